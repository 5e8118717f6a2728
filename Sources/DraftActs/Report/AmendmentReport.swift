package import DraftDocument
import DraftLanguage
package import DraftReview

/// What an act did, item by item, for people.
package struct AmendmentReport {
  private let words: AmendmentWords

  /// - Parameters:
  ///   - language: Of the report.
  ///   - base: The text that was amended, in whose language its parts are named.
  package init(_ language: ReportLanguage, of base: Document) {
    words = AmendmentWords(language, of: base)
  }

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

  /// For each part that changed, as the new text numbers it, the items that changed it, in the order of the act.
  package func sources(_ result: Consolidated) -> [(place: String, items: [String])] {
    var order: [String] = []
    var items: [String: [String]] = [:]
    for outcome in result.outcomes where !outcome.place.name.isEmpty {
      for address in outcome.addresses {
        let place = words.address(part(address, isNew: outcome.kind == .inserted, result.numbers))
        if items[place] == nil { order.append(place) }
        if items[place]?.contains(outcome.place.name) != true {
          items[place, default: []].append(outcome.place.name)
        }
      }
    }
    return order.map { ($0.prefix(1).uppercased() + $0.dropFirst(), items[$0] ?? []) }
  }

  /// The article of an address, or the part itself where it is in none.
  private func part(_ address: Address, isNew: Bool, _ numbers: [String: String]) -> Address {
    guard let article = address.article else { return address }
    return Address([.init(.article, isNew ? article : numbers[article] ?? article)])
  }

  /// An item, what it did and where, as separate words.
  package func fields(_ outcome: Outcome) -> (item: String, parts: [String], done: String) {
    (
      outcome.place.name, outcome.addresses.map(words.address),
      words.done(outcome.kind, outcome.count)
    )
  }

  /// Why something was refused, or not said.
  package func reason(_ refusal: RefusedInstruction) -> String { words.reason(refusal.reason) }

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
