import DraftChange
import DraftDocument
import DraftRender
import Testing

@Suite struct FilterTests {
  @Test(arguments: [
    ("一", [1]), ("二、", [2]), ("广泛", [2]), ("三/", [3]), ("三、落实责任", [3]), ("一/二", []), ("四", []),
  ])
  func paths(_ path: String, _ expected: [Int]) throws {
    let document = SampleComparison.speech().new
    #expect(try #require(SectionPath(path)).matches(in: document) == expected)
  }

  @Test(arguments: ["二/（一）", "二/(一)", "二／（一）", "工作任务/(一)", "（一）", "二、/ ( 一 )"])
  func widthDoesNotCount(_ path: String) throws {
    var draft = SampleDraft()
    draft.section("一、", "形势")
    draft.section("二、", "工作任务")
    draft.section("（一）", "严管火源", depth: 2)
    #expect(try #require(SectionPath(path)).matches(in: draft.document()) == [3])
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
