import DraftChange
import DraftDocument
import DraftText

/// Where a sentence comes from, as numbers of revisions.
struct Origin: Hashable {
  /// The one that gave it its present wording.
  var wording: Int
  /// The one where it, or what it was edited, split or merged from, first appeared.
  var first: Int
  /// The one that put it back after it had been taken out; 0 where none did.
  var restored = 0
}

/// The origins of a draft's sentences, carried from each revision to the next.
struct Lineage {
  private(set) var origins: [Origin]
  /// The sentences that were taken out on the way, by their bytes.
  private var removed: [[UInt8]: Origin] = [:]

  /// A first revision: everything is new in it.
  init(_ draft: Document, revision: Int) {
    origins = Array(
      repeating: Origin(wording: revision, first: revision), count: draft.sentences.count)
  }

  /// Carries the origins over to the new draft of a comparison. O(sentences + bytes removed).
  mutating func follow(_ comparison: Comparison, revision: Int) {
    let fresh = Origin(wording: revision, first: revision)
    var next = Array(repeating: fresh, count: comparison.new.sentences.count)
    var gone: [[UInt8]: Origin] = [:]
    for change in comparison.sentences {
      switch change.kind {
      case .same:
        for (old, new) in zip(change.old, change.new) { next[new] = origins[old] }
      case .edited, .split, .merged:
        let first = change.old.map { origins[$0].first }.min() ?? revision
        for new in change.new { next[new] = Origin(wording: revision, first: first) }
        keep(change.old, comparison.old, in: &gone)
      case .removed:
        keep(change.old, comparison.old, in: &gone)
      case .added:
        for new in change.new {
          let range = comparison.new.sentences[new].range.range
          if var known = removed[Array(comparison.new.text.bytes[range])] {
            known.restored = revision
            next[new] = known
          }
        }
      }
    }
    removed.merge(gone) { $1.first < $0.first ? $1 : $0 }
    origins = next
  }

  private func keep(
    _ sentences: Range<Int>, _ document: Document, in gone: inout [[UInt8]: Origin]
  ) {
    for at in sentences {
      let text = Array(document.text.bytes[document.sentences[at].range.range])
      if let known = gone[text], known.first <= origins[at].first { continue }
      gone[text] = origins[at]
    }
  }

  /// A merge: a sentence that the other side brought in unchanged has that side's origin.
  mutating func join(_ other: Lineage, revision: Int) {
    for at in origins.indices where other.origins.indices.contains(at) {
      let theirs = other.origins[at]
      let isOlder = theirs.wording < origins[at].wording
      if isOlder && (origins[at].wording == revision || theirs.first <= origins[at].first) {
        origins[at] = theirs
      }
    }
    removed.merge(other.removed) { $1.first < $0.first ? $1 : $0 }
  }
}
