/// An act before it is written: its items in order, each about one matter.
package struct ActDraft: Sendable {
  package var items: [[Instruction]] = []
  /// What no part is named for.
  package var lines: [LineChange] = []
  /// What changed and can't be said as an amendment.
  package var unsaid: [String] = []
  /// Whether numbers and references follow by counting.
  package var renumbers = false
  /// For numbers that the act gives those in the base, so that it can say both.
  package var formerNumbers: [String: String] = [:]
}

/// How much of a part an act says anew: more, where less does not give the new text.
enum Telling: Int, Comparable {
  /// Words inside the parts that changed.
  case words
  /// Each part that changed, whole.
  case parts
  /// The article or section, whole.
  case whole

  var wider: Telling { Telling(rawValue: rawValue + 1) ?? .whole }

  static func < (one: Telling, other: Telling) -> Bool { one.rawValue < other.rawValue }
}
