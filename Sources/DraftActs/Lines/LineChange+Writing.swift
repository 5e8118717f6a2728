import DraftLanguage

/// The words in which a language describes changes by lines.
struct LineWording: Sendable {
  /// The lines, with how the first of them begins where that is said there.
  let lines: @Sendable (LineChange) -> String
  let side: @Sendable (Side) -> String
  /// New lines, with the marks around them.
  let text: @Sendable ([Letters]) -> String
}

extension LineChange {
  /// The phrasing that describes the change, and what stands in it.
  func phrase(_ wording: LineWording) -> (verb: ActVerb, slots: Slots) {
    var slots = Slots([("lines", .word(wording.lines(self)))])
    if let opening { slots["gloss"] = .passages([Passage([opening])]) }
    switch action {
    case .replace(let pair):
      slots["old"] = .passages([Passage([pair.old])])
      slots["new"] = .passages([Passage([pair.new])])
      return (.replaceInLine, slots)
    case .rewrite([]): return (.deleteLines, slots)
    case .rewrite(let text):
      slots["text"] = .word(wording.text(text))
      return (.rewriteLines, slots)
    case .insert(let text, let side):
      slots["text"] = .word(wording.text(text))
      slots["side"] = .word(wording.side(side))
      slots["n"] = .number(text.count)
      return (.insertLines, slots)
    }
  }
}
