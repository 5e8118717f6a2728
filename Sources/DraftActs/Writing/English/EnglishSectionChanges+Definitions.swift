import DraftLanguage

/// Definitions, which are described by their terms.
extension EnglishSectionChanges {
  /// Definitions that came, went and changed; `nil` where there are none, or others than their terms describe.
  func definitions(
    _ before: [Provision], _ after: [Provision], _ at: Address, unit: Provision
  ) -> [Operation]? {
    let (own, others) = (DefinitionList(before), DefinitionList(after))
    guard !isCode, !own.terms.isEmpty, own.goesTogether(others) else { return nil }
    func address(_ term: String) -> Address { Address(at.steps + [.init(.definition, term)]) }
    var operations = own.terms.filter { !others.terms.contains($0) }
      .map { Operation.delete([address($0)]) }
    for (place, part) in after.enumerated() {
      guard !part.name.isEmpty else {
        let one = before.filter(\.name.isEmpty)[after[..<place].count(where: \.name.isEmpty)]
        guard one.text != part.text else { continue }
        guard let told = words(one, part, at, unit: unit) else { return nil }
        operations += told
        continue
      }
      if let one = before.first(where: { $0.name == part.name }) {
        guard let told = self.part(one, part, address(part.name)) else { return nil }
        operations += told
      } else if place > 0, !after[place - 1].name.isEmpty {
        let near = address(after[place - 1].name)
        operations.append(
          .insert(at: [], of: .definition, near: near, .after, text: [Passage(part.lines)]))
      } else if let next = after[(place + 1)...].first(where: { own.terms.contains($0.name) }) {
        operations.append(
          .insert(
            at: [], of: .definition, near: address(next.name), .before, text: [Passage(part.lines)])
        )
      } else {
        return nil
      }
    }
    return operations
  }
}

/// The terms of a list of definitions, and the lines between them.
private struct DefinitionList {
  let terms: [String]
  /// Terms, and nothing for other lines, in order.
  private let keys: [String]

  init(_ parts: [Provision]) {
    keys = parts.map(\.name)
    terms = keys.filter { !$0.isEmpty }
  }

  /// Whether what both have stands in the same order, and each term once.
  func goesTogether(_ other: DefinitionList) -> Bool {
    let shared = Set(terms).intersection(other.terms)
    return Set(terms).count == terms.count && Set(other.terms).count == other.terms.count
      && keys.filter { $0.isEmpty || shared.contains($0) }
        == other.keys.filter { $0.isEmpty || shared.contains($0) }
  }
}
