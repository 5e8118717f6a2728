/// Writes the numbers of a joined text, once it is known what stands in it.
protocol Numbering: Sendable {
  /// `nil` where a number could not be counted. O(bytes · sides).
  func restored(_ pieces: [MergePiece]) -> [MergePiece]?

  /// The drafts, the base being 0, that refer to a section which they have and the joined text has not. O(bytes).
  func draftsMissingTargets(_ pieces: [MergePiece]) -> Set<Int>
}

extension Numbering {
  func draftsMissingTargets(_ pieces: [MergePiece]) -> Set<Int> { [] }
}

/// One whose numbers have signs behind them in the text.
protocol SignedNumbering: Numbering {
  /// Those of its numbers that are labels. O(numbers).
  var labels: Set<Int> { get }

  /// The drafts with signs, the base first.
  var drafts: [AlteredDraft] { get }
}

/// Pieces as they were joined, with signs for numbers, and with the numbers that they come to have.
struct NumberedPieces: Sendable {
  private let signed: [MergePiece]
  /// In the order in which they write.
  private let numberings: [any Numbering]
  let pieces: [MergePiece]

  init(_ pieces: [MergePiece]) { (signed, numberings, self.pieces) = (pieces, [], pieces) }

  private init?(_ signed: [MergePiece], _ numberings: [any Numbering]) {
    var pieces = signed
    for numbering in numberings {
      guard let restored = numbering.restored(pieces) else { return nil }
      pieces = restored
    }
    (self.signed, self.numberings, self.pieces) = (signed, numberings, pieces)
  }

  /// As `Numbering` has it.
  var draftsMissingTargets: Set<Int> {
    numberings.reduce(into: []) { $0.formUnion($1.draftsMissingTargets(signed)) }
  }

  /// With numbers that are written after those of before; `nil` where they could not be.
  func numbered(by numbering: some Numbering) -> NumberedPieces? {
    NumberedPieces(signed, numberings + [numbering])
  }

  /// With other pieces in the place of these, and the numbers that they have then.
  ///
  /// - Parameter change: Gets the pieces with signs for numbers, or, where those of its result could not be counted,
  ///   as they are.
  func changed(_ change: ([MergePiece]) -> [MergePiece]) -> NumberedPieces {
    NumberedPieces(change(signed), numberings) ?? NumberedPieces(change(pieces))
  }
}
