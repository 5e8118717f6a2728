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

  private lazy var check = SentenceCheck(base, sides)

  /// Whether a side has sentences in another order.
  private lazy var hasMovedSentences: Bool =
    origin?.hasMovedSentences ?? all.contains { $0.sentences.contains { $0.moved != 0 } }

  private(set) lazy var pairs = all.map(ParagraphPairs.init)

  /// Whether a side has paragraphs in another order. Other numbers make no difference to that.
  private(set) lazy var hasMoves: Bool =
    origin?.hasMoves ?? pairs.contains { $0.hasMoved.contains(true) }

  /// Whether no sentence is lost and none stands twice, whichever side is taken: that happens where some were moved.
  func keepsSentences(_ pieces: [MergePiece]) -> Bool { !hasMovedSentences || check.holds(pieces) }

  init(_ base: Document, _ sides: [Document], numberedAnew origin: SideComparisons? = nil) {
    self.base = base
    self.sides = sides
    self.origin = origin
  }
}
