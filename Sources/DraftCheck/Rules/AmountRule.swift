import DraftDocument
import DraftLanguage
import DraftReview
import DraftText

/// Numbers that stand in words and again in figures, and do not agree: 壹万贰仟元整（¥12,500.00）, thirty (20) days.
enum AmountRule {
  /// O(bytes).
  static func findings(_ draft: CheckedDraft) -> [Finding] {
    draft.prose.flatMap { sentence in
      money(draft, sentence.range) + numbers(draft, sentence.range)
    }
  }

  // MARK: Sums of money

  private static func money(_ draft: CheckedDraft, _ range: ByteRange) -> [Finding] {
    var found: [Finding] = []
    var at = range.start
    while at < range.end {
      guard let words = FinancialSum.read(draft.bytes, at, range.end) else {
        at += draft.bytes.length(at: at)
        continue
      }
      at = words.place.end
      guard let figures = figures(beside: words.place, draft.bytes, range), words.amount != figures
      else { continue }
      found.append(
        Finding(
          kind: .amountMismatch, place: words.place,
          detail: .amounts(words: words.amount.text, figures: figures.text)))
    }
    return found
  }

  /// The sum in figures that stands in brackets behind one in words, or before the brackets that it stands in.
  private static func figures(
    beside words: ByteRange, _ bytes: TextView, _ range: ByteRange
  ) -> Amount? {
    let behind = skip(["（", "("], bytes, words.end, range.end)
    if behind > words.end, let sum = FiguredSum.read(bytes, behind, range.end) { return sum }
    let comma = skip(["，", ",", "、"], bytes, words.end, range.end)
    let label = skipLabels(bytes, comma, range.end)
    if label > comma, let sum = FiguredSum.read(bytes, label, range.end) { return sum }
    return FiguredSum.read(bytes, before: words.start, from: range.start)
  }

  private static func skip(
    _ marks: [StaticString], _ bytes: TextView, _ at: Int, _ end: Int
  ) -> Int {
    guard let mark = marks.first(where: { bytes.has($0, at: at) }) else { return at }
    return skipLabels(bytes, at + mark.utf8CodeUnitCount, end)
  }

  private static func skipLabels(_ bytes: TextView, _ start: Int, _ end: Int) -> Int {
    var at = start
    while let word = FiguredSum.labels.first(where: { bytes.has($0, at: at) }) {
      at += word.utf8CodeUnitCount
    }
    return min(at, end)
  }

  // MARK: Other numbers

  /// A number in words with a number in figures and nothing else in brackets behind it, or the other way round.
  private static func numbers(_ draft: CheckedDraft, _ range: ByteRange) -> [Finding] {
    let opens = draft.places(of: "(", in: range) + draft.places(of: "（", in: range)
    return opens.compactMap { chinese(draft, range, $0) ?? english(draft, range, $0) }
  }

  private static func chinese(
    _ draft: CheckedDraft, _ range: ByteRange, _ open: Int
  ) -> Finding? {
    let bytes = draft.bytes
    let inside = open + bytes.length(at: open)
    guard let (figures, end) = wholeNumber(bytes, inside, range.end),
      bytes.has(")", at: end) || bytes.has("）", at: end),
      let (words, place) = NumberBefore.read(bytes, open, from: range.start), words != figures
    else { return nil }
    return Finding(
      kind: .amountMismatch, place: ByteRange(place, end + bytes.length(at: end)),
      detail: .amounts(words: String(words), figures: String(figures)))
  }

  /// In bytes: what is looked at before a bracket, and in it.
  private static let longest = 120

  private static func english(
    _ draft: CheckedDraft, _ range: ByteRange, _ open: Int
  ) -> Finding? {
    let inside = open + 1
    guard draft.bytes[open] == UInt8(ascii: "("),
      let end = draft.bytes.first(
        UInt8(ascii: ")"), from: inside, upTo: min(range.end, inside + longest))
    else { return nil }
    let lead = ByteRange(max(range.start, open - longest), open)
    let amounts = EnglishAmount.pair(
      before: draft.text(lead), inside: draft.text(ByteRange(inside, end)))
    guard let amounts, amounts.words != amounts.figures else { return nil }
    let place = ByteRange(open, end + 1)
    return Finding(
      kind: .amountMismatch, place: place,
      detail: .amounts(words: amounts.words.text, figures: amounts.figures.text))
  }

  private static func wholeNumber(
    _ bytes: TextView, _ start: Int, _ end: Int
  ) -> (value: Int, end: Int)? {
    var (at, value) = (start, 0)
    while at < end, let digit = Scalars.digit(bytes.scalar(at: at)), at - start < 12 {
      value = value * 10 + digit
      at += bytes.length(at: at)
    }
    return at > start ? (value, at) : nil
  }
}
