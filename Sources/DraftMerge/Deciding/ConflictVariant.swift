/// What one or several sides wrote at a conflict.
package struct ConflictVariant: Hashable, Sendable {
  package var text: [UInt8]
  /// Whose it is: indexes of the sides, in their order.
  package var sides: [Int]
}

extension MergeConflict {
  /// The texts to choose from in the order of the sides, those that wrote the same as one.
  ///
  /// Who changed nothing there has no part in it, where others disagree.
  package var variants: [ConflictVariant] {
    var variants: [ConflictVariant] = []
    let isLeftOut = Set(sides).subtracting([base]).count > 1
    for (side, text) in sides.enumerated() where !isLeftOut || text != base {
      if let index = variants.firstIndex(where: { $0.text == text }) {
        variants[index].sides.append(side)
      } else {
        variants.append(ConflictVariant(text: text, sides: [side]))
      }
    }
    return variants
  }
}

extension MergeResult {
  /// The merge with some conflicts decided.
  ///
  /// - Parameters:
  ///   - texts: What is to stand at each conflict, in their order; `nil` leaves it as it is. Plain line feeds.
  ///   - struck: The conflicts whose sentence somebody struck out: the blank before the next one goes with it.
  package func deciding(_ texts: [[UInt8]?], striking struck: Set<Int> = []) -> MergeResult {
    var list = PieceList()
    var isStruck = false
    var conflict = 0
    for piece in pieces {
      switch piece {
      case .text(let text):
        list.add(isStruck && list.isBehindBlank ? text.drop { $0 == 0x20 } : text[...])
        isStruck = false
      case .conflict(let undecided):
        if let text = texts[conflict] { list.add(text) } else { list.add(undecided) }
        isStruck = struck.contains(conflict)
        conflict += 1
      }
    }
    return MergeResult(pieces: list.pieces, lineEnds: lineEnds)
  }
}
