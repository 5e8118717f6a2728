import DraftChange
import DraftDocument
import DraftText

/// Joins drafts in which one side moved paragraphs that another one wrote anew.
///
/// Such a block is joined by itself. In the base and in all sides one line that nobody else has stands for it, at the
/// place where it was moved to; the texts are joined so, and the line is replaced by what became of the block.
struct MovedBlocks {
  private struct Block {
    /// Lines of the base, and of each side.
    var base: Range<Int>
    var sides: [Range<Int>]
    /// The line of each text before which it is to stand, and the blank lines that go before it there.
    var places: [Int]
    var mover: Int
  }

  private let documents: [Document]
  private let lines: [LineText]
  private let pairs: [ParagraphPairs]
  private let options: MergeOptions

  /// `nil` where nobody moved what another one wrote anew.
  static func pieces(
    _ drafts: SideComparisons, options: MergeOptions
  ) -> [MergePiece]? {
    let moved = MovedBlocks(drafts, options)
    let blocks = moved.blocks()
    guard !blocks.isEmpty, !moved.hasStandIns else { return nil }
    let texts = moved.documents.indices.map { moved.text($0, blocks) }
    let pieces = LineMerge.pieces(
      drafts.base.reread(texts[0]), zip(drafts.sides, texts.dropFirst()).map { $0.reread($1) },
      options: options)
    return moved.restored(pieces, blocks)
  }

  private init(_ drafts: SideComparisons, _ options: MergeOptions) {
    documents = [drafts.base] + drafts.sides
    lines = LineTexts(documents.map(\.source.bytes)).texts
    pairs = drafts.pairs
    self.options = options
  }

  // MARK: Finding

  /// Where a text holds the sign of a stand-in, none is used.
  private var hasStandIns: Bool {
    documents.contains { StandIn.stands(in: $0.source.bytes) }
  }

  private func blocks() -> [Block] {
    var blocks: [Block] = []
    for side in pairs.indices {
      var paragraph = pairs[side].side.startIndex
      while paragraph < pairs[side].side.endIndex {
        let run = run(from: paragraph, side)
        if !run.isEmpty, let block = block(run, side) { blocks.append(block) }
        paragraph = max(run.upperBound, paragraph + 1)
      }
    }
    return blocks
  }

  /// Paragraphs from one on that a side moved together.
  private func run(from start: ParagraphIndex, _ side: Int) -> Range<ParagraphIndex> {
    var end = start
    while end < pairs[side].side.endIndex, pairs[side].hasMoved[end],
      end == start || pairs[side].side[end] == pairs[side].side[end - 1].map({ $0 + 1 })
    { end += 1 }
    return start..<end
  }

  /// Whether nobody else moved anything: then no move says anything against another one.
  private func isAlone(_ mover: Int) -> Bool {
    pairs.indices.allSatisfy { $0 == mover || !pairs[$0].hasMoved.contains(true) }
  }

  /// `nil` where several moved something and the others left it as it was, and where it is not clear what became of it.
  private func block(_ run: Range<ParagraphIndex>, _ mover: Int) -> Block? {
    guard let base = lineRange(run, 0) else { return nil }
    var sides: [Range<Int>] = []
    var isWanted = isAlone(mover)
    for side in pairs.indices {
      guard let range = counterpart(of: run, side) else { return nil }
      if side != mover {
        guard !run.contains(where: { pairs[side].hasMoved[$0] }) else { return nil }
        isWanted =
          isWanted || lines[side + 1].symbols[range] != lines[0].symbols[base]
      }
      sides.append(range)
    }
    guard isWanted, let places = places(of: run, mover) else { return nil }
    return Block(base: base, sides: sides, places: places, mover: mover)
  }

  /// The lines of a side that have the paragraphs now; `nil` where it has not all of them, one behind the other.
  private func counterpart(of run: Range<ParagraphIndex>, _ side: Int) -> Range<Int>? {
    let partners = run.map { pairs[side].side[$0] }
    guard let first = partners.first.flatMap(\.self),
      partners.enumerated().allSatisfy({ $1 == first + $0 })
    else { return nil }
    return lineRange(first..<first + partners.count, side + 1)
  }

  /// The lines that paragraphs fill; `nil` where one shares a line.
  private func lineRange(_ paragraphs: Range<ParagraphIndex>, _ text: Int) -> Range<Int>? {
    let all = documents[text].paragraphs
    let bytes = all[paragraphs.lowerBound].range.start..<all[paragraphs.upperBound - 1].range.end
    let end = lines[text].line(from: bytes.upperBound)
    let start = lines[text].line(from: bytes.lowerBound + 1) - 1
    guard start >= 0, start < end else { return nil }
    let isAlone =
      (paragraphs.lowerBound == all.startIndex
        || all[paragraphs.lowerBound - 1].range.end <= lines[text].starts[start])
      && (paragraphs.upperBound == all.endIndex
        || all[paragraphs.upperBound].range.start >= lines[text].starts[end])
    return isAlone ? start..<end : nil
  }

  /// Behind the paragraph that stands before it in the mover's draft, if that is one of the base and did not move in
  /// any; otherwise before the one that stands after it.
  private func places(of run: Range<ParagraphIndex>, _ mover: Int) -> [Int]? {
    guard let first = pairs[mover].side[run.lowerBound],
      let last = pairs[mover].side[run.upperBound - 1]
    else { return nil }
    if first > 0, let places = places(beside: first - 1, mover, isBefore: false) { return places }
    guard last + 1 < documents[mover + 1].paragraphs.endIndex else { return nil }
    return places(beside: last + 1, mover, isBefore: true)
  }

  private func places(
    beside paragraph: ParagraphIndex, _ mover: Int, isBefore: Bool
  ) -> [Int]? {
    guard let base = pairs[mover].base[paragraph], !pairs[mover].hasMoved[base],
      let own = lineRange(base..<base + 1, 0)
    else { return nil }
    var places = [isBefore ? own.lowerBound : own.upperBound]
    for side in pairs.indices {
      guard let partner = pairs[side].side[base], !pairs[side].hasMoved[base],
        let range = lineRange(partner..<partner + 1, side + 1)
      else { return nil }
      places.append(isBefore ? range.lowerBound : range.upperBound)
    }
    return places
  }

  // MARK: Standing in

  /// A text with a stand-in at each block's new place and without the block at its old one.
  private func text(_ index: Int, _ blocks: [Block]) -> [UInt8] {
    let text = lines[index]
    var isGone = Set<Int>()
    var standIns: [Int: [UInt8]] = [:]
    for (number, block) in blocks.enumerated() {
      let own = index == 0 ? block.base : block.sides[index - 1]
      isGone.formUnion(own)
      let line = StandIn.line(number)
      if index > 0, block.mover == index - 1 {
        standIns[own.lowerBound, default: []] += line
      } else {
        isGone.formUnion(separator(around: own, in: text))
        let blank = [UInt8](repeating: UInt8(ascii: "\n"), count: gap(of: block))
        let isBehind = block.places[index] > 0 && isText(text, block.places[index] - 1)
        standIns[block.places[index], default: []] += isBehind ? blank + line : line + blank
      }
    }
    var result: [UInt8] = []
    for line in 0...text.count {
      if let standIn = standIns[line] { result += standIn }
      if line < text.count, !isGone.contains(line) { result += text.slice(line..<line + 1) }
    }
    return result
  }

  /// How many blank lines stand before the block in the mover's draft.
  private func gap(of block: Block) -> Int {
    let text = lines[block.mover + 1]
    let start = block.sides[block.mover].lowerBound
    var line = start
    while line > 0, !isText(text, line - 1) { line -= 1 }
    return line == 0 ? self.after(block.sides[block.mover].upperBound, text) : start - line
  }

  private func after(_ line: Int, _ text: LineText) -> Int {
    var end = line
    while end < text.count, !isText(text, end) { end += 1 }
    return end - line
  }

  /// The blank lines that go with a block that is taken out: those behind it, or at the end those before it.
  private func separator(around block: Range<Int>, in text: LineText) -> Range<Int> {
    let end = block.upperBound + after(block.upperBound, text)
    if end < text.count || block.lowerBound == 0 { return block.upperBound..<end }
    var start = block.lowerBound
    while start > 0, !isText(text, start - 1) { start -= 1 }
    return start..<block.lowerBound
  }

  private func isText(_ text: LineText, _ line: Int) -> Bool {
    text.slice(line..<line + 1).contains { $0 > 0x20 }
  }

  // MARK: Putting back

  /// `nil` where a stand-in is no line of its own any more.
  private func restored(_ pieces: [MergePiece], _ blocks: [Block]) -> [MergePiece]? {
    let joined = blocks.map { self.joined($0) }
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
        guard let conflict = restored(conflict, blocks) else { return nil }
        list.add(conflict)
      }
    }
    return list.pieces
  }

  private func joined(_ block: Block) -> [MergePiece] {
    LineMerge.pieces(
      documents[0].reread(Array(lines[0].slice(block.base))),
      zip(lines.dropFirst(), block.sides).map { documents[0].reread(Array($0.slice($1))) },
      options: options)
  }

  private func restored(_ conflict: MergeConflict, _ blocks: [Block]) -> MergeConflict? {
    var texts: [[UInt8]] = []
    for (index, text) in ([conflict.base] + conflict.sides).enumerated() {
      guard let parts = StandIn.parts(of: text, blocks.indices) else { return nil }
      texts.append(
        parts.flatMap { part -> ArraySlice<UInt8> in
          switch part {
          case .text(let text): text
          case .block(let block):
            lines[index].slice(index == 0 ? blocks[block].base : blocks[block].sides[index - 1])
          }
        })
    }
    return MergeConflict(base: texts[0], sides: Array(texts.dropFirst()))
  }
}
