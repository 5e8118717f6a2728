import DraftLanguage

/// What the clauses of an English act mean: the operation of a verb with what stands at its slots.
extension EnglishActReader {
  mutating func operation(
    _ verb: ActVerb, _ slots: Slots, inside start: [Address], of line: ActLine
  ) throws(Refusal) -> Operation? {
    let here = current
    let at = slots.addresses("at").map { $0.map { below($0, here) } }
    switch verb {
    case .context:
      enter(slots, inside: start, of: line)
      return nil
    case .replace, .deleteWords:
      let often = occurrences(slots)
      return .replace(
        try targets(at, isThroughout: often == .all), [pair(slots)], often)
    case .replaceThroughout: return .replace([.whole], [pair(slots)], .all)
    case .replaceRange: return try replaceRange(slots, at)
    case .insertWords:
      let new = words(slots, slots.passages("new") == nil ? "text" : "new")
      return .insertWords(
        try targets(at), anchor: words(slots, "old"), words: new, side(slots), occurrences(slots))
    case .addWords:
      guard let address = try targets(at).first else { throw .noPartNamed }
      return .addWords(address, words: words(slots, "new"), .after)
    case .delete: return .delete(try targets(at))
    case .rewrite, .rewriteThis:
      let text = slots.passages("text") ?? slots.passages("attached") ?? []
      return .rewrite(try targets(at), text: text, from: [])
    case .insertNear, .insertAtEnd, .insert, .insertSection:
      return try insert(verb, slots, at)
    case .renumber, .renumberArticles: return try renumber(slots)
    case .order: return .renumberInOrder
    case .references: return .followReferences
    case .designate: return try designate(slots, at)
    case .rewriteLines, .replaceInLine, .deleteLines, .insertLines:
      let opening = line.passages.first.flatMap { verb == .replaceInLine ? nil : $0 }
      let isNamed = line.letters.contains("(\u{FFFC})")
      return try .lines(LineChange(verb, slots, opening: isNamed ? opening : nil))
    default: throw .notUnderstood
    }
  }

  /// A row stands in the table that was just named: in Schedule 1, in the entry for “Berth fee”.
  private mutating func enter(_ slots: Slots, inside start: [Address], of line: ActLine) {
    let here = current
    if let address = slots.addresses("at")?.first, address.isWholeAct {
      law = EnglishActReader.name(of: line.letters)
    }
    current = (slots.addresses("at") ?? []).map { below($0, $0.level == .row ? here : start) }
  }

  private func replaceRange(_ slots: Slots, _ at: [Address]?) throws(Refusal) -> Operation {
    guard let address = try targets(at).first else { throw .noPartNamed }
    return .replaceRange(
      address, from: words(slots, "old"), through: words(slots, "through"),
      with: words(slots, "new"))
  }

  private func renumber(_ slots: Slots) throws(Refusal) -> Operation {
    let from = (slots.addresses("from") ?? []).map { below($0, current) }
    let to = slots.addresses("to") ?? []
    guard from.count == to.count else { throw .listsDiffer(from.count, to.count) }
    return .renumber(from: from, to: to)
  }

  private func designate(_ slots: Slots, _ at: [Address]?) throws(Refusal) -> Operation {
    guard let address = try targets(at).first, let to = slots.addresses("to")?.first else {
      throw .noPartNamed
    }
    return .designate(address, as: to)
  }

  /// Whether the last instruction stands in this line and gives numbers, so that more may follow.
  func isRenumbering(_ line: ActLine) -> Bool {
    guard let last = reading.instructions.last, last.place.line == line.number,
      case .renumber = last.operation
    else { return false }
    return true
  }

  /// More numbers of the same sentence, which all are given at once: …; clause 4.4 as clause 5.2.
  mutating func renumberMore(_ slots: Slots) throws(Refusal) {
    let here = current
    let from = (slots.addresses("from") ?? []).map { below($0, here) }
    let to = slots.addresses("to") ?? []
    guard from.count == to.count else { throw .listsDiffer(from.count, to.count) }
    guard let last = reading.instructions.indices.last,
      case .renumber(let before, let after) = reading.instructions[last].operation
    else { throw .notUnderstood }
    reading.instructions[last].operation = .renumber(from: before + from, to: after + to)
  }

  /// The name of an act at the start of a line, up to its date and its place in a code.
  private static func name(of letters: Letters) -> String? {
    let end = [" is amended", " is further amended", ", approved", ", effective", " ("].compactMap {
      mark in
      letters.indices.first { letters.starts(with: mark, at: $0) }
    }.min()
    return end.map { letters[..<$0].string }
  }

  /// An address as it stands below the current one.
  private func below(_ address: Address, _ here: [Address]) -> Address {
    guard address.article == nil, address.step(.attachment) == nil, address != .whole,
      let outer = here.last
    else { return address }
    var full = address
    var last = outer
    last.around = []
    full.around = outer.around + [last]
    return full
  }

  /// - Parameter isThroughout: Whether the whole text is meant where the act names no part of it.
  private func targets(
    _ at: [Address]?, isThroughout: Bool = false
  ) throws(Refusal) -> [Address] {
    let all = at ?? (current.isEmpty && isThroughout ? [.whole] : current)
    guard !all.isEmpty else { throw .noPartNamed }
    return all
  }

  private func words(_ slots: Slots, _ name: String) -> Letters {
    slots.passages(name)?.first?.words ?? []
  }

  private func pair(_ slots: Slots) -> Replacement {
    Replacement(words(slots, "old"), words(slots, "new"))
  }

  private func side(_ slots: Slots) -> Side { slots.word("side") == "before" ? .before : .after }

  private func occurrences(_ slots: Slots) -> Occurrences {
    // A mark that is named and not quoted is the one at the end.
    if slots.word("atend") == "last" || slots.passages("old")?.first?.isNamed == true {
      return .last
    }
    return switch slots.word("often") {
    case "all": .all
    case "2": .exactly(2)
    case "first": .first
    default: .one
    }
  }

  private func insert(_ verb: ActVerb, _ slots: Slots, _ at: [Address]?) throws(Refusal)
    -> Operation
  {
    let part = slots.word("part")
    let isSection = part.map { EnglishActWords.sections.contains($0) } ?? false
    let isNear = verb == .insertNear || verb == .insertSection
    let nearest = isNear ? at?.last : nil
    let isBesideArticle = nearest.map { $0.isArticle && $0.around.isEmpty } ?? false
    let isBesidePart = nearest.map { $0.level > .article } ?? false
    let level: Address.Level =
      !isBesidePart && (isSection || verb == .insertSection) || isBesideArticle ? .article : .label
    if isNear {
      return .insert(
        at: [], of: level, near: nearest, side(slots), text: slots.passages("text") ?? [])
    }
    if let to = slots.addresses("to"), at == nil, to.contains(where: { $0.article != nil }) {
      return .insert(
        at: to, of: .article, near: nil, .after, text: slots.passages("text") ?? [])
    }
    let container = at?.first ?? current.last
    guard let container else { throw .noPartNamed }
    return .insert(
      at: [container], of: level, near: nil, .after, text: slots.passages("text") ?? [])
  }
}

extension Address {
  /// Whether it names an act and no part of it.
  fileprivate var isWholeAct: Bool { steps.isEmpty && piece == nil }
}
