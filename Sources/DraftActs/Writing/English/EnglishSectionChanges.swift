import DraftLanguage

/// The instructions that make one section of another.
struct EnglishSectionChanges {
  private let old: Provision
  private let new: Provision
  private let edits: LineEdits
  private let telling: Telling
  let isCode: Bool

  init(
    _ old: Provision, _ new: Provision, _ edits: LineEdits, _ telling: Telling, isCode: Bool
  ) {
    self.old = old
    self.new = new
    self.edits = edits
    self.telling = telling
    self.isCode = isCode
  }

  mutating func operations() -> [Operation] {
    let at = Address([.init(.article, old.name)])
    var operations: [Operation] = []
    if old.content != new.content {
      if isRepealed(old, new) {
        operations.append(.delete([at]))
      } else if telling < .whole, let told = children(old, new, at) {
        operations += told
      } else {
        return [.rewrite([at], text: [Passage(new.lines)], from: [])]
      }
    }
    if old.text != new.text {
      var heading = at
      heading.piece = .heading
      operations.append(.rewrite([heading], text: [Passage([new.text])], from: []))
    }
    return operations
  }

  private func isRepealed(_ old: Provision, _ new: Provision) -> Bool {
    isCode && new.level == .article
      ? new.content.string == "Repealed." : new.content.string == "Repealed." && isCode
  }

  /// What happened to a part, or `nil` where it is better given with the part around it.
  func part(_ old: Provision, _ new: Provision, _ at: Address) -> [Operation]? {
    if old.content == new.content { return [] }
    if isRepealed(old, new) { return [.delete([at])] }
    let rewrite = Operation.rewrite([at], text: [Passage(new.lines)], from: [])
    if telling >= .parts { return [rewrite] }
    var operations: [Operation] = []
    if old.text != new.text {
      guard let own = words(old, new, at, unit: old) else { return [rewrite] }
      operations = own
    }
    guard let inner = children(old, new, at) else { return [rewrite] }
    return operations + inner
  }

  /// The words of one line; of its own line alone where they stand in others below it too.
  func words(
    _ old: Provision, _ new: Provision, _ at: Address, unit: Provision
  ) -> [Operation]? {
    let changed = edits.between(old, new)
    var lines = WordEdits(unit).lines
    if unit.level == .article { lines.removeFirst() }
    if let pairs = PhraseChoice(script: .english, lines: lines.map(\.text))
      .pairs(changed, old.text, new.text)
    {
      return pairs.map { .replace([at], [$0], .one) }
    }
    let isFirst = unit === old || (old.level == .clause && unit.children.first === old)
    guard isFirst, unit.children.contains(where: { $0.level == .label }), !old.text.isEmpty else {
      return nil
    }
    var own = at
    own.piece = .leadIn
    guard
      let pairs = PhraseChoice(script: .english, lines: [old.text])
        .pairs(changed, old.text, new.text)
    else { return [.rewrite([own], text: [Passage([new.text])], from: [])] }
    return pairs.map { .replace([own], [$0], .one) }
  }

  // MARK: Parts below

  private func children(_ old: Provision, _ new: Provision, _ at: Address) -> [Operation]? {
    guard let lines = lines(old, new, at) else { return nil }
    let before = old.children.filter { $0.level == .label }
    let after = new.children.filter { $0.level == .label }
    let pairs = pairs(before, after)
    let gone = before.indices.filter { index in !pairs.contains { $0.old == index } }
    guard gone.isEmpty || !isCode else { return nil }
    var operations: [Operation] = []
    let moved = pairs.filter { before[$0.old].name != after[$0.new].name }
    if !gone.isEmpty {
      operations.append(contentsOf: gone.map { .delete([below(at, before[$0])]) })
    }
    if !moved.isEmpty {
      operations.append(
        .renumber(
          from: moved.map { below(at, before[$0.old]) },
          to: moved.map { Address([.init(.label, after[$0.new].name)]) }))
    }
    for (place, part) in after.enumerated() {
      if let pair = pairs.first(where: { $0.new == place }) {
        guard let told = self.part(before[pair.old], part, below(at, part)) else { return nil }
        operations += told
      } else {
        operations.append(insertion(part, after, place, pairs.isEmpty, at))
      }
    }
    return lines + operations
  }

  private func below(_ at: Address, _ part: Provision) -> Address {
    Address(at.steps + [.init(.label, part.name)])
  }

  private func insertion(
    _ part: Provision, _ all: [Provision], _ place: Int, _ isFirst: Bool, _ at: Address
  ) -> Operation {
    let text = [Passage(part.lines)]
    if place > 0 {
      return .insert(at: [], of: .label, near: below(at, all[place - 1]), .after, text: text)
    }
    if !isFirst, all.count > 1 {
      return .insert(at: [], of: .label, near: below(at, all[1]), .before, text: text)
    }
    return .insert(at: [at], of: .label, near: nil, .after, text: text)
  }

  /// The lines without labels: definitions by their terms, others as many as before.
  private func lines(_ old: Provision, _ new: Provision, _ at: Address) -> [Operation]? {
    let before = old.children.filter { $0.level == .clause }
    let after = new.children.filter { $0.level == .clause }
    guard before.map(\.content) != after.map(\.content) else { return [] }
    if let told = definitions(before, after, at, unit: old) { return told }
    guard before.count == after.count else {
      return RowChanges(before.map(\.text), after.map(\.text), at).changes.map {
        $0.map(EnglishTables.told)
      }
    }
    var operations: [Operation] = []
    for (one, other) in zip(before, after) where one.content != other.content {
      guard let told = words(one, other, at, unit: old), one.children.isEmpty,
        other.children.isEmpty
      else { return nil }
      operations += told
    }
    return operations
  }

  /// Parts that go together: alike in order, then those of the same label that are left between.
  private func pairs(_ old: [Provision], _ new: [Provision]) -> [(old: Int, new: Int)] {
    if old.map(\.name) == new.map(\.name) { return old.indices.map { ($0, $0) } }
    var pairs = Likeness.pairs(old.map(\.content), new.map(\.content), least: 0.5)
    for (place, part) in new.enumerated() where !pairs.contains(where: { $0.new == place }) {
      guard let index = old.firstIndex(where: { $0.name == part.name }),
        !pairs.contains(where: { $0.old == index }),
        pairs.allSatisfy({ ($0.old < index) == ($0.new < place) })
      else { continue }
      pairs.append((index, place))
    }
    return pairs.sorted { $0.new < $1.new }
  }
}

extension Provision {
  /// The lines that it is written in, without what stands before them.
  var lines: [Letters] {
    var out: Letters = []
    write(to: &out)
    return out.parts { $0 == "\n" }.map(\.trimmed).filter { !$0.isEmpty }
  }
}
