import DraftLanguage
import DraftText

/// Which brackets of a paragraph have a partner.
///
/// Within a pair an end mark is no sentence border (rule S5); an opener that is never closed must
/// not glue the rest of the paragraph together, so pairs are found before borders are.
struct BracketPairs {
  /// Offsets of openers and closers that have a partner, ascending.
  private(set) var matched: [Int32] = []
  private var open: [(kind: UInt8, at: Int32)] = []

  /// O(length); brackets of different kinds may not cross.
  mutating func find(in bytes: TextView, _ start: Int, _ end: Int) {
    matched.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    var at = start
    while true {
      at = bytes.skipBlocks(at, end, until: { mayBeBracket($0) })
      guard at < end else { break }
      note(bytes.scalar(at: at), at)
      at += bytes.length(at: at)
    }
    if matched.count > 2 { matched.sort() }
  }

  /// ( ) [ ], the brackets of CJK punctuation, and the full-width ones.
  @inline(__always)
  private func mayBeBracket(_ block: ByteBlock) -> ByteBlock.Hits {
    block.holds("("...")") | block.holds("[") | block.holds("]")
      // From U+3008 on; the commas and stops stand before them.
      | block.holds("〈"..."〛")
      | block.holds("（") | block.holds("）")
      | block.holds("［") | block.holds("］")
  }

  private mutating func note(_ scalar: Unicode.Scalar, _ at: Int) {
    let opens = Mark.openerOfBracket(scalar)
    if opens != 0 {
      // Nested openers beyond any real draft would make the search below slow.
      if open.count < 64 { open.append((opens, Int32(truncatingIfNeeded: at))) }
      return
    }
    let closes = Mark.closerOfBracket(scalar)
    guard closes != 0, let index = open.lastIndex(where: { $0.kind == closes }) else { return }
    matched.append(open[index].at)
    matched.append(Int32(truncatingIfNeeded: at))
    open.removeSubrange(index...)
  }
}
