/// Parts insertions that end one paragraph and begin the next one.
///
/// LibreOffice takes two insertions for one where the first ends a paragraph and the second begins the next, if
/// author and date are the same, and joins the paragraphs where both are rejected.
enum InsertionJoints {
  static func parted(_ blocks: [RedlineBlock], _ pair: PartPair) -> [RedlineBlock] {
    var blocks = blocks
    for at in blocks.indices.dropLast() {
      let next = at + 1
      guard blocks[at].mark != nil, !blocks[at].isTracked, blocks[at].endsInserted,
        blocks[next].mark != nil, blocks[next].startsInserted
      else { continue }
      if !handDown(at, &blocks, pair) { blocks[next].isRedated = true }
    }
    return blocks
  }

  /// Where whole paragraphs came behind it, the paragraph's own mark is the one that came, and the last of them
  /// has the mark that stayed, as if they had been typed: then it is one insertion.
  private static func handDown(
    _ at: Int, _ blocks: inout [RedlineBlock], _ pair: PartPair
  ) -> Bool {
    guard case .kept(let new, let old?) = blocks[at].mark else { return false }
    var last = at
    while last + 1 < blocks.count, case .inserted(_, .inserted) = blocks[last + 1].mark {
      last += 1
    }
    guard last > at, case .inserted(let come, _) = blocks[last].mark,
      !blocks[at...last].contains(where: { endsSection($0, pair) })
    else { return false }
    blocks[at].mark = .inserted(new: new, .inserted)
    blocks[last].mark = .kept(new: come, old: old)
    return true
  }

  /// A section would end at another paragraph once the marks are rejected.
  private static func endsSection(_ block: RedlineBlock, _ pair: PartPair) -> Bool {
    let node: Int? =
      switch block.mark {
      case .inserted(let new, _), .kept(let new, _): new
      default: nil
      }
    guard let node, pair.new.tag(node) == .paragraph else { return false }
    return BlockPlaces.endsSection(pair.new, node)
  }
}
