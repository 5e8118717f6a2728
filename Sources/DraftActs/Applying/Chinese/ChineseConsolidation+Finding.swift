import DraftLanguage

/// A part that an address names, with the parts around it.
struct Found {
  var path: [Provision]
  var target: Provision { path[path.count - 1] }
  var parent: Provision? { path.count > 1 ? path[path.count - 2] : nil }
  var article: Provision? { path.first { $0.level == .article } }
  /// Only the words of the part itself.
  var isLeadIn = false
}

extension ChineseConsolidation {
  var articles: [Provision] { root.children.filter { $0.level == .article } }

  /// The part that an address names by its number in the base; one that only the act numbers is found by
  /// the number that it gives.
  func find(_ address: Address) throws(Refusal) -> Found {
    guard let first = address.steps.first else { return Found(path: [root]) }
    guard first.level == .article else { return Found(path: [root, try top(address, first)]) }
    let article = try article(address, first.name)
    var path = [root, article]
    for step in address.steps.dropFirst() {
      path += try child(step, of: path[path.count - 1], article, address)
    }
    if case .line(let number) = address.piece {
      return try line(number, Found(path: path), address)
    }
    return Found(path: path, isLeadIn: address.piece == .leadIn)
  }

  private func article(_ address: Address, _ name: String) throws(Refusal) -> Provision {
    let all = articles + insertions.map(\.article)
    if let found = all.first(where: { $0.oldName == name && !isGone($0) }) { return found }
    if let found = all.first(where: { $0.newName == name }) { return found }
    throw .noSuchPart(address, nearest: nearestArticle(name))
  }

  private func isGone(_ article: Provision) -> Bool {
    merged.contains { $0.name == article.oldName }
  }

  private func nearestArticle(_ name: String) -> Address? {
    guard let number = ArticleNumber(name) else { return nil }
    let numbers = articles.compactMap { $0.oldName.flatMap { ArticleNumber($0) } }
    let nearest = numbers.min {
      (abs($0.main - number.main), abs($0.sub - number.sub), $0)
        < (abs($1.main - number.main), abs($1.sub - number.sub), $1)
    }
    return nearest.map { Address([.init(.article, $0.name)]) }
  }

  private func top(_ address: Address, _ step: Address.Step) throws(Refusal) -> Provision {
    let all = root.children.filter { $0.level == step.level }
    let found: Provision? =
      switch step.level {
      case .title: all.first
      case .introduction: ChineseLaw.introduction(of: root)
      case .attachment: attachment(all, step.name)
      default: all.first { $0.oldName == step.name } ?? all.first { $0.name == step.name }
      }
    guard let found else { throw .noSuchPart(address, nearest: nil) }
    return found
  }

  private func attachment(_ all: [Provision], _ name: String) -> Provision? {
    if let exact = all.first(where: { $0.oldName == name }) ?? all.first(where: { $0.name == name })
    {
      return exact
    }
    // 附件 means the only one, and 附件1 one that has no number.
    let word = String(name.prefix { !$0.isNumber })
    let same = all.filter { $0.name.hasPrefix(word) }
    return same.count == 1 && (name == word || (same[0].name == word && name == word + "1"))
      ? same[0] : nil
  }

  private func child(
    _ step: Address.Step, of parent: Provision, _ article: Provision, _ address: Address
  ) throws(Refusal) -> [Provision] {
    if step.level == .clause, let clause = clause(step.name, of: article) { return [clause] }
    if step.level == .item {
      let clauses =
        parent.level == .clause ? [parent] : article.children.filter { !$0.children.isEmpty }
      let items = clauses.compactMap { clause in
        numbered(step.name, clause.children).map { (clause, $0) }
      }
      if items.count == 1 {
        return parent.level == .clause ? [items[0].1] : [items[0].0, items[0].1]
      }
    }
    if step.level == .subitem, let subitem = numbered(step.name, parent.children) {
      return [subitem]
    }
    throw .noSuchPart(address, nearest: nearest(step, parent, address))
  }

  /// The 款 that had the number in the base, wherever it stands now, or the one that has it in the result.
  private func clause(_ name: String, of article: Provision) -> Provision? {
    if let old = article.children.first(where: { $0.oldName == name && $0.home == nil }) {
      return old
    }
    if let home = article.oldName {
      let away = (articles + insertions.map(\.article)).flatMap(\.children)
      if let moved = away.first(where: { $0.home == home && $0.oldName == name }) { return moved }
    }
    guard let number = Int(name), number > 0, number <= article.children.count else { return nil }
    let there = article.children[number - 1]
    return there.oldName == nil || there.home != nil ? there : nil
  }

  private func numbered(_ name: String, _ all: [Provision]) -> Provision? {
    all.first { $0.oldName == name } ?? all.first { $0.name == name && $0.oldName == nil }
  }

  private func nearest(_ step: Address.Step, _ parent: Provision, _ address: Address) -> Address? {
    guard let last = parent.children.last(where: { $0.level == step.level }) else { return nil }
    return Address(address.steps.filter { $0.level < step.level } + [.init(step.level, last.name)])
  }

  /// 第一自然段: of a 款 its own words, of an article its n-th paragraph.
  private func line(_ number: Int, _ found: Found, _ address: Address) throws(Refusal) -> Found {
    var found = found
    if found.target.level == .article, number >= 1, number <= found.target.children.count {
      found.path.append(found.target.children[number - 1])
      return found
    }
    if number == 1 {
      found.isLeadIn = true
      return found
    }
    guard number >= 2, number - 2 < found.target.children.count else {
      throw .noSuchPart(address, nearest: nil)
    }
    found.path.append(found.target.children[number - 2])
    return found
  }
}
