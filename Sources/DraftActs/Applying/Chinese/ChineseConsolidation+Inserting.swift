import DraftLanguage

/// New parts.
extension ChineseConsolidation {
  func insert(
    _ at: [Address], _ level: Address.Level, _ near: Address?, _ side: Side, _ text: [Passage]
  ) throws(Refusal) {
    guard !text.isEmpty else { throw .noText }
    switch level {
    case .article: try insertArticles(at, near, side, text)
    case .clause: try insertClauses(at, near, side, text)
    case .item, .subitem: try insertItems(at, near, side, text)
    case .attachment: try insertAttachment(at, text)
    case .book, .chapter, .division: try insertChapter(at, level, near, side, text)
    default: throw .notUnderstood
    }
  }

  // MARK: Articles

  private func insertArticles(
    _ at: [Address], _ near: Address?, _ side: Side, _ text: [Passage]
  ) throws(Refusal) {
    guard !at.isEmpty else { throw .noPartNamed }
    let groups = articleTexts(text, count: at.count)
    guard groups.count == at.count else { throw .listsDiffer(at.count, groups.count) }
    let found: Found? = if let near { try find(near) } else { nil }
    for (address, lines) in zip(at, groups) {
      guard let name = address.article else { throw .noPartNamed }
      let article = newArticle(name, lines)
      insertions.append(
        Insertion(
          article: article, near: found?.article, side: side,
          heading: found.flatMap { $0.target.level.isHeading ? $0.target : nil }))
    }
    done(.inserted, at, count: at.count)
    gaveNumber()
  }

  /// The paragraphs of each article: one passage each, or separated by their labels.
  private func articleTexts(_ text: [Passage], count: Int) -> [[Letters]] {
    if count == 1 { return [text.flatMap(\.paragraphs)] }
    if text.count == count { return text.map(\.paragraphs) }
    let lines = text.flatMap(\.paragraphs)
    var groups: [[Letters]] = []
    for line in lines {
      if ChineseLaw.articleLabel(line) != nil || groups.isEmpty { groups.append([]) }
      groups[groups.count - 1].append(line)
    }
    return groups.count != count && lines.count == count ? lines.map { [$0] } : groups
  }

  func newArticle(_ name: String, _ lines: [Letters]) -> Provision {
    let article = Provision(.article, name: name, from: .act, lead: leads.article, gap: leads.gap)
    article.newName = name
    article.label = Letters(ArticleLabels(root).text(name))
    guard let first = lines.first else { return article }
    article.children = ClauseProvisions.clauses(
      of: [withoutArticleLabel(first)] + lines.dropFirst())
    settle(article)
    return article
  }

  // MARK: 款 and 项

  private func insertClauses(
    _ at: [Address], _ near: Address?, _ side: Side, _ text: [Passage]
  ) throws(Refusal) {
    guard let near else { throw .noPartNamed }
    let found = try find(near.upTo(.article))
    guard let article = found.article else { throw .noPartNamed }
    let new = ClauseProvisions.clauses(of: text.flatMap(\.paragraphs))
    var place = article.children.count
    if let number = at.first?.step(.clause).flatMap({ Int($0) }) {
      guard number >= 1, number <= article.children.count + 1 else {
        throw .placeOutOfRange(at[0], count: article.children.count)
      }
      place = number - 1
    } else if near.step(.clause) != nil {
      let anchor = try find(near.upTo(.clause)).target
      let index = article.children.firstIndex { $0 === anchor } ?? place
      place = side == .after ? index + 1 : index
    }
    article.children.insert(contentsOf: new, at: place)
    settle(article)
    done(.inserted, at.isEmpty ? [near] : at, count: new.count)
  }

  private func insertItems(
    _ at: [Address], _ near: Address?, _ side: Side, _ text: [Passage]
  ) throws(Refusal) {
    guard let near else { throw .noPartNamed }
    let clause = try listHolder(near, at)
    let lines = text.flatMap(\.paragraphs)
    var place = clause.children.count
    var isFree = false
    if let number = at.first?.steps.last.flatMap({ Int($0.name) }) {
      guard number >= 1, number <= clause.children.count + 1 || clause.hasGap(number) else {
        throw .placeOutOfRange(at[0], count: clause.children.count)
      }
      // A gap was made for it where the act moved the others first.
      isFree = clause.hasGap(number)
      place =
        isFree ? clause.children.firstIndex { (Int($0.name) ?? 0) > number } ?? place : number - 1
    } else if near.steps.last?.level == .item {
      let anchor = try find(near).target
      let index = clause.children.firstIndex { $0 === anchor } ?? place
      place = side == .after ? index + 1 : index
    }
    let items = newItems(lines, in: clause, at: place)
    clause.children.insert(contentsOf: items, at: place)
    if !isFree { relabelItems(clause) }
    if let article = try find(near.upTo(.article)).article { settle(article) }
    done(.inserted, at.isEmpty ? [near] : at, count: items.count)
  }

  /// The 款 or 项 that a list stands in: the only one with a list where the act doesn't say.
  private func listHolder(_ near: Address, _ at: [Address]) throws(Refusal) -> Provision {
    let goal = at.first?.steps.last?.level ?? .item
    let inner: Address.Level = goal == .subitem ? .item : .clause
    if near.step(.clause) != nil || goal == .subitem { return try find(near.upTo(inner)).target }
    let found = try find(near.upTo(.article))
    let lists = found.target.children.filter { !$0.children.isEmpty }
    guard lists.count == 1 else {
      throw .noSuchPart(
        Address(near.steps + [.init(.item, at.first?.steps.last?.name ?? "1")]), nearest: nil)
    }
    return lists[0]
  }

  /// Items with the marks that their place asks for: the last of a list closes it.
  private func newItems(_ lines: [Letters], in clause: Provision, at place: Int) -> [Provision] {
    let between = clause.children.first?.last.text.last ?? "；"
    let end = clause.children.last?.last.text.last ?? "。"
    let isLast = place == clause.children.count
    let style = clause.children.first { !$0.label.isEmpty }?.label
    let items = lines.map { line -> Provision in
      let label = ClauseProvisions.itemLabel(line) ?? ClauseProvisions.subitemLabel(line)
      let item = Provision(
        clause.level == .item ? .subitem : .item, name: "\(label?.number ?? 0)", from: .act,
        lead: leads.item, label: style ?? Letters(line[..<(label?.end ?? 0)]),
        text: Letters(line[(label?.end ?? 0)...]).brought)
      if style != nil, let label { item.label = (style ?? []).renumbered(label.number) }
      if let last = item.text.last, !"，；。、：".unicodeScalars.contains(last.scalar) {
        item.text.append(between)
      }
      return item
    }
    let listMark: Letter = clause.children.count > 1 || between != "。" ? between : "；"
    if isLast {
      clause.children.last?.last.endMark(listMark)
      for item in items.dropLast() { item.last.endMark(listMark) }
      items.last?.last.endMark(end)
    } else {
      for item in items { item.last.endMark(listMark) }
    }
    return items
  }

  // MARK: Chapters

  /// A chapter with its heading and the articles below it.
  private func insertChapter(
    _ at: [Address], _ level: Address.Level, _ near: Address?, _ side: Side, _ text: [Passage]
  ) throws(Refusal) {
    let lines = text.flatMap(\.paragraphs)
    guard let first = lines.first else { throw .noText }
    let heading = newHeading(first, level, at.first?.steps.last?.name)
    var parts = [heading]
    for line in lines.dropFirst() {
      if let label = ClauseProvisions.itemLabel(line), parts.count == 1, label.number > 0 {
        continue
      }
      if let inner = ClauseProvisions.headingLevel(line) {
        parts.append(newHeading(line, inner, nil))
      } else if let label = ClauseProvisions.articleName(line) {
        parts.append(chapterArticle(line, label))
      } else if let article = parts.last, article.level == .article {
        article.children.append(
          Provision(.clause, from: .act, lead: leads.clause, text: line.brought))
      }
    }
    for article in parts where article.level == .article {
      ClauseProvisions.count(article)
      settle(article)
    }
    let place = try chapterPlace(heading, near, side)
    root.children.insert(contentsOf: parts, at: place)
    changesChapters = true
    renumbersInOrder = true
    done(.inserted, at, count: parts.count)
    gaveNumber()
  }

  private func chapterArticle(_ line: Letters, _ label: String) -> Provision {
    let article = Provision(
      .article, name: label, from: .act, lead: leads.article,
      label: Letters(ArticleLabels(root).text(label)), gap: leads.gap)
    article.newName = label
    article.children = [
      Provision(.clause, from: .act, text: withoutArticleLabel(line).brought)
    ]
    return article
  }

  private func newHeading(_ line: Letters, _ level: Address.Level, _ name: String?) -> Provision {
    let parts = ClauseProvisions.heading(line)
    let number = name.flatMap { Int($0) } ?? parts.number
    let unit = ["章", "节", "编"][level == .chapter ? 0 : level == .division ? 1 : 2]
    let like =
      root.children.first { $0.level == level } ?? root.children.first { $0.level.isHeading }
    return Provision(
      level, name: "\(number)", from: .act, lead: like?.lead ?? leads.article,
      label: Letters("第" + ChineseNumeral.written(number) + unit), gap: like?.gap ?? [Letter(" ")],
      text: parts.title.brought)
  }

  /// Before the heading that has the number now, or at the end of what is around it.
  private func chapterPlace(
    _ heading: Provision, _ near: Address?, _ side: Side
  ) throws(Refusal) -> Int {
    var around = 0..<(root.children.firstIndex { $0.level == .attachment } ?? root.children.count)
    if let near, near.level.isHeading {
      let found = try find(near).target
      let place = root.children.firstIndex { $0 === found } ?? 0
      let end = root.children[(place + 1)..<around.upperBound].firstIndex {
        $0.level.isHeading && $0.level <= found.level
      }
      if found.level == heading.level { return side == .after ? end ?? around.upperBound : place }
      around = place..<(end ?? around.upperBound)
    }
    let same = root.children[around].indices.first {
      root.children[$0].level == heading.level && root.children[$0].name == heading.name
    }
    return same ?? around.upperBound
  }
}

extension Provision {
  /// Whether no item has the number and one has a higher.
  fileprivate func hasGap(_ number: Int) -> Bool {
    !children.contains { $0.name == "\(number)" }
      && children.contains { (Int($0.name) ?? 0) > number }
  }
}

extension ClauseProvisions {
  static func headingLevel(_ line: Letters) -> Address.Level? { ChineseLaw.heading(line)?.level }

  static func articleName(_ line: Letters) -> String? { ChineseLaw.articleLabel(line)?.name }

  /// The number and the title of a heading's line, or of a title alone.
  static func heading(_ line: Letters) -> (number: Int, title: Letters) {
    guard let heading = ChineseLaw.heading(line) else { return (1, line) }
    return (Int(heading.name) ?? 1, Letters(line[heading.end...]))
  }
}
