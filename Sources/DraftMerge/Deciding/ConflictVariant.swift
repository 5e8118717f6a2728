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
