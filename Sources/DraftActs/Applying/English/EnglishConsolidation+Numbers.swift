import DraftLanguage

/// Numbers of articles and labels that change, and the references that follow them.
extension EnglishConsolidation {
  /// All are found before any gets its new number: (c) and (d) become (d) and (e).
  ///
  /// What is numbered below a clause goes with it, 4.1 with 4, unless the same sentence says otherwise.
  func renumber(_ from: [Address], _ to: [Address]) throws(Refusal) {
    let found = try from.map { address throws(Refusal) in try find(address) }
    var names: [(part: Provision, name: String)] = []
    for (part, goal) in zip(found, to) {
      guard let step = goal.steps.last, step.level == part.target.level else {
        throw .noSuchPart(goal, nearest: nil)
      }
      names.append((part.target, step.name))
    }
    try rename(withThoseBelow(names))
    log.done(.renumbered, from)
  }

  /// The parts with the clauses below them that no one names.
  private func withThoseBelow(
    _ names: [(part: Provision, name: String)]
  ) -> [(part: Provision, name: String)] {
    var all = names
    var named = Set(names.map { ObjectIdentifier($0.part) })
    for (part, name) in names.sorted(by: { $0.part.name.count > $1.part.name.count }) {
      for clause in clauses(below: part) where named.insert(ObjectIdentifier(clause)).inserted {
        all.append((clause, name + clause.name.dropFirst(part.name.count)))
      }
    }
    return all
  }

  private func rename(_ names: [(part: Provision, name: String)]) throws(Refusal) {
    let articles = names.filter { $0.part.level == .article }
    let movers = Set(articles.map { ObjectIdentifier($0.part) })
    var taken = Set(
      root.children.filter { $0.level == .article && !movers.contains(ObjectIdentifier($0)) }
        .map(\.name))
    for article in articles where !taken.insert(article.name).inserted {
      throw .numberGivenTwice(Address([.init(.article, article.name)]))
    }
    let wasInOrder = isInOrder
    moved.add(articles.map { ($0.part.name, $0.name) })
    for (part, name) in names {
      guard let place = part.label.places(of: Letters(part.name)).first else { continue }
      part.label.replaceSubrange(place, with: Letters(name))
      part.name = name
    }
    if wasInOrder, !isInOrder { bringIntoOrder() }
  }

  // MARK: Order

  private var articles: [Provision] { root.children.filter { $0.level == .article } }

  /// Whether the articles stand in the order of their numbers.
  private var isInOrder: Bool {
    let all = articles
    return zip(all, all.dropFirst()).allSatisfy { DecimalClauses.comes($0.name, before: $1.name) }
  }

  /// An article that got the number of another place stands there; as few as can be leave theirs.
  private func bringIntoOrder() {
    let all = articles
    let order = all.indices.sorted { DecimalClauses.comes(all[$0].name, before: all[$1].name) }
    let staying = Set(LinePairing.longestRun(order.enumerated().map { ($1, $0) }).map(\.old))
    let leaving = order.filter { !staying.contains($0) }.map { all[$0] }
    let ids = Set(leaving.map(ObjectIdentifier.init))
    root.children.removeAll { ids.contains(ObjectIdentifier($0)) }
    for article in leaving {
      let before = root.children.lastIndex {
        $0.level == .article && DecimalClauses.comes($0.name, before: article.name)
      }
      let first = root.children.firstIndex { $0.level == .article } ?? root.children.count
      root.children.insert(article, at: before.map { $0 + 1 } ?? first)
    }
  }

  /// The remaining clauses are renumbered accordingly: each counts on by as many as came or went before it.
  func renumberInOrder() throws(Refusal) {
    let names = EnglishNumbering(articles, base: baseArticles).names
    guard !names.isEmpty else { return log.done(.alreadySo, [.whole]) }
    let before = names.map { Address([.init(.article, $0.part.name)]) }
    try rename(names)
    log.done(.renumbered, before)
  }

  // MARK: References

  /// References to articles that got other numbers since the last time are brought to these.
  func followReferences() {
    let references = EnglishReferences(moved.take())
    var count = 0
    root.visit { line in
      let changes = references.changes(in: line.text)
      for change in changes.reversed() {
        line.text.replaceSubrange(change.range, with: change.new)
      }
      // Seen from the base, which nothing has changed yet where the writer of acts asks.
      line.followed += changes.map { ($0.range, $0.new) }
      count += changes.count
    }
    guard count > 0 else { return log.done(.alreadySo, [.whole]) }
    log.done(.replaced, [.whole], count: count)
  }

  /// The text of a section becomes its first provision.
  func designate(_ at: Address, _ goal: Address) throws(Refusal) {
    let part = try find(at).target
    guard let name = goal.steps.last?.name, let first = part.children.first else {
      throw .noSuchPart(at, nearest: nil)
    }
    let new = Provision(
      .label, name: name, lead: first.lead, label: Letters("(\(name))"), gap: [Letter(" ")])
    new.children = part.children
    if first.level == .clause {
      new.text = first.text
      new.children.removeFirst()
    }
    part.children = [new]
    settle(new)
    log.done(.renumbered, [at])
  }
}
