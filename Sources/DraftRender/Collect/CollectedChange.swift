package import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// A change of the base that one or more people propose in the same words.
package struct CollectedChange: Sendable, Equatable {
  package enum Proposal: Sendable, Equatable {
    case edit, addition, removal
    case move(Move)
    /// Sections that became one, and one that became several, as they are cited.
    case joining([String], as: String)
    case parting(String, into: [String])
    /// Whether a sentence begins a paragraph.
    case border(ParagraphChange.Kind)

    fileprivate var isOfSections: Bool {
      switch self {
      case .edit, .addition, .removal, .border: false
      case .move, .joining, .parting: true
      }
    }
  }

  package enum Move: Sendable, Equatable {
    /// To where, as that is cited.
    case to(String)
    /// With a neighbour, as that is cited.
    case swap(with: String)
    /// Inside the section around it, before or behind a neighbour, of which this is the beginning.
    case past(String, isUp: Bool)
  }

  package let proposal: Proposal
  /// The section as it is cited.
  package let place: String
  package let old: String
  package let new: String
  /// Who proposes it, by index.
  package internal(set) var people: [Int]
  /// What it is about in the base; empty where an addition comes.
  let range: ByteRange
}

extension CollectedChange {
  /// Whether another change is about the same text of the base, or comes at the same place; what becomes of sections
  /// is about all that is around them.
  func rivals(_ other: CollectedChange) -> Bool {
    guard self != other else { return false }
    if proposal.isOfSections || other.proposal.isOfSections { return true }
    if range.isEmpty || other.range.isEmpty {
      return range.start <= other.range.end && other.range.start <= range.end
    }
    return range.start < other.range.end && other.range.start < range.end
  }
}

/// Lays what several people changed in one base side by side.
package enum CollectedChanges {
  /// In the order of the base; of one place in the order of the people. O(changes · log changes).
  package static func of(_ comparisons: [Comparison]) -> [CollectedChange] {
    let all = comparisons.enumerated().flatMap { person, comparison in
      Review.with(comparison, ReviewFilter()) {
        sentences(in: $0, person) + borders(in: $0, person)
          + CollectedSections.changes(in: $0, person)
      }
    }
    let sorted = all.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }
    var result: [CollectedChange] = []
    for (_, change) in sorted {
      let same = result.lastIndex { $0.range.start == change.range.start && isSame($0, change) }
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

  /// What became of a stretch of sentences that makes one row.
  private struct Run: Equatable {
    let section: SectionChangeIndex
    let kind: ChangeKind
    let move: Int
  }

  private static func sentences(in review: Review, _ person: Int) -> [CollectedChange] {
    var changes: [CollectedChange] = []
    var last: Run?
    // Behind what text of the base an addition stands.
    var position = 0
    for change in review.comparison.sentences {
      defer {
        if let sentence = change.old.last {
          position = review.old.document.sentences[sentence].range.end
        }
      }
      let isCarried = review.lookup.movedWithItsSection(change)
      guard review.filter.isChange(change), !(isCarried && change.kind == .same),
        !onlyFollows(change, isCarried, review)
      else {
        last = nil
        continue
      }
      let run = Run(
        section: review.lookup.section(of: change), kind: change.kind, move: change.moved)
      let all = proposals(change, isCarried, review).map {
        collected($0, change, run.section, review, person, position)
      }
      if run == last, all.count == 1, change.kind.isWhole, let before = changes.popLast() {
        changes.append(before.joined(with: all[0]))
      } else {
        changes += all
      }
      last = run
    }
    return changes
  }

  private static func borders(in review: Review, _ person: Int) -> [CollectedChange] {
    review.borders.all.sorted().map { review.comparison.paragraphs[$0] }.map { border in
      let (old, new) = (border.oldSentence, border.newSentence)
      return CollectedChange(
        proposal: .border(border.kind),
        place: place(review.lookup.newSection(ofSentence: new), review),
        old: text(old..<old + 1, review.old), new: text(new..<new + 1, review.new),
        people: [person], range: review.old.document.sentences[old].range)
    }
  }

  /// Whether nothing but references followed what they point at: nobody's opinion.
  private static func onlyFollows(
    _ change: SentenceChange, _ isCarried: Bool, _ review: Review
  ) -> Bool {
    (change.moved == 0 || isCarried) && change.kind == .edited && !change.edits.isEmpty
      && review.comparison.edits[change.edits].allSatisfy {
        $0.weight == .consequential && $0.categories == .reference
      }
  }

  private static func collected(
    _ proposal: CollectedChange.Proposal, _ change: SentenceChange,
    _ section: SectionChangeIndex, _ review: Review, _ person: Int, _ behind: Int
  ) -> CollectedChange {
    let sentences = review.old.document.sentences
    let range =
      change.old.isEmpty
      ? ByteRange(behind, behind)
      : ByteRange(
        sentences[change.old.lowerBound].range.start, sentences[change.old.upperBound - 1].range.end
      )
    return CollectedChange(
      proposal: proposal, place: place(section, review), old: text(change.old, review.old),
      new: text(change.new, review.new), people: [person], range: range)
  }

  /// What was rewritten and moved by itself is two proposals.
  private static func proposals(
    _ change: SentenceChange, _ isCarried: Bool, _ review: Review
  ) -> [CollectedChange.Proposal] {
    switch change.kind {
    case .added: return [.addition]
    case .removed: return [.removal]
    case .same: return [.move(move(change, review))]
    case .edited, .split, .merged:
      return change.moved == 0 || isCarried ? [.edit] : [.edit, .move(move(change, review))]
    }
  }

  private static func move(_ change: SentenceChange, _ review: Review) -> CollectedChange.Move {
    if let step = review.within.step(of: change) { return .past(step.neighbour, isUp: step.isUp) }
    return .to(place(review.lookup.newSection(of: change), review))
  }

  /// Where the base has the section, or where it came.
  static func place(_ section: SectionChangeIndex, _ review: Review) -> String {
    let change = review.comparison.sections[section]
    if let old = change.old { return old == 0 ? "" : review.old.names.name(of: old) }
    return change.new.map { review.new.names.name(of: $0) } ?? ""
  }

  static func text(_ sentences: Range<SentenceIndex>, _ side: Side) -> String {
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

extension ChangeKind {
  /// Whether it is about whole sentences, so that neighbours share a row.
  fileprivate var isWhole: Bool { self == .added || self == .removed || self == .same }
}

extension CollectedChange {
  fileprivate func joined(with other: CollectedChange) -> CollectedChange {
    func both(_ one: String, _ other: String) -> String {
      one.isEmpty ? other : other.isEmpty ? one : one + "\n" + other
    }
    return CollectedChange(
      proposal: proposal, place: place, old: both(old, other.old), new: both(new, other.new),
      people: people,
      range: ByteRange(min(range.start, other.range.start), max(range.end, other.range.end)))
  }
}
