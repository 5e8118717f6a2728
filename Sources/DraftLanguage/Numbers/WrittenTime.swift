import DraftText

/// A time of day as drafts write it: 9:00, 9.30 a.m., 6 PM, 5 o'clock, 9时30分, 下午2点半.
enum WrittenTime {

  /// The minutes since midnight of the time that starts at `place`, and where it ends. O(1).
  static func read(_ bytes: TextView, at place: Int) -> (minutes: Int, end: Int)? {
    if let (isLate, start) = hanHalf(bytes, place) {
      guard let time = clock(bytes, at: start, hasHalf: true), time.minutes <= 13 * 60 else {
        return nil
      }
      return (isLate && time.minutes < 11 * 60 ? time.minutes + 720 : time.minutes, time.end)
    }
    return clock(bytes, at: place, hasHalf: false)
  }

  private static func clock(
    _ bytes: TextView, at place: Int, hasHalf: Bool
  ) -> (minutes: Int, end: Int)? {
    guard let hour = part(bytes, place), hour.value <= 24 else { return nil }
    let minute = minutes(bytes, hour.end) ?? whole(bytes, hour.end, hasHalf: hasHalf)
    let end = minute?.end ?? hour.end
    // 9:30:15 and 9.30.1 are no times.
    guard !(isJoint(bytes, end) && bytes.isDigit(end + 1)) else { return nil }
    let total = hour.value * 60 + (minute?.value ?? 0)
    if let half = half(bytes, end), hour.value <= 12 {
      return (half.isAfternoon == (hour.value == 12) ? total : flipped(total, half), half.end)
    }
    let isClear = minute.map { !$0.isDotted } ?? false
    return isClear ? (total, end) : nil
  }

  /// 12 a.m. is midnight, 5 p.m. is 17:00.
  private static func flipped(_ total: Int, _ half: (isAfternoon: Bool, end: Int)) -> Int {
    half.isAfternoon ? total + 720 : total >= 720 ? total - 720 : total
  }

  /// The minutes since midnight that 9.00 may say.
  static func ofDecimal(_ digits: [Unicode.Scalar]) -> Int? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, 1...2 ~= parts[0].count, parts[1].count == 2,
      let hour = Int(String(String.UnicodeScalarView(parts[0]))), hour <= 24,
      let minute = Int(String(String.UnicodeScalarView(parts[1]))), minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  /// One or two digits.
  private static func part(_ bytes: TextView, _ at: Int) -> (value: Int, end: Int)? {
    var (value, end) = (0, at)
    while let digit = Scalars.digit(bytes.scalar(at: end)) {
      value = value * 10 + digit
      end += bytes.length(at: end)
      guard value < 100 else { return nil }
    }
    return end > at ? (value, end) : nil
  }

  private static func isJoint(_ bytes: TextView, _ at: Int) -> Bool {
    bytes.has(":", at: at) || bytes.has(".", at: at) || bytes.has("：", at: at)
  }

  private static func minutes(
    _ bytes: TextView, _ at: Int
  ) -> (value: Int, end: Int, isDotted: Bool)? {
    let isHan = bytes.has("时", at: at) || bytes.has("点", at: at)
    guard isHan || isJoint(bytes, at) else { return nil }
    let start = at + bytes.length(at: at)
    guard let found = part(bytes, start), found.value < 60 else { return nil }
    if isHan { return bytes.has("分", at: found.end) ? (found.value, found.end + 3, false) : nil }
    return found.end - start == 2 || found.end - start == 6
      ? (found.value, found.end, bytes.has(".", at: at)) : nil
  }

  /// 9时, 9时整, 9点半; 9点 alone only behind 上午 and the like, as nine points of something are 9点, too.
  private static func whole(
    _ bytes: TextView, _ at: Int, hasHalf: Bool
  ) -> (value: Int, end: Int, isDotted: Bool)? {
    let isPoint = bytes.has("点", at: at)
    guard isPoint || bytes.has("时", at: at) else { return nil }
    let next = bytes.scalar(at: at + 3)
    switch next {
    case "半": return (30, at + 6, false)
    case "整": return (0, at + 6, false)
    // 3时间, 2时段.
    case "间", "段", "刻", "候", "期", "代": return nil
    default: return isPoint && !hasHalf || Scalars.isDigit(next) ? nil : (0, at + 3, false)
    }
  }

  /// The half of the day that a Chinese time begins with.
  private static func hanHalf(_ bytes: TextView, _ at: Int) -> (isLate: Bool, end: Int)? {
    for (word, isLate) in hanHalves where bytes.has(word, at: at) { return (isLate, at + 6) }
    return nil
  }

  /// Whether a time may begin with this character that is no digit.
  static func mayStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "上", "下", "早", "晚", "凌", "清", "中", "傍": true
    default: false
    }
  }

  private static let hanHalves: [(StaticString, Bool)] = [
    ("上午", false), ("早上", false), ("早晨", false), ("凌晨", false), ("清晨", false), ("中午", true),
    ("下午", true), ("晚上", true), ("傍晚", true), ("晚间", true),
  ]

  /// a.m. and p.m., and o'clock, which says neither.
  private static func half(_ bytes: TextView, _ at: Int) -> (isAfternoon: Bool, end: Int)? {
    let blank = bytes.scalar(at: at)
    let start =
      blank == " " || blank == "\u{A0}" || blank == "\u{202F}" ? at + bytes.length(at: at) : at
    for (word, isAfternoon) in words where bytes.has(word, at: start) {
      let end = start + word.utf8CodeUnitCount
      if !bytes.isLetter(end) { return (isAfternoon, end) }
    }
    return nil
  }

  /// Longer ones before those that they start with.
  private static let words: [(StaticString, Bool)] = [
    ("a.m.", false), ("a.m", false), ("am", false), ("A.M.", false), ("AM", false),
    ("p.m.", true), ("p.m", true), ("pm", true), ("P.M.", true), ("PM", true),
    ("o'clock", false), ("o’clock", false),
  ]
}
