import DraftLanguage

/// Gives the articles their numbers when all instructions are done.
///
/// Numbers that the act says are places in the result; the others follow by counting. Where both can't be had
/// together — a number said twice, or one that counting doesn't reach — no number is given at all.
struct ArticleNumbering {
  private let law: ChineseConsolidation
  private var placed: [(article: Provision, name: String)] = []

  init(_ law: ChineseConsolidation) { self.law = law }

  mutating func run() throws(Refusal) {
    try insertSubarticles()
    let isExplicit = law.articles.contains { $0.newName != nil }
    guard isExplicit || !law.insertions.isEmpty || law.renumbersInOrder else { return }
    try place()
    try checkOrder()
    arrange()
    if law.changesChapters { numberChapters() }
  }

  // MARK: 第N条之一

  /// An article with a number behind another's moves no other.
  private func insertSubarticles() throws(Refusal) {
    for insertion in law.insertions {
      guard let number = ArticleNumber(insertion.article.name), number.sub > 0 else { continue }
      let articles = law.root.children
      guard
        let place = articles.lastIndex(where: {
          guard $0.level == .article, let own = $0.number else { return false }
          return own.main == number.main && own.sub < number.sub
        })
      else { throw .numberNotReached(address(insertion.article.name), counted: nil) }
      if articles.contains(where: { $0.name == insertion.article.name && $0.level == .article }) {
        throw .numberGivenTwice(address(insertion.article.name))
      }
      insertion.article.newName = nil
      law.root.children.insert(insertion.article, at: place + 1)
    }
    law.insertions.removeAll { (ArticleNumber($0.article.name)?.sub ?? 0) > 0 }
  }

  private func address(_ name: String) -> Address { Address([.init(.article, name)]) }

  // MARK: Counting

  private mutating func place() throws(Refusal) {
    let kept = law.articles
    var said = try numbersSaid(kept)
    var number = min(law.firstNumber, said.keys.min() ?? .max)
    var next = 0
    var done: Set<ObjectIdentifier> = []
    while placed.count < kept.count + law.insertions.count {
      if let article = said.removeValue(forKey: number) {
        take(article, number, &done)
        takeSubarticles(behind: article, kept, number, &done)
        number += 1
        continue
      }
      while next < kept.count,
        done.contains(ObjectIdentifier(kept[next])) || kept[next].newName != nil
      {
        next += 1
      }
      guard next < kept.count else {
        let missing = said.keys.min().map { address("\($0)") } ?? .whole
        throw .numberNotReached(missing, counted: address("\(number)"))
      }
      let article = kept[next]
      if let own = article.number, own.sub > 0, number > 1 {
        done.insert(ObjectIdentifier(article))
        placed.append((article, ArticleNumber(number - 1, own.sub).name))
      } else {
        take(article, number, &done)
        number += 1
      }
    }
  }

  /// The articles whose number the act says.
  private func numbersSaid(_ kept: [Provision]) throws(Refusal) -> [Int: Provision] {
    var said: [Int: Provision] = [:]
    for article in law.insertions.map(\.article) + kept {
      guard let name = article.newName, let number = ArticleNumber(name), number.sub == 0 else {
        continue
      }
      guard said[number.main] == nil else { throw .numberGivenTwice(address(name)) }
      said[number.main] = article
    }
    return said
  }

  private mutating func take(
    _ article: Provision, _ number: Int, _ done: inout Set<ObjectIdentifier>
  ) {
    done.insert(ObjectIdentifier(article))
    placed.append((article, "\(number)"))
  }

  private mutating func takeSubarticles(
    behind article: Provision, _ kept: [Provision], _ number: Int,
    _ done: inout Set<ObjectIdentifier>
  ) {
    guard var place = kept.firstIndex(where: { $0 === article }) else { return }
    let main = kept[place].number?.main
    place += 1
    while place < kept.count, let own = kept[place].number, own.sub > 0, own.main == main,
      kept[place].newName == nil, !done.contains(ObjectIdentifier(kept[place]))
    {
      done.insert(ObjectIdentifier(kept[place]))
      placed.append((kept[place], ArticleNumber(number, own.sub).name))
      place += 1
    }
  }

  // MARK: Checks

  /// An article whose number puts it one or two places past others that the act does not move is a miscount;
  /// one that goes far, or into another chapter, was moved.
  private func checkOrder() throws(Refusal) {
    let kept = law.articles
    var place: [ObjectIdentifier: Int] = [:]
    for (index, entry) in placed.enumerated() { place[ObjectIdentifier(entry.article)] = index }
    let silent = kept.indices.filter { kept[$0].newName == nil }
    for (index, article) in kept.enumerated() where article.newName != nil {
      guard let own = place[ObjectIdentifier(article)] else { continue }
      let before = silent.count { $0 < index && place[ObjectIdentifier(kept[$0])] ?? 0 > own }
      let behind = silent.count { $0 > index && place[ObjectIdentifier(kept[$0])] ?? 0 < own }
      guard (1...2).contains(before + behind) else { continue }
      let counted = ArticleNumber(placed[own].name).map { $0.main + before - behind }
      throw .numberNotReached(
        address(article.newName ?? ""), counted: counted.map { address("\($0)") })
    }
  }

  // MARK: Order

  /// Headings stay before the article that they stood before; a new article at a border ends the chapter
  /// before it unless the act names its chapter or its neighbour.
  private func arrange() {
    var (headings, rest) = partsWithoutArticles()
    let labels = ArticleLabels(law.root)
    var order: [Provision] = []
    for (index, entry) in placed.enumerated() {
      if order.isEmpty, headings[ObjectIdentifier(entry.article)]?.isEmpty ?? true {
        // Nothing stands before the title and the first chapter.
        let first = placed.first { headings[ObjectIdentifier($0.article)]?.isEmpty == false }
        order +=
          first.flatMap { headings.updateValue([], forKey: ObjectIdentifier($0.article)) } ?? []
        headings[ObjectIdentifier(entry.article)] = nil
      } else if let own = headings.removeValue(forKey: ObjectIdentifier(entry.article)) {
        order += own
      } else if let insertion = law.insertions.first(where: { $0.article === entry.article }) {
        order += due(insertion, placed[index...].map(\.article), &headings)
      }
      if entry.article.name != entry.name || entry.article.oldName == nil {
        entry.article.name = entry.name
        entry.article.label = Letters(labels.text(entry.name))
      }
      order.append(entry.article)
    }
    law.root.children = order + rest
    if let first = law.root.children.first, first.level == .article, first.beginsLine,
      first.oldName == nil
    {
      first.lead = []
    }
  }

  /// By article, the headings that stand before it; and what stands behind the last article.
  private func partsWithoutArticles() -> (
    headings: [ObjectIdentifier: [Provision]], rest: [Provision]
  ) {
    var headings: [ObjectIdentifier: [Provision]] = [:]
    var waiting: [Provision] = []
    var attachments: [Provision] = []
    for part in law.root.children {
      if part.level == .article {
        headings[ObjectIdentifier(part)] = waiting
        waiting = []
      } else if part.level == .attachment || !attachments.isEmpty {
        attachments.append(part)
      } else {
        waiting.append(part)
      }
    }
    return (headings, waiting + attachments)
  }

  /// Headings that must stand before a new article: those of its neighbour, or its chapter's.
  private func due(
    _ insertion: ChineseConsolidation.Insertion, _ rest: [Provision],
    _ headings: inout [ObjectIdentifier: [Provision]]
  ) -> [Provision] {
    if let near = insertion.near, insertion.side == .after {
      let own = headings[ObjectIdentifier(near)] ?? []
      if !own.isEmpty { headings[ObjectIdentifier(near)] = [] }
      return own
    }
    guard let heading = insertion.heading else { return [] }
    for article in rest {
      guard let own = headings[ObjectIdentifier(article)], !own.isEmpty else { continue }
      guard let place = own.firstIndex(where: { $0 === heading }) else { return [] }
      // Chapters that have lost all their articles may stand before the next.
      headings[ObjectIdentifier(article)] = Array(own[(place + 1)...])
      return Array(own[...place])
    }
    return []
  }

  private func numberChapters() {
    var counts: [Address.Level: Int] = [:]
    for heading in law.root.children where heading.level.isHeading {
      counts[heading.level, default: 0] += 1
      if heading.level != .division { counts[.division] = 0 }
      let number = counts[heading.level] ?? 1
      guard heading.name != "\(number)" else { continue }
      heading.name = "\(number)"
      heading.label = heading.label.renumbered(number)
    }
  }
}
