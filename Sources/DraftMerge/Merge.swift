package import DraftDocument
import DraftText

/// Joins drafts that were made of one base side by side: the door of this room.
package enum Merge {
  /// - Parameters:
  ///   - base: The draft that all sides started with.
  ///   - sides: What each made of it, in the order in which conflicts show them.
  package static func of(
    _ base: Document, _ sides: [Document], options: MergeOptions = MergeOptions()
  ) -> MergeResult {
    let texts = sides.map(\.source.bytes)
    let others = Set(texts).subtracting([base.source.bytes])
    if others.count < 2 {
      let text = others.first ?? base.source.bytes
      return MergeResult(NumberedPieces(text.isEmpty ? [] : [.text(text)]), lineEnds: .asIs)
    }
    var ends = (base: LineEnds(base.source.bytes), sides: texts.map { LineEnds($0) })
    if ends.base.isMixed || ends.sides.contains(where: \.isMixed) {
      ends.base.isWindows = false
      for side in ends.sides.indices { ends.sides[side].isWindows = false }
    }
    let plain = (
      base: plain(base, ends.base), sides: zip(sides, ends.sides).map { self.plain($0, $1) }
    )
    return MergeResult(
      counted(plain.base, plain.sides, options),
      lineEnds: .of(LineEnds(base: ends.base, sides: ends.sides)))
  }

  private static func plain(_ draft: Document, _ ends: LineEnds) -> Document {
    let text = ends.plain(draft.source.bytes)
    return text == draft.source.bytes ? draft : draft.reread(text)
  }

  /// Where several sides have other items in Markdown's numbered lists, they are counted anew.
  private static func counted(
    _ base: Document, _ sides: [Document], _ options: MergeOptions
  ) -> NumberedPieces {
    if let lists = ListNumbers(base, sides),
      let counted = checked(lists.base, lists.sides, options).numbered(by: lists)
    {
      return counted
    }
    return checked(base, sides, options)
  }

  /// By words where nothing gets lost by it, and otherwise by lines. Where several sides numbered anew, numbers are
  /// counted on; where there are conflicts, those that only follow a renumbering are set aside.
  private static func checked(
    _ base: Document, _ sides: [Document], _ options: MergeOptions
  ) -> NumberedPieces {
    let drafts = SideComparisons(base, sides)
    let counted = numbered(drafts, options)
    if let counted, !counted.isDisputed { return counted.joined }
    let plain = joined(drafts, options)
    if let counted, counted.joined.pieces.conflicts <= plain.conflicts { return counted.joined }
    if plain.conflictSize > 0, let marked = marked(drafts, options),
      marked.pieces.conflictSize <= plain.conflictSize
    {
      return marked
    }
    if LossCheck.holds(plain, base.source.bytes, sides.map(\.source.bytes)) {
      return NumberedPieces(plain)
    }
    return NumberedPieces(LineMerge.linePieces(base, sides))
  }

  /// With numbers that are counted on, where several sides numbered anew and nothing gets lost by it, and whether
  /// numbers are in conflict there.
  private static func numbered(
    _ drafts: SideComparisons, _ options: MergeOptions
  ) -> (joined: NumberedPieces, isDisputed: Bool)? {
    guard let counted = CountedNumbers(drafts) else { return nil }
    let joined = joined(
      SideComparisons(counted.base, counted.sides, numberedAnew: drafts), options)
    let texts = counted.sides.map(\.source.bytes)
    guard LossCheck.holds(joined, counted.base.source.bytes, texts) else { return nil }
    return NumberedPieces(joined).numbered(by: counted)
      .map { ($0, counted.isDisputed(joined)) }
  }

  /// Without the conflicts of numbers that only follow a renumbering, where nothing gets lost by it.
  private static func marked(
    _ drafts: SideComparisons, _ options: MergeOptions
  ) -> NumberedPieces? {
    guard let marks = NumberMarks(drafts) else { return nil }
    let joined = joined(SideComparisons(marks.base, marks.sides, numberedAnew: drafts), options)
    let texts = marks.sides.map(\.source.bytes)
    guard LossCheck.holds(joined, marks.base.source.bytes, texts) else { return nil }
    return NumberedPieces(joined).numbered(by: marks)
  }

  /// Moves are looked at where there are conflicts: what one moves and another edits is one.
  private static func joined(
    _ drafts: SideComparisons, _ options: MergeOptions
  ) -> [MergePiece] {
    let pieces = LineMerge.pieces(drafts.base, drafts.sides, options: options)
    guard pieces.conflictSize > 0, drafts.hasMoves,
      let moved = MovedBlocks.pieces(drafts, options: options),
      moved.conflictSize < pieces.conflictSize
    else { return pieces }
    return moved
  }
}

extension [MergePiece] {
  /// How many places are left to a person, and the bytes of all sides there. The fewer the better: a number in
  /// conflict at each article is worse than one long conflict.
  fileprivate var conflicts: (count: Int, size: Int) {
    reduce((0, 0)) { found, piece in
      guard case .conflict(let conflict) = piece else { return found }
      return (found.0 + 1, found.1 + conflict.sides.reduce(1) { $0 + $1.count })
    }
  }

  /// The bytes of all sides that are left to a person.
  fileprivate var conflictSize: Int { conflicts.size }
}
