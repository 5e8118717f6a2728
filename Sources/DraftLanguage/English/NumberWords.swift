import DraftText

/// English numbers in words.
package enum NumberWords {
  /// Whether the letters of a text are one number in words: five, twenty-one, two-thirds, second.
  ///
  /// Only for telling one number from another: one and second mean much else besides.
  package static func are(_ letters: [Unicode.Scalar]) -> Bool { split(letters) != nil }

  /// Whether two texts are numbers in words, or the same thing counted by two of them: one day and
  /// two days.
  package static func count(_ letters: [Unicode.Scalar], _ others: [Unicode.Scalar]) -> Bool {
    if are(letters), are(others) { return true }
    guard max(letters.count, others.count) <= 60 else { return false }
    let (first, second) = (singular(letters), singular(others))
    var rest = 0
    while rest < min(first.count, second.count),
      first[first.count - 1 - rest] == second[second.count - 1 - rest]
    {
      rest += 1
    }
    // The longest numbers first: of seventeen days and ten days all but "days" is number.
    while rest > 0 {
      if are(Array(first.dropLast(rest))), are(Array(second.dropLast(rest))) { return true }
      rest -= 1
    }
    return false
  }

  private static func singular(_ letters: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    letters.last == "s" ? letters.dropLast() : letters[...]
  }

  /// The whole number that the letters say: twenty-one is 21; `nil` for fractions, ordinals and
  /// anything else.
  package static func value(_ letters: [Unicode.Scalar]) -> Int? {
    guard let words = split(letters) else { return nil }
    var total = 0
    var section = 0
    for word in words {
      guard let value = cardinals[word] else { return nil }
      switch value {
      case 100: section = max(1, section) * 100
      case 1000...: (total, section) = (total + max(1, section) * value, 0)
      default: section += value
      }
    }
    return total + section
  }

  /// The place that the letters say: second is 2; `nil` for what is no ordinal.
  package static func ordinal(_ letters: [Unicode.Scalar]) -> Int? {
    guard let words = split(letters), let last = words.last else { return nil }
    guard
      let part = ordinals.firstIndex(where: { $0 == last }).map({ $0 + 1 }) ?? roundOrdinals[last]
    else { return nil }
    guard words.count > 1 else { return part }
    // twenty-first
    guard words.count == 2, part < 10, let front = cardinals[words[0]], 20..<100 ~= front else {
      return nil
    }
    return front + part
  }

  private static let roundOrdinals = [
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90, "hundredth": 100,
  ]

  private static let ordinals =
    ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    + "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth").split(
      separator: " ")

  private static func split(_ letters: [Unicode.Scalar]) -> [String]? {
    // Most texts that are asked about are Chinese: the list is not made for them.
    guard let first = letters.first, first.isASCII, letters.count <= 40 else { return nil }
    var found: [String] = []
    var rest = letters.map(Scalars.small)[...]
    while !rest.isEmpty {
      guard let word = all.first(where: { rest.starts(with: $0.scalars) }) else { return nil }
      found.append(word.text)
      rest = rest.dropFirst(word.scalars.count)
    }
    return found
  }

  private static let small =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    + "sixteen seventeen eighteen nineteen"
  private static let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
  private static let others =
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    + "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth "
    + "fiftieth sixtieth seventieth eightieth ninetieth hundredth thirds quarters quarter fifths "
    + "tenths half halves dozen"

  private static let cardinals: [String: Int] = {
    var values = ["hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000]
    for (value, word) in small.split(separator: " ").enumerated() { values[String(word)] = value }
    for (place, word) in tens.split(separator: " ").enumerated() {
      values[String(word)] = place * 10 + 20
    }
    return values
  }()

  /// Longer ones before those that they start with: fourteen before four.
  private static let all: [(text: String, scalars: [Unicode.Scalar])] =
    (cardinals.keys + others.split(separator: " ").map(String.init))
    .sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    .map { (text: $0, scalars: Array($0.unicodeScalars)) }
}
