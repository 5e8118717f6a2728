/// Numbers in English words.
enum EnglishNumber {
  private static let ones = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let irregular = [
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
  ]

  static func cardinal(_ number: Int) -> String {
    switch number {
    case ..<0: "\(number)"
    case 0..<20: ones[number]
    case 20..<100: tens[number / 10] + (number % 10 == 0 ? "" : "-" + ones[number % 10])
    case 100..<1000:
      ones[number / 100] + " hundred" + (number % 100 == 0 ? "" : " " + cardinal(number % 100))
    case 1000..<1_000_000:
      cardinal(number / 1000) + " thousand"
        + (number % 1000 == 0 ? "" : " " + cardinal(number % 1000))
    default: "\(number)"
    }
  }

  static func ordinal(_ number: Int) -> String {
    let words = cardinal(number)
    let last = words.lastIndex { $0 == " " || $0 == "-" }.map { words.index(after: $0) }
    let head = words[..<(last ?? words.startIndex)]
    let word = String(words[(last ?? words.startIndex)...])
    if let form = irregular[word] { return head + form }
    return head + (word.hasSuffix("y") ? word.dropLast() + "ieth" : word + "th")
  }
}
