package import DraftChange
package import DraftDocument
import DraftLanguage
package import DraftText

/// As much text around an edit as a reader needs to find it, or to read it as something whole.
package struct EditContext {
  package let comparison: Comparison
  package let old: TextView
  package let new: TextView
  private let borders = WordBorders()

  package init(
    _ comparison: Comparison, _ old: TextView, _ new: TextView
  ) {
    self.comparison = comparison
    self.old = old
    self.new = new
  }

  /// A bare number with the words next to it, 火情12起 → 火情15起; what has its unit is whole.
  package func figure(_ found: Edit, _ change: SentenceChange) -> (ByteRange, ByteRange) {
    var edit = found
    (edit.old, edit.new) = withoutCommonMark((found.old, found.new))
    guard EditContext.isCount(edit.old, old), EditContext.isCount(edit.new, new) else {
      return (edit.old, edit.new)
    }
    return figureWidened(edit, change)
  }

  private func figureWidened(_ edit: Edit, _ change: SentenceChange) -> (ByteRange, ByteRange) {
    widened(edit, change) { range, floor, ceiling, bytes in
      ByteRange(
        self.start(before: range.start, floor, 2, bytes),
        self.end(after: range.end, ceiling, 2, bytes))
    }
  }

  package static func isBare(_ range: ByteRange, _ bytes: TextView) -> Bool {
    range.range.allSatisfy { bytes[$0].isDigit }
  }

  /// Digits alone, or with one measure behind them that does not say what is counted: 12起, and not 12元.
  private static func isCount(_ range: ByteRange, _ bytes: TextView) -> Bool {
    guard range.count > 3, !isBare(range, bytes) else { return isBare(range, bytes) }
    return measures.contains(bytes.scalar(at: range.end - 3))
      && isBare(ByteRange(range.start, range.end - 3), bytes)
  }

  private static let measures = ScalarSet(Language.all.map(\.figures.measures).joined())

  package static func isNumber(_ range: ByteRange, _ bytes: TextView) -> Bool {
    var at = range.start
    while at < range.end {
      let (value, length) = bytes.decode(at: at)
      guard ChineseCitation.isNumber(value) else { return false }
      at += length
    }
    return !range.isEmpty
  }

  /// The first 24 wide characters or some words of a text; all of it where the rest is short.
  package func beginning(of range: ByteRange, _ bytes: TextView) -> ByteRange {
    var (at, left) = (range.start, 24)
    var word = at
    while at < range.end {
      let (value, length) = bytes.decode(at: at)
      let isInside = EditContext.isNarrow(value) || EditContext.isJoint(at, range, bytes)
      if !isInside { word = at }
      if left <= 0, !isInside || at - word > EditContext.longest { break }
      left -= 1
      at += length
    }
    at = borders.end(at: at, in: range, bytes)
    // Nothing is gained by leaving out less than the dots take.
    return range.end - at <= 12 ? range : ByteRange(range.start, at)
  }

  /// A few characters before a place, to find it by: none at the start of the sentence, and from one
  /// mark to the next where that is nearer.
  package func before(
    _ place: ByteRange, _ sentences: Range<SentenceIndex>, _ document: Document,
    _ bytes: TextView
  ) -> ByteRange {
    guard let floor = floor(of: place, sentences, document) else { return .none }
    var end = place.start
    while end > floor, bytes[end - 1].isBlank { end -= 1 }
    guard end > floor else { return .none }
    var start = self.start(before: end, floor, 4, bytes)
    if let code = code(before: end, floor, bytes) { return code }
    if start == end {
      // A mark stands there: with it and what it ends. Quotes, brackets and ** would stand alone.
      while end > floor {
        let (mark, at) = EditContext.before(end, bytes)
        start = self.start(before: at, floor, 4, bytes)
        guard EditContext.isCloser(mark), at > floor else { break }
        end = at
        if start < at { break }
      }
    }
    return start < end ? ByteRange(start, end) : .none
  }

  /// The code in Markdown's marks that ends at a place, `/opt/app`: it is one word, whatever is in it.
  private func code(before end: Int, _ floor: Int, _ bytes: TextView) -> ByteRange? {
    guard end > floor + 1, bytes[end - 1] == "`" else { return nil }
    let first = max(floor, end - Self.longest)
    guard let open = (first..<end - 1).last(where: { bytes[$0] == "`" }), open + 1 < end - 1
    else { return nil }
    return ByteRange(open, end)
  }

  /// Bytes: a draft may be one word.
  package static let longest = 60

  // MARK: - Ends

  package func widened(
    _ edit: Edit, _ change: SentenceChange,
    _ widen: (ByteRange, Int, Int, TextView) -> ByteRange
  ) -> (ByteRange, ByteRange) {
    func side(
      _ range: ByteRange, _ sentences: Range<SentenceIndex>, _ document: Document,
      _ bytes: TextView
    ) -> ByteRange {
      guard !range.isEmpty, let floor = floor(of: range, sentences, document),
        let ceiling = ceiling(of: range, sentences, document)
      else { return range }
      return widen(range, floor, ceiling, bytes)
    }
    return (
      side(edit.old, change.old, comparison.old, old),
      side(edit.new, change.new, comparison.new, new)
    )
  }

  /// Where the sentence that holds the start of a range starts.
  package func floor(of range: ByteRange, _ sentences: Range<SentenceIndex>, _ document: Document)
    -> Int?
  {
    sentences.last { document.sentences[$0].range.start <= range.start }
      .map { document.sentences[$0].range.start }
  }

  package func ceiling(of range: ByteRange, _ sentences: Range<SentenceIndex>, _ document: Document)
    -> Int?
  {
    sentences.first { document.sentences[$0].range.end >= range.end }
      .map { document.sentences[$0].range.end }
  }

  /// Back over `count` wide characters or two Latin words and to the start of the word there, never over a
  /// mark but those inside numbers.
  package func start(
    before place: Int, _ floor: Int, _ count: Int, _ bytes: TextView
  ) -> Int {
    var (start, left, words) = (place, count, 2)
    let text = ByteRange(floor, place)
    while start > floor, place - start < EditContext.longest {
      let (value, at) = EditContext.before(start, bytes)
      if EditContext.isNarrow(value) || EditContext.isJoint(at, text, bytes) {
        start = at
      } else if value == " ", left == count, words > 0 {
        words -= 1
        if words == 0 { break }
        start = at
      } else if EditContext.isWide(value), left > 0 {
        start = at
        left -= 1
      } else {
        break
      }
    }
    if left == 0 {
      start = borders.start(at: toMark(from: start, floor, bytes), in: text, bytes)
      // 无障碍, which the dictionary cuts.
      if start >= floor + 3, Self.prefixes.contains(where: { bytes.has($0, before: start) }) {
        start -= 3
      }
    }
    while start < place, bytes[start] == " " { start += 1 }
    return start
  }

  private static let prefixes = Language.all.flatMap(\.terms.prefixes)

  /// Four wide characters further where that comes to a mark: “小手拉大手” and not “手拉大手”.
  private func toMark(from start: Int, _ floor: Int, _ bytes: TextView) -> Int {
    var at = start
    for _ in 0...4 {
      guard at > floor else { return at }
      let (value, before) = EditContext.before(at, bytes)
      guard EditContext.isWide(value) else {
        // 24小时内到场维修 is no shorter for its number cut.
        return EditContext.isNarrow(value) ? start : at
      }
      at = before
    }
    return start
  }

  package func end(
    after place: Int, _ ceiling: Int, _ count: Int, _ bytes: TextView
  ) -> Int {
    var (end, left, words) = (place, count, 2)
    let text = ByteRange(place, ceiling)
    while end < ceiling, end - place < EditContext.longest {
      let (value, length) = bytes.decode(at: end)
      if EditContext.isNarrow(value) || EditContext.isJoint(end, text, bytes) {
        end += length
      } else if value == " ", left == count, words > 0 {
        words -= 1
        if words == 0 { break }
        end += length
      } else if EditContext.isWide(value), left > 0 {
        end += length
        left -= 1
      } else {
        break
      }
    }
    if left == 0 { end = borders.end(at: end, in: text, bytes) }
    while end > place, bytes[end - 1] == " " { end -= 1 }
    return end
  }

  package static func before(_ at: Int, _ bytes: TextView) -> (Unicode.Scalar, Int) {
    var start = at - 1
    while start > 0, bytes[start].isContinuation { start -= 1 }
    return (bytes.decode(at: start).value, start)
  }

  private static func isCloser(_ value: Unicode.Scalar) -> Bool {
    "”’」』）》】)\"'*_~`".unicodeScalars.contains(value)
  }

  /// Letters and digits of words that are written with blanks.
  package static func isNarrow(_ value: Unicode.Scalar) -> Bool {
    switch value {
    case "0"..."9", "A"..."Z", "a"..."z", "'", "’", "À"..."ɏ": true
    // Full-width ones.
    case "０"..."９", "Ａ"..."Ｚ", "ａ"..."ｚ": true
    default: false
    }
  }

  /// Whether the mark at a place is inside a number or a name: 18.6, PM2.5, 1,200, 9:30, 2024-05-03.
  private static func isJoint(
    _ at: Int, _ text: ByteRange, _ bytes: TextView
  ) -> Bool {
    let (mark, length) = bytes.decode(at: at)
    guard at > text.start, at + length < text.end else { return false }
    switch mark {
    case ",", "-", ".", "/", ":", "．": break
    default: return false
    }
    return isNarrow(before(at, bytes).0)
      && isNarrow(bytes.decode(at: at + length).value)
  }

  package static func isWide(_ value: Unicode.Scalar) -> Bool {
    switch value {
    case "\u{3400}"..."\u{4DBF}", "一"..."\u{9FFF}", "ぁ"..."ヿ", "\u{AC00}"..."힣",
      "\u{20000}"..."\u{3FFFF}":
      true
    default: false
    }
  }

  /// 、，；：。 and , ; : . ! ?
  package static func isStop(_ value: Unicode.Scalar) -> Bool {
    switch value {
    case "、", "，", "；", "：", "。", ",", ";", ":", ".", "!", "?": true
    default: false
    }
  }
}
