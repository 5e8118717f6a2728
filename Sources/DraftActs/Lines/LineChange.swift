import DraftLanguage

/// A change that is described by lines of the whole text: what no part of a law names, and texts that are no laws.
///
/// Lines are counted from 1, empty ones too, as an editor counts them, in the text as it stands after all
/// instructions that name parts of the law. All changes by lines count in the same text.
package struct LineChange: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    /// The lines become others; none is a deletion.
    case rewrite([Letters])
    case insert([Letters], Side)
    /// Words of a single line that stand there once.
    case replace(Replacement)
  }

  package var lines: ClosedRange<Int>
  /// How the first line begins, so that nothing is changed in another text: all of it, or its start and ……
  package var opening: Letters?
  package var action: Action

  package init(_ lines: ClosedRange<Int>, opening: Letters? = nil, _ action: Action) {
    self.lines = lines
    self.opening = opening
    self.action = action
  }

  package var address: Address {
    Address([.init(.line, "\(lines.lowerBound)")])
  }

  /// How many columns of a line name it.
  private static let longest = 24

  /// What to quote of a line to name it; `nil` where it has no words that can be quoted.
  static func opening(of line: Letters) -> Letters? {
    let words = line.trimmed
    let marks = "“”‘’\"\u{FFFC}\u{FFFD}".unicodeScalars
    var columns = 0
    var start = Letters(
      words.prefix { letter in
        columns += letter.scalar >= "\u{2E80}" ? 2 : 1
        return columns <= longest && !marks.contains(letter.scalar)
      })
    // English is cut between words.
    if start.count < words.count, let end = start.lastIndex(where: \.isBlank),
      start[end...].count < 12
    {
      start.removeSubrange(end...)
    }
    guard !start.isEmpty else { return nil }
    return start.count == words.count ? start : start + Letters("……")
  }

  /// Whether a line begins as the act says.
  static func fits(_ line: Letters, _ opening: Letters?) -> Bool {
    guard let opening else { return true }
    guard opening.hasSuffix("……") else { return line.trimmed == opening }
    return line.trimmed.starts(with: opening.dropLast(2))
  }
}
