/// The quotation marks of a language, outside and inside others.
struct Quotation {
  let outer: (open: Character, close: Character)
  let inner: (open: Character, close: Character)

  static let chinese = Quotation(outer: ("“", "”"), inner: ("‘", "’"))
  static let english = Quotation(outer: ("“", "”"), inner: ("‘", "’"))

  func around(_ text: String) -> String { "\(outer.open)\(text)\(outer.close)" }
}
