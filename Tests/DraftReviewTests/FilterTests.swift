import DraftChange
import DraftDiffKit
import DraftDocument
import DraftReview
import DraftText
import TestSupport
import Testing

@Suite struct FilterTests {
  @Test(arguments: [
    ("一", [1]), ("二、", [2]), ("广泛", [2]), ("三/", [3]), ("三、落实责任", [3]), ("一/二", []), ("四", []),
  ])
  func paths(_ path: String, _ expected: [Int]) throws {
    let document = SampleComparison.speech().new
    #expect(try #require(SectionPath(path)).matches(in: document).map(\.offset) == expected)
  }

  @Test(arguments: ["二/（一）", "二/(一)", "二／（一）", "工作任务/(一)", "（一）", "二、/ ( 一 )"])
  func widthDoesNotCount(_ path: String) throws {
    var draft = SampleDraft()
    draft.section("一、", "形势")
    draft.section("二、", "工作任务")
    draft.section("（一）", "严管火源", depth: 2)
    #expect(try #require(SectionPath(path)).matches(in: draft.document()) == [3])
  }

  @Test(arguments: [
    ("一、", [1]), ("一", [1, 2]), ("（一）", [2]), ("一、/一", [2]), ("一、形", [1]), ("二、", []),
  ])
  func aLabelWithItsMarkIsThatLabel(_ path: String, _ expected: [Int]) throws {
    var draft = SampleDraft()
    draft.section("一、", "形势")
    draft.section("（一）", "成绩", depth: 2)
    #expect(try #require(SectionPath(path)).matches(in: draft.document()).map(\.offset) == expected)
  }

  /// 二 of the old draft is 三 of the new one: what was put into it there belongs to it.
  @Test(arguments: ["二", "三"]) func whatIsInsideEitherSideIsSelected(_ path: String) throws {
    var old = SampleDraft()
    old.section("一、", "形势")
    old.section("二、", "任务")
    var new = SampleDraft()
    new.section("一、", "形势")
    new.section("三、", "任务")
    new.section("（一）", "整治", depth: 2)
    let comparison = Comparison(
      old: old.document(), new: new.document(),
      sections: [
        SectionChange(old: 0, new: 0, kind: .edited, marks: [], similarity: 1),
        SectionChange(old: 1, new: 1, kind: .same, marks: [], similarity: 1),
        SectionChange(old: 2, new: 2, kind: .edited, marks: .renumbered, similarity: 1),
        SectionChange(old: nil, new: 3, kind: .added, marks: [], similarity: 0),
      ],
      sentences: [], edits: [], references: [], terms: [], summary: Summary(), limits: [])
    var filter = ReviewFilter()
    filter.section = SectionPath(path)
    let lookup = SectionLookup(comparison, filter: filter)
    #expect(comparison.sections.indices.filter(lookup.isSelected) == [2, 3])
  }

  @Test func anEmptyPathIsNone() {
    #expect(SectionPath("") == nil)
    #expect(SectionPath("/ /") == nil)
  }

  private func comparison(
    _ weight: ChangeClass, _ categories: ChangeCategories, marks: SectionMarks = []
  ) -> Comparison {
    var draft = SampleDraft()
    draft.paragraph("甲，乙。")
    let document = draft.document()
    return Comparison(
      old: document, new: document,
      sections: [SectionChange(old: 0, new: 0, kind: .edited, marks: marks, similarity: 1)],
      sentences: [
        SentenceChange(
          kind: .edited, old: 0..<1, new: 0..<1, weight: weight, categories: categories,
          similarity: 0.9)
      ], edits: [], references: [], terms: [], summary: Summary(), limits: [])
  }

  @Test func whatIsIgnoredMakesNoDifference() {
    var filter = ReviewFilter()
    #expect(filter.isDifferent(comparison(.editorial, .punctuation)))
    filter.ignored = .punctuation
    #expect(!filter.isDifferent(comparison(.editorial, .punctuation)))
    #expect(filter.isDifferent(comparison(.editorial, [.punctuation, .width])))
    #expect(filter.isDifferent(comparison(.substantive, .wording)))
    filter.ignored = [.punctuation, .width]
    #expect(!filter.isDifferent(comparison(.editorial, [.punctuation, .width])))
  }

  private func report(
    _ old: String, _ new: String, ignoring: Set<IgnoredDifference> = [], isStat: Bool = false
  )
    -> String
  {
    var options = ReportOptions()
    options.ignoring = ignoring
    return DraftComparison(
      from: Draft(text: old, name: "a.txt"), to: Draft(text: new, name: "b.txt")
    ).report(as: isStat ? .stat : .text, options: options)
  }

  /// The head counts what is listed below it.
  @Test func whatIsIgnoredIsNotCounted() {
    let old = "一、任务\n\n会议强调“高质量发展”是硬道理。\n\n二、要求\n\n6月底前完成任务。\n"
    let new = old.replacing("“高质量发展”", with: "\"高质量发展\"").replacing("6月", with: "7月")
    #expect(report(old, new).contains("部分：修改 2；句：修改 2；性质：实质 1、文字规范 1；字：−4 +4"))
    let text = report(old, new, ignoring: [.punctuation])
    #expect(text.contains("部分：修改 1；句：修改 1；性质：实质 1；字：−2 +2"), "\(text)")
  }

  /// The columns of the table add up to the head, for sections that moved as well; a title is no sentence.
  @Test func whatMovedWithItsSectionIsInItsRow() {
    let moved = "办理续贷。对符合条件的企业，银行应当主动对接续贷需求。不得随意抽贷。\n\n"
    let stayed = "落实担保。新增担保额不低于50亿元。\n\n"
    let text = report(
      "一、任务\n\n（一）\(moved)（二）\(stayed)二、保障\n\n（一）加强领导。建立联席会议制度。\n",
      "一、任务\n\n（一）\(stayed)二、保障\n\n（一）加强领导。建立联席会议制度。\n\n（二）\(moved)", isStat: true)
    #expect(text.contains("句：移动 2"), "\(text)")
    let row = text.split(separator: "\n").first { $0.contains("办理续贷") } ?? ""
    #expect(row.contains("2"), "\(text)")
  }

  @Test func numberingIsMarksAndWhatFollowsThem() {
    var filter = ReviewFilter()
    filter.ignored = .numbering
    #expect(!filter.isDifferent(comparison(.consequential, .reference, marks: .renumbered)))
    #expect(filter.isDifferent(comparison(.consequential, .reference, marks: .moved)))
    #expect(filter.isDifferent(comparison(.substantive, .reference)))
  }

  @Test func namesOfOnly() {
    var filter = ReviewFilter()
    let known = ReviewFilter.onlyNames.filter { filter.only($0) }
    #expect(known == ReviewFilter.onlyNames)
    let unknown = ["same", "none", ""].filter { filter.only($0) }
    #expect(unknown.isEmpty)
  }
}
