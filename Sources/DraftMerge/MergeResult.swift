import DraftText

/// What became of a base and the drafts that were made of it: text that is decided, and conflicts that are not.
package struct MergeResult: Sendable {
  enum Ends: Equatable {
    case asIs
    case of(LineEnds)
  }

  let joined: NumberedPieces
  /// How lines are to end, where the pieces have plain line feeds.
  let lineEnds: Ends

  init(_ joined: NumberedPieces, lineEnds: Ends) {
    self.joined = joined
    self.lineEnds = lineEnds
  }

  package var pieces: [MergePiece] { joined.pieces }

  /// The bytes of a text made of the pieces, with the line ends that are wanted.
  package func written(_ text: [UInt8]) -> [UInt8] {
    switch lineEnds {
    case .asIs: text
    case .of(let ends): ends.written(text)
    }
  }

  /// The text with the base's own where only a person can decide. O(bytes).
  package var textWithBase: [UInt8] {
    written(
      pieces.flatMap { piece in
        switch piece {
        case .text(let text): text
        case .conflict(let conflict): conflict.base
        }
      })
  }

  /// The text, with plain line feeds, with what one side has where only a person can decide. O(bytes).
  package func plainText(ofSide side: Int) -> [UInt8] { pieces.text(ofSide: side) }

  package var conflicts: [MergeConflict] {
    pieces.compactMap { if case .conflict(let conflict) = $0 { conflict } else { nil } }
  }

  package var isClean: Bool { conflicts.isEmpty }

  /// The sides that refer to a section which another one took out. Conflicts are left aside. O(bytes).
  package var sidesMissingTargets: [Int] {
    joined.draftsMissingTargets.map { $0 - 1 }.filter { $0 >= 0 }.sorted()
  }
}

extension MergeResult: Equatable {
  package static func == (left: MergeResult, right: MergeResult) -> Bool {
    left.pieces == right.pieces && left.lineEnds == right.lineEnds
  }
}

package enum MergePiece: Sendable, Equatable {
  case text([UInt8])
  case conflict(MergeConflict)

  var isConflict: Bool { if case .conflict = self { true } else { false } }
}

extension [MergePiece] {
  /// The text with what one side has where only a person can decide. O(bytes).
  func text(ofSide side: Int) -> [UInt8] {
    flatMap { piece in
      switch piece {
      case .text(let text): text
      case .conflict(let conflict): conflict.sides[side]
      }
    }
  }
}

/// A stretch that the sides wrote in ways that nobody but a person can join.
package struct MergeConflict: Sendable, Equatable {
  package var base: [UInt8]
  /// What each side has there, in the order of the sides.
  package var sides: [[UInt8]]
  /// What it would be if all were taken, where that is likely and not certain: edits of far words.
  package var proposal: [UInt8]?
  /// The base's and each side's text as it is in that draft, where numbers that were counted on make it another.
  package var drafts: (base: [UInt8], sides: [[UInt8]]) {
    (uncounted?.base ?? base, uncounted?.sides ?? sides)
  }
  private var uncounted: Uncounted?

  private struct Uncounted: Equatable {
    var base: [UInt8]
    var sides: [[UInt8]]
  }

  package init(base: [UInt8], sides: [[UInt8]], proposal: [UInt8]? = nil) {
    self.base = base
    self.sides = sides
    self.proposal = proposal
  }

  /// With a text before what each has there.
  func behind(_ text: ArraySlice<UInt8>) -> MergeConflict {
    MergeConflict(
      base: text + base, sides: sides.map { text + $0 }, proposal: proposal.map { text + $0 })
  }

  /// With numbers that were counted on.
  ///
  /// - Parameter drafts: The texts with the numbers that the drafts have.
  init(
    base: [UInt8], sides: [[UInt8]], proposal: [UInt8]?,
    drafts: (base: [UInt8], sides: [[UInt8]])
  ) {
    self.init(base: base, sides: sides, proposal: proposal)
    uncounted = Uncounted(base: drafts.base, sides: drafts.sides)
  }
}

/// Collects pieces, neighbouring texts as one.
struct PieceList {
  private var done: [MergePiece] = []
  private var text: [UInt8] = []

  var pieces: [MergePiece] { text.isEmpty ? done : done + [.text(text)] }

  /// Whether a word that is added stands apart from what is before it.
  var isBehindBlank: Bool { text.last.map { $0.isBlank } ?? done.isEmpty }

  /// Whether a paragraph that is added stands apart from what is before it.
  var isBehindEmptyLine: Bool {
    text.suffix(2).elementsEqual("\n\n".utf8) || (text.isEmpty && done.isEmpty)
  }

  mutating func add(_ more: some Sequence<UInt8>) { text += more }

  mutating func add(_ conflict: MergeConflict) {
    if !text.isEmpty { done.append(.text(text)) }
    text = []
    done.append(.conflict(conflict))
  }

  mutating func add(_ other: [MergePiece]) {
    for piece in other {
      switch piece {
      case .text(let text): add(text)
      case .conflict(let conflict): add(conflict)
      }
    }
  }
}
