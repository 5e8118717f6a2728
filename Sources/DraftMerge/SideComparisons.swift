import DraftChange
import DraftDocument
import DraftThreads

/// What each side made of the base, compared once for all that ask, and only where somebody does.
final class SideComparisons {
  let base: Document
  let sides: [Document]
  /// The drafts that these are with other numbers.
  private let origin: SideComparisons?

  private(set) lazy var all: [Comparison] = {
    let (base, sides) = (base, sides)
    return Threads.map(sides.count) { Comparison.between(base, sides[$0]) }
  }()

  private(set) lazy var check = SentenceCheck(base, sides)

  private(set) lazy var pairs = all.map(ParagraphPairs.init)

  /// Whether a side has paragraphs in another order. Other numbers make no difference to that.
  private(set) lazy var hasMoves: Bool =
    origin?.hasMoves ?? pairs.contains { $0.hasMoved.contains(true) }

  init(_ base: Document, _ sides: [Document], numberedAnew origin: SideComparisons? = nil) {
    self.base = base
    self.sides = sides
    self.origin = origin
  }
}
