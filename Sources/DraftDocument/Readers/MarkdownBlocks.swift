package import DraftText

/// The block reader for Markdown: what cmark-gfm says of lines and columns, as byte ranges.
package enum MarkdownBlocks {
  /// The blocks of `text`, in order and disjoint: every byte that is neither white space nor
  /// markup lies in exactly one block's content. Never fails. O(bytes).
  package static func blocks(of text: DecodedText) -> [Block] { read(text).blocks }

  /// The same, with the places of the quotation marks that stand before lines inside a block.
  package static func read(_ text: DecodedText) -> (blocks: [Block], quoteMarks: [UInt32]) {
    text.withView { bytes in
      let frontMatter = MarkdownLines.frontMatterEnd(bytes)
      let body = bytes.part(from: frontMatter)
      guard body.count < MarkdownParser.sizeLimit else {
        let all = MarkdownLines.trimmed(bytes, 0, bytes.count)
        return (all.isEmpty ? [] : [Block(kind: .paragraph, content: all)], [])
      }
      var builder = MarkdownBuilder(bytes: bytes, start: frontMatter)
      for leaf in MarkdownParser.leaves(of: body) { builder.add(leaf) }
      builder.finish()
      return (MarkdownMath.merged(builder.blocks, bytes), builder.quoteMarks)
    }
  }
}
