import DraftChange
import DraftDiffKit
import Testing

/// The typed results say what the engine found, with nothing left out.
struct ResultTests {
  private static let old = Draft(
    text: "第一章　总则\n第一条　应当在5日内报送股东大会。\n第二条　依照第三条办理。\n第三条　股东大会每年召开一次。股东大会可以作出决定。\n",
    name: "old.txt")
  private static let new = Draft(
    text: "第一章　总则\n第一条　应当在3日内报送股东会。\n第二条　本办法适用于本市。\n第三条　依照第三条办理。\n第四条　股东会每年召开一次。股东会可以作出决定。\n",
    name: "new.txt")
  private let comparison = DraftComparison(from: old, to: new)

  @Test func everyCategoryOfTheEngineHasACase() {
    #expect(
      ChangeCategories.names.map(\.1) == DraftComparison.Category.allCases.map(\.rawValue))
    #expect(
      SectionMarks.names.map(\.1) == SectionMark.allCases.map(\.rawValue))
  }

  @Test func everySentenceAndSectionStandsInOneChange() {
    let sentences = comparison.sentences
    #expect(sentences.flatMap(\.old).sorted() == Array(Self.old.sentences.indices))
    #expect(sentences.flatMap(\.new).sorted() == Array(Self.new.sentences.indices))
    let sections = comparison.sections
    #expect(sections.compactMap(\.old).sorted() == Array(Self.old.sections.indices))
    #expect(sections.compactMap(\.new).sorted() == Array(Self.new.sections.indices))
    #expect(Set(sentences.map(\.id)).count == sentences.count)
  }

  @Test func editsTurnTheOldSentenceIntoTheNew() {
    var pairs = 0
    for change in comparison.sentences where change.kind == .edited {
      var place = Self.old.sentences[change.old.lowerBound].range.lowerBound
      var text = ""
      for edit in change.edits {
        text += Self.old.string(in: place..<edit.old.lowerBound) + Self.new.string(in: edit.new)
        place = edit.old.upperBound
      }
      text += Self.old.string(
        in: place..<Self.old.sentences[change.old.lowerBound].range.upperBound)
      #expect(text == Self.new.string(in: Self.new.sentences[change.new.lowerBound].range))
      pairs += 1
    }
    #expect(pairs >= 2)
  }

  @Test func findsTheDeadlineTheTermAndTheStaleReference() throws {
    let edits = comparison.sentences.flatMap(\.edits)
    let deadline = try #require(edits.first { Self.new.string(in: $0.new).contains("3") })
    #expect(deadline.changeClass == .substantive)
    #expect(deadline.categories.contains(.deadline))
    #expect(comparison.terms.map(\.new) == ["股东会"])
    let reference = try #require(comparison.references.first)
    guard case .nowAt(let place) = reference.outcome else {
      Issue.record("\(reference.outcome)")
      return
    }
    #expect(place.path.last == "第四条")
    #expect(Self.new.string(in: reference.range) == "第三条")
  }

  @Test func theSummaryCountsTheChanges() {
    let summary = comparison.summary
    for kind in DraftComparison.Kind.allCases {
      #expect(summary.sentences[kind] == comparison.sentences.count { $0.kind == kind })
    }
    #expect(comparison.limits.isEmpty)
  }

  @Test func paragraphsHoldTheirSentences() {
    let sentences = Self.new.sentences
    for (index, paragraph) in Self.new.paragraphs.enumerated() {
      for sentence in paragraph.sentences {
        #expect(sentences[sentence].paragraph == index)
        #expect(paragraph.range.contains(sentences[sentence].range.lowerBound))
      }
    }
  }

  /// An act that deletes an article leaves the references to it, which are named; one that moves it with its
  /// references leaves none.
  @Test func referencesThatAnActLeaves() throws {
    let base = Draft(
      text: "第一条　应当在五日内报送。\n第二条　不得停用。\n第三条　应当备案。\n第四条　违反第二条规定的，处以罚款。\n", name: "base.txt")
    let act = Draft(text: "一、删去第二条。\n此外，对条文顺序作相应调整。\n", name: "act.txt")
    let amendment = try DraftAmendment(of: base, by: act)
    #expect(amendment.refused == [])
    #expect(amendment.staleReferences == ["第三条引用的“第二条”，所指的第二条已删去"])
    #expect(amendment.report.contains("! 第三条引用的“第二条”，所指的第二条已删去"))
    let swap = Draft(text: "一、将第二条与第三条位置互换。\n", name: "act.txt")
    #expect(try DraftAmendment(of: base, by: swap).staleReferences == [])
  }
}
