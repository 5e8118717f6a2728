import DraftChange
import DraftDecisions
import DraftDocument
import DraftLaws
import DraftText
import TestSupport
import Testing

/// Labels are never decided: whatever is decided of its sentences, each article has its number once, before its first.
@Suite struct DecidedLabelsTests {
  private static let articles = [
    ["甲部门负责本办法的组织实施。", "其他部门予以配合。"],
    ["数据共享遵循统筹协调、安全可控的原则。", "各部门应当加强沟通，互相支持。", "遇有争议的，报请市政府决定。"],
    ["收费标准由物价部门会同财政部门制定。", "未经批准不得提高标准。"],
    ["档案保存十年。", "期满以后按照规定销毁。", "销毁应当登记造册。"],
    ["本办法自2023年7月1日起施行。"],
  ]

  private func draft(_ articles: [[String]], markdown: Bool) -> String {
    let han = ["一", "二", "三", "四", "五", "六"]
    return zip(han, articles).map { number, sentences in
      markdown ? "## 第\(number)条\n\n\(sentences.joined())\n" : "第\(number)条　\(sentences.joined())\n"
    }.joined(separator: markdown ? "\n" : "")
  }

  private func edited(_ random: inout SplitMix64) -> [[String]] {
    var articles = Self.articles
    for _ in 0..<2 {
      let at = random.below(articles.count - 1)
      switch random.below(5) {
      case 0: articles[at].swapAt(0, 1)
      case 1: articles[at].insert("有关事项由办公室另行通知。", at: 0)
      case 2: if articles[at].count > 2 { articles[at].removeFirst() }
      case 3:
        let moved = articles[at].removeFirst()
        articles[(at + 1) % 4].insert(moved, at: 0)
      default: articles[at].append(articles[at].removeFirst())
      }
    }
    return articles.filter { !$0.isEmpty }
  }

  @Test(arguments: 0..<60 as Range<UInt64>, [false, true])
  func eachArticleHasItsNumberOnce(_ seed: UInt64, _ markdown: Bool) {
    var random = SplitMix64(seed: seed)
    let texts = [Self.articles, edited(&random)].map { draft($0, markdown: markdown) }
    let drafts = texts.map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: markdown ? "a.md" : "a.txt")
    }
    let comparison = Comparison.between(drafts[0], drafts[1])
    // Where an article is told as another one, it is a decision itself, and there may be more of them or less.
    let isSame = comparison.sections.allSatisfy { $0.old == $0.new }
    let engine = DecisionEngine(comparison)
    for _ in 0..<8 {
      let verdicts = engine.choices.map {
        ($0, random.happens(50) ? Decision.Verdict.accept : .reject)
      }
      let bytes = engine.text(Dictionary(uniqueKeysWithValues: verdicts)).bytes
      let text = String(decoding: bytes, as: UTF8.self)
      let labels = text.split(separator: "\n").compactMap { line in
        line.firstRange(of: "第").flatMap { start in
          line.firstRange(of: "条").map { String(line[start.lowerBound..<$0.upperBound]) }
        }
      }
      let numbers = ["一", "二", "三", "四", "五", "六", "七"].map { "第\($0)条" }
      #expect(labels == Array(numbers.prefix(isSame ? 5 : labels.count)), "\(text)")
      #expect(text.ranges(of: "条").count == labels.count, "\(text)")
    }
  }

  /// Items of Markdown's lists are counted on, too, each list from the number that it starts with.
  @Test func listsAreCountedOn() {
    func list(_ items: [String], from start: Int = 1) -> String {
      items.enumerated().map { "\($0 + start). \($1)\n" }.joined()
    }
    let items = ["Do the backup.", "Stop the server.", "Upgrade the package.", "Start it again."]
    let more = [
      "Do the backup.", "Tell the users.", "Upgrade the package.", "Stop the server.",
      "Start it again.",
    ]
    // The item that the list starts with is another one.
    let turned = ["Upgrade the package.", "Do the backup.", "Tell the users.", "Start it again."]
    for (start, more) in [(1, more), (8, more), (1, turned)] {
      let texts = [items, more].map { "# Plan\n\n" + list($0, from: start) + "\nThat is all.\n" }
      let drafts = texts.map {
        DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: "a.md")
      }
      let engine = DecisionEngine(Comparison.between(drafts[0], drafts[1]))
      for mask in 0..<1 << engine.choices.count {
        let verdicts = engine.choices.enumerated().map {
          ($0.element, mask >> $0.offset & 1 == 1 ? Decision.Verdict.accept : .reject)
        }
        let bytes = engine.text(Dictionary(uniqueKeysWithValues: verdicts)).bytes
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
          .filter { $0.contains(". ") }
        let kept = lines.map { String($0.drop { $0 != " " }.dropFirst()) }
        #expect(lines.map { $0 + "\n" }.joined() == list(kept, from: start))
      }
    }
  }

  /// An item's mark stands once, before whichever of its sentences is first, and goes with the item.
  @Test func itemsHaveTheirMarksOnce() {
    func list(_ items: [String]) -> String {
      "# Steps\n\n" + items.enumerated().map { "\($0 + 1). \($1)\n" }.joined()
    }
    let apples = "Take the apples from the cellar."
    let (kettle, anchors) = ("The porter fills the kettle.", "The lender posts the anchors.")
    let (driver, gate) = ("Call the driver at noon.", "Lock the gate behind you.")
    let old = list([apples, kettle + " " + anchors, driver, gate])
    for (new, taken) in [
      ([apples, anchors, driver, gate], list([apples, anchors, driver, gate])),
      (
        [gate, apples, kettle + " " + anchors, driver],
        list([gate, apples, kettle + " " + anchors, driver])
      ),
    ] {
      let drafts = [old, list(new)].map {
        DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: "a.md")
      }
      let engine = DecisionEngine(Comparison.between(drafts[0], drafts[1]))
      for (verdict, wanted) in [(Decision.Verdict.accept, taken), (.reject, old)] {
        // Whatever else is decided, that alone differs.
        for layout in [Decision.Verdict.accept, .reject] {
          var choices = Dictionary(uniqueKeysWithValues: engine.choices.map { ($0, verdict) })
          choices[.layout] = layout
          #expect(String(decoding: engine.text(choices).bytes, as: UTF8.self) == wanted)
        }
      }
    }
  }

  /// A number that goes on in one draft alone, and items without text that changed their places.
  @Test(arguments: [
    ("1.a;\n2.\n3.;\n4.\n5.\n", "1.a;2.\n3.\n4.\n5.\n", "a.md"),
    ("", "(b) ；\n2、乙；\n5.甲乙丙丁。1.乙；\n2.甲。\n3.甲。\n", "a.txt"),
    ("甲。\n（一）\n（二）\n（三）A；\n", "甲。\n（二）\n（一）\n（三）A；\n", "a.txt"),
  ])
  func allOfOneDraftIsThatDraft(_ old: String, _ new: String, _ name: String) {
    let drafts = [old, new].map {
      DraftReader.read(DecodedText(bytes: Array($0.utf8)), name: name)
    }
    #expect(DecisionLaws.broken(drafts[0], drafts[1], seed: 1) == [])
    #expect(DecisionLaws.broken(drafts[1], drafts[0], seed: 1) == [])
  }
}
