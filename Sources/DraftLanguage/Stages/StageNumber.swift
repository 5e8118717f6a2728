import DraftText

/// Small numbers in file names: 2, 二, 十二, 二十一.
enum StageNumber {
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    "0"..."9" ~= scalar || scalar == "十" || digit(scalar) != nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    ChineseNumeral.isFinancial(scalar) ? nil : ChineseNumeral.digit(scalar)
  }

  /// nil for a text that is empty, mixed or no number: 三四稿.
  static func value(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !text.isEmpty else { return nil }
    if text.allSatisfy({ "0"..."9" ~= $0 }) {
      return text.reduce(0) { $0 * 10 + (Scalars.digit($1) ?? 0) }
    }
    guard text.allSatisfy({ $0 == "十" || digit($0) != nil }) else { return nil }
    return ChineseNumeral.whole(text)
  }
}

/// Dates in file names: 20240315, 2024-03-15, 2024年3月15日, 3.15, 3月15日, 0315.
enum DraftDate {
  /// The first date with the place it takes; nil where there is none.
  static func find(in text: [Unicode.Scalar]) -> (Int, Range<Int>)? {
    var at = 0
    while at < text.count {
      guard isDigit(text[at]) else {
        at += 1
        continue
      }
      var numbers: [(Int, Range<Int>)] = []
      var end = at
      while end < text.count, isDigit(text[end]) {
        let start = end
        while end < text.count, isDigit(text[end]) { end += 1 }
        guard end - start <= 8 else { break }
        numbers.append((value(text[start..<end]), start..<end))
        guard end + 1 < text.count, "-._年月".unicodeScalars.contains(text[end]),
          isDigit(text[end + 1])
        else { break }
        end += 1
      }
      let isVersion = at > 0 && text[at - 1] == "v"
      if !isVersion, let found = date(numbers) {
        var upper = found.1.upperBound
        if upper < text.count, text[upper] == "日" || text[upper] == "号" { upper += 1 }
        return (found.0, found.1.lowerBound..<upper)
      }
      at = max(end, at + 1)
    }
    return nil
  }

  private static func date(_ numbers: [(Int, Range<Int>)]) -> (Int, Range<Int>)? {
    guard let (first, range) = numbers.first else { return nil }
    if range.count == 8 { return checked(first / 10_000, first / 100 % 100, first % 100, range) }
    if range.count == 6 {
      return checked(2000 + first / 10_000, first / 100 % 100, first % 100, range)
    }
    if range.count == 4, numbers.count >= 3 {
      return checked(
        first, numbers[1].0, numbers[2].0, range.lowerBound..<numbers[2].1.upperBound)
    }
    if range.count == 4, numbers.count == 1 { return checked(0, first / 100, first % 100, range) }
    if range.count <= 2, numbers.count == 2 {
      return checked(0, first, numbers[1].0, range.lowerBound..<numbers[1].1.upperBound)
    }
    return nil
  }

  private static func checked(
    _ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>
  ) -> (Int, Range<Int>)? {
    guard year == 0 || 1900...2100 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    return (year * 10_000 + month * 100 + day, range)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

  private static func value(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    text.reduce(0) { $0 * 10 + (Scalars.digit($1) ?? 0) }
  }
}
