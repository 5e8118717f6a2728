import DraftChange
import DraftDocument
import DraftText
import TestSupport
import Testing

/// Identifiers are made from the change alone.
@Suite struct ChangeIDTests {
  /// What a change is, told apart from how its identifier is made.
  private struct Content: Hashable {
    var kind: String
    var old: String
    var new: String
    var place = ""

    var mirrored: Content {
      let kinds = [
        "added": "removed", "removed": "added", "split": "merged", "merged": "split",
      ]
      return Content(kind: kinds[kind] ?? kind, old: new, new: old)
    }
  }

  private func squeezed(_ document: Document, _ sentences: Range<SentenceIndex>) -> String {
    sentences.map { document.text.string(document.sentences[$0].range) }.joined()
      .filter { !$0.isWhitespace }
  }

  private func sentences(_ comparison: Comparison) -> [Content] {
    comparison.sentences.map {
      Content(
        kind: $0.kind.rawValue, old: squeezed(comparison.old, $0.old),
        new: squeezed(comparison.new, $0.new))
    }
  }

  private func edits(_ comparison: Comparison) -> [Content] {
    var contents: [Content] = []
    for change in comparison.sentences {
      for edit in comparison.edits[change.edits] {
        contents.append(
          Content(
            kind: "edit", old: comparison.old.text.string(edit.old).filter { !$0.isWhitespace },
            new: comparison.new.text.string(edit.new).filter { !$0.isWhitespace },
            place: squeezed(comparison.old, change.old)))
      }
    }
    return contents
  }

  private func sections(_ comparison: Comparison) -> [Content] {
    comparison.sections.map { change in
      Content(
        kind: change.old == nil ? "added" : change.new == nil ? "removed" : "kept",
        old: change.old.map { name(comparison.old, $0) } ?? "",
        new: change.new.map { name(comparison.new, $0) } ?? "")
    }
  }

  private func name(_ document: Document, _ section: SectionIndex) -> String {
    let title = document.text.string(document.sections[section].title)
    guard title.isEmpty, section != .document else { return title.filter { !$0.isWhitespace } }
    let first = document.sentences.indices.first { document.sentences[$0].section == section }
    return first.map { squeezed(document, $0..<$0 + 1) } ?? ""
  }

  /// The identifiers of the changes that are the only ones of their content.
  private func single(_ contents: [Content], _ ids: some Sequence<ChangeID>) -> [Content: ChangeID]
  {
    Dictionary(grouping: zip(contents, ids), by: \.0).filter { $0.value.count == 1 }
      .mapValues { $0[0].1 }
  }

  private func all(_ ids: ChangeIDs) -> [ChangeID] {
    ids.sections.elements + ids.sentences.elements + ids.edits.elements
  }

  @Test(arguments: ModelDraft.Genre.allCases)
  func noTwoAreTheSame(_ genre: ModelDraft.Genre) {
    for seed in UInt64(0)..<50 {
      let (old, new) = pair(genre, seed)
      let comparison = Comparison.between(old, new)
      let ids = ChangeIDs(comparison)
      #expect(ids.sections.count == comparison.sections.count)
      #expect(ids.sentences.count == comparison.sentences.count)
      #expect(ids.edits.count == comparison.edits.count)
      #expect(Set(all(ids)).count == all(ids).count, "\(genre) \(seed)")
    }
  }

  @Test func noTwoAreTheSameInHostileText() {
    for seed in UInt64(0)..<100 {
      let (old, new) = hostilePair(seed)
      let ids = all(ChangeIDs(Comparison.between(read(old), read(new))))
      #expect(Set(ids).count == ids.count, "\(seed)")
    }
  }

  /// Another round of editing leaves the identifiers of what it does not touch.
  @Test(arguments: ModelDraft.Genre.allCases)
  func whatChangesElsewhereChangesNoIdentifier(_ genre: ModelDraft.Genre) {
    for seed in UInt64(0)..<25 {
      let first = EditingRound(genre, seed: seed, count: 3)
      var second = EditingRound(after: first)
      for operation in EditingRound.Operation.allCases.shuffled(seed) { second.apply(operation) }
      let old = read(RenderedDraft(first.old).text, genre)
      let one = Comparison.between(old, read(RenderedDraft(first.new).text, genre))
      let two = Comparison.between(old, read(RenderedDraft(second.new).text, genre))
      let (ids, moreIDs) = (ChangeIDs(one), ChangeIDs(two))
      let kept = check(
        single(sentences(one), ids.sentences), single(sentences(two), moreIDs.sentences))
      #expect(kept > 3, "\(genre) \(seed)")
      _ = check(single(edits(one), ids.edits), single(edits(two), moreIDs.edits))
      let keptSections = check(
        single(sections(one), ids.sections), single(sections(two), moreIDs.sections))
      #expect(keptSections > 0, "\(genre) \(seed)")
    }
  }

  /// How many changes both have.
  private func check(_ one: [Content: ChangeID], _ two: [Content: ChangeID]) -> Int {
    var count = 0
    for (content, id) in one {
      guard let other = two[content] else { continue }
      #expect(id == other, "\(content)")
      count += 1
    }
    return count
  }

  @Test(arguments: ModelDraft.Genre.allCases)
  func swappedDraftsHaveTheSameChangesTheOtherWayRound(_ genre: ModelDraft.Genre) {
    for seed in UInt64(0)..<20 {
      let (old, new) = pair(genre, seed)
      let forth = Comparison.between(old, new)
      let back = Comparison.between(new, old)
      let mirrored = Set(single(sentences(back), ChangeIDs(back).sentences).keys.map(\.mirrored))
      #expect(Set(single(sentences(forth), ChangeIDs(forth).sentences).keys) == mirrored)
    }
  }

  @Test func aSectionIsTheSameWhenItIsRenumbered() {
    let old = "一、总则\n甲应当登记。\n二、监督\n乙可以检查。\n三、附则\n自发布之日起施行。\n"
    let new = old.replacing("三、附则", with: "四、附则")
      .replacing("二、监督", with: "二、登记\n丙每年报告一次。\n三、监督")
    let edited = new.replacing("乙可以检查。", with: "乙应当每年检查。")
    let ids = [new, edited].map { text -> ChangeID in
      let comparison = Comparison.between(read(old), read(text))
      let index = comparison.sections.firstIndex { $0.old == 2 }
      return ChangeIDs(comparison).sections[index ?? 0]
    }
    #expect(ids[0] == ids[1])
  }

  @Test func linesThatAreWrappedAnewKeepTheIdentifiers() {
    let old = "The tenant shall pay the rent\nwithin ten days. It may sublet.\n"
    let new = "The tenant shall pay the rent within\nthirty days. It may sublet.\n"
    let ids = [(old, new), (old.replacing("rent\n", with: "rent "), new)].map {
      ChangeIDs(Comparison.between(read($0.0), read($0.1)))
    }
    #expect(ids[0].sentences == ids[1].sentences)
    #expect(ids[0].edits == ids[1].edits)
  }

  @Test func identifiersAreReadAsTheyAreWritten() throws {
    let comparison = Comparison.between(read("甲。乙。"), read("甲。丙丁。"))
    for id in ChangeIDs(comparison).sentences {
      #expect(ChangeID(id.description) == id)
      #expect(ChangeID(id.description.uppercased()) == id)
    }
    #expect(ChangeID("") == nil)
    #expect(ChangeID("abcdefg") == nil)
    #expect(ChangeID("abcdefgu") == nil)
    #expect(ChangeID("0123456789") == nil)
  }

  /// Decisions are kept in files: the identifier of a change must stay what it is.
  @Test func identifiersAreTheSameInEveryRelease() {
    let comparison = Comparison.between(read("甲应当登记。"), read("甲应当备案。"))
    let ids = ChangeIDs(comparison)
    #expect(ids.sections.map(\.description) == ["acr4qrrx"])
    #expect(ids.sentences.map(\.description) == ["c4jy38qy"])
    #expect(ids.edits.map(\.description) == ["fter1nnb"])
  }
}

extension Array {
  fileprivate func shuffled(_ seed: UInt64) -> [Element] {
    var random = SplitMix64(seed: seed)
    var rest = self
    var result: [Element] = []
    while !rest.isEmpty { result.append(rest.remove(at: random.below(rest.count))) }
    return result
  }
}
