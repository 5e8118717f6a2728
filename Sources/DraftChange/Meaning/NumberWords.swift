/// English numbers in words.
enum NumberWords {
  /// Whether the letters of a text are one number in words: five, twenty-one, two hundred.
  ///
  /// Only for telling one number from another: one and second mean much else besides.
  static func are(_ letters: [UInt32]) -> Bool {
    guard !letters.isEmpty, letters.count <= 40 else { return false }
    var rest = letters.map { $0 | 0x20 }[...]
    while !rest.isEmpty {
      guard let word = words.first(where: { rest.starts(with: $0) }) else { return false }
      rest = rest.dropFirst(word.count)
    }
    return true
  }

  /// Longer ones before those that they start with: fourteen before four.
  private static let words: [[UInt32]] =
    ("thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    + "seventy eighty ninety hundred thousand million billion eleven twelve zero one two three four "
    + "five six seven eight nine ten dozen half").split(separator: " ")
    .map { $0.unicodeScalars.map(\.value) }
}
