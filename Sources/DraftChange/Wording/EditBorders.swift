import DraftDocument
import DraftText

/// Decides where each edit begins and ends.
///
/// The same change can be said in many ways. What stands before an edit is the same in both drafts, so its
/// left border may go back on both sides at once, and forward as far as its sides start alike; its right
/// border likewise. Each pair of such borders says what changed exactly; `Whole` has the price of what each
/// would cut, and the cheapest is taken. An edit and the one before it become one where that is cheaper than
/// two.
struct EditBorders {
  let old: EditSide
  let new: EditSide

  /// Kept text longer than this is never taken into an edit to join two.
  private static let longestIsland = 36

  /// The edits with their borders, and the indexes of those that have moved, which stay as they are.
  /// O(edits), each within a window around it.
  func settled(_ edits: [Edit], moved: Set<Int>) -> (edits: [Edit], moved: Set<Int>) {
    var result: [Choice] = []
    let (edits, moved) = parted(edits, moved)
    for (index, edit) in edits.enumerated() {
      let next = index + 1 < edits.count ? edits[index + 1] : nil
      if moved.contains(index) {
        result.append(Choice(raw: edit, best: edit, cost: 0, swallowed: 0, isMoved: true))
        continue
      }
      var choice = best(edit, after: result.last?.best, before: next, swallowed: 0)
      while let last = result.last, !last.isMoved, let both = joined(result, choice, next) {
        result.removeLast()
        choice = both
      }
      result.append(choice)
    }
    let places = result.indices.filter { result[$0].isMoved }
    return (result.map(\.best), Set(places))
  }

  /// The same with those in parts that are two changes.
  private func parted(_ edits: [Edit], _ moved: Set<Int>) -> (edits: [Edit], moved: Set<Int>) {
    var (parts, places): ([Edit], Set<Int>) = ([], [])
    for (index, edit) in edits.enumerated() {
      guard !moved.contains(index) else {
        places.insert(parts.count)
        parts.append(edit)
        continue
      }
      let next = index + 1 < edits.count ? edits[index + 1].old.start : nil
      parts += EditParts(old: old.bytes, new: new.bytes).of(edit, room: room(behind: edit, next))
    }
    return (parts, places)
  }

  /// How many bytes are kept behind an edit, up to the next and in its sentence; `nil` where a side is not in one. A
  /// mark that ends a sentence has the gap before the next one behind it, where no edit ends.
  private func room(behind edit: Edit, _ next: Int?) -> Int? {
    guard let before = old.sentence(around: edit.old), let after = new.sentence(around: edit.new)
    else { return nil }
    return min(next ?? before.end, before.end, edit.old.end + after.end - edit.new.end)
      - edit.old.end
  }

  /// An edit with the borders that are best.
  struct Choice {
    var raw: Edit
    var best: Edit
    var cost: Float
    /// The price of the kept text inside it, between the edits that were joined to it.
    var swallowed: Float
    var isMoved = false
  }

  /// The last of `result` and the edit behind it as one, where that is better.
  private func joined(_ result: [Choice], _ choice: Choice, _ next: Edit?) -> Choice? {
    guard let last = result.last else { return nil }
    let island = ByteRange(last.raw.old.end, choice.raw.old.start)
    let other = ByteRange(last.raw.new.end, choice.raw.new.start)
    let parts = EditParts(old: old.bytes, new: new.bytes)
    guard max(island.count, other.count) <= Self.longestIsland, !isClause(last), !isClause(choice),
      !parts.isDuty(choice.raw),
      let room = old.sentence(around: ByteRange(last.raw.old.start, choice.raw.old.end)),
      new.sentence(around: ByteRange(last.raw.new.start, choice.raw.new.end)) != nil,
      !room.isEmpty, !(island.isEmpty && other.isEmpty) || isInDate(island)
    else { return nil }
    let raw = Edit(
      old: ByteRange(last.raw.old.start, choice.raw.old.end),
      new: ByteRange(last.raw.new.start, choice.raw.new.end))
    let before = result.count > 1 ? result[result.count - 2].best : nil
    let both = best(
      raw, after: before, before: next,
      swallowed: last.swallowed + choice.swallowed + price(island, last.best, choice.best))
    if areTouching(last.best, choice.best) { return both }
    return both.cost < last.cost + choice.cost ? both : nil
  }

  /// Whether nothing is between two edits any more, as one took a whole name in: 环境保护局, 生态环境局. A member
  /// that left a list, with its mark, is a change of its own.
  private func areTouching(_ last: Edit, _ next: Edit) -> Bool {
    guard last.old.end >= next.old.start, last.new.end >= next.new.start else { return false }
    let borders = [
      (old.bytes, next.old), (new.bytes, next.new),
    ].filter { !$0.1.isEmpty }.map { $0.0.scalar(at: $0.1.start) }
    let ends = [
      (old.bytes, last.old), (new.bytes, last.new),
    ].filter { !$0.1.isEmpty }.map { $0.0.scalar(before: $0.1.end) }
    return !(borders + ends).contains(where: EditMarks.isBreak)
  }

  /// Whether a whole clause came or went: that is a change of its own, whatever became of its neighbour.
  private func isClause(_ choice: Choice) -> Bool {
    let edit = choice.best
    guard edit.old.isEmpty != edit.new.isEmpty else { return false }
    let (side, range) = edit.old.isEmpty ? (new, edit.new) : (old, edit.old)
    return side.sentence(around: range).map { EditMarks.isClause(side.bytes, range, in: $0) }
      ?? false
  }

  /// What it costs to take what is kept between two edits into one with them.
  private func price(_ island: ByteRange, _ last: Edit, _ next: Edit) -> Float {
    let isCounted = EditParts(old: old.bytes, new: new.bytes).areCounted(last, next, island)
    if isCounted || isInDate(island) || EditMarks.areAround(last, next, old.bytes, new.bytes) {
      return 0
    }
    let length = Float(island.count) / 3
    // What the borders of both have taken in is no more between them.
    if last.old.end >= next.old.start, last.new.end >= next.new.start { return length }
    if EditMarks.isBreak(old.bytes.scalar(at: island.start)) { return length + Whole.islandMark }
    return island.count > 3 ? length + Whole.island : length
  }

  /// Whether what is kept stands inside one date or one range: the comma of June 14, 2023. Where nothing is kept,
  /// whether the place is inside one: of 2月28日 the month and the day are two figures.
  private func isInDate(_ island: ByteRange) -> Bool {
    guard island.count <= 6, let room = old.sentence(around: island) else { return false }
    let window = ByteRange(
      max(room.start, island.start - 24), min(room.end, island.end + 24))
    guard old.isBorder(window.start), old.isBorder(window.end) else { return false }
    return Amounts.find(old.bytes, ByteRange(island.start, island.start), window).contains {
      island.isEmpty
        ? $0.range.start < island.start && island.end < $0.range.end
        : $0.range.start <= island.start && island.end <= $0.range.end && $0.range != island
    }
  }

  /// - Parameter swallowed: The price of kept text in the middle of the edit.
  private func best(
    _ edit: Edit, after last: Edit?, before next: Edit?, swallowed: Float
  ) -> Choice {
    let middle = swallowed + Whole.edit
    guard
      let window = EditWindow(old: old, new: new, edit, after: last, before: next)
    else { return Choice(raw: edit, best: edit, cost: middle, swallowed: swallowed) }
    let (best, cost) = window.best()
    return Choice(raw: edit, best: best, cost: cost + middle, swallowed: swallowed)
  }
}
