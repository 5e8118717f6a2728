import DraftChange
import DraftDocument
import DraftText

/// Joins what several sides made of one stretch of prose, by sentence and by word.
struct ProseMerge {
  private let base: [UInt8]
  private let prose: BaseProse
  private let relations: EditRelations
  private let rewritten: RewrittenParagraphs
  private let takesLikely: Bool
  private let sides: Int
  /// In the base's order; at one place the insertions first.
  private let edits: [PlacedEdit]
  /// The edits that took out and put in what a side moved.
  private let moves: [SideEdits.Move]
  private var groups: EditGroups

  /// `nil` where a comparison does not hold what it promises.
  static func pieces(
    _ base: Document, _ sides: [Document], options: MergeOptions
  ) -> [MergePiece]? {
    var edits: [PlacedEdit] = []
    var moves: [SideEdits.Move] = []
    for (index, side) in sides.enumerated() {
      guard let own = SideEdits.between(Comparison.between(base, side)) else { return nil }
      moves += own.moves.map { ($0.from + edits.count, $0.to + edits.count) }
      edits += own.edits.map {
        PlacedEdit(side: index, edit: $0, in: side)
      }
    }
    var merge = ProseMerge(base, edits, moves, sides.count, options)
    merge.relate()
    return merge.pieces()
  }

  private init(
    _ base: Document, _ edits: [PlacedEdit], _ moves: [SideEdits.Move], _ sides: Int,
    _ options: MergeOptions
  ) {
    self.base = base.source.bytes
    self.sides = sides
    takesLikely = options.takesLikely
    prose = BaseProse(base)
    relations = EditRelations(prose: prose)
    rewritten = RewrittenParagraphs(base, prose, edits, sides: sides)
    let order = PlacedEdit.order(edits)
    self.edits = order.map { edits[$0] }
    var places = Array(edits.indices)
    for (place, edit) in order.enumerated() { places[edit] = place }
    self.moves = moves.map { (places[$0.from], places[$0.to]) }
    groups = EditGroups(count: edits.count)
  }

  // MARK: Which go together

  /// Compares each edit with those of other sides before it, as far back as an edit can matter: those that reach
  /// to it, and the nearest ones.
  private mutating func relate() {
    let twins = twins()
    for index in edits.indices {
      for before in near(index) where edits[before].side != edits[index].side {
        // What the other side did too says nothing against what else it did.
        guard !twins[before].contains(edits[index].side), !twins[index].contains(edits[before].side)
        else { continue }
        note(relation(before, index), before, index)
      }
    }
    holdMoves()
  }

  /// What a side moved is in conflict at both places or at none: otherwise it would stand twice, or nowhere.
  private mutating func holdMoves() {
    guard edits.indices.contains(where: groups.isJoined) else { return }
    var open = moves + movedClauses()
    while true {
      let joined = open.filter { groups.isJoined($0.from) || groups.isJoined($0.to) }
      if joined.isEmpty { return }
      for end in joined.flatMap({ [$0.from, $0.to] }) { groups.hold(end) }
      open.removeAll { groups.isJoined($0.from) }
    }
  }

  /// The edits that took out and put in what a side moved of a sentence.
  private func movedClauses() -> [SideEdits.Move] {
    (0..<sides).flatMap { side in
      let own = edits.indices.filter { edits[$0].side == side }
      return MovedClauses.find(own.map { (base[edits[$0].edit.base], edits[$0].text[...]) })
        .map { (own[$0.from], own[$0.to]) }
    }
  }

  private func relation(_ before: Int, _ index: Int) -> EditRelation {
    let relation = relations.relation(edits[before], edits[index])
    guard relation == .apart, rewritten.hold(edits[before], edits[index]) else { return relation }
    return .likely
  }

  /// By edit the sides that did the very same; all but the first of them are left out.
  private mutating func twins() -> [Set<Int>] {
    var twins = [Set<Int>](repeating: [], count: edits.count)
    for index in edits.indices {
      for before in near(index) where edits[before].isTwin(of: edits[index]) {
        twins[before].insert(edits[index].side)
        twins[index].insert(edits[before].side)
        groups.drop(index)
      }
    }
    return twins
  }

  private func near(_ index: Int) -> [Int] {
    var near: [Int] = []
    for before in (0..<index).reversed() {
      let reaches = edits[index].edit.base.lowerBound <= edits[before].edit.base.upperBound
      guard near.count < 24 || reaches else { break }
      near.append(before)
    }
    return near
  }

  private mutating func note(_ relation: EditRelation, _ a: Int, _ b: Int) {
    switch relation {
    case .apart: break
    case .firstYields: groups.drop(a)
    case .secondYields: groups.drop(b)
    case .likely: if !takesLikely { groups.join(a, b, isLikely: true) }
    case .clash: groups.join(a, b, isLikely: false)
    }
  }

  // MARK: The result

  private func pieces() -> [MergePiece] {
    let conflicts = groups.groups(of: edits.map(\.edit.base)) { widened($0) }
    let grouped = Set(conflicts.flatMap(\.members))
    var list = PieceList()
    var at = 0
    var next = 0
    for (index, edit) in edits.enumerated() where !grouped.contains(index) {
      let range = edit.edit.base
      while next < conflicts.count, isBefore(conflicts[next], index) {
        add(conflicts[next], &list, &at)
        next += 1
      }
      guard !groups.isDropped(index) else { continue }
      list.add(base[at..<max(at, range.lowerBound)])
      list.add(edit.text)
      at = max(at, range.upperBound)
    }
    for conflict in conflicts[next...] { add(conflict, &list, &at) }
    list.add(base[at...])
    return list.pieces
  }

  /// Whether a conflict stands before an edit outside of it; of two at one place the order of the edits counts.
  private func isBefore(_ group: EditGroups.Group, _ edit: Int) -> Bool {
    let range = edits[edit].edit.base
    return group.range.isBefore(range)
      || group.range.upperBound <= range.lowerBound && group.members.allSatisfy { $0 < edit }
  }

  private func add(_ group: EditGroups.Group, _ list: inout PieceList, _ at: inout Int) {
    list.add(base[at..<max(at, group.range.lowerBound)])
    at = group.range.upperBound
    let texts = (0..<sides).map { side in text(of: group) { $0.side == side } }
    let base = Array(base[group.range])
    let others = Set(texts).subtracting([base])
    guard others.count > 1 || group.isHeld && !others.isEmpty else {
      return list.add(others.first ?? base)
    }
    let proposal = group.isLikely ? text(of: group) { _ in true } : nil
    list.add(MergeConflict(base: base, sides: texts, proposal: proposal))
  }

  /// A stretch of the base with the edits of one side, or of all where they go together.
  private func text(of group: EditGroups.Group, _ isWanted: (PlacedEdit) -> Bool) -> [UInt8] {
    var text: [UInt8] = []
    var at = group.range.lowerBound
    for edit in group.members.lazy.map({ edits[$0] }) where isWanted(edit) {
      guard edit.edit.base.lowerBound >= at else { continue }
      text += base[at..<edit.edit.base.lowerBound]
      text += edit.text
      at = edit.edit.base.upperBound
    }
    return text + base[at..<group.range.upperBound]
  }

  // MARK: Borders

  /// Conflicts reach to the borders of the sentences that they touch; one that starts a line has the line's label.
  private func widened(_ range: Range<Int>) -> Range<Int> {
    var range = range
    let sentences = prose.overlapped(range)
    if !sentences.isEmpty {
      range =
        min(
          range.lowerBound, prose.start(sentences.lowerBound))..<max(
          range.upperBound, prose.end(sentences.upperBound - 1))
    }
    let line = (base[..<range.lowerBound].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    if prose.overlapped(line..<range.lowerBound).isEmpty { range = line..<range.upperBound }
    return range
  }
}
