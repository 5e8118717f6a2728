import DraftText

extension MergeResult {
  /// The merge with some conflicts decided. Numbers are counted on from what is taken.
  ///
  /// - Parameters:
  ///   - choices: What is to stand at each conflict, in their order; `nil` leaves it as it is. The texts of a conflict
  ///     may have signs in them, which mark what is counted and go when it is. Plain line feeds.
  ///   - struck: The conflicts whose sentence somebody struck out: the blank before the next one goes with it.
  package func deciding(
    _ choices: [((MergeConflict) -> [UInt8])?], striking struck: Set<Int> = []
  ) -> MergeResult {
    MergeResult(
      joined.changed { Self.decided($0, choices, striking: struck) }, lineEnds: lineEnds)
  }

  private static func decided(
    _ pieces: [MergePiece], _ choices: [((MergeConflict) -> [UInt8])?], striking struck: Set<Int>
  ) -> [MergePiece] {
    var list = PieceList()
    var gap: Gap?
    var conflict = 0
    for piece in pieces {
      switch piece {
      case .text(let text):
        list.add(gap.map { closed($0, behind: list, text) } ?? text[...])
        gap = nil
      case .conflict(let undecided):
        gap = nil
        if let text = choices[conflict]?(undecided) {
          list.add(text)
          if text.isEmpty { gap = struck.contains(conflict) ? .struck : .empty }
        } else {
          list.add(undecided)
        }
        conflict += 1
      }
    }
    return list.pieces
  }

  /// A place at which nothing stands any more.
  private enum Gap {
    /// No draft that was taken has anything there.
    case empty
    /// Somebody struck out a sentence there.
    case struck
  }

  /// What stands behind a gap, without the second of two empty lines or blanks.
  private static func closed(
    _ gap: Gap, behind list: PieceList, _ text: [UInt8]
  ) -> ArraySlice<UInt8> {
    if list.isBehindEmptyLine, text.first == UInt8(ascii: "\n") { return text.dropFirst() }
    return gap == .struck && list.isBehindBlank ? text.drop { $0 == " " } : text[...]
  }
}
