import DraftDocument
import DraftText

/// Joins Markdown drafts with numbered lists, and counts the numbers anew, whoever put items in, took some out or moved
/// some.
///
/// In all drafts a number that only goes on from the one before is set to 0, so that an item has the same number
/// wherever it comes to stand; when the texts are joined, what is 0 is counted.
struct ListNumbers: Numbering {
  let base: Document
  let sides: [Document]

  /// `nil` where there are no numbers, and where a draft would not come back as it was.
  init?(_ base: Document, _ sides: [Document]) {
    guard base.reader == .markdown else { return nil }
    var texts: [[UInt8]] = []
    var numbers: [[Int]] = []
    for draft in [base] + sides {
      var count = ListCount()
      let text = count.written(draft.source.bytes, .aside)
      texts.append(text)
      numbers.append(count.numbers)
    }
    guard numbers.contains(where: { !$0.isEmpty }) else { return nil }
    for (draft, text) in zip([base] + sides, texts) {
      var count = ListCount()
      guard count.written(text, .counted) == draft.source.bytes else { return nil }
    }
    self.base = base.reread(texts[0])
    self.sides = zip(sides, texts.dropFirst()).map { $0.reread($1) }
  }

  /// The pieces with their numbers; behind a conflict they go on as if the first side were taken there. `nil` where one
  /// could not be counted. O(bytes · sides).
  func restored(_ pieces: [MergePiece]) -> [MergePiece]? {
    var count = ListCount()
    let restored = pieces.map { piece -> MergePiece in
      switch piece {
      case .text(let text): return .text(count.written(text, .counted))
      case .conflict(let conflict):
        let before = count
        let result = Self.restored(conflict, from: before)
        _ = conflict.sides.first.map { count.written($0, .counted) }
        return .conflict(result)
      }
    }
    let texts =
      [Self.text(restored, \.base)]
      + sides.indices.map { side in
        Self.text(restored) { $0.sides[side] }
      }
    return texts.contains(where: Self.hasZero) ? nil : restored
  }

  private static func restored(_ conflict: MergeConflict, from count: ListCount) -> MergeConflict {
    func counted(_ text: [UInt8]) -> [UInt8] {
      var count = count
      return count.written(text, .counted)
    }
    let drafts = conflict.drafts
    return MergeConflict(
      base: counted(conflict.base), sides: conflict.sides.map(counted),
      proposal: conflict.proposal.map(counted),
      drafts: (counted(drafts.base), drafts.sides.map(counted)))
  }

  private static func text(
    _ pieces: [MergePiece], _ part: (MergeConflict) -> [UInt8]
  ) -> [UInt8] {
    pieces.flatMap { piece in
      switch piece {
      case .text(let text): text
      case .conflict(let conflict): part(conflict)
      }
    }
  }

  private static func hasZero(_ text: [UInt8]) -> Bool {
    var count = ListCount()
    _ = count.written(text, .aside)
    return count.hasZero
  }
}
