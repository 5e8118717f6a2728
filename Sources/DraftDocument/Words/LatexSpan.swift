package import DraftText

/// The parts of LaTeX that a text keeps whole: a citation or a reference with its keys, and a formula.
package enum LatexSpan {
  /// Longer ones are no formula, but two amounts of dollars.
  private static let longest = 240

  /// Behind the span that starts at `at`, if one does. O(1).
  package static func end(_ bytes: TextView, _ at: Int, _ end: Int) -> Int? {
    let limit = min(end, at + longest)
    if bytes[at] == "\\" {
      if bytes.has("\\(", at: at) { return formula(bytes, at + 2, limit, "\\)") }
      guard let command = LatexCommand(bytes, at, limit), command.argument != nil,
        names.contains(where: { command.isNamed($0, bytes) })
      else { return nil }
      return command.whole.end
    }
    guard bytes[at] == "$", at + 1 < end, !bytes[at + 1].isBlank, bytes[at + 1] != "$" else {
      return nil
    }
    guard let past = formula(bytes, at + 1, limit, "$"), !bytes[past - 2].isBlank else {
      return nil
    }
    // $a and $b of a shell are not.
    let holdsMath = (at + 1..<past - 1).contains {
      switch bytes[$0] {
      case "\\", "^", "_", "=", "<", ">", "+", "{": true
      default: false
      }
    }
    return holdsMath || past - at == 3 ? past : nil
  }

  private static func formula(
    _ bytes: TextView, _ start: Int, _ limit: Int, _ closing: StaticString
  ) -> Int? {
    var at = start
    while at < limit {
      if bytes.has(closing, at: at) { return min(limit, at + closing.utf8CodeUnitCount) }
      at += bytes[at] == "\\" ? 2 : 1
    }
    return nil
  }

  private static let names: [StaticString] = [
    "cite", "citep", "citet", "citeauthor", "citeyear", "parencite", "textcite", "footcite",
    "autocite",
    "ref", "eqref", "autoref", "cref", "Cref", "pageref", "nameref", "label", "url", "href",
    "input",
    "include", "includegraphics",
  ]
}
