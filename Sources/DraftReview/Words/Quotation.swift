/// The quotation marks of a language, outside and inside others.
struct Quotation {
  let outer: (open: Character, close: Character)
  let inner: (open: Character, close: Character)

  static let chinese = Quotation(outer: ("“", "”"), inner: ("‘", "’"))
  static let japanese = Quotation(outer: ("「", "」"), inner: ("『", "』"))
  static let german = Quotation(outer: ("„", "“"), inner: ("‚", "‘"))
  static let english = Quotation(outer: ("“", "”"), inner: ("‘", "’"))

  /// In the outer marks; such marks in the text become the inner ones, “要常杀‘回马枪’”, and straight ones that
  /// come in pairs do, too.
  func around(_ text: String) -> String {
    let arePaired = text.lazy.filter { $0 == "\"" }.count % 2 == 0
    var isOpen = false
    let inside = text.map { character in
      switch character {
      case outer.open: return inner.open
      case outer.close: return inner.close
      case "\"" where arePaired:
        isOpen.toggle()
        return isOpen ? inner.open : inner.close
      default: return character
      }
    }
    return "\(outer.open)\(String(inside))\(outer.close)"
  }
}
