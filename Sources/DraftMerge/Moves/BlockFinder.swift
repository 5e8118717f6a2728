import DraftChange
import DraftDocument
import DraftText

/// Finds the blocks of the base that somebody moved, and where they are to stand.
struct BlockFinder {
  let texts: [BlockLines]
  let pairs: [ParagraphPairs]
  /// By side and section of the base that of the side.
  private let sections: [IndexedArray<Section, SectionIndex?>]

  /// O(sections · sides).
  init(_ drafts: SideComparisons) {
    let drafts = drafts.ofSameLines
    texts = zip([drafts.base] + drafts.sides, drafts.lines.texts).map {
      BlockLines(document: $0, text: $1)
    }
    pairs = drafts.pairs
    sections = drafts.all.map { comparison in
      var partners = IndexedArray<Section, SectionIndex?>(
        repeating: nil, count: comparison.old.sections.count)
      for change in comparison.sections {
        if let old = change.old { partners[old] = change.new }
      }
      return partners
    }
  }

  func blocks() -> [MovedBlock] { apart(found()) }

  /// Without blocks that share lines with others.
  private func apart(_ blocks: [MovedBlock]) -> [MovedBlock] {
    var isShared = blocks.map { _ in false }
    for text in texts.indices {
      let inOrder = blocks.indices.filter { !blocks[$0].lines(in: text).isEmpty }
        .sorted { blocks[$0].lines(in: text).lowerBound < blocks[$1].lines(in: text).lowerBound }
      for (block, next) in zip(inOrder, inOrder.dropFirst())
      where blocks[block].lines(in: text).overlaps(blocks[next].lines(in: text)) {
        isShared[block] = true
        isShared[next] = true
      }
    }
    return blocks.indices.filter { !isShared[$0] }.map { blocks[$0] }
  }

  private func found() -> [MovedBlock] {
    var blocks: [MovedBlock] = []
    let all = texts[0].document.paragraphs
    var paragraph = all.startIndex
    while paragraph < all.endIndex {
      let run = run(from: paragraph)
      if let block = block(run) { blocks.append(block) }
      paragraph = max(run.upperBound, paragraph + 1)
    }
    return blocks
  }

  // MARK: Runs

  private func hasMoved(_ base: ParagraphIndex) -> Bool { pairs.contains { $0.hasMoved[base] } }

  /// Paragraphs from one on that each side moved together, or left together. What a side took out of a section that was
  /// moved belongs to it.
  private func run(from start: ParagraphIndex) -> Range<ParagraphIndex> {
    guard hasMoved(start) else { return start..<start }
    var end = start + 1
    while end < texts[0].document.paragraphs.endIndex, goesOn(start..<end) { end = end + 1 }
    return start..<end
  }

  private func goesOn(_ run: Range<ParagraphIndex>) -> Bool {
    let (next, all) = (run.upperBound, texts[0].document.paragraphs)
    return pairs.allSatisfy { pair in
      guard let partner = pair.side[next] else {
        return all[next].section == all[next - 1].section
      }
      guard let last = run.last(where: { pair.side[$0] != nil }), let before = pair.side[last]
      else {
        return true
      }
      return pair.hasMoved[next] == pair.hasMoved[last] && before < partner
        && (before + 1..<partner).allSatisfy { pair.base[$0] == nil }
    }
  }

  // MARK: Blocks

  /// `nil` where it is not clear what became of it, or where in the base it would be put.
  private func block(_ run: Range<ParagraphIndex>) -> MovedBlock? {
    guard !run.isEmpty, let base = texts[0].lines(of: run) else { return nil }
    var sides: [Range<Int>] = []
    var places: [MovedBlock.Place] = []
    for side in pairs.indices {
      guard let own = counterpart(of: run, side) else { return nil }
      guard !own.isEmpty else {
        sides.append(0..<0)
        continue
      }
      guard let lines = texts[side + 1].lines(of: own) else { return nil }
      sides.append(lines)
      guard run.contains(where: { pairs[side].hasMoved[$0] }) else { continue }
      guard let place = place(of: own, lines, side) else { return nil }
      if let same = places.firstIndex(where: { $0.line == place.line }) {
        places[same].movers.append(side)
      } else {
        places.append(place)
      }
    }
    guard places.count == 1 || places.reduce(0, { $0 + $1.movers.count }) == sides.count else {
      return nil
    }
    return MovedBlock(base: base, sides: sides, places: places)
  }

  /// What a side has of a run now; `nil` where other paragraphs of the base stand between.
  private func counterpart(
    of run: Range<ParagraphIndex>, _ side: Int
  ) -> Range<ParagraphIndex>? {
    let own = run.compactMap { pairs[side].side[$0] }
    let whole = whole(run, side)
    let found = own.first.map { $0..<own[own.count - 1] + 1 } ?? whole ?? 0..<0
    let wanted =
      whole.map { min($0.lowerBound, found.lowerBound)..<max($0.upperBound, found.upperBound) }
      ?? found
    func isOwn(_ range: Range<ParagraphIndex>) -> Bool {
      range.allSatisfy { pairs[side].base[$0].map(run.contains) ?? true }
    }
    if isOwn(wanted) { return wanted }
    return isOwn(found) && !own.isEmpty ? found : nil
  }

  /// The paragraphs that the sections of a run have in a side, with those that came into them.
  private func whole(_ run: Range<ParagraphIndex>, _ side: Int) -> Range<ParagraphIndex>? {
    guard let first = texts[0].section(startingWith: run).flatMap({ sections[side][$0] }),
      let last = texts[0].section(endingWith: run).flatMap({ sections[side][$0] })
    else { return nil }
    let text = texts[side + 1]
    let (start, end) = (text.paragraphs(of: first).lowerBound, text.paragraphs(of: last).upperBound)
    return start < end ? start..<end : nil
  }

  // MARK: Places

  /// Where what one side moved belongs in the base: behind what stands before it there and nobody moved, or else before
  /// what stands behind it.
  private func place(
    of run: Range<ParagraphIndex>, _ lines: Range<Int>, _ mover: Int
  ) -> MovedBlock.Place? {
    let text = texts[mover + 1]
    let isSection = text.section(startingWith: run) != nil
    let all = text.document.paragraphs
    let before = (all.startIndex..<run.lowerBound).reversed().lazy
      .compactMap { stayed($0, mover) }.compactMap { end(of: $0, mover, ofSection: isSection) }
    let behind = (run.upperBound..<all.endIndex).lazy
      .compactMap { stayed($0, mover) }.compactMap { texts[0].lines(of: $0..<$0 + 1)?.lowerBound }
    guard let line = before.first ?? behind.first else { return nil }
    let next = text.behindBlanks(lines.upperBound)
    let isAtEnd = next == text.text.count
    return MovedBlock.Place(
      movers: [mover], line: line,
      gap: isAtEnd ? text.blanks(before: lines.lowerBound) : next - lines.upperBound,
      isAtEnd: isAtEnd)
  }

  /// The paragraph of the base that a side's is, if nobody moved it.
  private func stayed(_ paragraph: ParagraphIndex, _ side: Int) -> ParagraphIndex? {
    pairs[side].base[paragraph].flatMap { hasMoved($0) ? nil : $0 }
  }

  /// Behind a paragraph of the base, and, where a section is to stand there, behind the rest of the paragraph's own that
  /// does not stand elsewhere for the mover.
  private func end(of paragraph: ParagraphIndex, _ mover: Int, ofSection isSection: Bool) -> Int? {
    let all = texts[0].document.paragraphs
    var last = paragraph
    while isSection, last + 1 < all.endIndex, all[last + 1].section == all[paragraph].section,
      pairs[mover].side[last + 1] == nil
    {
      last = last + 1
    }
    return texts[0].lines(of: last..<last + 1).map { texts[0].behindBlanks($0.upperBound) }
  }
}
