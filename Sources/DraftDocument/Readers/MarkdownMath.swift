import DraftText

/// Display math (`$$` … `$$`), which cmark reads as paragraphs.
enum MarkdownMath {
  /// How many blocks a formula may span; an opening mark without its closing one stays text.
  private static let reach = 16

  /// The blocks with each formula that stands on lines of its own as one opaque block; O(blocks).
  static func merged(_ blocks: [Block], _ bytes: TextView) -> [Block] {
    var out: [Block] = []
    out.reserveCapacity(blocks.count)
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      if block.kind == .paragraph, opens(block.content, bytes),
        let last = (index..<min(blocks.count, index + reach)).first(where: {
          closes(blocks[$0].content, bytes, isSame: $0 == index)
        })
      {
        let content = ByteRange(block.content.start, blocks[last].content.end)
        out.append(Block(kind: .opaque, content: content))
        index = last + 1
      } else {
        out.append(block)
        index += 1
      }
    }
    return out
  }

  private static func opens(_ range: ByteRange, _ bytes: TextView) -> Bool {
    range.count >= 2 && bytes[range.start] == "$" && bytes[range.start + 1] == "$"
  }

  private static func closes(
    _ range: ByteRange, _ bytes: TextView, isSame: Bool
  ) -> Bool {
    range.count >= (isSame ? 4 : 2) && bytes[range.end - 1] == "$" && bytes[range.end - 2] == "$"
  }
}
