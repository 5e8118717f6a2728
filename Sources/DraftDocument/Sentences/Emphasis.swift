import DraftText

/// The runs of `*`, `_`, `~~` and back-ticks that a paragraph has opened.
///
/// Whether a run opens or closes depends on what is open and on white space, not on CommonMark's
/// rule, which takes the second `**` of `**第一句。**第二句` for text.
struct Emphasis {
  private var open: [(mark: UInt8, count: Int)] = []
  /// More than any writer nests; literal asterisks open runs that nothing closes.
  private static let deepest = 16

  @inline(__always)
  static func isMark(_ byte: UInt8) -> Bool {
    byte == "*" || byte == "_" || byte == "~" || byte == "`"
  }

  /// One past the run of the mark at `at`.
  static func runEnd(_ bytes: TextView, _ at: Int, _ end: Int) -> Int {
    var place = at
    while place < end, bytes[place] == bytes[at] { place += 1 }
    return place
  }

  /// Whether a run of `mark` is open.
  func isOpen(_ mark: UInt8) -> Bool {
    !open.isEmpty && open.contains { $0.mark == mark }
  }

  /// Takes note of the run `from..<to` of a paragraph `start..<end`.
  mutating func pass(_ bytes: TextView, _ from: Int, _ to: Int, _ start: Int, _ end: Int) {
    let mark = bytes[from]
    // Within code only back-ticks are marks; a lone ~ stands between numbers.
    if let last = open.last, last.mark == "`", mark != "`" { return }
    if mark == "~", to - from < 2 { return }
    let isBehindText = from > start && !Scalars.isSpace(bytes.scalar(before: from, from: start))
    let isBeforeText = to < end && !Scalars.isSpace(bytes.scalar(at: to))
    if mark == "_", isBehindText, isBeforeText, isWord(bytes[from - 1]), isWord(bytes[to]) {
      return
    }
    if isBehindText, isOpen(mark) {
      close(mark, to - from)
    } else if isBeforeText, open.count < Self.deepest {
      open.append((mark, to - from))
    }
  }

  /// `***` closes `*` and `**`; what was opened inside and not closed is text.
  private mutating func close(_ mark: UInt8, _ count: Int) {
    var left = count
    while left > 0, let index = open.lastIndex(where: { $0.mark == mark }) {
      left -= open[index].count
      open.removeSubrange(index...)
    }
  }

  /// `_` inside snake_case_names is a letter.
  private func isWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit
  }
}
