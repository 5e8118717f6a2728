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

  /// Where there are numbered lists of Markdown's, they are counted anew.
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

  /// How many times as long as the conflicts of lines one of all that was changed may be.
  private static let longestWhole = 3

  /// By words where nothing gets lost or doubled by it, and otherwise by lines. Where the sides' numbers don't go together,
  /// they are counted on; where one side alone numbered anew, its numbers are set aside.
  private static func checked(
    _ base: Document, _ sides: [Document], _ options: MergeOptions
  ) -> NumberedPieces {
    let drafts = SideComparisons(([base] + sides).map { AlteredDraft($0) })
    let isCounted = CountedNumbers.areNeeded(for: drafts)
    let counted = isCounted ? numbered(drafts, options) : nil
    if let counted, !counted.isDisputed { return counted.joined }
    if counted == nil, let marked = marked(drafts, options) {
      if !isCounted, let counted = countedOn(marked.joined, drafts, options) { return counted }
      if marked.check.holds { return marked.joined }
    }
    let checked = joined(drafts, options)
    let plain = checked.pieces
    if let counted, counted.joined.pieces.conflicts <= plain.conflicts { return counted.joined }
    if checked.holds { return NumberedPieces(plain) }
    if let counted = isCounted ? counted : numbered(drafts, options) { return counted.joined }
    let lines = LineMerge.linePieces(drafts)
    if drafts.keepsSentences(lines) { return NumberedPieces(lines) }
    // Nobody reads a long text in one conflict; where there is none at all, nobody would see what is wrong.
    let whole = LineMerge.wholePieces(drafts)
    let isShort = whole.conflictSize <= longestWhole * lines.conflictSize
    return NumberedPieces(lines.conflicts.count == 0 || isShort ? whole : lines)
  }

  /// What is taken of a conflict decides which numbers follow, though one side alone numbered anew: no more conflicts,
  /// with numbers that are counted on.
  private static func countedOn(
    _ marked: NumberedPieces, _ drafts: SideComparisons, _ options: MergeOptions
  ) -> NumberedPieces? {
    let count = marked.pieces.conflicts.count
    guard count > 0, let counted = numbered(drafts, options)?.joined,
      counted.pieces.conflicts.count <= count
    else { return nil }
    return counted
  }

  /// With numbers that are counted on, where somebody numbered anew and nothing gets lost by it, and whether numbers are
  /// in conflict there.
  private static func numbered(
    _ drafts: SideComparisons, _ options: MergeOptions
  ) -> (joined: NumberedPieces, isDisputed: Bool)? {
    guard let counted = CountedNumbers(drafts) else { return nil }
    let signed = SideComparisons(of: drafts, numbering: counted)
    let joined = joined(signed, options)
    guard joined.holds else { return nil }
    return NumberedPieces(joined.pieces).numbered(by: counted)
      .map { ($0, counted.isDisputed(joined.pieces)) }
  }

  /// Without the conflicts of numbers that only follow a renumbering, and whether nothing gets lost by it.
  private static func marked(
    _ drafts: SideComparisons, _ options: MergeOptions
  ) -> (joined: NumberedPieces, check: CheckedPieces)? {
    guard let marks = NumberMarks(drafts) else { return nil }
    let signed = SideComparisons(of: drafts, numbering: marks)
    let joined = joined(signed, options)
    return NumberedPieces(joined.pieces).numbered(by: marks).map { ($0, joined) }
  }

  /// By words; where there are conflicts, or a sentence gets lost or doubled, also with what was moved as blocks: what
  /// one side moves and another edits is one. Of as many conflicts those with blocks lose nothing that was moved, though
  /// they may be longer by it.
  private static func joined(
    _ drafts: SideComparisons, _ options: MergeOptions
  ) -> CheckedPieces {
    let plain = CheckedPieces(LineMerge.pieces(drafts, options: options), drafts)
    guard drafts.hasMoves, plain.pieces.conflictSize > 0 || !plain.keepsSentences,
      let blocks = MovedBlocks.pieces(drafts, options: options)
    else { return plain }
    let moved = CheckedPieces(blocks, drafts)
    let isShort = moved.pieces.conflicts.count <= plain.pieces.conflicts.count
    // What holds is taken; only where both do, or none, is it asked which is shorter.
    let (better, other) = isShort ? (moved, plain) : (plain, moved)
    return better.keepsSentences || !other.keepsSentences ? better : other
  }
}

/// What several drafts were joined to, checked once, and only where somebody asks.
private final class CheckedPieces {
  let pieces: [MergePiece]
  private let drafts: SideComparisons

  /// Whether each sentence stands in it as often as it must.
  private(set) lazy var keepsSentences: Bool = drafts.keepsSentences(pieces)

  /// Whether no word and no sentence is lost, and none stands twice, whichever side is taken.
  var holds: Bool {
    LossCheck.holds(pieces, drafts.lines) && keepsSentences
  }

  init(_ pieces: [MergePiece], _ drafts: SideComparisons) {
    self.pieces = pieces
    self.drafts = drafts
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
