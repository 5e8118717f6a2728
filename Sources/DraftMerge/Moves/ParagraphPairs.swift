import DraftAlign
import DraftChange
import DraftDocument
import DraftText

/// Which paragraph of one side is which of the base: those whose sentences went from the one to the other and nowhere
/// else.
struct ParagraphPairs {
  /// By paragraph of the base that of the side, and the other way round; -1 for none.
  private(set) var side: [Int]
  private(set) var base: [Int]
  /// By paragraph of the base: whether it stands elsewhere in the order, of the fewest that do.
  private(set) var hasMoved: [Bool]

  /// O(sentences · log sentences).
  init(_ comparison: Comparison) {
    let (old, new) = (comparison.old, comparison.new)
    side = Array(repeating: -1, count: old.paragraphs.count)
    base = Array(repeating: -1, count: new.paragraphs.count)
    var isMixed = (old: Set<Int>(), new: Set<Int>())
    for change in comparison.sentences where !change.old.isEmpty && !change.new.isEmpty {
      for first in change.old {
        for second in change.new {
          let from = Int(old.sentences[first].paragraph)
          let to = Int(new.sentences[second].paragraph)
          if side[from] >= 0, side[from] != to { isMixed.old.insert(from) }
          if base[to] >= 0, base[to] != from { isMixed.new.insert(to) }
          side[from] = to
          base[to] = from
        }
      }
    }
    for to in isMixed.new { isMixed.old.insert(base[to]) }
    for from in isMixed.old where side[from] >= 0 {
      base[side[from]] = -1
      side[from] = -1
    }
    for to in base.indices where base[to] >= 0 && side[base[to]] != to { base[to] = -1 }
    hasMoved = Self.moved(side, weights: old.paragraphs.map(\.range.count))
  }

  private static func moved(_ partners: [Int], weights: [Int]) -> [Bool] {
    var moved = [Bool](repeating: false, count: partners.count)
    let paired = partners.indices.filter { partners[$0] >= 0 }
    guard !paired.isEmpty else { return moved }
    let kept = LongestRun.members(
      paired.map { partners[$0] }, weights: paired.map { weights[$0] })
    for (paragraph, isKept) in zip(paired, kept) where !isKept { moved[paragraph] = true }
    return moved
  }
}
