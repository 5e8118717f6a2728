import DraftDocument
import DraftLanguage
package import DraftText

/// Numbers with what they count and how exact they are, ranges of them, and dates: 12.5亿元, 8%左右, 2至3成,
/// 5个工作日, June 14, 2023.
package enum Amounts {

  /// Those in `window`; with 左右 and the like where the edit touches it. O(length).
  static func find(_ bytes: TextView, _ edit: ByteRange, _ window: ByteRange) -> [Whole] {
    spans(bytes, edit, WrittenNumbers(bytes, window).numbers, window.start, window.end)
      .map { Whole(range: $0, cost: Whole.number) }
  }

  /// The figures, dates and amounts in an edit, each from its first character to its last: not the numbers of
  /// articles, and not those of what has a number for its name. O(length).
  package static func data(_ bytes: TextView, _ edit: ByteRange) -> [ByteRange] {
    let numbers = WrittenNumbers(bytes, edit).numbers.filter {
      $0.kind != .reference && $0.kind != .ordinal
    }
    return spans(bytes, edit, numbers, 0, bytes.count).map { span in
      // Any measure belongs to a datum, those too that no word takes with it: 三点, 2间.
      let isBare = numbers.contains { $0.unitEnd == span.end && $0.place.end == span.end }
      guard isBare, !bytes.has("%", before: span.end), !bytes.has("％", before: span.end),
        NumeralEvidence.isMeasured(bytes, span)
      else { return span }
      return ByteRange(span.start, span.end + bytes.length(at: span.end))
    }
  }

  /// The values of the figures in an edit as they are written, in order, without the numbers of articles.
  /// O(length).
  package static func values(_ bytes: TextView, _ edit: ByteRange) -> [Double] {
    WrittenNumbers(bytes, edit).numbers.filter { $0.kind == .quantity }.compactMap {
      FigureRules.amount($0.value)
    }
  }

  /// The words behind the numbers of an edit that say how exact they are. O(length).
  static func exactness(_ bytes: TextView, _ edit: ByteRange) -> [[UInt8]] {
    WrittenNumbers(bytes, edit).numbers.compactMap { number in
      var end = number.unitEnd
      if end == number.place.end, let unit = Units.length(bytes, at: end, edit.end) { end += unit }
      guard let bound = bound(bytes, end), bound <= edit.end else { return nil }
      return Array(bytes[end..<bound])
    }
  }

  private static func spans(
    _ bytes: TextView, _ edit: ByteRange, _ numbers: [WrittenNumber], _ floor: Int, _ ceiling: Int
  ) -> [ByteRange] {
    var spans: [(range: ByteRange, isDate: Bool)] = []
    for number in numbers {
      var end = number.unitEnd
      if end == number.place.end, !number.isWholeDate,
        let unit = Units.length(bytes, at: end, ceiling)
      {
        end += unit
      }
      if let bound = bound(bytes, end), end < edit.end, edit.start < bound { end = bound }
      let start = head(bytes, number.place.start, floor)
      let isDate = number.kind == .date
      if let last = spans.last, isJoined(bytes, last, start, isDate) {
        spans[spans.count - 1] = (ByteRange(last.range.start, max(end, last.range.end)), isDate)
      } else {
        spans.append((ByteRange(start, max(start, end)), isDate))
      }
    }
    return spans.map(\.range)
  }

  /// 周 of 周三, 第 of 第三.
  private static func head(_ bytes: TextView, _ start: Int, _ floor: Int) -> Int {
    for word in heads
    where start - word.utf8CodeUnitCount >= floor && bytes.has(word, before: start) {
      return start - word.utf8CodeUnitCount
    }
    return start
  }

  /// Behind the words at `end` that say how exact a number is.
  private static func bound(_ bytes: TextView, _ end: Int) -> Int? {
    bounds.first { bytes.has($0, at: end) }.map { end + $0.utf8CodeUnitCount }
  }

  private static let heads = Language.all.flatMap(\.edits.numberHeads)
  private static let bounds = Language.all.flatMap(\.edits.bounds)
  private static let ranges =
    Language.all.flatMap(\.edits.ranges) + ["—", "——", "－", "-", "–", "～", "~", "/"]

  /// Whether two numbers are a range, or parts of one date.
  private static func isJoined(
    _ bytes: TextView, _ last: (range: ByteRange, isDate: Bool), _ start: Int, _ isDate: Bool
  ) -> Bool {
    guard start >= last.range.end else { return true }
    let between = ByteRange(last.range.end, start)
    if between.isEmpty { return true }
    for word in ranges
    where between.count == word.utf8CodeUnitCount && bytes.has(word, at: between.start) {
      return true
    }
    guard last.isDate else { return false }
    return [" ", ", "].contains { (word: StaticString) in
      between.count == word.utf8CodeUnitCount && bytes.has(word, at: between.start)
    }
  }
}
