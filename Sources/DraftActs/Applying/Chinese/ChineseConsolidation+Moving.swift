import DraftLanguage

/// Numbers given, parts merged, divided and moved.
extension ChineseConsolidation {
  func renumber(_ from: [Address], _ to: [Address]) throws(Refusal) {
    let found = try from.map { address throws(Refusal) in try find(address) }
    for (part, goal) in zip(found, to) { try renumber(part, goal) }
    if done(renumbered: from) { gaveNumber() }
  }

  private func done(renumbered from: [Address]) -> Bool {
    done(.renumbered, from)
    return from.contains { $0.level == .article || $0.level == .clause }
  }

  private func renumber(_ found: Found, _ goal: Address) throws(Refusal) {
    let part = found.target
    switch part.level {
    case .article:
      guard let name = goal.article else { throw .noSuchPart(goal, nearest: nil) }
      part.newName = name
    case .clause:
      guard let article = found.article, let name = goal.article else {
        throw .noSuchPart(goal, nearest: nil)
      }
      // A 款 that only counts on is moved already by what was inserted before it.
      if goal.step(.clause) == nil { try single(part, of: article, as: name) }
    case .item, .subitem:
      guard let name = goal.steps.last?.name, let number = Int(name), part.name != name else {
        return
      }
      part.name = name
      part.label = part.label.renumbered(number)
    case .book, .chapter, .division:
      guard let name = goal.steps.last?.name, let number = Int(name) else { return }
      part.newName = name
      part.name = name
      part.label = part.label.renumbered(number)
    case .attachment: try renumberAttachment(part, goal)
    default: throw .noSuchPart(goal, nearest: nil)
    }
  }

  /// Two articles change places, each taking the other's number.
  func swap(_ one: Address, _ other: Address) throws(Refusal) {
    let parts = [try find(one).target, try find(other).target]
    guard parts[0] !== parts[1], parts.allSatisfy({ $0.level == .article }) else {
      throw .notUnderstood
    }
    (parts[0].newName, parts[1].newName) = (parts[1].name, parts[0].name)
    swaps.append((parts[0], parts[1]))
    done(.moved, [one, other])
    gaveNumber()
  }

  /// A 款 becomes an article; the last that is left in an article is the article itself.
  private func single(_ clause: Provision, of article: Provision, as name: String) throws(Refusal) {
    guard article.children.count > 1 else {
      article.newName = name
      return
    }
    guard let place = article.children.firstIndex(where: { $0 === clause }) else {
      throw .numberGivenTwice(Address([.init(.article, name)]))
    }
    article.children.remove(at: place)
    settle(article)
    let new = newArticle(name, [])
    clause.home = article.oldName
    new.children = [clause]
    settle(new)
    insertions.append(Insertion(article: new, near: article, side: .after))
  }

  func splitOff(_ at: Address, _ goal: Address, _ text: [Passage]) throws(Refusal) {
    let found = try find(at)
    guard found.target.level == .clause, let article = found.article, let name = goal.article else {
      throw .noSuchPart(at, nearest: nil)
    }
    try single(found.target, of: article, as: name)
    let paragraphs = text.flatMap(\.paragraphs)
    if !paragraphs.isEmpty, let new = insertions.last?.article {
      let clauses = ClauseProvisions.clauses(
        of: [withoutArticleLabel(paragraphs[0])] + paragraphs.dropFirst())
      new.children = clauses
      settle(new)
    }
    done(.divided, [at])
    gaveNumber()
  }

  func merge(_ at: [Address], _ goal: Address, _ text: [Passage]) throws(Refusal) {
    let found = try at.map { address throws(Refusal) in try find(address) }
    let paragraphs = text.flatMap(\.paragraphs)
    let first = found[0]
    if first.target.level == .article {
      guard let name = goal.article else { throw .noSuchPart(goal, nearest: nil) }
      first.target.newName = name
      for other in found.dropFirst() {
        merged.append((other.target.oldName ?? "", first.target))
        root.children.removeAll { $0 === other.target }
        if paragraphs.isEmpty { first.target.children += other.target.children }
      }
      renumbersInOrder = true
    } else if let parent = first.parent {
      parent.children.removeAll { child in found.dropFirst().contains { $0.target === child } }
      if paragraphs.isEmpty {
        for other in found.dropFirst() { first.target.text += other.target.text }
      }
      relabelItems(parent)
    }
    if !paragraphs.isEmpty { try rewrite([at[0]], [Passage(paragraphs)]) }
    if let article = first.article { settle(article) }
    done(.merged, at)
    if first.target.level == .article { gaveNumber() }
  }

  func split(_ at: Address, _ goals: [Address], _ text: [Passage]) throws(Refusal) {
    let found = try find(at)
    guard found.target.level == .article, goals.first?.isArticle == true else {
      return try splitInside(at, found, text)
    }
    guard text.count == goals.count else { throw .listsDiffer(goals.count, text.count) }
    let article = found.target
    try rewrite([at], [text[0]])
    article.newName = goals[0].article
    var previous = article
    for (goal, passage) in zip(goals, text).dropFirst() {
      let new = newArticle(goal.article ?? "", passage.paragraphs)
      insertions.append(Insertion(article: new, near: previous, side: .after))
      previous = new
    }
    done(.divided, [at], count: goals.count)
    gaveNumber()
  }

  /// An article in two 款, a 项 in two.
  private func splitInside(_ at: Address, _ found: Found, _ text: [Passage]) throws(Refusal) {
    guard found.target.level == .item, let clause = found.parent,
      let place = clause.children.firstIndex(where: { $0 === found.target })
    else { return try rewrite([at], text) }
    let lines = text.flatMap(\.paragraphs)
    guard let first = lines.first else { throw .noText }
    try rewrite([at], [Passage([first])])
    let isLast = place == clause.children.count - 1
    let end = found.target.last.text.last ?? "。"
    var items: [Provision] = []
    for line in lines.dropFirst() {
      let label = ClauseProvisions.itemLabel(line)
      let item = Provision(
        .item, from: .act, lead: leads.item, label: found.target.label,
        text: Letters(line[(label?.end ?? 0)...]).brought)
      if let last = item.text.last, last != "；", last != "。" { item.text.append("；") }
      item.endMark(";")
      items.append(item)
    }
    if isLast {
      found.target.last.endMark("；")
      items.last?.endMark(end)
    }
    clause.children.insert(contentsOf: items, at: place + 1)
    relabelItems(clause)
    done(.divided, [at], count: lines.count)
  }

  // MARK: Chapters

  func mergeChapter(_ at: Address, _ goal: Address) throws(Refusal) {
    let found = try find(at)
    _ = try find(goal)
    root.children.removeAll { $0 === found.target }
    changesChapters = true
    renumbersInOrder = true
    done(.merged, [at])
  }

  func moveChapter(_ at: Address, _ near: Address, _ side: Side) throws(Refusal) {
    let moving = span(try find(at).target)
    let parts = Array(root.children[moving])
    let anchor = try find(near).target
    guard !parts.contains(where: { $0 === anchor }) else { throw .noSuchPart(near, nearest: nil) }
    root.children.removeSubrange(moving)
    let goal = span(anchor)
    root.children.insert(contentsOf: parts, at: side == .after ? goal.upperBound : goal.lowerBound)
    changesChapters = true
    renumbersInOrder = true
    done(.moved, [at])
  }

  /// A heading with all below it, or an article alone.
  private func span(_ part: Provision) -> Range<Int> {
    let place = root.children.firstIndex { $0 === part } ?? 0
    guard part.level.isHeading else { return place..<place + 1 }
    let end = root.children[(place + 1)...].firstIndex {
      $0.level == .attachment || ($0.level.isHeading && $0.level <= part.level)
    }
    return place..<(end ?? root.children.count)
  }
}
