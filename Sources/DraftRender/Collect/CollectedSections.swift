import DraftChange
import DraftDocument
import DraftLanguage
import DraftReview
import DraftText

/// What one person made of whole sections, where it is no change of their sentences: moves, and sections that were
/// joined or parted.
enum CollectedSections {
  /// O(sections + moves · sections beside them).
  static func changes(in review: Review, _ person: Int) -> [CollectedChange] {
    review.comparison.sections.indices.flatMap { index in
      proposals(index, review).map { collected($0, index, review, person) }
    }
  }

  private static func proposals(
    _ index: SectionChangeIndex, _ review: Review
  ) -> [CollectedChange.Proposal] {
    let change = review.comparison.sections[index]
    guard let old = change.old, let new = change.new else { return [] }
    var proposals: [CollectedChange.Proposal] = []
    if let others = review.ties.takenIn[index] {
      let parts = (others + [index]).compactMap { review.comparison.sections[$0].old }.sorted()
      proposals.append(
        .joining(parts.map(review.old.names.name), as: review.new.names.name(of: new)))
    }
    if let others = review.ties.givenOff[index] {
      let parts = (others + [index]).compactMap { review.comparison.sections[$0].new }.sorted()
      proposals.append(
        .parting(review.old.names.name(of: old), into: parts.map(review.new.names.name)))
    }
    if change.marks.contains(.moved), !isTold(index, review) {
      proposals.append(.move(move(index, old, new, review)))
    }
    return proposals
  }

  /// Whether two that exchanged their numbers say where a section between them, or the other of the two, is.
  private static func isTold(_ index: SectionChangeIndex, _ review: Review) -> Bool {
    let sections = review.comparison.sections
    guard let here = numbers(index, review) else { return false }
    if let partner = partner(of: index, review) {
      return sections[partner].marks.contains(.moved)
        && (sections[partner].old ?? 0) < (sections[index].old ?? 0)
    }
    return here.old == here.new
      && siblings(of: index, review).contains { other in
        guard let there = numbers(other, review), partner(of: other, review) != nil else {
          return false
        }
        let least = min(there.old, there.new)
        return least < here.old && here.old < max(there.old, there.new)
      }
  }

  /// The section with which one exchanged its number inside the section around both.
  private static func partner(of index: SectionChangeIndex, _ review: Review) -> SectionChangeIndex?
  {
    guard let here = numbers(index, review), here.old != here.new else { return nil }
    return siblings(of: index, review).first { other in
      numbers(other, review).map { $0.old == here.new && $0.new == here.old } ?? false
    }
  }

  /// The last figure of a section's number in both drafts, where it is of one kind and in one section in both.
  private static func numbers(
    _ index: SectionChangeIndex, _ review: Review
  ) -> (old: Int, new: Int)? {
    let change = review.comparison.sections[index]
    guard let before = change.old, let after = change.new else { return nil }
    let (old, new) = (review.old.document.sections[before], review.new.document.sections[after])
    // The last figure of 第二十条之一 is not the number among its neighbours.
    guard old.ordinal.count == 1 || old.scheme == .enDecimal, old.scheme == new.scheme,
      let was = old.ordinal.last, let now = new.ordinal.last,
      review.lookup.index(ofOld: old.parent) == review.lookup.index(ofNew: new.parent)
    else { return nil }
    return (was, now)
  }

  /// The other sections of the new draft beside one, numbered in the same way.
  private static func siblings(
    of index: SectionChangeIndex, _ review: Review
  ) -> [SectionChangeIndex] {
    guard let id = review.comparison.sections[index].new else { return [] }
    let sections = review.new.document.sections
    let here = sections[id]
    return (here.parent + 1..<sections[here.parent].descendantsEnd).filter {
      $0 != id && sections[$0].parent == here.parent && sections[$0].scheme == here.scheme
    }.map { review.lookup.index(ofNew: $0) }
  }

  /// Where the new place is called what the old one was, the section around it or a neighbour says which it is.
  private static func move(
    _ index: SectionChangeIndex, _ old: SectionIndex, _ new: SectionIndex, _ review: Review
  ) -> CollectedChange.Move {
    if let partner = partner(of: index, review).flatMap({ review.comparison.sections[$0].old }) {
      return .swap(with: review.old.names.name(of: partner))
    }
    let name = review.new.names.name(of: new)
    if name != review.old.names.name(of: old) { return .to(name) }
    let around = review.lookup.index(ofNew: review.new.document.sections[new].parent)
    let before = review.lookup.index(ofOld: review.old.document.sections[old].parent)
    if around == before, let step = review.within.step(ofSection: index) {
      return .past(step.neighbour, isUp: step.isUp)
    }
    return .to(CollectedChanges.place(around, review))
  }

  private static func collected(
    _ proposal: CollectedChange.Proposal, _ index: SectionChangeIndex, _ review: Review,
    _ person: Int
  ) -> CollectedChange {
    let change = review.comparison.sections[index]
    let extent = change.old.map { review.old.document.sections[$0].extent } ?? .none
    return CollectedChange(
      proposal: proposal, place: CollectedChanges.place(index, review),
      old: change.old.map { text(of: $0, review.old) } ?? "",
      new: change.new.map { text(of: $0, review.new) } ?? "", people: [person], range: extent)
  }

  /// The section's own text, or what begins the first one inside it.
  private static func text(of section: SectionIndex, _ side: Side) -> String {
    let all = side.document.sentences(in: side.document.sections[section].extent)
    guard let first = all.first else { return "" }
    let home = side.document.sentences[first].section
    let end = all.first { side.document.sentences[$0].section != home } ?? all.upperBound
    return CollectedChanges.text(first..<end, side)
  }
}
