import DraftLanguage

/// Writes addresses as English acts do: section 5(2)(a), the heading of section 3.
package enum EnglishAddressWriter {
  /// - Parameter noun: What the text calls its articles.
  package static func text(_ address: Address, noun: String = "section") -> String {
    let steps = address.around.flatMap(\.own) + address.own
    let labels = steps.filter { $0.level == .label }
      .map { "(\($0.name))" }.joined()
    if let line = address.step(.line) { return "line \(line) of the text" }
    if let cell = address.step(.row) {
      let table = Address(steps.filter { $0.level != .row })
      return "the row for “\(cell)”" + (table.steps.isEmpty ? "" : " in \(text(table, noun: noun))")
    }
    if let schedule = steps.last(where: { $0.level == .attachment }) {
      return (address.step(.label).map { "paragraph \($0) of " } ?? "") + schedule.name
    }
    if let term = steps.last(where: { $0.level == .definition })?.name {
      var holder = address
      (holder.steps, holder.around) = (steps.filter { $0.level < .definition }, [])
      return "the definition of “\(term)”"
        + (holder.steps.isEmpty ? "" : " in \(text(holder, noun: noun))")
    }
    let section = steps.last { $0.level == .article }?.name
    let own = (section.map { "\(noun) \($0)" } ?? "subsection ") + labels
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
