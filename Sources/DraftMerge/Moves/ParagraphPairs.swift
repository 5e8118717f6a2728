import DraftAlign
import DraftChange
import DraftDocument
import DraftText

/// Which paragraph of one side is which of the base: those whose sentences went from the one to the other and nowhere
/// else.
struct ParagraphPairs {
  /// By paragraph of the base that of the side, and the other way round; `nil` for none.
  private(set) var side: Partners
  private(set) var base: Partners
  /// By paragraph of the base: whether it stands elsewhere in the order, of the fewest that do.
  private(set) var hasMoved: IndexedArray<Paragraph, Bool>

  typealias Partners = IndexedArray<Paragraph, ParagraphIndex?>

  /// O(sentences · log sentences).
  init(_ comparison: Comparison) {
    let (old, new) = (comparison.old, comparison.new)
    side = Partners(repeating: nil, count: old.paragraphs.count)
    base = Partners(repeating: nil, count: new.paragraphs.count)
    var isMixed = (old: Set<ParagraphIndex>(), new: Set<ParagraphIndex>())
    for change in comparison.sentences where !change.old.isEmpty && !change.new.isEmpty {
      for first in change.old {
        for second in change.new {
          let from = old.sentences[first].paragraph
          let to = new.sentences[second].paragraph
          if let known = side[from], known != to { isMixed.old.insert(from) }
          if let known = base[to], known != from { isMixed.new.insert(to) }
          side[from] = to
          base[to] = from
        }
      }
    }
    for to in isMixed.new {
      if let from = base[to] { isMixed.old.insert(from) }
    }
    for from in isMixed.old {
      if let to = side[from] { base[to] = nil }
      side[from] = nil
    }
    for (to, from) in base.indexed() {
      if let from, side[from] != to { base[to] = nil }
    }
    hasMoved = Self.moved(side, old)
  }

  private static func moved(
    _ partners: Partners, _ document: Document
  ) -> IndexedArray<Paragraph, Bool> {
    var moved = IndexedArray<Paragraph, Bool>(repeating: false, count: partners.count)
    let paired = partners.indices.filter { partners[$0] != nil }
    guard !paired.isEmpty else { return moved }
    let kept = LongestRun.members(
      paired.compactMap { partners[$0]?.offset }, weights: weights(of: paired, document))
    for (paragraph, isKept) in zip(paired, kept) where !isKept { moved[paragraph] = true }
    return moved
  }

  /// In bytes. What starts a section weighs as much as the whole section: a paragraph that was put before its heading
  /// is what moved, however short the heading.
  private static func weights(of paragraphs: [ParagraphIndex], _ document: Document) -> [Int] {
    var weights = document.paragraphs.map(\.range.count)
    for section in document.sections.dropFirst() {
      let first = document.paragraphs.partitioningIndex { $0.range.end > section.extent.start }
      if first < document.paragraphs.endIndex { weights[first.offset] += section.extent.count }
    }
    return paragraphs.map { weights[$0.offset] }
  }
}
