/// Made-up drafts with the structures that drafts have, and rounds of edits to them: labels of all styles with
/// next to no text, wrapped lines, tables, code, lists, control characters and characters that nobody sees.
///
/// The same seed gives the same text everywhere.
package struct StructuredText {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  private mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

  private mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  private mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  // MARK: Drafts

  /// The lines of a draft of about `count` blocks.
  package mutating func draft(_ count: Int) -> [String] {
    (0..<max(1, count)).flatMap { _ in block() }
  }

  private mutating func block() -> [String] {
    switch below(10) {
    case 0:
      return [pick(["一、", "第一章 ", "第一条 ", "# ", "## ", "1. ", "PART I ", "Section 2 "]) + text()]
    case 1, 2: return list()
    case 3: return table()
    case 4: return wrapped()
    case 5: return ["```", "  " + text(), text(), "```"]
    case 6: return ["- " + text(), "  - " + text(), "- " + text()]
    case 8:
      return [
        "\\section{" + text() + "}", text() + " % " + text(), "\\begin{itemize}",
        "\\item " + text(),
        "\\end{itemize}", "$a_" + text() + "$",
      ]
    case 7: return ["> " + text(), "> " + text(), ""]
    default: return ["", text(), ""]
    }
  }

  /// Labels in their order, with a text that may be shorter than they are.
  private mutating func list() -> [String] {
    let han = ["一", "二", "三", "四", "五"]
    let roman = ["i", "ii", "iii", "iv", "v"]
    let circled = ["①", "②", "③", "④", "⑤"]
    let style = below(9)
    return (0..<1 + below(5)).map { index in
      let label =
        switch style {
        case 0: "（\(han[index])）"
        case 1: "（\(index + 1)）"
        case 2: "(\(roman[index])) "
        case 3: "\(index + 1)."
        case 4: "\(index + 1)、"
        case 5: "\(han[index])、"
        case 6: circled[index]
        case 7: "第\(han[index])条　"
        default: "(\(["a", "b", "c", "d", "e"][index])) "
        }
      return label + pick(["", "；", "A；", "甲。", "乙；", text()])
    }
  }

  private mutating func table() -> [String] {
    let mark = pick(["\t", "    ", " | "])
    let rows = (0..<2 + below(3)).map { _ in
      (0..<3).map { _ in pick(["合计", "12", "1,200", "red", "", "甲"]) }.joined(separator: mark)
    }
    return mark == " | "
      ? ["| " + rows[0] + " |", "|---|---|---|"] + rows.map { "| " + $0 + " |" } : rows
  }

  private mutating func wrapped() -> [String] {
    let words = (0..<12).map { _ in text() }.joined()
    var lines = [""]
    for character in words {
      lines[lines.count - 1].append(character)
      if happens(6) { lines.append("") }
    }
    return lines
  }

  private mutating func text() -> String {
    pick([
      "甲乙丙丁。", "甲乙\u{18}丙。", "依照第二条、第三条的规定。", "The boat is back.", "cafe\u{301} ", "caf\u{E9} ",
      "３个ﾎﾞｰﾄ、",
      "2024年5月3日，", "on 3 May 2024 ", "3 000 or 3000; ", "light\u{200C}house ",
      "\u{2066}x\u{2069} ", "㈱㎡Ⅳ", "👩‍🚒", "A B",
      "“好。”他说，", "(see Section 2)", "\u{0}", "e\u{301}\u{323}", "\u{AD}", "ALL BOATS ",
      "All boats ", "a|b",
    ])
  }

  // MARK: Edits

  /// The lines after a round of edits.
  package mutating func edited(_ lines: [String]) -> [String] {
    var lines = lines
    for _ in 0..<1 + below(4) where !lines.isEmpty {
      let at = below(lines.count)
      switch below(7) {
      case 0: lines.remove(at: at)
      case 1: lines.insert(contentsOf: block(), at: at)
      case 2: lines.swapAt(at, below(lines.count))
      case 3: lines[at] += text()
      case 4:
        var characters = Array(lines[at])
        if !characters.isEmpty { characters.remove(at: below(characters.count)) }
        lines[at] = String(characters)
      case 5: if at + 1 < lines.count { lines[at] += lines.remove(at: at + 1) }
      default:
        let characters = Array(lines[at])
        let cut = below(characters.count + 1)
        lines[at] = String(characters[..<cut])
        lines.insert(pick(["", "\u{18}", "  "]) + String(characters[cut...]), at: at + 1)
      }
    }
    return lines
  }
}
