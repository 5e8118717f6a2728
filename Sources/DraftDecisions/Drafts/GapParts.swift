import DraftDocument
import DraftText

/// What stands between two sentences, in its three parts.
///
/// `title⏎=====⏎⏎## B`: the line under the title belongs to what goes before, the `## ` to what comes, and only
/// the blanks between them are anybody's.
struct GapParts: Sendable {
  /// Goes with the text before.
  var tail: Range<Int>
  var border: Range<Int>
  /// Goes with the text behind: labels and the format's marks.
  var head: Range<Int>

  /// - Parameter label: Where the first label in the gap begins, if there is one.
  init(_ text: TextView, _ gap: Range<Int>, label: Int?, isFirst: Bool, isLast: Bool) {
    // Marks without any text, as of an empty heading, go with none.
    if isFirst, isLast {
      (tail, border) = (gap.lowerBound..<gap.lowerBound, gap)
      head = gap.upperBound..<gap.upperBound
      return
    }
    var start = Self.headStart(text, gap, isLast: isLast)
    if let label, gap.contains(label) { start = min(start, Self.lineStart(text, gap, of: label)) }
    if isFirst { start = Self.firstSign(text, gap) }
    var end = start
    while end > gap.lowerBound, Self.isBlank(text, before: end) {
      end = text.start(before: end)
    }
    if isFirst { end = gap.lowerBound }
    tail = gap.lowerBound..<end
    border = end..<start
    head = start..<gap.upperBound
  }

  /// The first sign on the line that the text behind starts on; the end of the gap where the line has none.
  private static func headStart(_ text: TextView, _ gap: Range<Int>, isLast: Bool) -> Int {
    guard !isLast else { return gap.upperBound }
    let line = gap.last { text[$0] == UInt8(ascii: "\n") || text[$0] == UInt8(ascii: "\r") }
    return firstSign(text, (line.map { $0 + 1 } ?? gap.lowerBound)..<gap.upperBound)
  }

  /// The first sign on a label's line, as of a heading that is nothing but a label; the label itself where the text
  /// before stands on that line, too.
  private static func lineStart(_ text: TextView, _ gap: Range<Int>, of label: Int) -> Int {
    let line = (gap.lowerBound..<label).last {
      text[$0] == UInt8(ascii: "\n") || text[$0] == UInt8(ascii: "\r")
    }
    if line == nil, gap.lowerBound > 0 { return label }
    return firstSign(text, (line.map { $0 + 1 } ?? gap.lowerBound)..<label)
  }

  private static func firstSign(_ text: TextView, _ range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at < range.upperBound, isBlank(text.scalar(at: at)) { at += text.length(at: at) }
    return at
  }

  private static func isBlank(_ text: TextView, before place: Int) -> Bool {
    isBlank(text.scalar(before: place))
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar <= " " || scalar == "\u{3000}" || scalar == "\u{A0}"
  }
}
