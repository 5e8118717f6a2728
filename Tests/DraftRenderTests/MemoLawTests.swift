import DraftChange
import DraftDiffKit
import DraftDocument
import DraftReview
import DraftText
import Foundation
import TestSupport
import Testing

@testable import DraftRender

/// Read back from its text, a memo tells every change of the comparison once, and nothing else.
@Suite struct MemoLawTests {
  @Test(arguments: 0..<80)
  func everyChangeIsToldOnce(_ seed: Int) {
    let round = seededRound(seed)
    check(round.old, round.new)
  }

  /// Every other line end of a draft goes, or comes.
  @Test(arguments: 0..<12)
  func paragraphsAreToldOnce(_ seed: Int) {
    let round = seededRound(seed)
    let isMarkdown = round.new.contains("\n\n##")
    let end = isMarkdown ? "\n\n" : "\n"
    // Lines with a number of their own stay lines.
    let marks = "第（#0123456789一二三四五六七八九十"
    var joined = ""
    for (place, line) in round.new.components(separatedBy: end).enumerated() {
      let isText = joined.hasSuffix("。") || joined.hasSuffix(".")
      let isNumbered = line.isEmpty || marks.contains(line.first ?? "#")
      let isJoined = isText && !isNumbered && place % 2 == 0
      joined += (place == 0 || isJoined ? "" : end) + line
    }
    check(round.new, joined)
    check(joined, round.new)
  }

  private func check(_ old: String, _ new: String) {
    let drafts = DraftComparison(
      from: Draft(text: old, name: "a"), to: Draft(text: new, name: "b"))
    let comparison = drafts.comparison
    let lookup = SectionLookup(comparison, filter: ReviewFilter())
    var memo = MemoReading(drafts.report(as: .memo))
    let summedUp = summedUp(comparison, memo)
    let shown = comparison.sentences.indices.filter {
      lookup.shows(comparison.sentences[$0], ReviewFilter()) && !summedUp.contains($0)
    }.map { comparison.sentences[$0] }
    for change in shown {
      switch change.kind {
      case .added: added(change, comparison, &memo)
      case .removed: removed(change, comparison, lookup, &memo)
      case .same: break
      default: edited(change, comparison, &memo)
      }
    }
    #expect(memo.paragraphs.split == comparison.paragraphs.count { $0.kind == .split })
    #expect(memo.paragraphs.joined == comparison.paragraphs.count { $0.kind == .joined })
    #expect(memo.clauses.isEmpty, "told and not so: \(memo.clauses)")
    let moves = shown.filter { $0.moved != 0 && !lookup.movedWithItsSection($0) }
    #expect(memo.moved == moves.count)
    #expect(memo.split == shown.count { $0.kind == .split })
    #expect(memo.merged == shown.count { $0.kind == .merged })
    let figures = comparison.sentences.filter { lookup.shows($0, ReviewFilter()) }
      .flatMap { comparison.edits[$0.edits] }.filter {
        !$0.categories.isDisjoint(with: [.figure, .date, .deadline])
      }
    check(memo.figures, figures, comparison)
  }

  /// The changes that one line for all counts, where that line counts them.
  private func summedUp(_ comparison: Comparison, _ memo: MemoReading) -> Set<SentenceChangeIndex> {
    Review.with(comparison, ReviewFilter()) { review in
      var all: Set<SentenceChangeIndex> = []
      for weight in [ChangeClass.editorial, .consequential] {
        let changes = MemoPlan(review).summedUp(weight).flatMap(\.changes)
        guard !changes.isEmpty else { continue }
        let said = review.words.summedUp(weight, count: changes.count, places: "")
        #expect(memo.count(String(said.dropLast())) == 1)
        all.formUnion(changes)
      }
      return all
    }
  }

  /// Every figure that is listed is one that an edit of figures or dates changed.
  private func check(_ rows: [String], _ figures: [Edit], _ comparison: Comparison) {
    let texts = figures.map { edit in
      (shown(edit.old, comparison.old), shown(edit.new, comparison.new))
    }
    for row in rows {
      let sides = row.split(separator: "|")[1].components(separatedBy: " → ")
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let isChanged = texts.contains { old, new in
        (old.contains(sides[0]) || sides[0].hasPrefix(old) || sides[0] == "（无）"
          || sides[0] == "(none)")
          && (new.contains(sides[1]) || sides[1].hasPrefix(new) || sides[1] == "（无）"
            || sides[1] == "(none)")
      }
      #expect(isChanged, "\(row)")
    }
    #expect(rows.isEmpty || !figures.isEmpty)
  }

  private func added(_ change: SentenceChange, _ comparison: Comparison, _ memo: inout MemoReading)
  {
    for sentence in change.new {
      let section = comparison.new.sections[comparison.new.sentences[sentence].section]
      let range = comparison.new.sentences[sentence].range
      let text = shown(range, comparison.new)
      guard section.title.contains(range) else {
        #expect(memo.count(text) == 1, "\(text)")
        continue
      }
      // The name of a new section, without its last stop, or what another title gave way to.
      let name = String(text.trimmingSuffix { $0 == "。" })
      let isName = memo.count("“\(name)”") == 1
      #expect(isName || memo.count("修改为“\(text)”") + memo.count("with “\(text)”") == 1, "\(name)")
    }
  }

  private func removed(
    _ change: SentenceChange, _ comparison: Comparison, _ lookup: SectionLookup,
    _ memo: inout MemoReading
  ) {
    let text = change.old.map { shown(comparison.old.sentences[$0].range, comparison.old) }
    if memo.take(text.joined(separator: " "), "") { return }
    let title = comparison.sections[lookup.oldSection(of: change)].new.map {
      shown(comparison.new.sections[$0].title, comparison.new)
    }
    if let title, memo.take(text[0], title) { return }
    // Told with its section or its 款, which is named.
    let isWhole = comparison.sections[lookup.oldSection(of: change)].kind == .removed
    let paragraph = clause(of: change.old.lowerBound, in: comparison.old)
    let name = isWhole ? citation(change, comparison) : paragraph
    let isNamed = name.map { memo.count("删去\($0)") + memo.count("elete \($0)") > 0 } ?? false
    #expect(isNamed, "\(text) with \(name ?? "nothing")")
  }

  /// 第二款, where the article has several.
  private func clause(of sentence: SentenceIndex, in document: Document) -> String? {
    document.clause(around: sentence).flatMap {
      document.clauses.of($0.section).count > 1
        ? ReportLanguage.chinese.words.name(ofClause: $0.ordinal) : nil
    }
  }

  private func citation(_ change: SentenceChange, _ comparison: Comparison) -> String {
    let section = comparison.old.sentences[change.old.lowerBound].section
    return comparison.old.text.withView {
      SectionCitation(comparison.old, $0).name(of: section)
    }
  }

  private func edited(
    _ change: SentenceChange, _ comparison: Comparison, _ memo: inout MemoReading
  ) {
    func text(_ range: Range<SentenceIndex>, _ document: Document) -> String {
      range.map { shown(document.sentences[$0].range, document) }.joined(separator: " ")
    }
    if change.kind == .edited, change.similarity < 0.4 {
      let (old, new) = (text(change.old, comparison.old), text(change.new, comparison.new))
      let isTold = memo.take(old, new) || memo.count("修改为：“" + new) == 1
      #expect(isTold, "\(old) → \(new)")
      return
    }
    for edit in comparison.edits[change.edits]
    where !(edit.categories == .term && edit.weight == .consequential)
      && !isOnlyBorder(edit, change, comparison)
    {
      let (old, new) = (shown(edit.old, comparison.old), shown(edit.new, comparison.new))
      let isTold = memo.take(old, new) || takeWithoutMark(old, new, &memo)
      #expect(isTold, "“\(old)” → “\(new)” in \(memo.clauses)")
    }
  }

  /// That a sentence was split says what became of its marks.
  private func isOnlyBorder(_ edit: Edit, _ change: SentenceChange, _ comparison: Comparison)
    -> Bool
  {
    Review.with(comparison, ReviewFilter()) { $0.context.isOnlyBorder(edit, change) }
  }

  /// The mark that stands behind both sides is not told.
  private func takeWithoutMark(_ old: String, _ new: String, _ memo: inout MemoReading) -> Bool {
    guard let last = old.last, last == new.last, "、，；：。,;:.!?".contains(last) else {
      return false
    }
    return memo.take(String(old.dropLast()), String(new.dropLast()))
  }

  /// As Markdown has it.
  private func shown(_ range: ByteRange, _ document: Document) -> String {
    rendered { MarkdownText(sink: $0).put(document.text.string(range)) }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isDropped: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}
