import DraftChange
import DraftDocument
import DraftThreads

/// What each side made of the base, compared once for all that ask, and only where somebody does.
final class SideComparisons {
  let base: Document
  let sides: [Document]
  private(set) lazy var all: [Comparison] = {
    let (base, sides) = (base, sides)
    return Threads.map(sides.count) { Comparison.between(base, sides[$0]) }
  }()

  init(_ base: Document, _ sides: [Document]) {
    self.base = base
    self.sides = sides
  }
}
