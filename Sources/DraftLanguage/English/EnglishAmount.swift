/// A number that an English text says twice, in words and in figures: five hundred dollars (USD 500), £2,000 (two
/// thousand pounds), ten percent (10%).
package enum EnglishAmount {
  /// What the words and the figures say, where one of them stands in brackets and the other before; `nil` where
  /// either says no number.
  ///
  /// - Parameters:
  ///   - before: The text up to the bracket.
  ///   - inside: The text in the brackets.
  package static func pair(before: String, inside: String) -> (words: Amount, figures: Amount)? {
    let (lead, own) = (parts(before), parts(inside))
    if let figures = figures(own[...]), let words = words(endOf: lead) { return (words, figures) }
    guard let words = words(own[...]), let figures = figures(endOf: lead) else { return nil }
    return (words, figures)
  }

  /// At blanks and hyphens, in small letters.
  private static func parts(_ text: String) -> [String] {
    text.lowercased().split { $0 == " " || $0 == "-" || $0 == "\n" || $0 == "\u{A0}" }.map(
      String.init)
  }

  /// What may stand beside the number.
  private static let units: Set<String> = [
    "dollar", "dollars", "pound", "pounds", "euro", "euros", "yuan", "renminbi", "yen", "francs",
    "percent", "per", "cent", "us", "usd", "gbp", "eur", "cny", "rmb", "sterling", "only", "say",
    "business", "working", "calendar", "days", "day", "weeks", "months", "years", "hours", "days'",
    "months'", "years'", "%", "£", "$", "€", "¥",
  ]

  // MARK: Figures

  private static func figures(_ parts: ArraySlice<String>) -> Amount? {
    let numbers = parts.filter { !units.contains($0) }
    guard numbers.count == 1, let number = numbers.first else { return nil }
    return figure(number)
  }

  private static func figures(endOf parts: [String]) -> Amount? {
    var rest = parts[...]
    while let last = rest.last, units.contains(last) { rest.removeLast() }
    return rest.last.flatMap(figure)
  }

  /// £2,000, us$5.50 or 15%, and nothing that is more than a number: 2(b).
  private static func figure(_ text: String) -> Amount? {
    var digits = text[...]
    while let first = digits.first, "£$€¥us".contains(first) { digits.removeFirst() }
    if digits.last == "%" { digits.removeLast() }
    guard digits.first?.isNumber ?? false, digits.last?.isNumber ?? false else { return nil }
    return Amount(cell: String(digits))
  }

  // MARK: Words

  private static func words(_ parts: ArraySlice<String>) -> Amount? {
    var rest = parts
    while let last = rest.last, units.contains(last) { rest.removeLast() }
    while let first = rest.first, units.contains(first) { rest.removeFirst() }
    return value(rest)
  }

  /// The longest run of words at the end that is one number.
  private static func words(endOf parts: [String]) -> Amount? {
    var rest = parts[...]
    while let last = rest.last, units.contains(last) { rest.removeLast() }
    var best: Amount?
    for length in 1..<max(2, min(rest.count, 12) + 1) {
      let run = rest.suffix(length)
      guard run.count == length else { break }
      if let value = value(run) { best = value } else if run.first != "and" { break }
    }
    return best
  }

  private static func value(_ words: ArraySlice<String>) -> Amount? {
    guard let first = words.first, first != "and", words.last != "and" else { return nil }
    let letters = words.filter { $0 != "and" }.flatMap { Array($0.unicodeScalars) }
    return NumberWords.value(letters).map { Amount(units: $0, decimals: 0) }
  }
}
