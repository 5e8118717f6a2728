import DraftLanguage
import DraftChange

/// The instructions that make one Japanese law of another, an item a sentence.
struct JapaneseActChanges {
  private let old: Provision
  private let new: Provision
  private let edits: LineEdits
  /// Articles that less than their whole text did not give, by their number in the new law.
  private let whole: Set<String>
  private var items: [[Operation]] = []

  init(_ old: Provision, _ new: Provision, _ comparison: Comparison, whole: Set<String>) {
    (self.old, self.new, self.whole) = (old, new, whole)
    edits = LineEdits(comparison)
  }

  mutating func draft() -> ActDraft {
    title()
    headings()
    articles()
    var draft = ActDraft()
    draft.items = items.map { $0.map { Instruction($0) } }
    return draft
  }

  // MARK: Head

  private mutating func title() {
    guard let before = old.children.first, let after = new.children.first, before.level == .title,
      after.level == .title, before.text != after.text
    else { return }
    items.append([.rewrite([Address([.init(.title, "")])], text: [Passage([after.text])], from: [])]
    )
  }

  private mutating func headings() {
    for heading in new.children where heading.level.isHeading {
      guard
        let before = old.children.first(where: {
          $0.level == heading.level && $0.name == heading.name
        }), before.text != heading.text
      else { continue }
      let at = Address([.init(heading.level, heading.name)], piece: .heading)
      items.append([.rewrite([at], text: [Passage([heading.text])], from: [])])
    }
  }

  // MARK: Articles

  private mutating func articles() {
    let before = old.children.filter { $0.level == .article }
    let after = new.children.filter { $0.level == .article }
    let pairs = LinePairing(before.map(\.unnumbered), after.map(\.unnumbered)).pairs
    let gone = before.indices.filter { index in !pairs.contains { $0.old == index } }
    if !gone.isEmpty { items.append([.delete(gone.map { address(before[$0]) })]) }
    var run: [(old: Provision, new: Provision)] = []
    for pair in pairs {
      let (one, other) = (before[pair.old], after[pair.new])
      var changes = JapaneseArticleChanges(one, other, edits)
      let operations =
        one.unnumbered == other.unnumbered
        ? [] : changes.operations(isWhole: whole.contains(other.name))
      if operations.isEmpty, one.name != other.name {
        if let last = run.last, !Self.follows(last, (one, other)) { tell(&run) }
        run.append((one, other))
        continue
      }
      tell(&run)
      let number = Operation.renumber(from: [address(one)], to: [address(other)])
      let item = operations + (one.name != other.name && !operations.isEmpty ? [number] : [])
      if !item.isEmpty { items.append(item) }
    }
    tell(&run)
    let old = Dictionary(uniqueKeysWithValues: pairs.map { ($0.new, before[$0.old]) })
    insert(after, old)
  }

  private func address(_ article: Provision) -> Address { Address([.init(.article, article.name)]) }

  private static func follows(
    _ last: (old: Provision, new: Provision), _ next: (old: Provision, new: Provision)
  ) -> Bool {
    func countsOn(_ one: Provision, _ other: Provision) -> Bool {
      guard let number = ArticleNumber(one.name), let own = ArticleNumber(other.name) else {
        return false
      }
      return number.sub == 0 && own.sub == 0 && own.main == number.main + 1
    }
    return countsOn(last.old, next.old) && countsOn(last.new, next.new)
  }

  /// Articles in a row that only count on.
  private mutating func tell(_ run: inout [(old: Provision, new: Provision)]) {
    guard !run.isEmpty else { return }
    items.append([
      .renumber(from: run.map { address($0.old) }, to: run.map { address($0.new) })
    ])
    run = []
  }

  /// New articles, those in a row together, behind the one they follow.
  private mutating func insert(_ after: [Provision], _ old: [Int: Provision]) {
    var place = 0
    while place < after.count {
      guard old[place] == nil else {
        place += 1
        continue
      }
      var end = place
      while end + 1 < after.count, old[end + 1] == nil, isBeside(after[end], after[end + 1]) {
        end += 1
      }
      let text = [Passage(after[place...end].flatMap(\.lines))]
      let at = after[place...end].map(address)
      if place > 0, let near = old[place - 1], isBeside(after[place - 1], after[place]) {
        items.append([.insert(at: at, of: .article, near: address(near), .after, text: text)])
      } else if let near = old[end + 1], end + 1 < after.count, isBeside(after[end], after[end + 1])
      {
        items.append([.insert(at: at, of: .article, near: address(near), .before, text: text)])
      }
      place = end + 1
    }
  }

  /// Whether nothing stands between two articles of the new law.
  private func isBeside(_ one: Provision, _ other: Provision) -> Bool {
    guard let place = new.children.firstIndex(where: { $0 === one }), place + 1 < new.children.count
    else { return false }
    return new.children[place + 1] === other
  }
}

/// The instructions that make one Japanese article of another.
struct JapaneseArticleChanges {
  private let old: Provision
  private let new: Provision
  private let edits: LineEdits
  private let address: Address

  init(_ old: Provision, _ new: Provision, _ edits: LineEdits) {
    (self.old, self.new, self.edits) = (old, new, edits)
    address = Address([.init(.article, old.name)])
  }

  mutating func operations(isWhole: Bool) -> [Operation] {
    if !isWhole, let told = parts() { return told }
    // The text states its number; it keeps the old one until the clause behind gives the new.
    let text = new.lines
    return [.rewrite([address], text: [Passage(text.map(oldNumber))], from: [])]
  }

  private func oldNumber(_ line: Letters) -> Letters {
    guard let label = JapaneseLabels.label(line), label.level == .article else { return line }
    return JapaneseLeads.articleLabel(old.name, like: Letters(line[..<label.end]))
      + line[label.end...]
  }

  /// By caption, 項 and 号, where those that stay keep their places; `nil` where the article is better given whole.
  private func parts() -> [Operation]? {
    var told: [Operation] = []
    guard (old.caption == nil) == (new.caption == nil) else { return nil }
    if let before = old.caption, let after = new.caption, before.text != after.text {
      let at = Address(address.steps, piece: .heading)
      told.append(.rewrite([at], text: [Passage([after.text])], from: []))
    }
    let before = old.children.filter { $0.level != .title }
    let after = new.children.filter { $0.level != .title }
    guard before.allSatisfy({ $0.level == .clause }), after.allSatisfy({ $0.level == .clause }),
      let clauses = children(before, after, of: address, .clause)
    else { return nil }
    return told + clauses
  }

  private func children(
    _ before: [Provision], _ after: [Provision], of parent: Address, _ level: Address.Level
  ) -> [Operation]? {
    let shared = min(before.count, after.count)
    guard shared > 0 || before.isEmpty && after.isEmpty else { return nil }
    var told: [Operation] = []
    var rewritten = 0
    for index in 0..<shared {
      let (one, other) = (before[index], after[index])
      guard one.name == other.name else { return nil }
      if one.content == other.content { continue }
      guard Likeness.of(one.content, other.content) > 0.3 else { return nil }
      let at =
        level == .clause && before.count == 1
        ? parent : Address(parent.steps + [.init(level, one.name)])
      if let words = words(one, other, at) {
        told += words
      } else {
        guard at != parent else { return nil }
        told.append(.rewrite([at], text: [Passage(lines(other, level))], from: []))
        rewritten += 1
      }
    }
    guard rewritten * 2 <= max(2, shared) else { return nil }
    if after.count > shared {
      let new = after[shared...]
      told.append(
        .insert(
          at: new.map { Address(parent.steps + [.init(level, $0.name)]) }, of: level, near: parent,
          .after, text: [Passage(new.flatMap(\.lines))]))
    } else if before.count > shared {
      told.append(
        .delete(before[shared...].map { Address(parent.steps + [.init(level, $0.name)]) }))
    }
    return told
  }

  /// The first 項 has the article's label, which its text does not state.
  private func lines(_ part: Provision, _ level: Address.Level) -> [Letters] {
    guard level == .clause, part.name == "1" else { return part.lines }
    return [part.text] + part.children.flatMap(\.lines)
  }

  /// Words of a 項 or 号 and what stands in it; `nil` where it is better rewritten.
  private func words(_ one: Provision, _ other: Provision, _ at: Address) -> [Operation]? {
    guard one.children.map(\.level) == other.children.map(\.level) else {
      guard one.text == other.text else { return nil }
      return items(one, other, at)
    }
    var told: [Operation] = []
    if one.text != other.text {
      let unit = WordEdits(at.level == .article ? old : one, leavesOut: old.caption).lines
      guard
        let pairs = PhraseChoice(script: .chinese, lines: unit.map(\.text))
          .pairs(edits.between(one, other), one.text, other.text),
        pairs.allSatisfy({
          FencedText.isBalanced($0.old, ("「", "」")) && FencedText.isBalanced($0.new, ("「", "」"))
        })
      else { return nil }
      told += pairs.map { .replace([at], [$0], .all) }
    }
    guard let inner = items(one, other, at) else { return nil }
    return told + inner
  }

  private func items(_ one: Provision, _ other: Provision, _ at: Address) -> [Operation]? {
    if one.children.map(\.content) == other.children.map(\.content) { return [] }
    let (before, after) = (one.children, other.children)
    guard before.allSatisfy({ $0.level == .item }), after.allSatisfy({ $0.level == .item }) else {
      return nil
    }
    return children(before, after, of: at, .item)
  }
}
