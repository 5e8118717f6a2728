import DraftLanguage
import DraftDocument

/// Makes the 款 of an article of its lines, with the 项 and 目 inside them.
enum ClauseProvisions {
  /// Brings the lines of an article into order: its children are one line each before, and 款 after.
  static func count(_ article: Provision) {
    // The number stands on a line of its own where the text begins below it.
    let hasText = !(article.children.first?.text.isEmpty ?? true)
    let lines = Array(hasText ? article.children[...] : article.children.dropFirst())
    article.children = clauses(lines, from: article.origin)
  }

  /// The 款 of paragraphs that an act brings.
  static func clauses(of paragraphs: [Letters]) -> [Provision] {
    clauses(
      paragraphs.map { Provision(.clause, from: .act, text: $0.brought) }, from: .act)
  }

  private static func clauses(_ lines: [Provision], from origin: Provision.Origin) -> [Provision] {
    var clauses: [Provision] = []
    var list = UnlabelledList()
    for line in lines {
      if let label = itemLabel(line.text), !clauses.isEmpty || !line.beginsLine {
        if clauses.isEmpty { clauses.append(Provision(.clause, name: "1", from: origin)) }
        clauses[clauses.count - 1].children.append(labelled(.item, label, line, from: origin))
        list.end()
      } else if list.takes(line.text.map(\.scalar)) {
        let clause = clauses[clauses.count - 1]
        clause.children.append(
          Provision(
            .item, name: "\(clause.children.count + 1)", from: origin, lead: line.lead,
            text: line.text, start: line.start))
      } else if let item = clauses.last?.children.last, let label = subitemLabel(line.text) {
        item.children.append(labelled(.subitem, label, line, from: origin))
      } else {
        clauses.append(
          Provision(
            .clause, name: "\(clauses.count + 1)", from: origin, lead: line.lead, text: line.text,
            start: line.start))
        list.begin(endingIn: line.text.last?.scalar)
      }
    }
    return clauses
  }

  private static func labelled(
    _ level: Address.Level, _ label: (number: Int, end: Int), _ line: Provision,
    from origin: Provision.Origin
  ) -> Provision {
    Provision(
      level, name: "\(label.number)", from: origin, lead: line.lead,
      label: Letters(line.text[..<label.end]), text: Letters(line.text[label.end...]),
      start: line.start.map { $0 + line.text[..<label.end].utf8Count })
  }

  /// （一）.
  static func itemLabel(_ text: Letters) -> (number: Int, end: Int)? {
    guard text.hasPrefix("（") || text.hasPrefix("("), text.count > 2, !text[1].isDigit,
      let number = ChineseNumerals.read(text, 1),
      text.starts(with: "）", at: number.end) || text.starts(with: ")", at: number.end)
    else { return nil }
    return (number.value, number.end + 1)
  }

  /// 1. and （1）.
  static func subitemLabel(_ text: Letters) -> (number: Int, end: Int)? {
    let isBracketed = text.hasPrefix("（") || text.hasPrefix("(")
    let start = isBracketed ? 1 : 0
    guard start < text.count, text[start].isDigit, let number = ChineseNumerals.read(text, start),
      number.value < 100, number.end < text.count
    else { return nil }
    let mark = text[number.end]
    let fits =
      isBracketed ? mark == "）" || mark == ")" : mark == "." || mark == "．" || mark == "、"
    return fits ? (number.value, number.end + 1) : nil
  }
}
