import DraftChange
import DraftDocument
import DraftText
import Testing

/// What became of what each reference reached: one question, whatever the reference looks like.
@Suite struct ReferenceOutcomeTests {
  private func compare(_ old: String, _ new: String, _ name: String = "draft.txt") -> Comparison {
    Comparison.between(
      DraftReader.read(DecodedText(bytes: Array(old.utf8)), name: name),
      DraftReader.read(DecodedText(bytes: Array(new.utf8)), name: name))
  }

  /// Each reference with its outcome and the place that it names.
  private func outcomes(_ comparison: Comparison) -> [String] {
    comparison.references.map { reference in
      let text = comparison.new.text.string(reference.place)
      let place = reference.outcome.place.map { place in
        let label = comparison.new.text.string(comparison.new.sections[place.section].label)
        let mark = place.mark.map { comparison.new.text.string($0) } ?? ""
        return " \(label) \(place.clause) \(place.item)\(mark)"
      }
      return "\(text) \(reference.outcome.name)\(place ?? "")"
    }
  }

  private static let law = [
    "第一条 会员应当缴纳会费。", "第二条 理事会由九人组成。\n理事任期三年。", "第三条 依照第二条第二款和第一条办理。",
  ].joined(separator: "\n")

  private static func longer(_ last: String) -> String {
    [
      "第一条 本会名称为花会。", "第二条 会员应当缴纳会费。\n会费每年一百元。", "第三条 理事会由九人组成。\n理事任期三年。",
      "第四条 \(last)",
    ].joined(separator: "\n")
  }

  private static func markdown(_ law: String) -> String {
    law.split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      return parts.count == 2 ? "## \(parts[0])\n\n\(parts[1])\n" : "\(line)\n"
    }.joined(separator: "\n")
  }

  @Test(arguments: ["draft.txt", "draft.md"])
  func referencesThatWereLeft(_ name: String) {
    let old = name.hasSuffix("md") ? Self.markdown(Self.law) : Self.law
    let text = Self.longer("依照第二条第二款和第一条办理。")
    let new = name.hasSuffix("md") ? Self.markdown(text) : text
    #expect(
      outcomes(compare(old, new, name)) == ["第二条第二款 nowAt 第三条 2 0", "第一条 nowAt 第二条 0 0"])
  }

  /// 第二部分 is the heading with the word, or else 二、 where that is no item of an article.
  @Test(arguments: [("第一部分 ", "第三部分"), ("一、", "三、")])
  func partsOfSpeeches(_ first: String, _ third: String) {
    func speech(_ titles: [String], _ last: String) -> String {
      let numbers = ["一", "二", "三", "四"]
      return zip(numbers, titles).map { number, title in
        "\(first.replacing("一", with: number))\(title)\n\n\(title)已经说明。\n"
      }.joined(separator: "\n") + last + "\n"
    }
    let old = speech(["充分肯定成绩", "清醒认识问题", "切实抓好落实"], "要整改第二部分指出的问题。")
    let titles = ["充分肯定成绩", "准确把握形势", "清醒认识问题", "切实抓好落实"]
    #expect(
      outcomes(compare(old, speech(titles, "要整改第二部分指出的问题。"))) == ["第二部分 nowAt \(third) 0 0"])
    #expect(
      outcomes(compare(old, speech(titles, "要整改第三部分指出的问题。"))) == ["第三部分 followed"])
  }

  /// What is agreed in an article is no treaty (条约).
  @Test func articlesOfContracts() {
    let old = "第一条 租期为三年。\n第二条 租金按月支付。\n第三条 逾期的，按照第二条约定支付利息。"
    let new =
      "第一条 租期为三年。\n第二条 押金为一个月租金。\n第三条 租金按月支付。\n第四条 逾期的，按照第二条约定支付利息。"
    #expect(outcomes(compare(old, new)) == ["第二条 nowAt 第三条 0 0"])
  }

  /// Lines that were broken at a width, wherever that is in a reference.
  @Test(arguments: 0..<18) func brokenReferences(_ shift: Int) {
    func broken(_ text: String) -> String {
      text.split(separator: "\n").map { line in
        line.enumerated().reduce(into: "") { broken, character in
          if character.offset > 0, character.offset % 18 == 0 { broken += "\n" }
          broken.append(character.element)
        }
      }.joined(separator: "\n") + "\n"
    }
    let first =
      "船长须于暴雨过后打磨\(String(repeating: "大", count: shift))钟。采购员依照第五条第一款的规定清点木桶并按月报告有关部门，部门应当登记。"
    let rest = ["审计员在六月测量围栏。", "教员在周一检查桥梁。", "农户在周二收割庄稼。", "裁缝即时搬运镜子。"]
    func statute(_ rest: [String]) -> String {
      zip(["一", "二", "三", "四", "五", "六"], [first] + rest).map { "第\($0)条　\($1)" }
        .joined(separator: "\n")
    }
    let comparison = compare(
      broken(statute(rest)), broken(statute(["面包师在周三粉刷窗户。"] + rest)))
    #expect(comparison.references.map(\.state) == [.stale], "\(outcomes(comparison))")
    let place = comparison.references.first?.place ?? .none
    #expect(comparison.new.text.line(place) == "第五条第一款")
  }

  /// In a law 一、 is an item, and another text's parts are none of this one.
  @Test(arguments: [
    ("第一条 审查下列事项：\n一、材料；\n二、场地。", "第二部分由市里承担。"),
    ("一、充分肯定成绩\n\n成绩来之不易。\n\n二、切实抓好落实\n\n要压实责任。", "《纲要》第二部分已有规定。"),
    ("一、充分肯定成绩\n\n成绩来之不易。\n\n二、切实抓好落实\n\n要压实责任。", "第二篇文章由第二编辑部刊发。"),
    ("第一部分 成绩\n\n成绩来之不易。\n\n第二部分 落实\n\n要压实责任。", "第二篇文章由第二编辑部刊发。"),
  ])
  func partsOfOthers(_ text: String, _ last: String) {
    #expect(outcomes(compare("\(text)\n\n\(last)\n", "\(text)\n\n加一句。\(last)\n")) == [])
  }

  /// The article of one 款 is one of two now: its first 款 is all that was meant.
  @Test func followedToWhatIsReached() {
    let comparison = compare(Self.law, Self.longer("依照第三条第二款和第二条第一款办理。"))
    #expect(outcomes(comparison) == ["第三条第二款 followed", "第二条第一款 followed"])
    #expect(comparison.sentences.filter { $0.kind == .edited }.map(\.weight) == [.consequential])
  }

  @Test(arguments: [
    ("第一条", "第一条第（三）项"), ("第一条第（二）项", "第一条"), ("第一条", "第一条、第二条"),
    ("第一条", "第二条"),
  ])
  func anotherReachIsSubstantive(_ was: String, _ now: String) {
    let old = "第一条 标准如下：\n（一）企业；\n（二）居民。\n第二条 其他事项另议。\n第三条 减免\(was)规定费用的，须报批。\n"
    let new =
      "第一条 标准如下：\n（一）企业；\n（二）学校；\n（三）居民。\n第二条 其他事项另议。\n第三条 减免\(now)规定费用的，须报批。\n"
    let comparison = compare(old, new)
    let edited = comparison.sentences.filter { $0.kind == .edited && !$0.edits.isEmpty }
    #expect(edited.contains { $0.weight == .substantive && $0.categories.contains(.reference) })
    #expect(comparison.references.isEmpty)
  }

  private static let duties = """
    Section 1. Duties. The keeper shall:

    (a) lock the gate;

    (b) sweep the yard.

    """
  private static let moreDuties = """
    Section 1. Duties. The keeper shall:

    (a) lock the gate;

    (b) feed the hens;

    (c) sweep the yard.

    """

  @Test(arguments: ["Section 1(b)", "clause (b) of Section 1", "Subsection (b) of Section 1"])
  func lettersOfASection(_ reference: String) {
    let fault = "\nSection 2. Fault. A breach of \(reference) is noted.\n"
    let comparison = compare(Self.duties + fault, Self.moreDuties + fault)
    #expect(outcomes(comparison) == ["\(reference) nowAt Section 1. 0 3"])
  }

  @Test func lettersOfAnotherDocument() {
    let fault = "\nSection 2. Fault. A breach of clause (b) of the Lease is noted.\n"
    #expect(compare(Self.duties + fault, Self.moreDuties + fault).references.isEmpty)
  }

  @Test(arguments: [("[^1]", "[^1]: ", "[^2]", "[^2]: "), ("[1]", "[1] ", "[2]", "[2] ")])
  func notesAndSources(_ mark: String, _ entry: String, _ next: String, _ nextEntry: String) {
    let old = "The tower was built in one summer.\(mark)\n\n\(entry)Town book of the mason.\n"
    let list = "\(entry)Map in the archive.\n\n\(nextEntry)Town book of the mason.\n"
    let followed = compare(old, "The tower was built in one summer.\(next)\n\n" + list, "a.md")
    #expect(outcomes(followed) == ["\(next) followed"])
    let edited = followed.sentences.filter { $0.kind == .edited }
    #expect(edited.allSatisfy { $0.weight == .consequential && $0.categories == .reference })
    let left = compare(old, "The tower was built in one summer.\(mark)\n\n" + list, "a.md")
    #expect(outcomes(left) == ["\(mark) nowAt  0 0\(next)"])
  }

  @Test func numbersInBracketsWithoutASourceAreFigures() {
    let comparison = compare(
      "It turns through [0, 5] in [3] hours.", "It turns through [0, 6] in [3] hours.")
    #expect(comparison.references.isEmpty)
    #expect(comparison.sentences[0].categories.contains(.figure))
  }

  @Test(arguments: [("Mooring", "nowAt"), (nil, "gone")])
  func linksToHeadings(_ title: String?, _ outcome: String) {
    let draft = { (title: String?) in
      "# Harbour\n\nRead [the steps](#how-to-moor).\n\n## Water\n\nFetch it.\n"
        + (title.map { "\n## \($0)\n\nThrow the line to the man ashore.\n" } ?? "")
    }
    let comparison = compare(draft("How to moor"), draft(title), "a.md")
    #expect(comparison.references.map(\.outcome.name) == [outcome])
    #expect(compare(draft("How to moor"), draft("How to moor"), "a.md").references.isEmpty)
  }

  /// `\ref` is followed to its `\label`.
  @Test func keysOfLatexAreFollowed() {
    let paper = """
      \\section{Oil}\\label{sec:oil}

      Oil is kept in the shed behind the mill.

      \\begin{equation}
      \\label{eq:one} a = 1
      \\end{equation}

      \\section{Rope}

      Rope is wet, as Section~\\ref{sec:oil} and \\eqref{eq:one} say.

      """
    func kinds(_ new: String) -> [String] {
      compare(paper, new, "draft.tex").references.map { $0.outcome.name }
    }
    #expect(kinds(paper.replacing("sec:oil", with: "sec:tar")) == ["followed"])
    #expect(kinds(paper.replacing("label{sec:oil}", with: "label{sec:tar}")) == ["nowAt"])
    #expect(kinds(paper.replacing("\\label{eq:one} ", with: "")) == ["gone"])
  }
}
