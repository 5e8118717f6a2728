import DraftDocument
import DraftText

/// Joins drafts of which one side moved paragraphs.
///
/// Such a block is joined by itself. The base and those who left it where it was are joined without it; for those who
/// moved it, one line that nobody else has stands for it, which is new there. So the order of a block and of what somebody
/// put in or took out beside it is found, or asked, as that of any text that came in. In the end the line is replaced by
/// what became of the block.
struct MovedBlocks {
  private let base: Document
  private let texts: [LineText]
  private let borders: [BlockLines]
  private let paragraphs: [ParagraphBorders]
  private let blocks: [MovedBlock]
  /// What each stand-in stands for.
  private let standIns: [(block: Int, place: Int)]
  private let prose: JoinedProse
  private let options: MergeOptions

  /// `nil` where nobody moved anything, and where a text has signs of its own.
  static func pieces(
    _ drafts: SideComparisons, options: MergeOptions
  ) -> [MergePiece]? {
    let moved = MovedBlocks(drafts, options)
    guard !moved.blocks.isEmpty,
      !moved.texts.contains(where: { StandIn.stands(in: $0.bytes) })
    else { return nil }
    let standing = drafts.drafts.indices.map { moved.standing(drafts.drafts[$0], $0) }
    let pieces = LineMerge.pieces(SideComparisons(standing, of: drafts), options: options)
    return moved.restored(pieces)
  }

  private init(_ drafts: SideComparisons, _ options: MergeOptions) {
    let finder = BlockFinder(drafts)
    base = drafts.base
    texts = drafts.lines.texts
    borders = finder.texts
    paragraphs = zip(drafts.drafts, texts).map { ParagraphBorders($0, $1) }
    let blocks = finder.blocks()
    self.blocks = blocks
    standIns = blocks.indices.flatMap { block in
      blocks[block].places.indices.map { (block, $0) }
    }
    prose = drafts.prose
    self.options = options
  }

  // MARK: Standing in

  /// A text without the blocks, and with a stand-in where it moved one to.
  private func standing(_ draft: AlteredDraft, _ index: Int) -> AlteredDraft {
    let text = texts[index]
    let isGone = gone(from: index)
    var coming: [Int: [Int]] = [:]
    for (number, standIn) in standIns.enumerated() {
      let block = blocks[standIn.block]
      guard block.places[standIn.place].movers.contains(index - 1) else { continue }
      coming[block.lines(in: index).lowerBound, default: []].append(number)
    }
    var result: [UInt8] = []
    var turns: [AlteredDraft.Turn] = []
    for line in 0...text.count {
      for standIn in coming[line] ?? [] { result += StandIn.line(standIn) }
      turns.append((text.starts[line], result.count))
      if line < text.count, !isGone.contains(line) { result += text.slice(line..<line + 1) }
    }
    return draft.changed(to: result, turns)
  }

  /// The lines of all blocks, and the blank ones beside those that somebody else moved away, or that may go.
  private func gone(from index: Int) -> Set<Int> {
    var gone = Set<Int>()
    var leaving = Set<Int>()
    for block in blocks {
      let own = block.lines(in: index)
      gone.formUnion(own)
      let isMovers = block.places.contains { $0.movers.contains(index - 1) }
      if !own.isEmpty, block.isDisputed || !isMovers {
        leaving.formUnion(own)
        leaving.formUnion(borders[index].separator(around: own))
      }
    }
    return gone.union(leaving).union(blanks(before: leaving, atEndOf: index))
  }

  /// The blank lines before those that leave the end of a text: of several blocks there two may have had the same ones
  /// between them, and what was before the first of them comes to stand last.
  private func blanks(before leaving: Set<Int>, atEndOf index: Int) -> Range<Int> {
    var end = texts[index].count
    while end > 0, leaving.contains(end - 1) { end -= 1 }
    return end == texts[index].count ? end..<end : end - borders[index].blanks(before: end)..<end
  }

  // MARK: Putting back

  /// `nil` where a stand-in is no line of its own any more.
  private func restored(_ pieces: [MergePiece]) -> [MergePiece]? {
    let conflicts = MovedConflicts(
      blocks: standIns.map { standing(blocks[$0.block], at: $0.place) })
    var list = PieceList()
    for piece in pieces {
      switch piece {
      case .text(let text):
        guard let parts = StandIn.parts(of: text, standIns.indices) else { return nil }
        for part in parts {
          switch part {
          case .text(let text): list.add(text)
          case .block(let block): list.add(conflicts.blocks[block].pieces)
          }
        }
      case .conflict(let conflict):
        guard let restored = conflicts.restored(conflict) else { return nil }
        list.add(restored)
      }
    }
    return ended(list.pieces)
  }

  /// Without empty lines at the end that no draft has there: what stood behind them was taken out.
  private func ended(_ pieces: [MergePiece]) -> [MergePiece] {
    guard case .text(let text)? = pieces.last else { return pieces }
    let most = texts.map { $0.bytes[...].breaksAtEnd }.max() ?? 0
    let isBehindConflict = pieces.count > 1 && text[...].breaksAtEnd == text.count
    let surplus = text[...].breaksAtEnd - (isBehindConflict ? most - 1 : most)
    guard surplus > 0 else { return pieces }
    let rest = text.dropLast(surplus)
    return pieces.dropLast() + (rest.isEmpty ? [] : [.text(Array(rest))])
  }

  /// What became of a block at one of its places.
  private func standing(_ block: MovedBlock, at place: Int) -> MovedConflicts.Block {
    let own = texts.indices.map { lines($0, block, at: place) }
    let gap = block.places[place].gap
    guard !block.isDisputed else {
      let texts = own.map(\.text)
      let conflict = MergeConflict(base: texts[0], sides: Array(texts.dropFirst()))
      return MovedConflicts.Block(pieces: [.conflict(conflict)], gap: gap, isDisputed: true)
    }
    let drafts = SideComparisons(own.map { AlteredDraft($0.read(as: base)) }, prose: prose)
    let pieces = LineMerge.pieces(drafts, options: options)
    return MovedConflicts.Block(pieces: pieces, gap: gap, isDisputed: false)
  }

  /// What a text has of a block at one of its places: of several, all where its own author put it, and the base at the
  /// first, so that it stands in one place for everybody. Where it may go, the blank lines beside it go with it.
  private func lines(_ text: Int, _ block: MovedBlock, at place: Int) -> Stretch {
    let own = paragraphs[text].stretch(block.lines(in: text))
    let isHere =
      text == 0 ? place == 0 : block.places[place].movers.contains(text - 1)
    let place = block.places[place]
    guard !own.text.isEmpty, block.places.count == 1 || isHere else { return Stretch() }
    guard block.isDisputed else { return own }
    let blank = [UInt8](repeating: UInt8(ascii: "\n"), count: place.gap)
    return Stretch(text: place.isAtEnd ? blank + own.text : own.text + blank)
  }
}
