package import DraftChange
import DraftDocument
package import DraftText

/// A change that a reader who stops after the head of a report should have seen.
package struct MainChange {
  package enum What {
    /// Words of an edited sentence, or a sentence that came or went; empty where there is none on a side.
    case words(old: ByteRange, new: ByteRange)
    /// A whole section that came or went, by its title, or where it has none by how it begins.
    case section(ChangeKind, text: ByteRange)
  }

  package let what: What
  /// Where it stands; empty in no section.
  package let place: String
  /// What kind of meaning it changes.
  package let notes: [String]
}

extension Review {
  /// So few changes are read as quickly as their digest.
  private static let fewest = 6

  /// The weightiest changes in the order of their weight, those of one weight as the draft has them: none
  /// where there are few, or where none matters more than a glance.
  ///
  /// - Parameter most: At most so many; O(sentences × log sentences).
  package func mainChanges(_ most: Int = 5) -> [MainChange] {
    let shown = comparison.sentences.indices.filter {
      lookup.shows(comparison.sentences[$0], filter)
    }
    guard shown.count > Self.fewest else { return [] }
    let candidates = MainCandidate.all(of: self, shown)
    let best = candidates.sorted { $0.rank > $1.rank }.prefix(most)
    return best.sorted { ($1.weight, $0.order) < ($0.weight, $1.order) }.map(\.change)
  }
}

/// A change with what decides whether it is a main one.
private struct MainCandidate {
  let change: MainChange
  /// From 4 to 5.
  let weight: Int
  /// How many kinds of meaning it changes that have a name of their own.
  let kinds: Int
  /// In bytes.
  let size: Int
  /// Its place in the draft.
  let order: SentenceChangeIndex

  /// Weightier first, then what has names (a deadline is a figure, too), then what is longer, then what stands first.
  var rank: (Int, Int, Int, Int) { (weight, min(kinds, 2), size, -order.offset) }

  private static let least = 4

  static func all(of review: Review, _ shown: [SentenceChangeIndex]) -> [MainCandidate] {
    var found: [MainCandidate] = []
    var sections: [SectionChangeIndex: (weight: Int, size: Int, order: SentenceChangeIndex)] = [:]
    for index in shown {
      let change = review.comparison.sentences[index]
      guard change.weight == .substantive, !isAroundTheDraft(change, review) else { continue }
      if let section = whole(of: change, review) {
        let known = sections[section] ?? (least, 0, index)
        let size = known.size + change.old.count + change.new.count
        sections[section] = (max(known.weight, change.importance), size, known.order)
      } else if change.importance >= least, let said = said(of: change, review) {
        found.append(
          MainCandidate(
            change: said.change, weight: change.importance, kinds: said.change.notes.count,
            size: said.size, order: index))
      }
    }
    for (section, value) in sections.sorted(by: { $0.key < $1.key }) {
      found.append(
        MainCandidate(
          change: said(ofSection: section, review), weight: value.weight, kinds: 2,
          size: value.size * 100, order: value.order))
    }
    return found
  }

  /// What a site or a system put around the draft is no part of it.
  private static func isAroundTheDraft(_ change: SentenceChange, _ review: Review) -> Bool {
    let (side, sentences) = review.home(of: change)
    let section = side.section(ofSentence: sentences.lowerBound)
    return side.document.sections[section].kind == .boilerplate
  }

  /// The outermost section around a sentence that came or went with it; `nil` where it stayed or was joined.
  private static func whole(of change: SentenceChange, _ review: Review) -> SectionChangeIndex? {
    guard change.old.isEmpty || change.new.isEmpty else { return nil }
    let own = review.lookup.section(of: change)
    let kind = review.comparison.sections[own].kind
    guard kind == .added || kind == .removed, own > 0, !review.ties.covers(own) else { return nil }
    let outer = review.ancestors(of: own).first { review.comparison.sections[$0].kind == kind }
    return outer ?? own
  }

  private static func said(ofSection section: SectionChangeIndex, _ review: Review) -> MainChange {
    let change = review.comparison.sections[section]
    let (side, id) = review.home(of: change)
    let name = side.names.name(of: id)
    let text = title(of: id, side.document)
    return MainChange(
      what: .section(change.kind, text: text),
      place: name.isEmpty ? name : review.words.named(name, in: side.which), notes: [])
  }

  private static func title(of id: SectionIndex, _ document: Document) -> ByteRange {
    let section = document.sections[id]
    guard section.title.isEmpty else { return section.title }
    let first = partitionPoint(document.sentences.indices) {
      document.sentences[$0].range.start < section.extent.start
    }
    guard first < document.sentences.endIndex,
      section.extent.contains(document.sentences[first].range)
    else { return section.title }
    return document.sentences[first].range
  }

  private static func said(
    of change: SentenceChange, _ review: Review
  ) -> (change: MainChange, size: Int)? {
    let (side, sentences) = review.home(of: change)
    let place = place(of: change, review)
    let names = review.words.names(of: change.categories.subtracting(.wording))
    if change.old.isEmpty || change.new.isEmpty {
      let range = side.document.sentences[sentences.lowerBound].range
      let none = ByteRange(range.start, range.start)
      var words = Sides(old: none, new: none)
      words[side.which] = range
      let what = MainChange.What.words(old: words.old, new: words.new)
      return (MainChange(what: what, place: place, notes: names), range.count)
    }
    guard let edit = weightiest(of: change, review) else { return nil }
    let (old, new) = words(of: edit, change, review)
    return (
      MainChange(what: .words(old: old, new: new), place: place, notes: names),
      max(old.count + new.count, leap(review.comparison.edits[edit], review))
    )
  }

  /// By the numbers of the new draft where the section is still there.
  private static func place(of change: SentenceChange, _ review: Review) -> String {
    let (side, sentences) = review.home(of: change)
    let place = review.place(ofSentence: sentences.lowerBound, side)
    let section = review.lookup.section(of: change)
    guard side.isOld, section > 0, side.framePlace(ofSentence: sentences.lowerBound) == nil else {
      return place
    }
    let home = review.comparison.sections[section].new
    return home.map(review.new.names.name) ?? review.words.former(place)
  }

  /// The edit that changes a meaning with a name, or else the longest.
  private static func weightiest(of change: SentenceChange, _ review: Review) -> EditIndex? {
    func rank(_ index: EditIndex) -> (Int, Int) {
      let edit = review.comparison.edits[index]
      let isNamed = !edit.categories.subtracting([.wording, .punctuation]).isEmpty
      return (isNamed ? 1 : 0, edit.old.count + edit.new.count)
    }
    return change.edits.filter {
      let edit = review.comparison.edits[$0]
      return edit.weight == .substantive && !review.context.isOnlyBorder(edit, change)
        && !review.columns.covers($0)
    }
    .max { rank($0) < rank($1) }
  }

  /// How far a figure went, as a size to be ranked by: twice as much counts as a hundred bytes of text, ten times
  /// as much as many; 0 where there is none on both sides.
  private static func leap(_ edit: Edit, _ review: Review) -> Int {
    guard let before = Amounts.values(review.old.bytes, edit.old).first,
      let after = Amounts.values(review.new.bytes, edit.new).first, before > 0, after > 0
    else { return 0 }
    let ratio = max(before, after) / min(before, after)
    return Int(min(1000, (ratio - 1) * 100))
  }

  private static func words(
    of index: EditIndex, _ change: SentenceChange, _ review: Review
  ) -> (ByteRange, ByteRange) {
    let edit = review.comparison.edits[index]
    guard !edit.old.isEmpty, !edit.new.isEmpty else {
      return (trimmed(edit.old, review.old), trimmed(edit.new, review.new))
    }
    return review.context.replaced(index, change)
  }

  private static func trimmed(_ range: ByteRange, _ side: Side) -> ByteRange {
    let end = side.bytes.trimEnd(range.start, range.end)
    return ByteRange(side.bytes.skipSpace(range.start, end), end)
  }
}
