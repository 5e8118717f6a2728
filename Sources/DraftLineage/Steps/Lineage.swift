import DraftChange
import DraftDocument
import DraftText

/// Where a sentence comes from, as numbers of revisions.
package struct Origin: Hashable, Sendable {
  /// The one that gave it its present wording.
  package var wording: Int
  /// The one where it, or what it was edited, split or merged from, first appeared.
  package var first: Int
  /// The one that put it back after it had been taken out; 0 where none did.
  package var restored = 0
}

/// The origins of a draft's sentences, carried from each revision to the next.
package struct Lineage {
  private struct Span {
    var range: Range<Int>
    var origin: Origin
  }

  private var spans: [Span]
  /// The sentences that were taken out on the way, by their text.
  private var removed: [[UInt8]: Origin] = [:]

  /// A first revision: everything is new in it.
  package init(sentences: [Range<Int>], revision: Int) {
    let origin = Origin(wording: revision, first: revision)
    spans = sentences.map { Span(range: $0, origin: origin) }
  }

  /// The lineage of what this one's draft became in a step. O(sentences).
  package func followed(by step: LineageStep, revision: Int) -> Lineage {
    var next = self
    next.spans = []
    next.spans.reserveCapacity(spans.count + step.changes.count)
    for run in step.common {
      for span in spans[firstSpan(endingAfter: run.old.lowerBound)...] {
        guard span.range.lowerBound < run.old.upperBound else { break }
        let start = span.range.lowerBound + run.shift
        next.spans.append(
          Span(range: start..<start + span.range.count, origin: span.origin))
      }
    }
    var gone: [[UInt8]: Origin] = [:]
    for change in step.changes { next.follow(change, from: self, revision, &gone) }
    // Of two with one beginning, the last that was taken out is what may be put back.
    next.removed.merge(gone) { $1.first <= $0.first ? $1 : $0 }
    next.spans.sort { $0.range.lowerBound < $1.range.lowerBound }
    return next
  }

  private mutating func follow(
    _ change: LineageStep.Change, from before: Lineage, _ revision: Int,
    _ gone: inout [[UInt8]: Origin]
  ) {
    let fresh = Origin(wording: revision, first: revision)
    let origins = change.old.map { before.origin(at: $0.range.lowerBound) ?? fresh }
    if change.kind != .same {
      for (sentence, origin) in zip(change.old, origins) where !sentence.text.isEmpty {
        if let known = gone[sentence.text], known.first <= origin.first { continue }
        gone[sentence.text] = origin
      }
    }
    for (at, sentence) in change.new.enumerated() {
      var origin = fresh
      switch change.kind {
      case .same: origin = at < origins.count ? origins[at] : fresh
      case .edited, .split, .merged:
        origin.first = origins.map(\.first).min() ?? revision
      case .added:
        if let known = before.removed[sentence.text] {
          origin = known
          origin.restored = revision
        }
      case .removed: break
      }
      spans.append(Span(range: sentence.range, origin: origin))
    }
  }

  /// The origin of the sentence at or next after an offset; nil after the last. O(log sentences).
  package func origin(at offset: Int) -> Origin? {
    let at = firstSpan(endingAfter: offset)
    return at < spans.count ? spans[at].origin : nil
  }

  private func firstSpan(endingAfter offset: Int) -> Int {
    partitionPoint(spans.indices) { spans[$0].range.upperBound <= offset }
  }

  /// A merge: a sentence that the other side brought in unchanged has that side's origin.
  package mutating func join(_ other: Lineage, revision: Int) {
    for at in spans.indices {
      let mine = spans[at].origin
      guard let theirs = other.origin(at: spans[at].range.lowerBound) else { continue }
      let isOlder = theirs.wording < mine.wording
      if isOlder && (mine.wording == revision || theirs.first <= mine.first) {
        spans[at].origin = theirs
      }
    }
    removed.merge(other.removed) { $1.first < $0.first ? $1 : $0 }
  }
}
