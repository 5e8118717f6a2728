/// Writes a phrasing with values in its slots; what reads the phrasing reads what this writes.
package struct PhraseWriter {
  /// The text of a slot's value, in one language.
  private let text: (SlotValue) -> String

  package init(_ text: @escaping (SlotValue) -> String) { self.text = text }

  package func write(_ phrasing: Phrasing, _ slots: Slots) -> String {
    var out = ""
    write(phrasing.nodes, slots, &out)
    return out
  }

  private func write(_ nodes: [Phrasing.Node], _ slots: Slots, _ out: inout String) {
    for node in nodes {
      switch node {
      case .letter(let letter): out.unicodeScalars.append(letter.scalar)
      case .blank: out += " "
      case .slot(let name): out += slots[name].map(text) ?? ""
      case .optional(let inner): if hasValue(inner, slots) { write(inner, slots, &out) }
      case .choice(let ways): write(ways[0], slots, &out)
      }
    }
  }

  private func hasValue(_ nodes: [Phrasing.Node], _ slots: Slots) -> Bool {
    nodes.contains { node in
      if case .slot(let name) = node { slots[name] != nil } else { false }
    }
  }
}
