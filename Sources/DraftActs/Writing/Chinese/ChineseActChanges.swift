import DraftLanguage
import DraftChange
import DraftDocument

/// The instructions that make one Chinese law of another, item by item in the order of the old text.
struct ChineseActChanges {
  let old: Provision
  let new: Provision
  private let edits: LineEdits
  /// How articles are described for which less was not enough, by their number in the new text.
  private let telling: [String: Telling]
  let oldArticles: [Provision]
  let newArticles: [Provision]
  /// For each new article the old one that it was.
  var partner: [Int?]
  /// For a new article those behind it that came out of the same old one.
  private var splits: [Int: [Int]] = [:]
  /// Old articles that went into a new one beside its own.
  private var merged: [Int: Int] = [:]
  private var references = References(names: [:])
  private var terms: ReplacedTerms
  private var entries: [(order: Int, item: [Operation])] = []
  var changesChapters = false
  /// Articles that a new chapter brings.
  var told: Set<String> = []

  /// - Parameter isPlain: Describes nothing that moves, divides or joins: articles go, come and stay.
  init(
    _ old: Provision, _ new: Provision, _ comparison: Comparison, _ telling: [String: Telling],
    isPlain: Bool
  ) {
    self.old = old
    self.new = new
    self.telling = telling
    edits = LineEdits(comparison)
    oldArticles = old.children.filter { $0.level == .article }
    newArticles = new.children.filter { $0.level == .article }
    let pairs = ArticlePairs(oldArticles, newArticles, comparison)
    partner = pairs.partners
    terms = ReplacedTerms(comparison, in: [])
    if isPlain {
      for place in movedArticles() { partner[place] = nil }
      for place in partner.indices where !staysInChapter(place) { partner[place] = nil }
    } else {
      reshape(pairs.ties)
      unpairMovedToBorders()
    }
    var names: [String: String] = [:]
    for (place, index) in partner.enumerated() {
      if let index { names[oldArticles[index].name] = newArticles[place].name }
    }
    for (index, place) in merged { names[oldArticles[index].name] = newArticles[place].name }
    references = References(names: names)
    let kept = articlesToldByWords()
    terms = ReplacedTerms(comparison, in: kept)
    for (old, new) in kept where terms.isRewritten(old, by: changes(old, new)) { terms.leave(old) }
    terms.leaveSingle()
  }

  private func articlesToldByWords() -> [(old: Provision, new: Provision)] {
    newArticles.enumerated().compactMap { place, article in
      guard let index = partner[place], telling[article.name] ?? .words == .words,
        splits[place] == nil, !merged.values.contains(place)
      else { return nil }
      return (oldArticles[index], article)
    }
  }

  /// An article that moved to the start of a chapter is described as one that goes and one that comes, with its
  /// chapter: an act that only gives it a number leaves it in the chapter before.
  private mutating func unpairMovedToBorders() {
    for place in movedArticles() where splits[place] == nil && !merged.values.contains(place) {
      let article = newArticles[place]
      guard let index = new.children.firstIndex(where: { $0 === article }), index > 0,
        new.children[index - 1].level.isHeading
      else { continue }
      partner[place] = nil
    }
  }

  /// Whether an article stands below the heading that it stood below.
  private func staysInChapter(_ place: Int) -> Bool {
    guard let index = partner[place] else { return true }
    let before = Self.heading(above: oldArticles[index], in: old)
    guard let after = Self.heading(above: newArticles[place], in: new) else { return before == nil }
    return before != nil && oldHeading(after) === before
  }

  private static func heading(above article: Provision, in law: Provision) -> Provision? {
    guard let place = law.children.firstIndex(where: { $0 === article }) else { return nil }
    return law.children[..<place].last(where: \.level.isHeading)
  }

  /// Articles that came out of one, and articles that went into one, described as 分为 and 合并.
  private mutating func reshape(_ ties: [(old: Int, new: Int)]) {
    for tie in ties.sorted(by: { ($0.new, $0.old) < ($1.new, $1.old) }) {
      if partner[tie.new] == nil, let first = partner.firstIndex(of: tie.old),
        tie.new == first + 1 + (splits[first]?.count ?? 0)
      {
        splits[first, default: []].append(tie.new)
      } else if partner[tie.new] == nil, let second = partner.firstIndex(of: tie.old),
        tie.new == second - 1, splits[second] == nil
      {
        // The first of both is the article from now on.
        (partner[tie.new], partner[second]) = (tie.old, nil)
        splits[tie.new] = [second]
      } else if let own = partner[tie.new], own != tie.old, !partner.contains(tie.old),
        merged[tie.old] == nil, splits[tie.new] == nil
      {
        merged[tie.old] = tie.new
      }
    }
  }

  mutating func draft() -> ActDraft {
    frame()
    headings()
    articles()
    attachments()
    var draft = ActDraft(renumbers: renumbers)
    let order = entries.indices.sorted { (entries[$0].order, $0) < (entries[$1].order, $1) }
    draft.items = order.map { entries[$0].item.map { Instruction($0) } }
    draft.items = SharedReplacements.joined(draft.items)
    return draft
  }

  private var renumbers: Bool {
    references.moveAny || !merged.isEmpty || changesChapters
      || (oldArticles.count != newArticles.count
        && newArticles.last?.number != oldArticles.last?.number
        && !newArticles.contains { ($0.number?.sub ?? 0) > 0 })
  }

  mutating func add(_ order: Int, _ item: [Operation]) {
    if !item.isEmpty { entries.append((order, item)) }
  }

  // MARK: Title, introduction, preamble

  private mutating func frame() {
    // A text without articles has nothing that an act could name but its lines.
    guard !oldArticles.isEmpty || !newArticles.isEmpty else { return }
    for level in [Address.Level.title, .introduction, .preamble] {
      let before = old.children.filter { $0.level == level }
      let after = new.children.filter { $0.level == level }
      guard before.map(\.text) != after.map(\.text), before.count == after.count else { continue }
      for (one, other) in zip(before, after) where one.text != other.text {
        // A line under the title that is no prose has no name: （征求意见稿）.
        if level == .introduction, one !== ChineseLaw.introduction(of: old) { continue }
        let name = level == .preamble ? one.name : ""
        add(
          -100 + level.rawValue,
          [.rewrite([Address([.init(level, name)])], text: [Passage([other.text])], from: [])])
      }
    }
  }

  // MARK: Articles

  private mutating func articles() {
    var last: Int?
    let moved = movedArticles()
    for (place, article) in newArticles.enumerated() {
      if splits.values.contains(where: { $0.contains(place) }) || told.contains(article.name) {
        continue
      }
      guard let index = partner[place] else {
        // After the old article that it follows.
        add(Self.order(behind: last), [insertion(article, place)])
        continue
      }
      let before = oldArticles[index]
      if !moved.contains(place) { last = index }
      if let whole = reshaped(before, place) {
        add(index * 2, [whole])
        continue
      }
      let operations = changes(before, article)
      let isRenumbered = before.name != article.name
      // Where the first article went, counting from the new first one is said.
      let isTold = !operations.isEmpty || moved.contains(place) || (place == 0 && index > 0)
      guard isTold else { continue }
      let number = Operation.renumber(from: [address(before)], to: [address(article)])
      add(index * 2, (isRenumbered ? [number] : []) + operations)
    }
    let kept = Set(partner.compactMap(\.self))
    let gone = oldArticles.indices.filter { !kept.contains($0) && merged[$0] == nil }
    for index in gone { add(index * 2, [.delete([address(oldArticles[index])])]) }
    replaceTerms()
  }

  private func changes(_ before: Provision, _ article: Provision) -> [Operation] {
    let follow = { [references, old] (text: Letters) in
      references.followed(text, ArticleLabels(old)) ?? text
    }
    var changes = ChineseArticleChanges(
      before, article, edits, telling[article.name] ?? .words, references: follow)
    return changes.operations()
  }

  /// Terms come before other changes of the first article that has them.
  private mutating func replaceTerms() {
    for (pair, articles) in terms.replacements.reversed() {
      let first = oldArticles.firstIndex { $0 === articles[0] } ?? 0
      entries.insert((first * 2, [.replace(articles.map(address), [pair], .all)]), at: 0)
    }
  }

  /// An article divided or joined with others, whole.
  private func reshaped(_ before: Provision, _ place: Int) -> Operation? {
    func text(_ article: Provision) -> Passage { Passage(article.content.parts { $0 == "\n" }) }
    if let others = splits[place] {
      let parts = [newArticles[place]] + others.map { newArticles[$0] }
      return .split(address(before), into: parts.map(address), text: parts.map(text))
    }
    let others = merged.filter { $0.value == place }.map(\.key).sorted()
    guard !others.isEmpty else { return nil }
    let at = [before] + others.map { oldArticles[$0] }
    return .merge(
      at.map(address), into: address(newArticles[place]), text: [text(newArticles[place])])
  }

  private func address(_ article: Provision) -> Address { Address([.init(.article, article.name)]) }

  private func insertion(_ article: Provision, _ place: Int) -> Operation {
    let goal = address(article)
    let text = [Passage(article.content.parts { $0 == "\n" })]
    if let number = article.number, number.sub > 0 {
      let near = Address([
        .init(.article, ArticleNumber(number.main, number.sub == 1 ? 0 : number.sub - 1).name)
      ])
      return .insert(at: [goal], of: .article, near: near, .after, text: text)
    }
    return .insert(at: [goal], of: .article, near: chapter(of: article), .after, text: text)
  }

  /// The heading right above a new article, which must be named: at a border it would end the chapter before.
  private func chapter(of article: Provision) -> Address? {
    guard let place = new.children.firstIndex(where: { $0 === article }), place > 0 else {
      return nil
    }
    // Articles that are new as well may stand between.
    var above = place - 1
    while above > 0, new.children[above].level == .article, isNew(new.children[above]) {
      above -= 1
    }
    let heading = new.children[above]
    guard heading.level.isHeading, let own = oldHeading(heading) else { return nil }
    return Address([.init(own.level, own.name)])
  }

  /// The heading of the old law that a new one was: the same title, or the same number.
  func oldHeading(_ heading: Provision) -> Provision? {
    let like = old.children.filter { $0.level == heading.level }
    if let same = like.first(where: { $0.text == heading.text }) { return same }
    return like.first { own in
      own.name == heading.name
        && !new.children.contains { $0.level == own.level && $0.text == own.text }
    }
  }

  func isNew(_ article: Provision) -> Bool {
    newArticles.firstIndex { $0 === article }.map { partner[$0] == nil } ?? false
  }

  /// The order of what is put in behind an old article, or before the first.
  static func order(behind article: Int?) -> Int { article.map { $0 * 2 + 1 } ?? -1 }

  /// Places of new articles whose partners stand in another order: the fewest that make the rest one order.
  private func movedArticles() -> Set<Int> {
    let places = partner.indices.filter { partner[$0] != nil }
    var best = Array(repeating: 1, count: places.count)
    var before = [Int?](repeating: nil, count: places.count)
    for i in places.indices {
      for j in 0..<i where partner[places[j]]! < partner[places[i]]! && best[j] + 1 > best[i] {
        (best[i], before[i]) = (best[j] + 1, j)
      }
    }
    var kept: Set<Int> = []
    var last = best.indices.max { best[$0] < best[$1] }
    while let member = last {
      kept.insert(places[member])
      last = before[member]
    }
    return Set(places).subtracting(kept)
  }

  // MARK: Attachments

  private mutating func attachments() {
    for operation in AttachmentChanges(old, new).operations { add(.max, [operation]) }
  }
}
