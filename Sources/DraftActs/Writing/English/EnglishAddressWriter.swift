import DraftLanguage

/// Writes addresses as English acts do: section 5(2)(a), the heading of section 3.
package enum EnglishAddressWriter {
  package static func text(_ address: Address) -> String {
    let steps = address.around.flatMap(\.own) + address.own
    let labels = steps.filter { $0.level == .label }
      .map { "(\($0.name))" }.joined()
    if let line = address.step(.line) { return "line \(line) of the text" }
    if let cell = address.step(.row) {
      let table = Address(steps.filter { $0.level != .row })
      return "the row for “\(cell)”" + (table.steps.isEmpty ? "" : " in \(text(table))")
    }
    if let schedule = steps.last(where: { $0.level == .attachment }) { return schedule.name }
    let section = steps.last { $0.level == .article }?.name
    let own = (section.map { "section \($0)" } ?? "subsection ") + labels
    switch address.piece {
    case .heading: return "the heading of \(own)"
    case .leadIn: return "the lead-in of \(own)"
    case .line(let number): return "line \(number) of \(own)"
    case nil: return steps.isEmpty ? "the text" : own
    }
  }
}

extension Address {
  /// Its steps, those of the code where it is cited by one.
  fileprivate var own: [Step] { citation.isEmpty ? steps : citation }
}
