import DraftText

/// What a slot of a phrasing stands for in an act.
package enum SlotValue: Hashable, Sendable {
  case addresses([Address])
  case passages([Passage])
  case number(Int)
  case word(String)
}

/// What was found at the slots of a phrasing, by name.
package struct Slots: Hashable, Sendable {
  package private(set) var values: [(name: String, value: SlotValue)] = []

  package init(_ values: [(String, SlotValue)] = []) {
    self.values = values.map { (name: $0.0, value: $0.1) }
  }

  package subscript(name: String) -> SlotValue? {
    get { values.first { $0.name == name }?.value }
    set {
      values.removeAll { $0.name == name }
      if let newValue { values.append((name, newValue)) }
    }
  }

  package func addresses(_ name: String) -> [Address]? {
    if case .addresses(let addresses) = self[name] { addresses } else { nil }
  }

  package func passages(_ name: String) -> [Passage]? {
    if case .passages(let passages) = self[name] { passages } else { nil }
  }

  package func number(_ name: String) -> Int? {
    if case .number(let number) = self[name] { number } else { nil }
  }

  package func word(_ name: String) -> String? {
    if case .word(let word) = self[name] { word } else { nil }
  }

  package static func == (one: Slots, other: Slots) -> Bool {
    one.values.elementsEqual(other.values) { $0.name == $1.name && $0.value == $1.value }
  }

  package func hash(into hasher: inout Hasher) {
    for value in values { hasher.combine(value.name) }
  }
}

/// Reads what stands at a slot, in one language.
package protocol SlotReading {
  /// The value of the slot called `name` at `place`, and the place behind it.
  func slot(_ name: String, at place: Int, in line: ActLine, _ found: Slots) -> (SlotValue, Int)?
}

/// Matches phrasings against a line of an act.
package struct PhraseReader<Reader: SlotReading> {
  package let reader: Reader
  package let line: ActLine

  package init(_ reader: Reader, _ line: ActLine) {
    self.reader = reader
    self.line = line
  }

  /// Where the phrasing ends that starts at `place`, with what its slots hold; `nil` where it does not fit.
  ///
  /// - Parameter isEnd: Whether the phrasing may end at a place.
  package func match(
    _ phrasing: Phrasing, at place: Int, isEnd: (Int) -> Bool
  ) -> (end: Int, slots: Slots)? {
    var slots = Slots()
    var end = place
    let fits = run(phrasing.nodes[...], place, &slots) { at, _ in
      guard isEnd(at) else { return false }
      end = at
      return true
    }
    return fits ? (end, slots) : nil
  }

  private func run(
    _ nodes: ArraySlice<Phrasing.Node>, _ place: Int, _ slots: inout Slots,
    _ then: (Int, inout Slots) -> Bool
  ) -> Bool {
    guard let node = nodes.first else { return then(place, &slots) }
    let rest = nodes.dropFirst()
    switch node {
    case .letter(let letter):
      guard place < line.letters.count, line.letters[place].matches(letter) else { return false }
      return run(rest, place + 1, &slots, then)
    case .blank:
      return run(rest, line.letters.skippingBlanks(place), &slots, then)
    case .slot(let name):
      guard let (value, end) = reader.slot(name, at: place, in: line, slots) else { return false }
      let before = slots
      slots[name] = value
      if run(rest, end, &slots, then) { return true }
      slots = before
      return false
    case .optional(let inner):
      let before = slots
      if run(inner[...], place, &slots, { run(rest, $0, &$1, then) }) { return true }
      slots = before
      return run(rest, place, &slots, then)
    case .choice(let ways):
      let before = slots
      for way in ways {
        if run(way[...], place, &slots, { run(rest, $0, &$1, then) }) { return true }
        slots = before
      }
      return false
    }
  }
}

extension Letter {
  /// Capitals at the start of an English clause, the width of a colon and 改成 for 改为 make no other wording.
  fileprivate func matches(_ pattern: Letter) -> Bool {
    if self == pattern { return true }
    switch (scalar, pattern.scalar) {
    case (":", "："), ("：", ":"), (",", "，"), ("，", ","),
      ("—", ":"), ("–", ":"), (":", "—"), ("–", "—"), ("成", "为"):
      return true
    default:
      return Scalars.small(scalar) == pattern.scalar
    }
  }
}
