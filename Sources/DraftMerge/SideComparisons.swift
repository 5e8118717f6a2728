import DraftChange
import DraftDocument
import DraftText
import DraftThreads

/// What each side made of the base, compared once for all that ask, and only where somebody does.
final class SideComparisons {
  let base: Document
  let sides: [Document]
  /// The drafts that these are with signs for numbers, and what writes those.
  private let origin: (drafts: SideComparisons, numbering: any SignedNumbering)?

  private(set) lazy var all: [Comparison] = {
    let (base, sides) = (base, sides)
    return Threads.map(sides.count) { Comparison.between(base, sides[$0]) }
  }()

  private lazy var check: SentenceCheck = origin?.drafts.check ?? SentenceCheck(base, sides)

  /// Whether a side has sentences in another order.
  private lazy var hasMovedSentences: Bool =
    origin?.drafts.hasMovedSentences ?? all.contains { $0.sentences.contains { $0.moved != 0 } }

  private(set) lazy var pairs = all.map(ParagraphPairs.init)

  /// Whether a side has paragraphs in another order. Other numbers make no difference to that.
  private(set) lazy var hasMoves: Bool =
    origin?.drafts.hasMoves ?? pairs.contains { $0.hasMoved.contains(true) }

  init(_ base: Document, _ sides: [Document]) {
    (self.base, self.sides, origin) = (base, sides, nil)
  }

  /// Drafts with signs for numbers.
  init(
    _ base: Document, _ sides: [Document], of drafts: SideComparisons,
    numbering: some SignedNumbering
  ) {
    (self.base, self.sides, origin) = (base, sides, (drafts, numbering))
  }

  /// Whether no sentence is lost and none stands twice, whichever side is taken; both happen where some were moved, or
  /// where something is in conflict.
  func keepsSentences(_ pieces: [MergePiece]) -> Bool {
    guard hasMovedSentences || pieces.contains(where: \.isConflict) else { return true }
    let count = pieces.contains(where: \.isConflict) ? sides.count : 1
    let taken = (0..<count).compactMap { text(taking: $0, of: pieces) }
    return taken.count == count && check.holds(taken)
  }

  /// With the numbers that it has if one side is taken at every conflict: out of their order, labels are read as none.
  /// `nil` where a label came to stand inside a line.
  private func text(taking side: Int, of pieces: [MergePiece]) -> [UInt8]? {
    let text = pieces.text(ofSide: side)
    guard let origin else { return text }
    guard startsLines(text) else { return nil }
    return origin.numbering.restored([.text(text)])?.text(ofSide: 0)
  }

  /// The signs of labels that start lines.
  private lazy var lineStarters: Set<Int> = Set(
    ([base] + sides).flatMap { draft in
      draft.source.bytes.split(separator: UInt8(ascii: "\n")).compactMap(NumberSign.number)
    }
  ).intersection(origin?.numbering.labels ?? [])

  private func startsLines(_ text: [UInt8]) -> Bool {
    text.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      let own = NumberSign.number(startOf: line) == nil ? 0 : 1
      return NumberSign.numbers(in: Array(line)).dropFirst(own)
        .allSatisfy { !lineStarters.contains($0) }
    }
  }
}
