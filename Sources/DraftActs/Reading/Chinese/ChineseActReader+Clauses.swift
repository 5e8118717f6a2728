import DraftLanguage

/// What a clause of a Chinese act means: its verb and what stands beside it, as operations on places.
extension ChineseActReader {
  /// The instruction of a clause, its addresses made whole by what came before; `nil` where the clause only
  /// says what the next ones refer to.
  mutating func operation(_ verb: ActVerb, _ slots: Slots) throws(Refusal) -> Operation? {
    let at = try addresses(slots, "at")
    switch verb {
    case .context:
      current = at
      return nil
    case .rewrite: return rewrite(slots, at)
    case .rewriteThis, .rewriteHere: return try rewriteThis(slots, isCheck: false)
    case .restate: return try rewriteThis(slots, isCheck: true)
    case .replace, .charter, .deleteWords: return try replace(slots, at)
    case .replaceHere, .deleteWordsHere: return try replaceHere(slots)
    case .replaceThroughout, .deleteThroughout:
      return .replace([.whole], try pairs(slots), .all)
    case .delete: return delete(at)
    case .insertWords, .addWords: return try insertWords(slots, at)
    case .insert, .insertNear, .insertAtEnd, .insertInChapter: return try insert(verb, slots, at)
    case .insertDivision: return insertWhole(slots, .division, near: at.first)
    case .insertAttachment: return insertWhole(slots, .attachment, near: nil)
    case .renumber: return try renumber(slots)
    case .swap: return try swap(at)
    case .merge: return try merge(slots, at)
    case .split: return try split(slots, at)
    case .splitOff: return try splitOff(slots, at)
    case .mergeChapter, .moveChapter: return try chapter(verb, slots, at)
    case .rewriteRow, .replaceInRow, .deleteRow, .insertRow: return try row(verb, slots, at)
    case .rewriteLines, .replaceInLine, .deleteLines, .insertLines:
      return try .lines(LineChange(verb, slots, opening: slots.passages("gloss")?.first))
    case .order, .replaceAtEnd, .replaceRange, .designate, .insertSection, .moveNumbers,
      .renumberArticles, .renumberMore, .references:
      return nil
    }
  }

  private mutating func rewrite(_ slots: Slots, _ at: [Address]) -> Operation {
    current = at
    let text = slots.passages("text") ?? slots.passages("attached") ?? []
    return .rewrite(at, text: text, from: [])
  }

  private mutating func replace(_ slots: Slots, _ at: [Address]) throws(Refusal) -> Operation {
    current = at
    return .replace(at, try pairs(slots), .all)
  }

  /// Throughout the law where no part was named before.
  private func replaceHere(_ slots: Slots) throws(Refusal) -> Operation {
    let isThroughout = current.isEmpty && slots.word("all") != nil
    return .replace(isThroughout ? [.whole] : try here(), try pairs(slots), .all)
  }

  private mutating func delete(_ at: [Address]) -> Operation {
    let parents = at.compactMap { $0.article == nil ? nil : $0.upTo(.article) }
    if at.contains(where: { !$0.isArticle }), let last = parents.last { current = [last] }
    return .delete(at)
  }

  /// A chapter with its articles, or an attachment.
  private func insertWhole(_ slots: Slots, _ level: Address.Level, near: Address?) -> Operation {
    let to = slots.addresses("to") ?? []
    let own = level == .attachment ? level : to.first?.level ?? level
    return .insert(at: to, of: own, near: near, .after, text: slots.passages("text") ?? [])
  }

  private func swap(_ at: [Address]) throws(Refusal) -> Operation {
    guard at.count == 2 else { throw .notUnderstood }
    return .swap(at[0], at[1])
  }

  private mutating func splitOff(_ slots: Slots, _ at: [Address]) throws(Refusal) -> Operation {
    guard let first = at.first, let goal = slots.addresses("to")?.first else {
      throw .noPartNamed
    }
    current = [first]
    return .splitOff(first, as: goal, text: slots.passages("text") ?? [])
  }

  private func chapter(
    _ verb: ActVerb, _ slots: Slots, _ at: [Address]
  ) throws(Refusal) -> Operation {
    guard let first = at.first, let goal = slots.addresses("to")?.first else {
      throw .noPartNamed
    }
    return verb == .mergeChapter
      ? .mergeChapter(first, into: goal) : .moveChapter(first, near: goal, side(slots))
  }

  private func row(_ verb: ActVerb, _ slots: Slots, _ at: [Address]) throws(Refusal) -> Operation {
    guard let table = at.first else { throw .noPartNamed }
    return .row(
      RowChange(table, slots.passages("row")?.first?.words ?? [], rowAction(verb, slots)))
  }

  private func rowAction(_ verb: ActVerb, _ slots: Slots) -> RowChange.Action {
    let new = slots.passages("new")?.first?.lines.first ?? []
    switch verb {
    case .rewriteRow: return .rewrite(new)
    case .replaceInRow: return .replace(Replacement(slots.passages("old")?.first?.words ?? [], new))
    case .deleteRow: return .delete
    default: return .insert((slots.passages("text") ?? []).flatMap(\.lines), side(slots))
    }
  }

  private func here() throws(Refusal) -> [Address] {
    guard !current.isEmpty else { throw .noPartNamed }
    return current
  }

  /// The addresses of a slot made whole; those that the act leaves unsaid are the current ones.
  private func addresses(_ slots: Slots, _ name: String) throws(Refusal) -> [Address] {
    guard let given = slots.addresses(name) ?? slots.addresses("list") else { return current }
    return try given.map { address throws(Refusal) in try whole(address) }
  }

  private func whole(_ address: Address) throws(Refusal) -> Address {
    guard let first = address.steps.first?.level else {
      guard let last = current.last else { throw .noPartNamed }
      return address.completed(by: last)
    }
    guard first > .article, first != .label else { return address }
    guard let last = current.last, last.article != nil else { throw .noPartNamed }
    return address.completed(by: last)
  }

  private func pairs(_ slots: Slots) throws(Refusal) -> [Replacement] {
    let old = slots.passages("old") ?? []
    guard let new = slots.passages("new") else { return old.map { Replacement($0.words, []) } }
    if old.count == new.count { return zip(old, new).map { Replacement($0.words, $1.words) } }
    // Old and new text by paragraphs, which need not be as many.
    let all = { (passages: [Passage]) in Passage(passages.flatMap(\.paragraphs)).words }
    return [Replacement(all(old), all(new))]
  }

  private mutating func rewriteThis(_ slots: Slots, isCheck: Bool) throws(Refusal) -> Operation {
    let here = try here()
    let text = slots.passages("text") ?? []
    guard let part = slots.word("part"), let last = here.last else {
      return .rewrite(here, text: text, from: [])
    }
    let level: [String: Address.Level] = ["条": .article, "款": .clause, "项": .item, "目": .subitem]
    let address = level[part].map { last.article == nil ? last : last.upTo($0) } ?? last
    current = [address]
    guard isCheck else { return .rewrite([address], text: text, from: []) }
    return .restate(address, text: Passage(text.flatMap(\.paragraphs)))
  }

  private func side(_ slots: Slots) -> Side {
    slots.word("side")?.contains("前") == true ? .before : .after
  }

  private mutating func insertWords(_ slots: Slots, _ at: [Address]) throws(Refusal) -> Operation {
    guard !at.isEmpty else { throw .noPartNamed }
    let words = (slots.passages("new") ?? []).map(\.words)
    current = at
    if let end = slots.word("end") {
      let isStart = ["开始部分", "开头", "句首"].contains(end)
      return .addWords(at[0], words: words.first ?? [], isStart ? .before : .after)
    }
    let anchor = slots.passages("old")?.first?.words ?? []
    return .insertWords(at, anchor: anchor, words: words.first ?? [], side(slots), .all)
  }

  private mutating func insert(
    _ verb: ActVerb, _ slots: Slots, _ at: [Address]
  ) throws(Refusal) -> Operation {
    let names: [String: Address.Level] = [
      "条": .article, "款": .clause, "项": .item, "目": .subitem, "章": .chapter, "节": .division,
      "编": .book,
    ]
    guard let level = names[slots.word("part") ?? "款"] else { throw .notUnderstood }
    let text = slots.passages("text") ?? []
    guard level > .article else {
      let isNamed = slots.addresses("at") != nil
      let to = slots.addresses("to") ?? []
      if level == .article { current = to.last.map { [$0] } ?? current }
      return .insert(at: to, of: level, near: isNamed ? at.first : nil, side(slots), text: text)
    }
    guard let parent = at.last, parent.article != nil else { throw .noPartNamed }
    let container = parent.upTo(level == .clause ? .article : level == .item ? .clause : .item)
    let to = (slots.addresses("to") ?? []).map { $0.completed(by: container) }
    current = [container]
    return .insert(
      at: to, of: level, near: verb == .insertNear ? parent : container, side(slots), text: text)
  }

  private mutating func renumber(_ slots: Slots) throws(Refusal) -> Operation {
    let from = try addresses(slots, "from")
    var to = slots.addresses("to") ?? []
    guard from.count == to.count else { throw .listsDiffer(from.count, to.count) }
    for index in to.indices where to[index].article == nil && from[index].article != nil {
      to[index] = to[index].completed(by: from[index])
    }
    current = from
    return .renumber(from: from, to: to)
  }

  private mutating func merge(_ slots: Slots, _ at: [Address]) throws(Refusal) -> Operation {
    guard at.count > 1, let goal = slots.addresses("to")?.first else { throw .noPartNamed }
    current = [at[0]]
    return .merge(at, into: goal.completed(by: at[0]), text: slots.passages("text") ?? [])
  }

  private mutating func split(_ slots: Slots, _ at: [Address]) throws(Refusal) -> Operation {
    guard let first = at.last else { throw .noPartNamed }
    current = [first]
    let to = (slots.addresses("to") ?? []).map { $0.completed(by: first) }
    let text = slots.passages("text") ?? []
    if slots.word("part") == "条" { return .split(first, into: to, text: text) }
    // An article in two 款, a 项 in two: the text says it all.
    return .split(first, into: to, text: text)
  }
}
