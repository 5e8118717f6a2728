import DraftLanguage
import DraftReview
import DraftText

/// Places that words or signs leave open, beside those that every reading of a draft knows: TBD, [insert date], （待补充）,
/// ＿月＿日, XX March 2025.
struct OpenPlaces {
  private let bytes: TextView

  init(_ bytes: TextView) { self.bytes = bytes }

  private static let words = Language.all.map(\.openWords)
  private static let alone = words.flatMap(\.alone)
  private static let bracketed = Set(words.flatMap(\.bracketed).map { "\($0)" })
  private static let squared = Set(words.flatMap(\.squared).map { "\($0)" })
  private static let leads = words.flatMap(\.leads).map { "\($0)" }
  private static let brackets: [(open: StaticString, close: StaticString, isSquare: Bool)] = [
    ("[", "]", true), ("(", ")", false), ("（", "）", false), ("【", "】", true), ("〔", "〕", false),
    ("［", "］", true),
  ]
  /// By byte, whether something that is looked for starts with it.
  private static let starts: [Bool] = {
    let texts = alone + brackets.map(\.open) + signs + ["X"]
    let first = Set(texts.map { $0.utf8Start.pointee })
    return (0...255).map { first.contains($0) }
  }()
  /// In bytes: what brackets hold that say so.
  private static let longest = 60

  /// From left to right; what stands between Markdown's marks of code is no text. O(length).
  func find(in range: ByteRange) -> [ByteRange] {
    var found: [ByteRange] = []
    var at = range.start
    var isCode = false
    while at < range.end {
      if bytes[at] == "`" { isCode.toggle() }
      if !isCode, Self.starts[Int(bytes[at])], let place = place(at, range), place.end <= range.end
      {
        found.append(place)
        at = place.end
      } else {
        at += bytes.length(at: at)
      }
    }
    return found
  }

  private func place(_ at: Int, _ range: ByteRange) -> ByteRange? {
    word(at) ?? inBrackets(at, range) ?? beforeUnit(at) ?? letters(at, range)
  }

  private func word(_ at: Int) -> ByteRange? {
    guard let word = Self.alone.first(where: { bytes.has($0, at: at) }), !isWord(before: at) else {
      return nil
    }
    let end = at + word.utf8CodeUnitCount
    return bytes.isLetter(end) || bytes.isDigit(end) ? nil : ByteRange(at, end)
  }

  private func isWord(before at: Int) -> Bool {
    let before = bytes.scalar(before: at)
    return Scalars.isLatin(before) || Scalars.isDigit(before)
  }

  // MARK: Brackets

  private func inBrackets(_ at: Int, _ range: ByteRange) -> ByteRange? {
    guard let pair = Self.brackets.first(where: { bytes.has($0.open, at: at) }) else { return nil }
    let start = at + pair.open.utf8CodeUnitCount
    let ceiling = max(start, min(range.end, start + Self.longest))
    guard let close = (start..<ceiling).first(where: { bytes.has(pair.close, at: $0) }) else {
      return nil
    }
    let end = close + pair.close.utf8CodeUnitCount
    let words = String(decoding: bytes[start..<close], as: UTF8.self).trimmingBlanks.lowercased()
    let isOpen =
      Self.bracketed.contains(words)
      || pair.isSquare
        && (Self.squared.contains(words) || Self.leads.contains(where: words.hasPrefix))
    return isOpen && !isLink(at, end) ? ByteRange(at, end) : nil
  }

  /// Whether what stands in brackets is the text of a link, or names one, or is a part of a name: [name].js.
  private func isLink(_ at: Int, _ end: Int) -> Bool {
    let isFollowed =
      ["(", "[", ":", "/", "-", "_"].contains { bytes.has($0, at: end) }
      || bytes.has(".", at: end) && (bytes.isLetter(end + 1) || bytes.has("[", at: end + 1))
      || bytes.isLetter(end) || bytes.isDigit(end)
    return isFollowed
      || ["]", "!", "/", ".", "-", "_", "'", "\""].contains { bytes.has($0, before: at) }
      || isWord(before: at)
  }

  // MARK: Dates and figures

  private static let units = Language.all.flatMap(\.figures.dateEnds)
  private static let signs: [StaticString] = ["＿", "×", "_", "○"]

  /// ＿月＿日: a sign before a unit of dates with another one beside it.
  private func beforeUnit(_ at: Int) -> ByteRange? {
    guard let sign = Self.signs.first(where: { bytes.has($0, at: at) }), !isWord(before: at) else {
      return nil
    }
    let end = at + sign.utf8CodeUnitCount
    guard let unit = Self.units.first(where: { bytes.has($0, at: end) }) else { return nil }
    let next = end + unit.utf8CodeUnitCount
    let isBeside =
      Self.signs.contains { bytes.has($0, at: next) }
      || Self.units.contains { bytes.has($0, before: at) }
    return isBeside ? ByteRange(at, end) : nil
  }

  /// XX March 2025, March XX, £XX, XX%.
  private func letters(_ at: Int, _ range: ByteRange) -> ByteRange? {
    guard bytes.has("XX", at: at), !isWord(before: at) else { return nil }
    var end = at
    while end < range.end, bytes[end] == "X" { end += 1 }
    guard !bytes.isLetter(end), !bytes.isDigit(end) else { return nil }
    let isFigure =
      ["£", "$", "€", "¥", "￥"].contains(bytes.scalar(before: at)) || bytes.has("%", at: end)
    let isBeforeMonth =
      bytes.has(" ", at: end) && CalendarWords.isMonth(bytes, at: end + 1, dotted: false)
    let isBehindMonth =
      at > range.start && bytes[at - 1] == " "
      && CalendarWords.isMonth(bytes, at: bytes.wordStart(at - 1), dotted: false)
    return isFigure || isBeforeMonth || isBehindMonth ? ByteRange(at, end) : nil
  }
}
