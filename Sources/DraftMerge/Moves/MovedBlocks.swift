import DraftDocument
import DraftText

/// Joins drafts of which one side moved paragraphs.
///
/// Such a block is joined by itself. In the base and in all sides one line that nobody else has stands for it, at the
/// place where it was moved to; the texts are joined so, and the line is replaced by what became of the block.
struct MovedBlocks {
  private let texts: [BlockLines]
  private let blocks: [MovedBlock]
  /// What each stand-in stands for.
  private let standIns: [(block: Int, place: Int)]
  private let options: MergeOptions

  /// `nil` where nobody moved anything, and where a text has signs of its own.
  static func pieces(
    _ drafts: SideComparisons, options: MergeOptions
  ) -> [MergePiece]? {
    let moved = MovedBlocks(drafts, options)
    guard !moved.blocks.isEmpty,
      !moved.texts.contains(where: { StandIn.stands(in: $0.document.source.bytes) })
    else { return nil }
    let texts = moved.texts.indices.map(moved.text)
    let pieces = LineMerge.pieces(
      drafts.base.reread(texts[0]), zip(drafts.sides, texts.dropFirst()).map { $0.reread($1) },
      options: options)
    return moved.restored(pieces)
  }

  private init(_ drafts: SideComparisons, _ options: MergeOptions) {
    let finder = BlockFinder(drafts)
    texts = finder.texts
    let blocks = finder.blocks()
    self.blocks = blocks
    standIns = blocks.indices.flatMap { block in
      blocks[block].places.indices.map { (block, $0) }
    }
    self.options = options
  }

  // MARK: Standing in

  /// A text with a stand-in at each block's new place and without the block at its old one.
  private func text(_ index: Int) -> [UInt8] {
    let text = texts[index]
    let isGone = gone(from: index)
    var coming: [Int: [(standIn: Int, gap: Int)]] = [:]
    for (number, standIn) in standIns.enumerated() {
      let block = blocks[standIn.block]
      let place = block.places[standIn.place]
      let isOwn = place.movers.contains(index - 1)
      coming[isOwn ? block.lines(in: index).lowerBound : place.lines[index], default: []]
        .append((number, isOwn || block.isDisputed ? 0 : place.gap))
    }
    let end = (0..<text.text.count).last { !isGone.contains($0) && text.isText($0) } ?? -1
    var result: [UInt8] = []
    for line in 0...text.text.count {
      for (standIn, gap) in coming[line] ?? [] {
        let blank = [UInt8](repeating: UInt8(ascii: "\n"), count: gap)
        result += line <= end ? StandIn.line(standIn) + blank : blank + StandIn.line(standIn)
      }
      if line < text.text.count, !isGone.contains(line) {
        result += text.text.slice(line..<line + 1)
      }
    }
    return result
  }

  /// The lines of all blocks, and the blank ones beside those that somebody else moved away, or that may go.
  private func gone(from index: Int) -> Set<Int> {
    var gone = Set<Int>()
    for block in blocks {
      let own = block.lines(in: index)
      gone.formUnion(own)
      let isMovers = block.places.contains { $0.movers.contains(index - 1) }
      if !own.isEmpty, block.isDisputed || !isMovers {
        gone.formUnion(texts[index].separator(around: own))
      }
    }
    return gone
  }

  // MARK: Putting back

  /// `nil` where a stand-in is no line of its own any more.
  private func restored(_ pieces: [MergePiece]) -> [MergePiece]? {
    let joined = standIns.map { self.joined(blocks[$0.block], at: $0.place) }
    var list = PieceList()
    for piece in pieces {
      switch piece {
      case .text(let text):
        guard let parts = StandIn.parts(of: text, joined.indices) else { return nil }
        for part in parts {
          switch part {
          case .text(let text): list.add(text)
          case .block(let block): list.add(joined[block])
          }
        }
      case .conflict(let conflict):
        guard let conflict = restored(conflict) else { return nil }
        list.add(conflict)
      }
    }
    return list.pieces
  }

  /// What became of a block at one of its places.
  private func joined(_ block: MovedBlock, at place: Int) -> [MergePiece] {
    let own = texts.indices.map { lines($0, block, at: place) }
    guard !block.isDisputed else {
      return [.conflict(MergeConflict(base: own[0], sides: Array(own.dropFirst())))]
    }
    let base = texts[0].document
    return LineMerge.pieces(
      base.reread(own[0]), own.dropFirst().map { base.reread($0) }, options: options)
  }

  /// What a text has of a block at one of its places: of several, all where its own author put it. Where it may go, the
  /// blank lines beside it go with it.
  private func lines(_ text: Int, _ block: MovedBlock, at place: Int) -> [UInt8] {
    let own = texts[text].text.slice(block.lines(in: text))
    let place = block.places[place]
    guard !own.isEmpty, block.places.count == 1 || place.movers.contains(text - 1) else {
      return []
    }
    guard block.isDisputed else { return Array(own) }
    let blank = [UInt8](repeating: UInt8(ascii: "\n"), count: place.gap)
    return place.isAtEnd ? blank + own : own + blank
  }

  private func restored(_ conflict: MergeConflict) -> MergeConflict? {
    var results: [[UInt8]] = []
    for (index, text) in ([conflict.base] + conflict.sides).enumerated() {
      guard let parts = StandIn.parts(of: text, standIns.indices) else { return nil }
      results.append(
        parts.flatMap { part -> ArraySlice<UInt8> in
          switch part {
          case .text(let text): text
          case .block(let number):
            lines(index, blocks[standIns[number].block], at: standIns[number].place)[...]
          }
        })
    }
    return MergeConflict(base: results[0], sides: Array(results.dropFirst()))
  }
}
