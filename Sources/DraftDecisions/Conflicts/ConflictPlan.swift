package import DraftChange
package import DraftDocument
package import DraftMerge
import DraftReview
import DraftText

/// One conflict to be decided.
package struct ConflictItem: Sendable {
  /// What it is called in a file: a hash of its texts.
  package let id: ChangeID
  package let conflict: MergeConflict
  package let variants: [ConflictVariant]
  /// Index into `ConflictPlan.sections`.
  package let section: Int
  /// Index into the pieces of the merge.
  package let piece: Int
  /// Whether there are empty lines around it, as around a paragraph.
  let isApart: Bool

  /// The variant that a draft has.
  package func variant(ofSide side: Int) -> ConflictVariant? {
    variants.first { $0.sides.contains(side) }
  }

  /// Whether this can be chosen here.
  package func offers(_ choice: ConflictChoice) -> Bool {
    switch choice {
    case .base, .text: true
    case .proposal: conflict.proposal != nil
    case .drafts(let sides):
      !sides.isEmpty && Set(sides).count == sides.count
        && sides.allSatisfy { variant(ofSide: $0) != nil }
    }
  }
}

/// What there is to decide of a merge, in the order of the text.
package struct ConflictPlan: Sendable {
  package let result: MergeResult
  package let items: [ConflictItem]
  /// The sections that have any, each with the titles from the outermost one to it; none for text before the first.
  package let sections: [[String]]
  /// Of each item the others in which the same text is disputed, as what was moved is at both of its places.
  package let ties: [[Int]]
  /// Who wrote each side.
  package let names: [String]
  /// By which what stands alone is read as the drafts are.
  private let draft: Document

  /// O(bytes), and reading the text.
  ///
  /// - Parameter draft: One of the drafts: how the text is read.
  package init(_ result: MergeResult, names: [String], draft: Document) {
    self.result = result
    self.names = names
    self.draft = draft
    let paths = ConflictSections(result, draft).paths
    sections = paths.all
    var ids = ConflictIDs()
    var items: [ConflictItem] = []
    for (index, piece) in result.pieces.enumerated() {
      guard case .conflict(let conflict) = piece else { continue }
      items.append(
        ConflictItem(
          id: ids.next(conflict), conflict: conflict, variants: conflict.variants,
          section: paths.ofConflicts[items.count], piece: index,
          isApart: Self.isApart(index, in: result.pieces)))
    }
    self.items = items
    ties = ConflictTies(items.map(\.conflict)).others
  }

  private static func isApart(_ index: Int, in pieces: [MergePiece]) -> Bool {
    func text(_ index: Int) -> [UInt8]? {
      guard pieces.indices.contains(index) else { return [] }
      if case .text(let text) = pieces[index] { return text }
      return nil
    }
    guard let before = text(index - 1), let behind = text(index + 1) else { return false }
    return (before.isEmpty || before.suffix(2).elementsEqual("\n\n".utf8))
      && (behind.isEmpty || behind.first == UInt8(ascii: "\n"))
      && !(before.isEmpty && behind.isEmpty)
  }

  /// What stands alone, read as the drafts are.
  package func document(of text: [UInt8]) -> Document { draft.reread(text) }

  /// The text that a choice makes of a conflict, with the numbers that each draft has by itself.
  package func text(_ choice: ConflictChoice, of item: ConflictItem) -> [UInt8] {
    text(choice, of: item.conflict, item)
  }

  /// - Parameter conflict: The item's, with signs or without.
  private func text(
    _ choice: ConflictChoice, of conflict: MergeConflict, _ item: ConflictItem
  ) -> [UInt8] {
    switch choice {
    case .base: conflict.base
    case .proposal: conflict.proposal ?? conflict.base
    case .drafts(let sides):
      JoinedVariants.of(
        sides.map { conflict.sides[$0] }, isApart: item.isApart, read: document(of:))
    case .text(let text):
      OwnLabels(shown: item.conflict, signed: conflict)
        .signed(ConflictEdges(conflict).around(text))
    }
  }

  /// What a variant adds where it comes behind another one that has words.
  package func tail(
    of variant: ConflictVariant, behind other: ConflictVariant, _ item: ConflictItem
  ) -> [UInt8] {
    let sides = [other.sides[0], variant.sides[0]]
    return Array(text(.drafts(sides), of: item).dropFirst(other.text.count))
  }

  /// The white space that all texts of a conflict start with, and an own text need not.
  package func leadingEdge(of item: ConflictItem) -> [UInt8] {
    ConflictEdges(item.conflict).leading
  }

  /// The merge with what was decided, and its numbers counted on. O(bytes).
  package func decided(_ marks: [ConflictMark]) -> MergeResult {
    let choices = zip(items, marks).map { item, mark in
      mark.choice.map { choice in
        { (conflict: MergeConflict) in text(choice, of: conflict, item) }
      }
    }
    return result.deciding(
      choices, striking: Set(marks.indices.filter { marks[$0].choice == .text("") }))
  }
}

/// Names conflicts by their texts, and numbers those that are the same.
private struct ConflictIDs {
  private var counts: [ChangeID: Int] = [:]

  mutating func next(_ conflict: MergeConflict) -> ChangeID {
    let first = ChangeID(of: [conflict.base] + conflict.sides, number: 0)
    let number = counts[first, default: 0]
    counts[first] = number + 1
    return number == 0
      ? first : ChangeID(of: [conflict.base] + conflict.sides, number: number)
  }
}
