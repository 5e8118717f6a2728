import DraftChange
import DraftDocument
import DraftLaws
import DraftText
import TestSupport
import Testing

func read(_ text: String, _ genre: ModelDraft.Genre? = nil) -> Document {
  let name = genre.map { $0 == .policy ? "draft.md" : "draft.txt" } ?? "draft"
  return DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: name)
}

/// Pairs of drafts from one seed: what the writer wrote and what a round of editing made of it.
func pair(_ genre: ModelDraft.Genre, _ seed: UInt64) -> (Document, Document) {
  let round = EditingRound(genre, seed: seed, count: 2 + Int(seed % 9))
  return (read(RenderedDraft(round.old).text, genre), read(RenderedDraft(round.new).text, genre))
}

func hostilePair(_ seed: UInt64) -> (String, String) {
  var hostile = HostileText(seed: seed)
  let text = hostile.text(4 + Int(seed % 50))
  return (text, hostile.edited(text))
}

@Suite struct LawTests {
  private func check(_ comparison: Comparison, _ seed: String) {
    let laws = ComparisonLaws(comparison)
    let broken =
      laws.coverage() + laws.sameIsEqual() + laws.editsGiveNew() + laws.editsKeepCharacters()
    #expect(broken.isEmpty, "\(seed): \(broken.prefix(3).joined(separator: "\n"))")
  }

  @Test(arguments: ModelDraft.Genre.allCases)
  func lawsHoldForRoundsOfEditing(_ genre: ModelDraft.Genre) {
    for seed in UInt64(0)..<50 {
      let (old, new) = pair(genre, seed)
      check(Comparison.between(old, new), "\(genre) \(seed)")
    }
  }

  /// A blank that went from a formula is an edit, though a line end there would be none.
  @Test func aBlankInAFormulaIsText() {
    let comparison = Comparison.between(
      read("\\section{A}\nWe have $a_(see Section 2)$ here.\n\\section{B}\nText.\n"),
      read("\\section{A}\nWe have $a_(see Section2)$ here.\n\\section{B}\nText.\n"))
    #expect(comparison.edits.count == 1)
    check(comparison, "a blank in a formula")
  }

  /// A clause that came is parted from the word behind it only in its sentence: behind one there is a gap.
  @Test func lawsHoldWhereAClauseCameAsAParagraph() {
    let lines = [
      "依照第",
      "二条、第三条的规定。3 000 or 3000; 3 000 o",
      "r 3000; 👩\u{200D}🚒2024年5月3日，café A B\u{AD}㈱㎡Ⅳ\u{AD}All",
      " boats 2024年5月3日，",
      "xon",
      " 3 Ma",
      "y 2024 light\u{200C}hou",
      "se ３",
      "个ﾎﾞｰﾄ、on 3 May 2024 (se",
      "e Section 2)ẹ́甲乙丙丁。All boats (s",
      "ee Section 2)甲乙丙丁",
      "。\u{AD}",
    ]
    var edited = lines
    edited[7] += "\n\n3 000 or 3000; \n"
    var options = ReadingOptions()
    options.reader = .markdown
    let drafts = [lines, edited].map {
      DraftReader.read(
        DecodedText(bytes: Array(($0.joined(separator: "\n") + "\n").utf8)), name: "draft",
        options: options)
    }
    check(Comparison.between(drafts[0], drafts[1]), "a clause as a paragraph")
    let broken = ComparisonLaws(Comparison.between(drafts[0], drafts[1])).broken()
    #expect(broken.isEmpty, "\(broken.first ?? "")")
  }

  /// Members that look alike, so that an edit may slide, in lines that are wrapped elsewhere.
  @Test func lawsHoldForWrappedLists() {
    let names = ["市财政局", "市水利局", "red box", "red bag", "红 box"]
    for seed in UInt64(0)..<800 {
      var random = SplitMix64(seed: seed)
      var members = (0..<8).map { _ in random.pick(names) }
      func written() -> String {
        let joined = members.joined(separator: "、")
        return joined.map { character -> String in
          guard random.happens(20) else { return String(character) }
          return character == " " ? random.pick(["\r\n", "\n"]) : "\(character)\n"
        }.joined() + "负责。\n"
      }
      let old = written()
      if random.happens(50) {
        members.remove(at: random.below(8))
      } else {
        members.insert("市水利局", at: random.below(9))
      }
      check(Comparison.between(read(old), read(written())), "\(seed)")
    }
  }

  /// Labels with next to no text, wraps, tables and characters that nobody sees, edited; and each compared with
  /// itself.
  @Test(arguments: ["draft.md", "draft.txt", "draft.tex"])
  func lawsHoldForStructures(_ name: String) {
    for seed in UInt64(0)..<400 {
      var text = StructuredText(seed: seed)
      let lines = text.draft(1 + Int(seed % 7))
      let drafts = [lines, text.edited(lines)].map {
        DraftReader.read(
          DecodedText(bytes: Array(($0.joined(separator: "\n") + "\n").utf8)), name: name)
      }
      check(Comparison.between(drafts[0], drafts[1]), "\(name) \(seed)")
      for draft in drafts {
        let broken = ComparisonLaws(Comparison.between(draft, draft)).nothingChanged()
        #expect(broken.isEmpty, "\(name) \(seed) and itself: \(broken.prefix(3))")
      }
    }
  }

  @Test(arguments: ["draft.md", "draft.txt", "draft.tex"])
  func lawsHoldForHostileTextOfEachFormat(_ name: String) {
    for seed in UInt64(0)..<400 {
      let pair = hostilePair(seed)
      let drafts = [pair.0, pair.1].map {
        DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: name)
      }
      let broken = ComparisonLaws(Comparison.between(drafts[0], drafts[1])).broken()
      #expect(broken.isEmpty, "\(name) \(seed): \(broken.prefix(2))")
      for draft in drafts {
        let broken = ComparisonLaws(Comparison.between(draft, draft)).nothingChanged()
        #expect(broken.isEmpty, "\(name) \(seed) and itself: \(broken.prefix(3))")
      }
    }
  }

  @Test func hostileTextIsCovered() {
    for seed in UInt64(0)..<300 {
      let (old, new) = hostilePair(seed)
      let laws = ComparisonLaws(Comparison.between(read(old), read(new)))
      let broken = laws.coverage() + laws.sameIsEqual()
      #expect(broken.isEmpty, "hostile \(seed): \(broken.prefix(3))")
    }
  }

  /// The first seed at which a law is broken.
  private func firstBroken(_ law: (ComparisonLaws) -> [String]) -> String? {
    for seed in UInt64(0)..<300 {
      let (old, new) = hostilePair(seed)
      let broken = law(ComparisonLaws(Comparison.between(read(old), read(new))))
      if let first = broken.first { return "hostile \(seed): \(first)" }
    }
    return nil
  }

  @Test func editsOfHostileTextGiveTheNewText() {
    #expect(firstBroken { $0.editsGiveNew() } == nil)
  }

  @Test func editsKeepCharactersOfHostileText() {
    #expect(firstBroken { $0.editsKeepCharacters() } == nil)
  }

  @Test(arguments: [
    ("做न\u{94D}的事。", "做न的事。"), ("第ᄀ\u{1161}号。", "第ᄀ\u{1162}号。"), ("用👍🏽。", "用👍🏿。"),
    ("The cafe\u{301} is.", "The cafe is."),
  ])
  func editsKeepWhatAReaderSeesAsOne(_ old: String, _ new: String) {
    let laws = ComparisonLaws(Comparison.between(read(old), read(new)))
    #expect(laws.editsKeepCharacters().isEmpty)
  }

  @Test(arguments: [
    ("他用👩\u{200D}👩\u{200D}👧签名。", "他用👩\u{200D}👩\u{200D}👦签名。"), ("挂🇨🇳旗。", "挂🇨🇭旗。"),
    ("see http://a.b/c\u{301} now.", "see http://a.b/d\u{301} now."),
  ])
  func editsKeepJoinedCharacters(_ old: String, _ new: String) {
    let laws = ComparisonLaws(Comparison.between(read(old), read(new)))
    #expect(laws.editsKeepCharacters().isEmpty)
  }

  @Test(arguments: ModelDraft.Genre.allCases)
  func aDraftIsItself(_ genre: ModelDraft.Genre) {
    for seed in UInt64(0)..<12 {
      let draft = pair(genre, seed).1
      let broken = ComparisonLaws(Comparison.between(draft, draft)).nothingChanged()
      #expect(broken.isEmpty, "\(genre) \(seed): \(broken.prefix(3))")
    }
  }

  /// Labels without text inside others without text.
  @Test(arguments: ["(iii)\n(ii)\n(i)\n(iv) A.\n1、\n2、\n", "一、\n（一）\n1．\n（1）\n二、\n（一）\n"])
  func formsThatAreStillToBeFilledInAreThemselves(_ text: String) {
    let draft = DraftReader.read(DecodedText(bytes: Array(text.utf8)), name: "draft.txt")
    let broken = ComparisonLaws(Comparison.between(draft, draft)).nothingChanged()
    #expect(broken.isEmpty, "\(broken)")
  }

  @Test func hostileTextIsItself() {
    for seed in UInt64(0)..<120 {
      let text = hostilePair(seed).0
      let broken = ComparisonLaws(Comparison.between(read(text), read(text))).nothingChanged()
      #expect(broken.isEmpty, "hostile \(seed): \(text.debugDescription) \(broken.prefix(3))")
    }
  }
}
