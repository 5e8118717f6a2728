import DraftText

/// Splits a paragraph into sentences by its punctuation alone.
///
/// Every decision looks at the neighbourhood of one mark, never at lengths, at counts elsewhere or
/// at the language of the whole draft: otherwise an edit would move borders in text that it never
/// touched. The rules are numbered S1 to S12 as in ARCHITECTURE.md.
struct SentenceSplitter {
  private let bytes: TextView
  private let clauses: Bool
  private var brackets = BracketPairs()
  private var labels = InlineLabels()

  init(_ bytes: TextView, clauses: Bool) {
    self.bytes = bytes
    self.clauses = clauses
  }

  /// Appends the sentences of `start..<end`, which holds no paragraph border; O(length).
  ///
  /// `label` is where the paragraph's own label starts: a list inside the paragraph may go on
  /// from it (`1. One thing 2. Another`).
  mutating func split(
    _ start: Int, _ end: Int, label: Int? = nil, into ranges: inout [ByteRange]
  ) {
    var scan = SentenceScan(bytes: bytes, start: start, end: end, clauses: clauses)
    // Given to the scan and taken back: a list of its own for each paragraph would cost more than a short one.
    swap(&scan.ranges, &ranges)
    defer { swap(&scan.ranges, &ranges) }
    guard scan.hasMark() || mayOpenList(label ?? start, start) else { return scan.close(at: end) }
    brackets.find(in: bytes, start, end)
    labels.find(in: bytes, label ?? start, end)
    scan.run(brackets.matched, labels.found)
  }
  /// Whether a list inside the paragraph may begin in its label: behind a colon, or with a second number there.
  private func mayOpenList(_ label: Int, _ start: Int) -> Bool {
    var closers = 0
    for at in label..<start {
      switch bytes[at] {
      case ":": return true
      case ".", ")": closers += 1
      case UInt8(leading: "："): if bytes.has("：", at: at) { return true }
      default: break
      }
    }
    return closers > 1
  }
}
