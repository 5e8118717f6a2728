import DraftChange
import DraftDocument
import DraftText

/// One of the two drafts as a row of changes with gaps between them.
///
/// Place `p` is a change, gap `p` what stands before it; the last gap stands before the end.
struct DraftOrder: Sendable {
  let side: DraftSide
  let document: Document
  let bytes: [UInt8]
  /// In the order of this draft.
  let changes: [SentenceChangeIndex]
  /// By change, its place here; `nil` where it has none.
  let places: IndexedArray<SentenceChange, Int?>
  let gaps: [GapParts]
  /// By gap, whether it parts two paragraphs; the first and the last do.
  let isStrong: [Bool]
  /// By place, the sections that begin with it, the outermost first.
  let sections: [[SectionIndex]]
  /// By section, the change that it begins with; `nil` where it has no text.
  let starts: IndexedArray<Section, SentenceChangeIndex?>

  /// O(sentences · log sentences + sections).
  init(_ side: DraftSide, _ comparison: Comparison) {
    let document = comparison[side]
    let ranges = comparison.sentences.table { $1[side] }
    let changes = ranges.indices.filter { !ranges[$0].isEmpty }
      .sorted { ranges[$0].lowerBound < ranges[$1].lowerBound }
    var places = IndexedArray<SentenceChange, Int?>(repeating: nil, count: ranges.count)
    for (place, change) in changes.enumerated() { places[change] = place }
    self.side = side
    self.document = document
    bytes = document.source.bytes
    self.changes = changes
    self.places = places
    let spans = changes.map { ranges[$0] }
    (sections, starts) = Self.sections(document, spans, changes)
    isStrong = (0...spans.count).map { place in
      guard place > 0, place < spans.count else { return true }
      return document.sentences[spans[place - 1].upperBound - 1].paragraph
        != document.sentences[spans[place].lowerBound].paragraph
    }
    let starting = sections
    gaps = document.text.withView { text in
      (0...spans.count).map { place in
        let start =
          place > 0 ? document.sentences[spans[place - 1].upperBound - 1].range.end : 0
        let end =
          place < spans.count
          ? document.sentences[spans[place].lowerBound].range.start : text.count
        let labels = place < spans.count ? starting[place] : []
        return GapParts(
          text, start..<max(start, end),
          label: labels.map { document.sections[$0].label }.filter { !$0.isEmpty }.map(\.start)
            .filter { $0 >= start }.min(), isFirst: place == 0, isLast: place == spans.count)
      }
    }
  }

  /// By place, the sections that no text stands before, within them, but what is there; and the other way round.
  private static func sections(
    _ document: Document, _ spans: [Range<SentenceIndex>],
    _ changes: [SentenceChangeIndex]
  ) -> (byPlace: [[SectionIndex]], starts: IndexedArray<Section, SentenceChangeIndex?>) {
    var byPlace = [[SectionIndex]](repeating: [], count: spans.count)
    var starts = IndexedArray<Section, SentenceChangeIndex?>(
      repeating: nil, count: document.sections.count)
    var placeOf: [SentenceIndex: Int] = [:]
    for (place, span) in spans.enumerated() { placeOf[span.lowerBound] = place }
    for (index, section) in document.sections.indexed().dropFirst() {
      let first = document.partitionPoint(section.extent.start)
      // One without text of its own goes with what comes next.
      guard first < document.sentences.endIndex, let place = placeOf[first] else { continue }
      byPlace[place].append(index)
      starts[index] = changes[place]
    }
    return (byPlace, starts)
  }

  /// The sections that begin with a change, the outermost first.
  func sections(beginningWith change: SentenceChangeIndex) -> [SectionIndex] {
    places[change].map { sections[$0] } ?? []
  }

  /// The first sentence of the text at a place. O(log sentences).
  func sentence(at place: Int) -> Sentence? {
    let index = document.partitionPoint(gaps[place].head.upperBound)
    return index < document.sentences.endIndex ? document.sentences[index] : nil
  }

  /// How far in the line of a place begins, in bytes. O(gap).
  func indent(of place: Int) -> Int {
    let border = gaps[place].border
    let line = bytes[border].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    return border.upperBound - (line ?? border.upperBound)
  }

  /// From the first to the last byte of a change.
  func span(_ comparison: Comparison, _ change: SentenceChangeIndex) -> Range<Int> {
    let sentences = comparison.sentences[change][side]
    guard !sentences.isEmpty else { return 0..<0 }
    return document.sentences[sentences.lowerBound].range
      .start..<document.sentences[sentences.upperBound - 1].range.end
  }

  /// The gap before a change, and before the end where there is none.
  func gap(before change: SentenceChangeIndex?) -> Int {
    change.flatMap { places[$0] } ?? changes.count
  }

  /// The gap behind a change, and the first where there is none.
  func gap(behind change: SentenceChangeIndex?) -> Int {
    change.flatMap { places[$0] }.map { $0 + 1 } ?? 0
  }
}

extension Document {
  /// The first sentence that starts at or behind a place. O(log sentences).
  fileprivate func partitionPoint(_ place: Int) -> SentenceIndex {
    sentences.partitioningIndex { $0.range.start >= place }
  }
}
