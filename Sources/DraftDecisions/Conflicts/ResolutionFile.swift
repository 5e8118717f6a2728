package import DraftChange
import DraftMerge

/// What was decided of the conflicts of a merge: a file of the format `draftdiff.resolutions`.
package struct ResolutionFile: Hashable, Sendable {
  /// What was decided of one conflict.
  package struct Resolution: Hashable, Sendable {
    package var conflict: ChangeID
    package var mark: ConflictMark
    /// What stands in the base there, for people who read the file.
    package var quote: String

    package init(conflict: ChangeID, mark: ConflictMark, quote: String) {
      self.conflict = conflict
      self.mark = mark
      self.quote = quote
    }
  }

  package var base: DecisionFile.Named
  package var sides: [DecisionFile.Named]
  /// The text that was written last with these decisions; `nil` where none was.
  package var output: DecisionFile.Named?
  package var resolutions: [Resolution]

  package init(
    base: DecisionFile.Named, sides: [DecisionFile.Named], output: DecisionFile.Named? = nil,
    resolutions: [Resolution]
  ) {
    self.base = base
    self.sides = sides
    self.output = output
    self.resolutions = resolutions
  }
}

extension ConflictPlan {
  /// What a file says of each conflict, and what it says of conflicts that are not here.
  ///
  /// - Throws: the first resolution that chooses what its conflict does not offer.
  package func marks(
    of resolutions: [ResolutionFile.Resolution]
  ) throws(UnofferedChoice) -> (marks: [ConflictMark], others: [ResolutionFile.Resolution]) {
    var marks = items.map { _ in ConflictMark() }
    var others: [ResolutionFile.Resolution] = []
    for (number, resolution) in resolutions.enumerated() {
      guard let index = items.firstIndex(where: { $0.id == resolution.conflict }) else {
        others.append(resolution)
        continue
      }
      if let choice = resolution.mark.choice, !items[index].offers(choice) {
        throw UnofferedChoice(number: number)
      }
      marks[index] = resolution.mark
    }
    return (marks, others)
  }

  /// What the file says, the other resolutions behind those of this merge.
  package func resolutions(
    _ marks: [ConflictMark], others: [ResolutionFile.Resolution]
  ) -> [ResolutionFile.Resolution] {
    var resolutions: [ResolutionFile.Resolution] = []
    for (item, mark) in zip(items, marks) where !mark.isEmpty {
      resolutions.append(
        ResolutionFile.Resolution(conflict: item.id, mark: mark, quote: quote(item)))
    }
    return resolutions + others
  }

  /// What stands there first, for people who read a file.
  package func quote(_ item: ConflictItem) -> String {
    let text = item.conflict.base.isEmpty ? item.conflict.sides[0] : item.conflict.base
    return String(
      String(decoding: text, as: UTF8.self).drop { $0.isWhitespace }.prefix { !$0.isNewline }
        .prefix(60))
  }
}

/// A resolution that chooses what its conflict does not offer: a draft that has no part in it, or a proposal where none
/// is made.
package struct UnofferedChoice: Error, Hashable, Sendable {
  /// Index into the file's resolutions.
  package var number: Int
}
