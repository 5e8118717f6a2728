import DraftMerge
import DraftText

/// Signs the labels of an own text that stand in a draft's text, too: so they are counted with all others.
///
/// Who writes an own text starts with a draft's, and leaves the number that stands there. It is the section's number
/// and no part of what was written.
struct OwnLabels {
  private typealias Line = ArraySlice<UInt8>

  /// By label as it is shown, the label and the sign that it has while numbers are counted.
  private var signed: [Line: (label: Line, sign: Line)] = [:]

  /// O(bytes).
  ///
  /// - Parameters:
  ///   - shown: The conflict with the numbers that somebody sees.
  ///   - conflict: The same with signs.
  init(shown: MergeConflict, signed conflict: MergeConflict) {
    for (text, signs) in zip([shown.base] + shown.sides, [conflict.base] + conflict.sides)
    where text != signs {
      for (own, other) in zip(Self.lines(text), Self.lines(signs)) { add(own, other) }
    }
  }

  private static func lines(_ text: [UInt8]) -> [Line] {
    text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// The label of a line, which is what stands before its sign but for the blanks between them.
  private mutating func add(_ line: Line, _ signs: Line) {
    guard let label = NumberSign.label(startOf: signs),
      let sign = NumberSign.sign(behindLabel: signs[label.endIndex...])
    else { return }
    let words = NumberSign.words(behindLabel: signs[label.endIndex...])
    let rest = Array(words.prefix { $0 != sign.first })
    guard let end = line.indices.first(where: { line[$0...].starts(with: rest) }) else { return }
    let shown = NumberSign.trimmed(line[..<end])
    if !shown.isEmpty, signed[shown] == nil { signed[shown] = (label, sign) }
  }

  /// The own text with signs. O(bytes · labels).
  func signed(_ text: [UInt8]) -> [UInt8] {
    if signed.isEmpty { return text }
    let lines = Self.lines(text).map { line -> [UInt8] in
      let known = signed.filter { line.starts(with: $0.key) }.max { $0.key.count < $1.key.count }
      guard let (shown, own) = known else { return Array(line) }
      let behind = line.dropFirst(shown.count)
      let words = NumberSign.words(behindLabel: behind)
      // Without a blank behind them, figures may go on: 2. is no label in 2.5.
      let endsInFigures = shown.last.map { $0.isASCII } ?? false
      if words.count == behind.count, endsInFigures { return Array(line) }
      return Array(own.label) + behind.prefix(behind.count - words.count) + own.sign + words
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
