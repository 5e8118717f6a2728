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
    while at < end {
      let byte = bytes[at]
      if 0xE4...0xE9 ~= byte {
        // Han.
        at += 3
        continue
      }
      if byte < 0x80 {
        // ( ) [ ]
        if byte & 0xFE == 0x28 || byte == "[" || byte == "]" { note(Unicode.Scalar(byte), at) }
        at = bytes.skipBlocks(at + 1, end) {
          $0.holds(UInt8(ascii: "(")) | $0.holds(UInt8(ascii: ")")) | $0.holds(UInt8(ascii: "["))
            | $0.holds(UInt8(ascii: "]")) | $0.nonASCII
        }
        continue
      }
      // The brackets of CJK punctuation start at U+3008; its commas and stops stand before them.
      if byte == 0xE3 && bytes[at + 1] == 0x80 && bytes[at + 2] >= 0x88
        || byte == 0xEF && bytes[at + 1] == 0xBC && bytes[at + 2] != 0x8C
      {
        note(bytes.scalar(at: at), at)
      }
      at += bytes.length(at: at)
    }
    matched.sort()
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
