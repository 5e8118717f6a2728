/// Text that an act gives between lines of backquotes, as it is: where its own quotation marks stand alone, marks
/// around it would end elsewhere.
enum FencedText {
  private static let mark: Letter = "`"

  /// The fence that a line is; `nil` where it is none.
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

  /// Whether text can stand between quotation marks and come out as it went in.
  static func isNeeded(_ lines: [Letters], nests: Bool) -> Bool {
    lines.contains { line in
      !line.isQuotable || line.last?.isSpace == true
        || line.contains { $0 == "\"" || $0 == ActLine.mark || $0 == "\u{FFFD}" }
        || nests && NestedQuotes.outside(NestedQuotes.inside(line)) != line
    }
  }
}
