package import DraftText

/// Understands a draft: the door of this room.
package enum DraftReader {
  /// Reads `text` with the reader that `options` names, or the one that `name` and the text
  /// suggest. Never fails: what no rule claims is a paragraph of the document. O(bytes).
  package static func read(
    _ text: DecodedText, name: String, options: ReadingOptions = ReadingOptions()
  ) -> Document {
    let reader = options.reader ?? ReaderChoice.reader(for: text, name: name)
    return text.bytes.withUnsafeBufferPointer { bytes in
      var builder = StructureBuilder(bytes, options: options)
      return builder.build(blocks(text, bytes, reader, options), text: text, reader: reader)
    }
  }

  private static func blocks(
    _ text: DecodedText, _ bytes: Bytes, _ reader: ReaderKind, _ options: ReadingOptions
  ) -> [Block] {
    if options.sentences == .lines { return PlainBlocks.lines(bytes) }
    return reader == .markdown ? MarkdownBlocks.blocks(of: text) : PlainBlocks.blocks(bytes)
  }
}
