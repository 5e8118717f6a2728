import DraftDocument
import DraftText

/// The borders that one edit may have, and the best of them.
struct EditWindow {
  private let old: EditSide
  private let new: EditSide
  private let edit: Edit
  /// Where its borders may lie.
  private let oldRoom: ByteRange
  private let newRoom: ByteRange
  /// How far both sides start alike, and end alike, by the old side.
  private let leftInside: Int
  private let rightInside: Int
  private let wholes: (old: [Whole], new: [Whole])

  /// As far as borders are sought; to the partner of a quotation mark further.
  private static let near = 24
  private static let far = 120

  /// A longer edit stays as it is: each of its borders would be weighed with all of it.
  private static let longest = 1 << 12

  /// `nil` where the edit goes over sentences, or is longer than anybody weighs.
  init?(old: EditSide, new: EditSide, _ edit: Edit, after last: Edit?, before next: Edit?) {
    guard max(edit.old.count, edit.new.count) <= Self.longest,
      let first = old.sentence(around: edit.old), let second = new.sentence(around: edit.new)
    else { return nil }
    self.old = old
    self.new = new
    self.edit = edit
    oldRoom = ByteRange(
      min(edit.old.start, max(first.start, last?.old.end ?? 0)),
      max(edit.old.end, min(first.end, next?.old.start ?? first.end)))
    newRoom = ByteRange(
      min(edit.new.start, max(second.start, last?.new.end ?? 0)),
      max(edit.new.end, min(second.end, next?.new.start ?? second.end)))
    leftInside =
      edit.old.start
      + old.bytes.commonPrefix(
        edit.old.start..<oldRoom.end, with: new.bytes, edit.new.start..<newRoom.end)
    rightInside =
      edit.old.end
      - old.bytes.commonSuffix(
        oldRoom.start..<edit.old.end, with: new.bytes, newRoom.start..<edit.new.end)
    wholes = (
      Wholes.around(edit.old, old, oldRoom, isReplacement: !edit.new.isEmpty),
      Wholes.around(edit.new, new, newRoom, isReplacement: !edit.old.isEmpty)
    )
  }

  /// A border by its place on the old side, and what it cuts.
  private struct Border {
    var place: Int
    var cost: Float
  }

  private var leftShift: Int { edit.new.start - edit.old.start }
  private var rightShift: Int { edit.new.end - edit.old.end }

  func best() -> (edit: Edit, cost: Float) {
    let areAlike = leftInside > edit.old.start || rightInside < edit.old.end
    let none = (edit.old.start, edit.old.end)
    var best = (edit: edit, cost: cost(edit, none))
    guard best.cost > 0 || areAlike else { return best }
    let isUnpaired =
      !EditMarks.arePaired(old.bytes, edit.old) || !EditMarks.arePaired(new.bytes, edit.new)
    let reach = isUnpaired || edit.old.isEmpty || edit.new.isEmpty ? Self.far : Self.near
    let (lefts, rights) = (lefts(reach), rights(reach))
    // What both sides start and end with, as far as a border may stand behind it.
    let inside = (
      lefts.map(\.place).max() ?? edit.old.start, rights.map(\.place).min() ?? edit.old.end
    )
    best.cost = cost(edit, inside)
    let tails = rights.map { tail(from: $0.place, inside.1) }
    for left in lefts where left.cost - 1 < best.cost {
      let lead = lead(to: left.place, inside.0)
      for (right, tail) in zip(rights, tails) where left.cost + right.cost - 1 < best.cost {
        guard left.place <= right.place, left.place + leftShift <= right.place + rightShift
        else { continue }
        let other = Edit(
          old: ByteRange(left.place, right.place),
          new: ByteRange(left.place + leftShift, right.place + rightShift))
        guard !other.old.isEmpty || !other.new.isEmpty else { continue }
        let least = left.cost + right.cost + price(of: lead, tail, in: other)
        guard least - 1 < best.cost else { continue }
        let cost = least + marks(other)
        if cost < best.cost - 0.01 { best = (other, cost) }
      }
    }
    return best
  }

  private func cost(_ edit: Edit, _ inside: (left: Int, right: Int)) -> Float {
    cutCost(edit.old.start, edit.new.start) + cutCost(edit.old.end, edit.new.end)
      + price(
        of: lead(to: edit.old.start, inside.left), tail(from: edit.old.end, inside.right), in: edit)
      + marks(edit)
  }

  // MARK: Borders

  /// The left borders, from the edit's own to both sides.
  private func lefts(_ reach: Int) -> [Border] {
    let floor = max(oldRoom.start, edit.old.start - reach)
    var found: [Border] = []
    var at = edit.old.start
    while true {
      add(at, at + leftShift, to: &found)
      guard at > floor, at + leftShift > newRoom.start,
        old.bytes[at - 1] == new.bytes[at + leftShift - 1]
      else { break }
      at -= 1
    }
    at = edit.old.start + 1
    while at <= min(leftInside, edit.old.start + reach) {
      add(at, at + leftShift, to: &found)
      at += 1
    }
    return found
  }

  /// The right borders, from the edit's own to both sides.
  private func rights(_ reach: Int) -> [Border] {
    let ceiling = min(oldRoom.end, edit.old.end + reach)
    var found: [Border] = []
    var at = edit.old.end
    while true {
      add(at, at + rightShift, to: &found)
      guard at < ceiling, at + rightShift < newRoom.end,
        old.bytes[at] == new.bytes[at + rightShift]
      else { break }
      at += 1
    }
    at = edit.old.end - 1
    while at >= max(rightInside, edit.old.end - reach) {
      add(at, at + rightShift, to: &found)
      at -= 1
    }
    return found
  }

  private func add(_ place: Int, _ other: Int, to found: inout [Border]) {
    guard old.isBorder(place), new.isBorder(other) else { return }
    let cost = cutCost(place, other)
    if cost < Whole.word { found.append(Border(place: place, cost: cost)) }
  }

  private func cutCost(_ place: Int, _ other: Int) -> Float {
    let (a, b) = (
      old.cut(at: place, wholes.old, in: oldRoom), new.cut(at: other, wholes.new, in: newRoom)
    )
    let words: Float =
      a.isWord && b.isWord ? Whole.word : a.isWord || b.isWord ? Whole.wordOfOne : 0
    return max(a.cost + b.cost, words)
  }

  // MARK: Content

  /// The price of the marks, the words and the single characters that an edit holds.
  private func marks(_ edit: Edit) -> Float {
    var cost: Float = 0
    if !EditMarks.arePaired(old.bytes, edit.old) { cost += Whole.lonelyMark }
    if !EditMarks.arePaired(new.bytes, edit.new) { cost += Whole.lonelyMark }
    cost += rest(old, edit.old) + rest(new, edit.new)
    cost += EditMarks.lone(old.bytes, edit.old, new.bytes, edit.new)
    if edit.old.isEmpty {
      cost += EditMarks.member(new.bytes, edit.new, in: newRoom)
    } else if edit.new.isEmpty {
      cost += EditMarks.member(old.bytes, edit.old, in: oldRoom)
    }
    return cost
  }

  /// What it costs that a side of some length starts or ends inside a word.
  private func rest(_ side: EditSide, _ range: ByteRange) -> Float {
    guard range.count > 6 else { return 0 }
    let isCut = side.words.word(over: range.start) != nil || side.words.word(over: range.end) != nil
    return isCut ? Whole.restOfWord : 0
  }

  /// What both sides of an edit start with, or end with.
  private struct Shared {
    /// In bytes.
    var length: Int
    var isParticle = false
    var hasMark = false
  }

  /// What an edit whose left border is at `place` starts with on both sides, up to `inside`.
  private func lead(to place: Int, _ inside: Int) -> Shared {
    guard inside > place else { return Shared(length: 0) }
    return Shared(
      length: inside - place, isParticle: EditMarks.isParticle(old.bytes.scalar(at: place)),
      hasMark: EditMarks.holdsBreak(old.bytes, ByteRange(place, inside)))
  }

  /// What an edit whose right border is at `place` ends with on both sides, from `inside` on.
  private func tail(from place: Int, _ inside: Int) -> Shared {
    guard place > inside else { return Shared(length: 0) }
    return Shared(
      length: place - inside, isParticle: EditMarks.isParticle(old.bytes.scalar(before: place)),
      hasMark: EditMarks.holdsBreak(old.bytes, ByteRange(inside, place)))
  }

  private func price(of lead: Shared, _ tail: Shared, in edit: Edit) -> Float {
    let length = min(lead.length + tail.length, min(edit.old.count, edit.new.count))
    guard length > 0 else { return 0 }
    return Float(length) / 3 + (lead.isParticle || tail.isParticle ? Whole.particle : 0)
      + (lead.hasMark || tail.hasMark ? Whole.sharedMark : 0)
  }
}
