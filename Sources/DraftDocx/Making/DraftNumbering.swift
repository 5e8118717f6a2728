/// The lists of a made document.
enum DraftNumbering {
  private static let bullets = ["•", "◦", "▪"]

  /// The definitions: numbers with a full stop, with a parenthesis, bullets.
  private enum Kind: Int, CaseIterable { case stop, parenthesis, bullet }

  private static func kind(_ list: WordDraft.List) -> Kind {
    guard list.isOrdered else { return .bullet }
    return list.hasParenthesis ? .parenthesis : .stop
  }

  /// The numbering part; each list starts its own count.
  static func part(_ lists: [WordDraft.List]) -> String {
    let definitions = Kind.allCases.map { kind in
      "<w:abstractNum w:abstractNumId=\"\(kind.rawValue)\"><w:multiLevelType w:val=\"multilevel\"/>"
        + (0..<9).map { level(kind, $0) }.joined() + "</w:abstractNum>"
    }
    let numbers = lists.enumerated().map { index, list in
      let starts =
        list.isOrdered
        ? (0..<9).map {
          "<w:lvlOverride w:ilvl=\"\($0)\"><w:startOverride w:val=\"\(list.start)\"/></w:lvlOverride>"
        }.joined() : ""
      return
        "<w:num w:numId=\"\(index + 1)\"><w:abstractNumId w:val=\"\(kind(list).rawValue)\"/>\(starts)</w:num>"
    }
    return
      "<w:numbering \(DraftPackage.namespaces)>\(definitions.joined())\(numbers.joined())</w:numbering>"
  }

  private static func level(_ kind: Kind, _ depth: Int) -> String {
    let (format, text) =
      switch kind {
      case .stop: ("decimal", "%\(depth + 1).")
      case .parenthesis: ("decimal", "%\(depth + 1))")
      case .bullet: ("bullet", bullets[depth % bullets.count])
      }
    let left = 480 * (depth + 1)
    return """
      <w:lvl w:ilvl="\(depth)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/><w:lvlText w:val="\(text)"/>\
      <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="\(left)" w:hanging="480"/></w:pPr></w:lvl>
      """
  }
}
