import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// What a line of a memo has before its clauses.
struct MemoLead {
  enum Kind {
    case none
    /// The name of a section.
    case name
    /// A statement about it: 将第三条改为第四条.
    case amendment
    /// Nothing yet but an article that the first clause is to name: 将第一条中的….
    case article(String)
  }

  let kind: Kind
  let text: String

  private init(_ kind: Kind, _ text: String) { (self.kind, self.text) = (kind, text) }

  /// The same above a list of the clauses; `nil` where there is nothing to put above it.
  var listed: MemoLead? {
    switch kind {
    case .none: nil
    case .name, .amendment: self
    case .article(let name): MemoLead(.name, "**\(name)**")
    }
  }

  /// The section, its old number where it has another one, and its marks.
  init(_ memo: MemoReport, _ entry: MemoPlan.Entry) {
    let change = memo.review.comparison.sections[entry.row.section]
    let marks = entry.tellsSection ? memo.review.filter.marks(of: change) : []
    if entry.tellsSection,
      let tie = memo.joined(entry.row.section) ?? memo.parted(entry.row.section)
    {
      self.init(.amendment, memo.words.amendment(tie, at: ClausePlace("")))
    } else if let place = entry.row.place {
      self.init(place, marks, memo.words)
    } else {
      let (side, id) = memo.review.home(of: change)
      let name = memo.shown(side.names.name(of: id))
      self =
        MemoLead.article(memo, entry, marks, name)
        ?? (name.isEmpty
          ? MemoLead(.none, "") : MemoLead(.name, MemoLead.heading(memo, entry, marks, name)))
    }
  }

  /// Text in no section.
  private init(_ place: ArticleRows.Place, _ marks: SectionMarks, _ words: any ReportWords) {
    let name = words.name(of: place.place)
    let said = words.named(name, in: place.side)
    let isArticle = words.countsClauses && marks.isEmpty
    self.init(isArticle ? .article(said) : .name, isArticle ? "" : "**\(said.capitalizedFirst)**")
  }

  /// An article that has another number, or none of whose marks need a heading; `nil` for others.
  private static func article(
    _ memo: MemoReport, _ entry: MemoPlan.Entry, _ marks: SectionMarks, _ name: String
  ) -> MemoLead? {
    let (review, words) = (memo.review, memo.words)
    let change = review.comparison.sections[entry.row.section]
    let (side, id) = review.home(of: change)
    guard words.countsClauses, side.names.isArticle(id) else { return nil }
    if marks.contains(.renumbered), let before = change.old {
      let old = memo.shown(review.old.names.name(of: before))
      return MemoLead(
        .amendment,
        words.renumbered(old, as: name, isMoved: marks.contains(.moved))
          + paragraph(of: entry, review) + others(marks, words))
    }
    guard marks.subtracting(.retitled).isEmpty else { return nil }
    return MemoLead(.article(words.named(name, in: side.which)), "")
  }

  private static func heading(
    _ memo: MemoReport, _ entry: MemoPlan.Entry, _ marks: SectionMarks, _ name: String
  ) -> String {
    let (side, id) = memo.review.home(of: memo.review.comparison.sections[entry.row.section])
    let title = memo.title(of: id, side)
    // 第一部分 认清形势, but （一）严管火源.
    let joint = title == nil || name.hasSuffix("）") ? "" : " "
    return "**" + memo.words.named(name, in: side.which) + joint + (title ?? "") + "**"
      + origin(memo, entry, marks, name) + others(marks, memo.words)
  }

  /// Where the section stood, or the number that it had.
  private static func origin(
    _ memo: MemoReport, _ entry: MemoPlan.Entry, _ marks: SectionMarks, _ name: String
  ) -> String {
    guard let before = memo.comparison.sections[entry.row.section].old else { return "" }
    if let other = memo.review.swapPartner(of: entry.row.section),
      let id = memo.comparison.sections[other].new
    {
      return memo.words.comma + memo.words.swapped(with: memo.shown(memo.review.new.names.own(id)))
    }
    if marks.contains(.moved) {
      let place = memo.shown(memo.review.old.names.name(of: before))
      let within = memo.within
      let said =
        place == name
        ? within.step(ofSection: entry.row.section).map(within.said)
          ?? over(memo, entry) ?? memo.words.name(of: SectionMarks.moved)
        : memo.words.movedHere(from: place)
      return memo.words.comma + said
    }
    guard marks.contains(.renumbered) else { return "" }
    return memo.words.was(memo.shown(memo.review.old.names.own(before)))
  }

  /// 由第一章移入第二章: of an article that kept its number in another chapter.
  private static func over(_ memo: MemoReport, _ entry: MemoPlan.Entry) -> String? {
    let section = memo.comparison.sections[entry.row.section]
    guard let before = section.old, let after = section.new else { return nil }
    let (old, new) = (memo.review.old, memo.review.new)
    let from = old.names.name(of: old.document.sections[before].parent)
    let to = new.names.name(of: new.document.sections[after].parent)
    guard !from.isEmpty, !to.isEmpty, from != to else { return nil }
    return memo.words.movedOver(from: memo.shown(from), to: memo.shown(to))
  }

  private static func others(_ marks: SectionMarks, _ words: any ReportWords) -> String {
    [SectionMarks.relevelled, .split, .merged].filter(marks.contains)
      .map { words.comma + words.name(of: $0) }.joined()
  }

  /// 第一款 of 将第三十九条改为第四十五条第一款: where an article of one paragraph is one of several now.
  private static func paragraph(of entry: MemoPlan.Entry, _ review: Review) -> String {
    let section = review.comparison.sections[entry.row.section]
    guard let from = section.old, let to = section.new,
      review.old.document.clauses.of(from).count == 1, review.new.document.clauses.of(to).count > 1
    else { return "" }
    let stayed = entry.row.changes.map { review.comparison.sentences[$0] }.filter {
      !$0.old.isEmpty && !$0.new.isEmpty
        && review.old.section(ofSentence: $0.old.lowerBound) == from
        && review.new.section(ofSentence: $0.new.lowerBound) == to
    }
    let places = Set(stayed.map { review.new.document.sentences[$0.new.lowerBound].paragraph })
    guard places.count == 1, let first = stayed.first else { return "" }
    return review.new.clause(around: first.new.lowerBound)
      .map { review.words.name(ofClause: $0.ordinal) } ?? ""
  }
}
