import DraftChange
import DraftDocument
import DraftText

/// Everything that can stand in a decided text, in the one order in which it can stand: text that stayed, and
/// between it the text of either draft. What is decided only says which of it stands.
struct Skeleton: Sendable {
  /// Text at a place of one draft or, where it stayed, of both.
  struct Placement: Sendable {
    var change: SentenceChangeIndex
    /// The draft that has it here; `nil` where both do.
    var side: DraftSide?
    var slot: Slot
    /// Text that was moved, which text of one draft alone goes with: it stands where that does.
    var anchor: SentenceChangeIndex?
    /// Whether this is beside the anchor's place in the other draft.
    var isAway = false

    func stands(in side: DraftSide) -> Bool { self.side == nil || self.side == side }
    func shares(_ other: Placement, _ side: DraftSide) -> Bool {
      stands(in: side) && other.stands(in: side)
    }
  }

  /// Which paragraph text belongs to that stands between two texts that stayed.
  enum Slot: Sendable {
    /// The end of the paragraph before.
    case leading
    case paragraph
    /// The start of the paragraph behind.
    case trailing
    case stayed
  }

  private(set) var placements: [Placement] = []
  private let comparison: Comparison
  private let old: DraftOrder
  private let new: DraftOrder

  /// O(changes · log changes).
  init(_ comparison: Comparison, _ old: DraftOrder, _ new: DraftOrder) {
    self.comparison = comparison
    self.old = old
    self.new = new
    let stayed = stayed()
    var at = (old: 0, new: 0)
    for change in stayed {
      guard let gone = old.places[change], let come = new.places[change] else { continue }
      between(at.old..<gone, at.new..<come)
      placements.append(Placement(change: change, side: nil, slot: .stayed))
      at = (gone + 1, come + 1)
    }
    between(at.old..<old.changes.count, at.new..<new.changes.count)
    accompany(Set(stayed))
  }

  /// Gives text that goes with what was moved a place beside that at its other place, too.
  private mutating func accompany(_ stayed: Set<SentenceChangeIndex>) {
    let anchors = Sides(
      old: MovedCompany(old, new, stayed: stayed).anchors,
      new: MovedCompany(new, old, stayed: stayed).anchors
    )
    if anchors.old.isEmpty, anchors.new.isEmpty { return }
    var away: [SentenceChangeIndex: [(placement: Placement, isBefore: Bool)]] = [:]
    for index in placements.indices {
      let change = placements[index].change
      guard let anchor = anchors[placements[index].side ?? .old][change] else { continue }
      placements[index].anchor = anchor.change
      away[anchor.change, default: []].append((placements[index], anchor.isBefore))
    }
    placements = placements.flatMap { placement -> [Placement] in
      let company = (away[placement.change] ?? []).filter {
        $0.placement.stands(in: .new) == placement.stands(in: .old)
      }.map { own in
        var copy = own
        copy.placement.slot = placement.slot
        copy.placement.isAway = true
        return copy
      }
      return company.filter(\.isBefore).map(\.placement) + [placement]
        + company.filter { !$0.isBefore }.map(\.placement)
    }
  }

  /// What stands in both drafts and did not move; such changes stand in the same order in both.
  private func stayed() -> [SentenceChangeIndex] {
    var end = 0
    return new.changes.filter { change in
      guard comparison.sentences[change].moved == 0, let place = old.places[change], place >= end
      else { return false }
      end = place + 1
      return true
    }
  }

  // MARK: Between two that stayed

  /// Paragraphs, or the start of a section with what follows.
  private struct Block {
    var side: DraftSide
    var places: Range<Int>
    /// How deep the section stands that it begins with; the text before any begins with none.
    var depth: Int
    var ordinal: [Int]
    /// Of a line of no section, in bytes: what stands further in goes with what is before it.
    var indent = 0
  }

  private mutating func between(_ gone: Range<Int>, _ come: Range<Int>) {
    guard !gone.isEmpty || !come.isEmpty else { return }
    let first = firstSide(gone, come)
    let (a, b) = first == .old ? (gone, come) : (come, gone)
    let (one, other) = (parts(a, first), parts(b, first.other))
    place(one.leading, first, .leading)
    place(other.leading, first.other, .leading)
    for block in merged(blocks(one.middle, first), blocks(other.middle, first.other)) {
      place(block.places, block.side, .paragraph)
    }
    place(one.trailing, first, .trailing)
    place(other.trailing, first.other, .trailing)
  }

  private func order(_ side: DraftSide) -> DraftOrder { side == .old ? old : new }

  private mutating func place(_ places: Range<Int>, _ side: DraftSide, _ slot: Slot) {
    placements += order(side).changes[places].map {
      Placement(change: $0, side: side, slot: slot)
    }
  }

  /// Whose text stands first where nothing else says so. It must not depend on which draft is called the old
  /// one, so it is the one whose text sorts first.
  private func firstSide(_ gone: Range<Int>, _ come: Range<Int>) -> DraftSide {
    guard !gone.isEmpty, !come.isEmpty else { return come.isEmpty ? .old : .new }
    let a = old.bytes[old.span(comparison, old.changes[gone.lowerBound])]
    let b = new.bytes[new.span(comparison, new.changes[come.lowerBound])]
    return b.lexicographicallyPrecedes(a) ? .new : .old
  }

  private func parts(
    _ places: Range<Int>, _ side: DraftSide
  ) -> (leading: Range<Int>, middle: Range<Int>, trailing: Range<Int>) {
    let isStrong = order(side).isStrong
    var start = places.lowerBound
    while start < places.upperBound, !isStrong[start] { start += 1 }
    var end = places.upperBound
    while end > start, !isStrong[end] { end -= 1 }
    return (places.lowerBound..<start, start..<end, end..<places.upperBound)
  }

  private func blocks(_ places: Range<Int>, _ side: DraftSide) -> [Block] {
    let order = order(side)
    var blocks: [Block] = []
    for place in places {
      if let section = order.sections[place].first {
        let section = order.document.sections[section]
        blocks.append(
          Block(
            side: side, places: place..<place + 1, depth: section.depth, ordinal: section.ordinal))
      } else if blocks.isEmpty {
        blocks.append(
          Block(
            side: side, places: place..<place + 1, depth: .max, ordinal: [],
            indent: order.indent(of: place)))
      } else {
        blocks[blocks.count - 1].places = blocks[blocks.count - 1].places.lowerBound..<place + 1
      }
    }
    return blocks
  }

  /// Text of the section before stands before new sections, its subsections before its neighbours.
  private func merged(_ first: [Block], _ second: [Block]) -> [Block] {
    var result: [Block] = []
    var (i, j) = (0, 0)
    while i < first.count, j < second.count {
      let (a, b) = (first[i], second[j])
      let isSecond =
        a.depth == b.depth
        ? b.indent > a.indent
          || !a.ordinal.isEmpty && !b.ordinal.isEmpty
            && b.ordinal.lexicographicallyPrecedes(a.ordinal)
        : b.depth > a.depth
      result.append(isSecond ? b : a)
      if isSecond { j += 1 } else { i += 1 }
    }
    return result + first[i...] + second[j...]
  }
}
