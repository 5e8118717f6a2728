package import DraftText

/// The numbers that one side of an edit changes, in digits or in Chinese numerals, each with what
/// it counts, read from the text around the edit: of 三十日→十五日 the edit may hold 三十 and 十五 alone,
/// and of "30 days" that became "30 weeks" only the unit.
package struct WrittenNumbers {
  /// In the order of the text.
  package private(set) var numbers: [WrittenNumber] = []

  private let bytes: TextView
  /// Whether numerals count without a measure behind them: 三 beside a 3 on the other side.
  private let isLenient: Bool

  /// O(length of the side, and of the numbers at its ends).
  package init(_ bytes: TextView, _ side: ByteRange, isLenient: Bool = false) {
    self.bytes = bytes
    self.isLenient = isLenient
    // The digits of an address count nothing.
    guard !side.isEmpty, !Self.isAddress(bytes, side) else { return }
    var at = start(of: side)
    while at < side.end {
      let found = number(at)
      if let found, found.unitEnd > side.start { numbers.append(found) }
      at = found?.place.end ?? end(behind: at)
    }
  }

  private static func isAddress(_ bytes: TextView, _ side: ByteRange) -> Bool {
    side.range.dropLast(2).contains {
      bytes[$0] == ":" && bytes[$0 + 1] == "/" && bytes[$0 + 2] == "/"
    }
  }

  /// Where to begin reading: a number that the side cuts, or whose unit it begins with, starts
  /// before it. More digits than this are no number.
  private func start(of side: ByteRange) -> Int {
    var at = side.start
    if NumberUnit.read(bytes, at: at) != nil, at > 0, bytes[at - 1] == " " { at -= 1 }
    while at > 0, side.start - at < 64 {
      let (scalar, start) = bytes.decode(before: at)
      let isInside = scalar == "." || scalar == ","
      guard
        Scalars.isDigit(scalar) || isNumeral(scalar)
          || isInside && at < side.start && Scalars.isDigit(bytes.scalar(before: start))
      else { break }
      at = start
    }
    return at == side.start || bytes[at] != " " ? at : side.start
  }

  /// Behind what starts at `at` and is no number: sha256 has none, and 万一 has none.
  private func end(behind at: Int) -> Int {
    let (scalar, length) = bytes.decode(at: at)
    if Scalars.isDigit(scalar) { return ArabicDigits.end(bytes, at) }
    return isNumeral(scalar) ? run(at).end : at + length
  }

  private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    ChineseNumeral.holds(scalar)
  }

  /// The number that starts at `at`, if one does.
  private func number(_ at: Int) -> WrittenNumber? {
    let scalar = bytes.scalar(at: at)
    if mayStartDate(scalar, at), let date = WrittenDate.read(bytes, at: at) {
      return WrittenNumber(
        value: .day(date), kind: .date, place: ByteRange(at, date.end), unitEnd: date.end)
    }
    if Scalars.isDigit(scalar) { return time(from: at) ?? arabic(from: at) }
    if let fraction = VulgarFraction.read(scalar) {
      let end = at + bytes.length(at: at)
      return placed(
        .fraction(fraction.above, fraction.below), ("\0", at), ByteRange(at, end), isNumeral: false)
    }
    if isNumeral(scalar) || bytes.has("百分之", at: at) || bytes.has("千分之", at: at) {
      return chinese(from: at)
    }
    if NumberSigns.isSign(scalar) {
      let next = at + bytes.decode(at: at).length
      let digits = bytes.scalar(at: next) == " " ? next + 1 : next
      guard Scalars.isDigit(bytes.scalar(at: digits)) else { return nil }
      return arabic(from: digits)
    }
    if WrittenTime.mayStart(scalar), let time = time(from: at) { return time }
    guard scalar < "\u{80}", let name = CalendarWords.read(bytes, at: at) else { return nil }
    return WrittenNumber(
      value: .whole(name.value), kind: .date, place: ByteRange(at, name.end), unitEnd: name.end)
  }

  private func mayStartDate(_ scalar: Unicode.Scalar, _ at: Int) -> Bool {
    Scalars.isDigit(scalar) || "A"..."Z" ~= scalar
      ? !bytes.isLetter(at - 1) && !bytes.isDigit(at - 1) : isNumeral(scalar)
  }

  // MARK: Digits

  private func time(from start: Int) -> WrittenNumber? {
    guard !bytes.isLetter(start - 1), NumberSigns.before(start, in: bytes).scalar == "\0",
      let time = WrittenTime.read(bytes, at: start)
    else { return nil }
    return WrittenNumber(
      value: .time(time.minutes), kind: .date, place: ByteRange(start, time.end), unitEnd: time.end)
  }

  private func arabic(from start: Int) -> WrittenNumber? {
    // sha256, v2 and mp3 count nothing.
    guard !bytes.isLetter(start - 1) || CurrencyCode.stands(before: start, in: bytes) else {
      return nil
    }
    let end = ArabicDigits.end(bytes, start)
    let digits = ArabicDigits.read(bytes, start, end)
    var sign = NumberSigns.before(start, in: bytes)
    let scale = NumberScale.read(bytes, at: end)
    // 5.0% is 5%, but version 2.10 is not 2.1.
    let isQuantity =
      sign.scalar != "\0" || scale.power > 0 || NumberUnit.read(bytes, at: scale.end) != nil
    let isExact = digits.scalars.contains(".") && digits.scalars.last == "0" && !isQuantity
    let isNegative = NumberSigns.isNegative(start, in: bytes)
    if isNegative, sign.scalar == "\0" { sign.start = bytes.start(before: start) }
    if let (value, end) = fraction(digits.scalars, end) {
      return placed(value, sign, ByteRange(start, end), isNumeral: false)
    }
    let value =
      digits.isPlain && !isExact
      ? NumberValue.decimal(digits.scalars, scale: scale.power, isNegative: isNegative)
      : .literal((isNegative ? ["-"] : []) + digits.scalars)
    var number = placed(value, sign, ByteRange(start, scale.end), isNumeral: false)
    if scale.end == end, !isNegative, sign.scalar == "\0", number.unit == .none {
      number.minutes = WrittenTime.ofDecimal(digits.scalars)
    }
    if number.minutes == nil, bytes.has("时", at: end), let hour = number.value.whole, hour <= 24 {
      number.minutes = hour * 60
    }
    return number
  }

  /// 1½, and 1/2 where it is no date.
  private func fraction(_ digits: [Unicode.Scalar], _ end: Int) -> (NumberValue, end: Int)? {
    if let part = VulgarFraction.read(bytes.scalar(at: end)), digits.count <= 6,
      let whole = Int(String(String.UnicodeScalarView(digits)))
    {
      let length = bytes.length(at: end)
      return (.fraction(whole * part.below + part.above, part.below), end + length)
    }
    let parts = digits.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count < 3, parts[1].count < 3,
      let above = Int(String(String.UnicodeScalarView(parts[0]))),
      let below = Int(String(String.UnicodeScalarView(parts[1]))), above < below
    else { return nil }
    return (.fraction(above, below), end)
  }

  // MARK: Chinese numerals

  private func chinese(from start: Int) -> WrittenNumber? {
    let share: NumberUnit? =
      bytes.has("百分之", at: start) ? .percent : bytes.has("千分之", at: start) ? .permille : nil
    if share != nil {
      let (numerals, end) = run(start + 9)
      guard !numerals.isEmpty else { return nil }
      return WrittenNumber(
        value: ChineseNumeral.value(numerals), unit: share ?? .none, place: ByteRange(start, end),
        unitEnd: end)
    }
    let (numerals, end) = run(start)
    if bytes.has("分之", at: end), let whole = ChineseNumeral.whole(numerals[...]) {
      let (above, last) = run(end + 6)
      if let part = ChineseNumeral.whole(above[...]) {
        return WrittenNumber(
          value: .fraction(part, whole), place: ByteRange(start, last), unitEnd: last)
      }
    }
    let place = ByteRange(start, end)
    // 伍 and 陆 are names, too.
    let isMoney = numerals.count > 1 || NumeralEvidence.isCountedInFull(bytes, at: end)
    guard !numerals.contains(where: ChineseNumeral.isFinancial) || isMoney,
      isLenient || isMoney && numerals.contains(where: ChineseNumeral.isFinancial)
        || NumeralEvidence.isCounting(bytes, place)
    else { return nil }
    let value = ChineseNumeral.value(numerals)
    if bytes.has("分之", before: start), let percent = percent(before: start) {
      return WrittenNumber(
        value: value, unit: percent, place: ByteRange(start - 9, end), unitEnd: end)
    }
    return placed(value, ("\0", start), place, isNumeral: true)
  }

  private func percent(before start: Int) -> NumberUnit? {
    bytes.has("百分之", before: start) ? .percent : bytes.has("千分之", before: start) ? .permille : nil
  }

  /// The numerals from `start`, with the 点 between them.
  private func run(_ start: Int) -> (numerals: [Unicode.Scalar], end: Int) {
    var numerals: [Unicode.Scalar] = []
    var at = start
    while at < bytes.count {
      let scalar = bytes.scalar(at: at)
      let isPoint =
        scalar == ChineseNumeral.point && !numerals.isEmpty
        && !numerals.contains(ChineseNumeral.point)
        && ChineseNumeral.digit(bytes.scalar(at: at + 3)) != nil
      let isZero = !numerals.isEmpty && ChineseNumeral.isLikeZero(bytes, at)
      guard isNumeral(scalar) || isPoint || isZero else { break }
      numerals.append(isZero ? "〇" : scalar)
      at += bytes.length(at: at)
    }
    return (numerals, at)
  }

  // MARK: What it counts

  private func placed(
    _ value: NumberValue, _ sign: (scalar: Unicode.Scalar, start: Int), _ place: ByteRange,
    isNumeral: Bool
  ) -> WrittenNumber {
    var number = WrittenNumber(
      value: value, sign: sign.scalar, place: ByteRange(sign.start, place.end), unitEnd: place.end)
    if let (unit, end) = NumberUnit.read(bytes, at: place.end) {
      number.unit = unit
      number.unitEnd = end
      if unit.isNotation { number.place = ByteRange(number.place.start, end) }
    }
    let kinds = NumberKinds(bytes: bytes, place: place, value: value)
    if kinds.isReference {
      number.kind = .reference
    } else if kinds.isDate(isNumeral: isNumeral) {
      number.kind = .date
    } else if kinds.isOrdinal {
      number.kind = .ordinal
    }
    return number
  }
}
