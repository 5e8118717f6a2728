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
///
/// Where no sentence goes over a line's end, only the lines that changed are read and compared, as
/// small drafts of their own: a revision costs as much as its changes and not as the whole draft.
struct Lineage {
  private struct Span {
    var range: Range<Int>
    var origin: Origin
  }

  let text: DecodedText
  private var spans: [Span]
  /// The sentences that were taken out on the way, by their bytes.
  private var removed: [[UInt8]: Origin] = [:]
  /// Markdown's marks reach over many lines, and so do sentences in wrapped text.
  private var isByLine: Bool

  /// A first revision: everything is new in it.
  init(_ document: Document, revision: Int) {
    text = document.text
    let origin = Origin(wording: revision, first: revision)
    spans = document.sentences.map { Span(range: $0.range.range, origin: origin) }
    isByLine = document.reader == .plain && !document.hasWrappedSentences
  }

  /// The lineage of `new`, which came from this one.
  func followed(
    by new: DecodedText, revision: Int, read: (DecodedText, ReaderKind?) -> Document
  ) -> Lineage {
    if isByLine {
      let changed = ChangedLines(text.bytes, new.bytes)
      let old = read(DecodedText(bytes: changed.old.bytes), .plain)
      let next = read(DecodedText(bytes: changed.new.bytes), .plain)
      if !old.hasWrappedSentences, !next.hasWrappedSentences {
        var lineage = Lineage(self, new, isByLine: true)
        for run in changed.common {
          for span in spans[firstSpan(endingAfter: run.old.lowerBound)...] {
            guard span.range.lowerBound < run.old.upperBound else { break }
            let start = span.range.lowerBound + run.shift
            lineage.spans.append(
              Span(range: start..<start + span.range.count, origin: span.origin))
          }
        }
        lineage.follow(
          .between(old, next), from: self, revision, old: changed.old.whole,
          new: changed.new.whole)
        return lineage
      }
    }
    let old = read(text, nil)
    let next = read(new, nil)
    var lineage = Lineage(
      self, new, isByLine: next.reader == .plain && !next.hasWrappedSentences)
    lineage.follow(.between(old, next), from: self, revision, old: { $0 }, new: { $0 })
    return lineage
  }

  private init(_ before: Lineage, _ text: DecodedText, isByLine: Bool) {
    self.text = text
    self.isByLine = isByLine
    spans = []
    removed = before.removed
  }

  /// Adds the spans of a comparison's new sentences; the functions say where its texts lie.
  private mutating func follow(
    _ comparison: Comparison, from before: Lineage, _ revision: Int, old: (Int) -> Int,
    new: (Int) -> Int
  ) {
    let fresh = Origin(wording: revision, first: revision)
    func origin(_ sentence: Int) -> Origin {
      before.origin(at: old(comparison.old.sentences[sentence].range.start)) ?? fresh
    }
    func add(_ sentence: Int, _ origin: Origin) {
      let range = comparison.new.sentences[sentence].range
      let start = new(range.start)
      spans.append(Span(range: start..<start + range.count, origin: origin))
    }
    var gone: [[UInt8]: Origin] = [:]
    func keep(_ sentences: Range<Int>) {
      for at in sentences {
        let text = Array(comparison.old.text.bytes[comparison.old.sentences[at].range.range])
        let past = origin(at)
        if let known = gone[text], known.first <= past.first { continue }
        gone[text] = past
      }
    }
    for change in comparison.sentences {
      switch change.kind {
      case .same:
        for (one, other) in zip(change.old, change.new) { add(other, origin(one)) }
      case .edited, .split, .merged:
        let first = change.old.map { origin($0).first }.min() ?? revision
        for sentence in change.new { add(sentence, Origin(wording: revision, first: first)) }
        keep(change.old)
      case .removed:
        keep(change.old)
      case .added:
        for sentence in change.new {
          let range = comparison.new.sentences[sentence].range.range
          var origin = fresh
          if let known = removed[Array(comparison.new.text.bytes[range])] {
            origin = known
            origin.restored = revision
          }
          add(sentence, origin)
        }
      }
    }
    removed.merge(gone) { $1.first < $0.first ? $1 : $0 }
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The origin of the sentence at or next after an offset; nil after the last. O(log sentences).
  func origin(at offset: Int) -> Origin? {
    let at = firstSpan(endingAfter: offset)
    return at < spans.count ? spans[at].origin : nil
  }

  private func firstSpan(endingAfter offset: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A merge: a sentence that the other side brought in unchanged has that side's origin.
  mutating func join(_ other: Lineage, revision: Int) {
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

extension Document {
  /// Whether a sentence goes over the end of a line. O(bytes).
  fileprivate var hasWrappedSentences: Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      sentences.contains { sentence in
        sentence.range.range.contains { bytes[$0] == 0x0A || bytes[$0] == 0x0D }
      }
    }
  }
}
