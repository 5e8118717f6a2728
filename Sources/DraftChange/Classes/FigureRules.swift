import DraftLanguage
import DraftText

/// What the figures of an edit are about: a period, a limit, a penalty or an amount, and which way they went.
struct FigureRules {
  let old: TextView
  let new: TextView

  func judge(
    _ edit: Edit, _ text: EditInSentence, _ words: MeaningMap, _ categories: inout ChangeCategories,
    _ direction: inout ChangeDirection?
  ) {
    let a = numbers(old, edit.old)
    let b = numbers(new, edit.new)
    guard a.count == b.count, let index = a.indices.first(where: { !a[$0].equals(b[$0]) }),
      a[index].kind != .reference, a[index].kind != .ordinal
    else { return }
    let isAlone = a.indices.filter { !a[$0].equals(b[$0]) }.count == 1
    let (x, y) = (a[index], b[index])
    let order = isAlone ? Self.order(x, y) : nil
    if x.kind == .date || y.kind == .date || edit.categories == .date {
      if let order, x.unit == y.unit { direction = order > 0 ? .later : .earlier }
      return
    }
    if let days = Self.days(x.unit), let more = Self.days(y.unit), !isAge(y),
      !isRate(edit.new.end)
    {
      let isLonger = isAlone ? Self.isLonger(y, more, than: x, days) : nil
      return period(y, isLonger, words, &categories, &direction)
    }
    if words.has(.penalty) {
      categories.insert(.penalty)
    } else if isLimit(text, words) || isAge(y) {
      categories.insert(.threshold)
    }
    if let order, x.unit == y.unit, direction == nil { direction = order > 0 ? .up : .down }
  }

  private func period(
    _ number: WrittenNumber, _ isLonger: Bool?, _ words: MeaningMap,
    _ categories: inout ChangeCategories, _ direction: inout ChangeDirection?
  ) {
    if words.has(.penalty) {
      categories.insert(.penalty)
    } else if isStanding(number) {
      categories.insert(.threshold)
      direction = isLonger.map { $0 ? .up : .down }
    } else {
      categories.insert(.deadline)
      direction = isLonger.map { $0 ? .later : .earlier } ?? direction
    }
  }

  /// In digits, in Han, or one in English words.
  private func numbers(_ bytes: TextView, _ range: ByteRange) -> [WrittenNumber] {
    let found = WrittenNumbers(bytes, range).numbers
    guard found.isEmpty else { return found }
    // “six”, or with what it counts “one month”.
    var end = range.end
    while end > range.start {
      if let value = NumberWords.value(Surface(bytes, ByteRange(range.start, end)).words) {
        let unit = NumberUnit.read(bytes, at: end)?.0 ?? .none
        return [WrittenNumber(value, unit, ByteRange(range.start, end))]
      }
      guard let blank = (range.start..<end).last(where: { bytes[$0] == " " }) else { break }
      end = blank
    }
    return []
  }

  /// A bound stands within a few characters of the number.
  private func isLimit(_ edit: EditInSentence, _ words: MeaningMap) -> Bool {
    let near = edit.newCore.lowerBound - 24..<edit.newCore.upperBound + 12
    return words.matches.contains { $0.value.kind == .bound && $0.range.overlaps(near) }
  }

  /// 十八周岁 is no period.
  private func isAge(_ number: WrittenNumber) -> Bool {
    Self.ages.contains { new.has($0, at: number.place.end) }
  }

  private static let ages = Language.all.flatMap(\.figures.ages)
  private static let beforeStanding = Language.all.flatMap(\.figures.beforeStanding)

  /// Three years' service or 从业满三年 must be had, and is no time within which something is done.
  private func isStanding(_ number: WrittenNumber) -> Bool {
    var after = NumberUnit.read(new, at: number.place.end)?.1 ?? number.place.end
    for sign: StaticString in ["’", "'", "s", "’", "'"] where new.has(sign, at: after) {
      after += sign.utf8CodeUnitCount
    }
    after = new.skipSpace(after, new.count)
    for word in Self.beforeStanding where new.has(word, at: after) {
      after += word.utf8CodeUnitCount
    }
    // The service of a notice is another one.
    if let word = Self.standing.first(where: {
      new.part(from: min(after, new.count)).starts(with: $0)
    }) {
      return !new.has(" of ", at: after + word.count)
    }
    let before = new.part(0..<number.place.start)
    return Self.standingBefore.contains { before.suffix($0.count).elementsEqual($0) }
  }

  private static let standing = words(\.standing)
  private static let standingBefore = words(\.standingBefore)

  private static func words(_ list: KeyPath<MeaningWords, String>) -> [[UInt8]] {
    Language.all.flatMap { $0.meaning[keyPath: list].split { $0 == " " || $0 == "\n" } }
      .map { Array($0.utf8) }
  }

  /// `nil` where the two are about as long: three months and ninety days.
  private static func isLonger(
    _ second: WrittenNumber, _ more: Double, than first: WrittenNumber, _ days: Double
  ) -> Bool? {
    guard let from = amount(first.value), let to = amount(second.value) else { return nil }
    let (before, after) = (from * days, to * more)
    return abs(before - after) > 0.05 * max(before, after) ? after > before : nil
  }

  /// Two days a week is no period either.
  private func isRate(_ end: Int) -> Bool {
    [" a ", " per ", " each ", " every "].contains { (word: StaticString) in new.has(word, at: end)
    }
  }

  /// How long a unit is, in days; `nil` for what is no period.
  private static func days(_ unit: NumberUnit) -> Double? {
    switch unit {
    case .minute: 1 / 1440
    case .hour: 1 / 24
    case .day: 1
    case .workingDay: 1.4
    case .week: 7
    case .month: 30
    case .year: 365
    default: nil
    }
  }

  private static func order(_ a: WrittenNumber, _ b: WrittenNumber) -> Int? {
    if case .day(let first) = a.value, case .day(let second) = b.value {
      guard let x = first.days(besides: second), let y = second.days(besides: first), x != y else {
        return nil
      }
      return y > x ? 1 : -1
    }
    guard let x = amount(a.value), let y = amount(b.value), x != y else { return nil }
    return y > x ? 1 : -1
  }

  static func amount(_ value: NumberValue) -> Double? {
    switch value {
    case .decimal(let digits, let exponent, let isNegative):
      var amount = digits.reduce(0.0) { $0 * 10 + Double($1) }
      for _ in 0..<min(abs(exponent), 40) { amount = exponent > 0 ? amount * 10 : amount / 10 }
      return isNegative ? -amount : amount
    case .time(let minutes): return Double(minutes)
    case .day: return nil
    case .literal(let text):
      let parts = text.split(separator: "/")
      guard parts.count == 2, let a = Int(String(String.UnicodeScalarView(parts[0]))),
        let b = Int(String(String.UnicodeScalarView(parts[1]))), b != 0
      else { return nil }
      return Double(a) / Double(b)
    }
  }
}
