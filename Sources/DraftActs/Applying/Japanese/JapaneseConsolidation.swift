import DraftLanguage

/// A Japanese law while an act is applied to it. Addresses are numbers of the base, wherever in the act they stand;
/// numbers change only where the act says so, and no reference moves by itself.
final class JapaneseConsolidation {
  let root: Provision
  let log = AmendmentLog()
  var trace: LineTrace?
  private let leads: JapaneseLeads

  init(_ root: Provision) {
    self.root = root
    leads = JapaneseLeads(root)
  }

  func run(_ instructions: [Instruction]) {
    let names = Set(articles.map(\.name))
    for instruction in instructions {
      log.place = instruction.place
      do {
        try apply(instruction.operation)
      } catch {
        log.refuse(error)
      }
      trace?.look([root], instruction.place)
    }
    var seen: Set<String> = []
    for article in articles where !seen.insert(article.name).inserted && !names.isEmpty {
      log.refuseNumbering(.numberGivenTwice(Address([.init(.article, article.name)])))
      break
    }
  }

  private func apply(_ operation: Operation) throws(Refusal) {
    switch operation {
    case .replace(let at, let pairs, _): try replace(at, pairs)
    case .insertWords(let at, let anchor, let words, let side, _):
      try insertWords(at, anchor, words, side)
    case .rewrite(let at, let text, _): try rewrite(at, text)
    case .insert(_, let level, let near, let side, let text): try insert(level, near, side, text)
    case .delete(let at): try delete(at)
    case .renumber(let from, let to): try renumber(from, to)
    default: throw .notUnderstood
    }
  }

  // MARK: Finding

  private var articles: [Provision] { root.children.filter { $0.level == .article } }

  private func find(_ address: Address) throws(Refusal) -> [Provision] {
    guard let first = address.steps.first else { throw .noPartNamed }
    var path = [root]
    for step in address.steps {
      let parent = path[path.count - 1]
      guard let next = child(step, of: parent) else {
        throw .noSuchPart(address, nearest: nearest(step, parent, address))
      }
      path.append(next)
      // The 号 of an article with a single 項.
      if step.level == .article, address.steps.count > 1, address.steps[1].level == .item,
        let only = next.children.first(where: { $0.level == .clause })
      {
        path.append(only)
      }
    }
    if address.piece == .heading, first.level == .article {
      guard let caption = path[1].caption else { throw .noSuchPart(address, nearest: nil) }
      path.append(caption)
    }
    return path
  }

  private func child(_ step: Address.Step, of parent: Provision) -> Provision? {
    let all = parent.children.filter { $0.level == step.level }
    if step.level == .title { return all.first }
    return all.first { $0.oldName == step.name }
      ?? all.first { $0.name == step.name && $0.oldName == nil }
  }

  private func nearest(_ step: Address.Step, _ parent: Provision, _ address: Address) -> Address? {
    guard let last = parent.children.last(where: { $0.level == step.level }) else { return nil }
    return Address(address.steps.filter { $0.level < step.level } + [.init(step.level, last.name)])
  }

  // MARK: Words

  private func replace(_ at: [Address], _ pairs: [Replacement]) throws(Refusal) {
    for address in at {
      let part = try find(address).last ?? root
      var edits = WordEdits(part, leavesOut: part.caption, marks: .none)
      var count = 0
      for pair in pairs {
        let places = edits.places(of: pair.old)
        guard !places.isEmpty else { throw wordsNotThere(pair.old, address, part) }
        edits.replace(places, with: pair.new)
        count += places.count
      }
      edits.make()
      log.done(.replaced, [address], count: count)
    }
  }

  private func insertWords(
    _ at: [Address], _ anchor: Letters, _ words: Letters, _ side: Side
  ) throws(Refusal) {
    for address in at {
      let part = try find(address).last ?? root
      var edits = WordEdits(part, leavesOut: part.caption, marks: .none)
      let places = edits.places(of: anchor)
      guard !places.isEmpty else { throw wordsNotThere(anchor, address, part) }
      edits.replace(
        places.map { place in
          let end = side == .after ? place.range.upperBound : place.range.lowerBound
          return (place.line, end..<end)
        }, with: words)
      edits.make()
      log.done(.wordsInserted, [address], count: places.count)
    }
  }

  private func wordsNotThere(_ words: Letters, _ at: Address, _ part: Provision) -> Refusal {
    let alike = AlikeWords.nearest(to: words, in: part)
    return .wordsNotThere(
      words.string, at, nearest: alike.map { WordsElsewhere(address: at, words: $0.string) })
  }

  // MARK: Parts

  private func rewrite(_ at: [Address], _ text: [Passage]) throws(Refusal) {
    let lines = text.flatMap(\.paragraphs)
    guard at.count == 1, let address = at.first else { throw .notUnderstood }
    guard let first = lines.first else { throw .noText }
    let path = try find(address)
    let part = path[path.count - 1]
    switch part.level {
    case .article: try rewriteArticle(part, lines, address)
    case .title, .introduction: part.text = first.brought
    case .book, .chapter, .division:
      part.text = Letters(first[(ChineseLaw.heading(first)?.end ?? 0)...]).brought
    default: try rewritePart(part, lines, address)
    }
    log.done(.rewritten, at)
  }

  private func rewriteArticle(
    _ article: Provision, _ lines: [Letters], _ address: Address
  ) throws(Refusal) {
    let new = JapaneseLaw.articles(lines)
    guard new.count == 1, new[0].level == .article, new[0].name == article.name else {
      throw .notListed(address)
    }
    leads.settle(new[0])
    let lead = article.children.first?.lead ?? []
    article.children = new[0].children
    article.children.first?.lead = lead
    article.visit { $0.text = $0.text.brought }
  }

  private func rewritePart(
    _ part: Provision, _ lines: [Letters], _ address: Address
  ) throws(Refusal) {
    let isFirst = part.level == .clause && part.name == "1"
    let new = isFirst ? JapaneseLaw.firstClause(lines) : JapaneseLaw.parts(lines)
    guard let first = new.first, new.count == 1, first.level == part.level else {
      throw .notListed(address)
    }
    leads.settle(first)
    (part.text, part.children) = (first.text, first.children)
    part.visit { $0.text = $0.text.brought }
  }

  private func insert(
    _ level: Address.Level, _ near: Address?, _ side: Side?, _ text: [Passage]
  ) throws(Refusal) {
    let lines = text.flatMap(\.paragraphs)
    guard let near else { throw .noPartNamed }
    guard !lines.isEmpty else { throw .noText }
    let path = try find(near)
    let new = level == .article ? JapaneseLaw.articles(lines) : JapaneseLaw.parts(lines)
    guard !new.isEmpty, new.allSatisfy({ $0.level == level }) else { throw .notListed(near) }
    for part in new {
      leads.settle(part)
      part.visit { $0.text = $0.text.brought }
    }
    let anchor = path[path.count - 1]
    if anchor.level == level {
      let parent = path[path.count - 2]
      let place = parent.children.firstIndex { $0 === anchor } ?? parent.children.count
      parent.children.insert(contentsOf: new, at: side == .before ? place : place + 1)
    } else if anchor.level.isHeading || anchor === root {
      root.children.insert(contentsOf: new, at: end(of: anchor))
    } else {
      anchor.children.append(contentsOf: new)
    }
    let at = new.map { Address(near.steps.filter { $0.level < level } + [.init(level, $0.name)]) }
    log.done(.inserted, at, count: new.count)
    if level == .article { log.gaveNumber() }
  }

  /// Behind the last article of a chapter.
  private func end(of heading: Provision) -> Int {
    guard let start = root.children.firstIndex(where: { $0 === heading }) else {
      return root.children.lastIndex { $0.level == .article }.map { $0 + 1 } ?? root.children.count
    }
    return root.children[(start + 1)...].firstIndex {
      $0.level == .attachment || $0.level.isHeading && $0.level <= heading.level
    } ?? root.children.count
  }

  private func delete(_ at: [Address]) throws(Refusal) {
    let paths = try at.map { address throws(Refusal) in try find(address) }
    for path in paths {
      let part = path[path.count - 1]
      path[path.count - 2].children.removeAll { $0 === part }
    }
    log.done(.deleted, at)
  }

  // MARK: Numbers

  private func renumber(_ from: [Address], _ to: [Address]) throws(Refusal) {
    guard from.count == to.count else { throw .listsDiffer(from.count, to.count) }
    let parts = try from.map { address throws(Refusal) in try find(address).last ?? root }
    for (part, goal) in zip(parts, to) {
      guard let name = goal.steps.last?.name else { continue }
      part.name = name
      if part.level == .article {
        let first = part.children.first { $0.level == .clause }
        first?.label = JapaneseLeads.articleLabel(name, like: first?.label ?? [])
      } else {
        part.label = JapaneseLeads.label(name, like: part.label)
      }
    }
    log.done(.renumbered, from)
    log.gaveNumber()
  }
}

/// The white space before lines of each kind, as most lines of the law have it, and labels in its style.
struct JapaneseLeads {
  private var leads: [Address.Level: Letters] = [:]

  init(_ root: Provision) {
    var counts: [Address.Level: [Letters: Int]] = [:]
    root.visit { part in
      guard part.beginsLine, let kind = JapaneseLeads.kind(part) else { return }
      counts[kind, default: [:]][part.lead, default: 0] += 1
    }
    for (kind, leads) in counts {
      self.leads[kind] = leads.max { ($0.value, $1.key.string) < ($1.value, $0.key.string) }?.key
    }
  }

  /// The first 項 of an article counts as the article.
  private static func kind(_ part: Provision) -> Address.Level? {
    guard part.level != .document, part.level != .article else { return nil }
    return part.level == .clause && part.label.first == "第" ? .article : part.level
  }

  func settle(_ part: Provision) {
    part.visit { line in
      guard let kind = JapaneseLeads.kind(line) else { return }
      line.lead = leads[kind] ?? [Letter("\n")]
    }
  }

  /// 第四条 in the notation of another article's label.
  static func articleLabel(_ name: String, like label: Letters) -> Letters {
    guard let number = ArticleNumber(name) else { return label }
    let sub = number.sub == 0 ? "" : "の" + written(number.sub, like: label)
    return Letters("第" + written(number.main, like: label) + "条" + sub)
  }

  static func label(_ name: String, like label: Letters) -> Letters {
    Int(name).map { Letters(written($0, like: label)) } ?? label
  }

  private static func written(_ number: Int, like label: Letters) -> String {
    guard let digit = label.first(where: \.isDigit) else { return ChineseNumeral.written(number) }
    let isWide = digit.scalar >= "０"
    return NumeralNotation.arabic(isWide: isWide, minimum: 1).text(number) ?? "\(number)"
  }
}
