import DraftLanguage

/// The instructions that make one article of another.
struct ChineseArticleChanges {
  private let edits: LineEdits
  private let telling: Telling
  /// What references in the text that stays become.
  private let references: (Letters) -> Letters
  private let old: Provision
  private let new: Provision
  private let address: Address
  private var first: [Operation] = []
  private var deletions: [Operation] = []
  private var insertions: [Operation] = []

  /// - Parameter references: Gives text of the base with its references as they are after renumbering.
  init(
    _ old: Provision, _ new: Provision, _ edits: LineEdits, _ telling: Telling,
    references: @escaping (Letters) -> Letters
  ) {
    self.references = references
    self.old = old
    self.new = new
    self.edits = edits
    self.telling = telling
    address = Address([.init(.article, old.name)])
  }

  /// Edits first, then what goes, then what comes: addresses are old numbers, places new ones.
  mutating func operations() -> [Operation] {
    guard references(old.content) != new.content else { return [] }
    guard telling < .whole, tellsClauses() else { return [rewrite()] }
    return first + deletions + insertions
  }

  private func rewrite() -> Operation {
    .rewrite(
      [address], text: [Passage(new.content.parts { $0 == "\n" })],
      from: [Passage(old.content.parts { $0 == "\n" })])
  }

  // MARK: 款

  /// Whether the article is described by its 款; most of them must still be there.
  private mutating func tellsClauses() -> Bool {
    let pairs = Likeness.pairsWithGaps(
      old.children.map { references($0.content) }, new.children.map(\.content))
    guard !pairs.isEmpty, pairs.count * 2 >= old.children.count else { return false }
    var rewritten = 0
    for pair in pairs {
      let before = first.count
      guard tellsClause(pair.old, pair.new) else { return false }
      if case .rewrite(let at, _, _)? = first[before...].first, at[0].level == .clause {
        rewritten += 1
      }
    }
    if old.children.count > 1, rewritten * 2 > old.children.count { return false }
    if isMuch { return false }
    let gone = old.children.indices.filter { index in !pairs.contains { $0.old == index } }
    if !gone.isEmpty, pairs.count < new.children.count { return false }
    if !gone.isEmpty { deletions.append(.delete(gone.map { clause($0) })) }
    var place = 0
    while place < new.children.count {
      guard !pairs.contains(where: { $0.new == place }) else {
        place += 1
        continue
      }
      let start = place
      while place < new.children.count, !pairs.contains(where: { $0.new == place }) { place += 1 }
      let lines = new.children[start..<place].flatMap { $0.content.parts { $0 == "\n" } }
      insertions.append(
        .insert(
          at: (start..<place).map { clause($0) }, of: .clause, near: address, .after,
          text: [Passage(lines)]))
    }
    return true
  }

  /// Words in several 款, or three and more: the article is better read whole.
  private var isMuch: Bool {
    var clauses: Set<String> = []
    var count = 0
    for case .replace(let at, let pairs, _) in first {
      clauses.insert(at[0].step(.clause) ?? "")
      count += pairs.count
    }
    return clauses.count > 1 || count > 2
  }

  private func clause(_ index: Int) -> Address {
    Address([.init(.article, old.name), .init(.clause, "\(index + 1)")])
  }

  /// The 款 by its number, or the article where it is the only one.
  private func place(_ index: Int) -> Address { old.children.count == 1 ? address : clause(index) }

  /// `false` where only the whole article can be given.
  private mutating func tellsClause(_ index: Int, _ goal: Int) -> Bool {
    let (before, after) = (old.children[index], new.children[goal])
    guard references(before.content) != after.content else { return true }
    if telling == .words, let operations = parts(index, before, after) {
      first += operations.edits
      deletions += operations.deletions
      insertions += operations.insertions
      return true
    }
    guard old.children.count > 1 else { return false }
    let lines = after.content.parts { $0 == "\n" }
    first.append(.rewrite([clause(index)], text: [Passage(lines)], from: []))
    return true
  }

  private struct Parts {
    var edits: [Operation] = []
    var deletions: [Operation] = []
    var insertions: [Operation] = []
  }

  /// A 款 described by its words and its 项, or `nil` where it is better rewritten.
  private func parts(_ index: Int, _ before: Provision, _ after: Provision) -> Parts? {
    var parts = Parts()
    if references(before.text) != after.text {
      let unit = WordEdits(before).lines.map(\.text)
      guard let pairs = phrases(before, after, unit: unit) else { return nil }
      parts.edits += replacements(place(index), pairs)
    }
    return items(index, before, after, &parts) ? parts : nil
  }

  /// What goes and what is replaced are described apart.
  private func replacements(_ at: Address, _ pairs: [Replacement]) -> [Operation] {
    let groups = [pairs.filter { !$0.new.isEmpty }, pairs.filter(\.new.isEmpty)]
    return groups.filter { !$0.isEmpty }.map { .replace([at], $0, .all) }
  }

  private func phrases(
    _ before: Provision, _ after: Provision, unit: [Letters]
  ) -> [Replacement]? {
    let told = told(edits.between(before, after), before.text, after.text)
    guard
      let pairs = PhraseChoice(script: .chinese, lines: unit).pairs(told, before.text, after.text)
    else { return nil }
    // Words that stay go with their references: the new text must come of it.
    var line = Provision(.clause, text: before.text)
    var edits = WordEdits(line)
    for pair in pairs { edits.replace(edits.places(of: pair.old), with: pair.new) }
    edits.make()
    line = edits.lines[0]
    return references(line.text) == after.text ? pairs : nil
  }

  /// The edits that are no reference following its article.
  private func told(_ edits: [LineEdit], _ before: Letters, _ after: Letters) -> [LineEdit] {
    guard references(before) != before else { return edits }
    let moved = ArticleReference.all(in: before).filter {
      let own = Letters(before[$0.range])
      return references(own) != own
    }
    return edits.filter { edit in
      !moved.contains {
        $0.range.lowerBound <= edit.old.lowerBound && edit.old.upperBound <= $0.range.upperBound
          && !edit.old.isEmpty
      }
    }
  }

  // MARK: 项

  private func items(
    _ index: Int, _ before: Provision, _ after: Provision, _ parts: inout Parts
  ) -> Bool {
    let (own, other) = (before.children, after.children)
    if own.map({ references($0.written) }) == other.map(\.written) { return true }
    guard !own.isEmpty, !other.isEmpty else { return false }
    let pairs = Likeness.pairsWithGaps(own.map { references($0.words) }, other.map(\.words))
    guard pairs.count * 2 >= own.count else { return false }
    for pair in pairs where references(own[pair.old].words) != other[pair.new].words {
      parts.edits += item(item(index, pair.old), own[pair.old], other[pair.new])
    }
    let gone = own.indices.filter { index in !pairs.contains { $0.old == index } }
    for place in gone.reversed() { parts.deletions.append(.delete([item(index, place)])) }
    let moved = pairs.filter { $0.old != $0.new }
    for place in other.indices where !pairs.contains(where: { $0.new == place }) {
      var line = other[place].written
      if let last = line.last, last == "；" || last == "。" { line.removeLast() }
      parts.insertions.append(
        .insert(
          at: [item(index, place)], of: .item, near: self.place(index), .after,
          text: [Passage(line.parts { $0 == "\n" })]))
    }
    if gone.isEmpty, !moved.isEmpty {
      // What the insertion moved is described behind it.
      parts.insertions.append(
        .renumber(
          from: moved.map { item(index, $0.old) }, to: moved.map { item(index, $0.new) }))
    }
    return true
  }

  private func item(_ index: Int, _ item: Int) -> Address {
    Address(place(index).steps + [.init(.item, "\(item + 1)")])
  }

  private func item(_ at: Address, _ before: Provision, _ after: Provision) -> [Operation] {
    if before.children.isEmpty, after.children.isEmpty,
      let pairs = phrases(before, after, unit: [before.text])
    {
      return replacements(at, pairs)
    }
    var line = before.label + after.words
    if let last = line.last, last == "；" || last == "。" { line.removeLast() }
    return [.rewrite([at], text: [Passage(line.parts { $0 == "\n" })], from: [])]
  }
}

extension Provision {
  /// An item's text without the mark that its place in the list gives it.
  fileprivate var words: Letters { content.withoutEndMark }

  /// Label and text.
  fileprivate var written: Letters { label + gap + content }
}
