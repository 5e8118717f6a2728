/// What an act did, item by item, for people.
package struct AmendmentReport {
  package enum Language: Sendable { case chinese, japanese, english }

  private let words: AmendmentWords

  package init(_ language: Language) { words = AmendmentWords(language) }

  /// A line for each instruction, those refused marked, and what the act says and doesn't do.
  package func lines(_ result: Consolidated) -> [String] {
    var entries: [(line: Int, order: Int, text: String)] = []
    for (order, outcome) in result.outcomes.enumerated() {
      entries.append((outcome.place.line, order, line(outcome)))
    }
    for refusal in result.refusals {
      entries.append((refusal.place.line, entries.count, "! " + line(refusal)))
    }
    for note in result.notes {
      entries.append((note.line, entries.count, "? " + words.place(note) + ": " + words.silent))
    }
    return entries.sorted { ($0.line, $0.order) < ($1.line, $1.order) }.map(\.text)
  }

  private func line(_ outcome: Outcome) -> String {
    let what = words.done(outcome.kind, outcome.count)
    let parts = outcome.addresses.map(words.address).joined(separator: words.comma)
    return "\(words.place(outcome.place)): \(parts): \(what)"
  }

  /// What was refused, where in the act, why, and what would fit.
  package func line(_ refusal: RefusedInstruction) -> String {
    "\(words.place(refusal.place)): \(words.reason(refusal.reason))\(words.quoted(refusal.place))"
  }
}
