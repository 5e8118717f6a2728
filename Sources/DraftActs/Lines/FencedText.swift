/// Text that an act gives between lines of backquotes, as it is: where its own quotation marks stand alone, marks
/// around it would end elsewhere.
enum FencedText {
  private static let mark: Letter = "`"

  /// The fence that a line is; `nil` where it is not one.
  static func fence(_ line: Letters) -> Letters? {
    line.count >= 3 && line.allSatisfy { $0 == mark } ? line : nil
  }

  /// The lines from the fence at `start` to its end, and the index behind it; `nil` where none is there.
  static func block(_ lines: [Letters], at start: Int) -> (text: [Letters], end: Int)? {
    guard start < lines.count, let fence = fence(lines[start].trimmed) else { return nil }
    var end = start + 1
    while end < lines.count, lines[end].trimmed != fence { end += 1 }
    guard end < lines.count else { return nil }
    return (Array(lines[(start + 1)..<end]), end + 1)
  }

  /// Lines with a fence around them that none of them has.
  static func written(_ lines: [Letters]) -> String {
    let longest = lines.compactMap { FencedText.fence($0.trimmed)?.count }.max() ?? 2
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\n" + ([fence] + lines.map(\.string) + [fence]).joined(separator: "\n")
  }

  /// Whether text can't stand between quotation marks “ ” and come out as it went in.
  static func isNeeded(_ lines: [Letters], nests: Bool) -> Bool {
    lines.contains { line in
      !line.isQuotable || hasDoubt(line) || line.contains("\"")
        || nests && NestedQuotes.outside(NestedQuotes.inside(line)) != line
    }
  }

  /// The same between marks that stand inside as they are.
  static func isNeeded(_ lines: [Letters], between marks: (open: Letter, close: Letter)) -> Bool {
    lines.contains { hasDoubt($0) || !isBalanced($0, marks) }
  }

  static func isBalanced(_ line: Letters, _ marks: (open: Letter, close: Letter)) -> Bool {
    var depth = 0
    for letter in line {
      if letter == marks.open { depth += 1 } else if letter == marks.close { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// Blanks at its end, or a character that stands for a passage.
  private static func hasDoubt(_ line: Letters) -> Bool {
    line.last?.isSpace == true || line.contains { $0 == ActLine.mark || $0 == "\u{FFFD}" }
  }
}
