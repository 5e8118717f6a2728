package import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// A change of the base that one or more people propose in the same words.
package struct CollectedChange: Sendable {
  package enum Proposal: Sendable, Equatable {
    case edit, addition, removal
    /// To where, as that is cited.
    case move(String)
  }

  package let proposal: Proposal
  /// The section as it is cited.
  package let place: String
  package let old: String
  package let new: String
  /// Who proposes it, by index.
  package internal(set) var people: [Int]
  /// Where it stands in the base, in bytes.
  let position: Int
}

/// Lays what several people changed in one base side by side.
package enum CollectedChanges {
  /// In the order of the base; of one place in the order of the people. O(changes · log changes).
  package static func of(_ comparisons: [Comparison]) -> [CollectedChange] {
    let all = comparisons.enumerated().flatMap { person, comparison in
      Review.with(comparison, ReviewFilter()) { changes(in: $0, person) }
    }
    let sorted = all.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }
    var result: [CollectedChange] = []
    for (_, change) in sorted {
      let same = result.lastIndex { $0.position == change.position && isSame($0, change) }
      if let same, !result[same].people.contains(where: change.people.contains) {
        result[same].people += change.people
      } else {
        result.append(change)
      }
    }
    return result
  }

  private static func isSame(_ one: CollectedChange, _ other: CollectedChange) -> Bool {
    one.proposal == other.proposal && one.old == other.old && one.new == other.new
  }

  private static func changes(in review: Review, _ person: Int) -> [CollectedChange] {
    var changes: [CollectedChange] = []
    var last: (section: SectionChangeIndex, kind: ChangeKind)?
    // Behind what text of the base an addition stands.
    var position = 0
    for change in review.comparison.sentences {
      let isCarried = change.kind == .same && review.lookup.movedWithItsSection(change)
      defer {
        if let sentence = change.old.last {
          position = review.old.document.sentences[sentence].range.end
        }
      }
      guard review.filter.isChange(change), !isCarried, !onlyFollows(change, review) else {
        last = nil
        continue
      }
      let section = review.lookup.section(of: change)
      let isRun = change.kind == .added || change.kind == .removed
      if isRun, let last, last == (section, change.kind), let before = changes.popLast() {
        changes.append(joined(before, change, review))
      } else {
        changes.append(collected(change, section, review, person, position))
      }
      last = (section, change.kind)
    }
    return changes
  }

  /// Whether nothing but references followed what they point at: nobody's opinion.
  private static func onlyFollows(_ change: SentenceChange, _ review: Review) -> Bool {
    change.moved == 0 && change.kind == .edited && !change.edits.isEmpty
      && review.comparison.edits[change.edits].allSatisfy {
        $0.weight == .consequential && $0.categories == .reference
      }
  }

  private static func collected(
    _ change: SentenceChange, _ section: SectionChangeIndex, _ review: Review, _ person: Int,
    _ behind: Int
  ) -> CollectedChange {
    let place = place(section, review)
    let start = change.old.first.map { review.old.document.sentences[$0].range.start }
    return CollectedChange(
      proposal: proposal(change, review), place: place, old: text(change.old, review.old),
      new: text(change.new, review.new), people: [person], position: start ?? behind)
  }

  private static func joined(
    _ before: CollectedChange, _ change: SentenceChange, _ review: Review
  ) -> CollectedChange {
    func both(_ one: String, _ other: String) -> String {
      one.isEmpty ? other : other.isEmpty ? one : one + "\n" + other
    }
    return CollectedChange(
      proposal: before.proposal, place: before.place,
      old: both(before.old, text(change.old, review.old)),
      new: both(before.new, text(change.new, review.new)), people: before.people,
      position: before.position)
  }

  private static func proposal(
    _ change: SentenceChange, _ review: Review
  ) -> CollectedChange.Proposal {
    switch change.kind {
    case .added: .addition
    case .removed: .removal
    case .same: .move(place(review.lookup.newSection(of: change), review))
    case .edited, .split, .merged: .edit
    }
  }

  /// Where the base has the section, or where it came.
  private static func place(_ section: SectionChangeIndex, _ review: Review) -> String {
    let change = review.comparison.sections[section]
    if let old = change.old { return old == 0 ? "" : review.old.names.name(of: old) }
    return change.new.map { review.new.names.name(of: $0) } ?? ""
  }

  private static func text(_ sentences: Range<SentenceIndex>, _ side: Side) -> String {
    var text = ""
    var last: ParagraphIndex?
    for index in sentences {
      let sentence = side.document.sentences[index]
      if let last { text += sentence.paragraph == last ? "" : "\n" }
      text += side.document.text.string(sentence.range)
      last = sentence.paragraph
    }
    return text
  }
}
