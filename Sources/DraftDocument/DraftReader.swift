package import DraftText

/// Understands a draft: the door of this room.
package enum DraftReader {
  /// Reads `text` with the reader that `options` names, or the one that `name` and the text
  /// suggest. Never fails: what no rule claims is a paragraph of the document. O(bytes).
  package static func read(
    _ text: DecodedText, name: String, options: ReadingOptions = ReadingOptions()
  ) -> Document {
    let reader = options.reader ?? .plain
    return text.bytes.withUnsafeBufferPointer { bytes in
      var builder = StructureBuilder(bytes, options: options)
      let blocks =
        options.sentences == .lines ? PlainBlocks.lines(bytes) : PlainBlocks.blocks(bytes)
      return builder.build(blocks, text: text, reader: reader)
    }
  }
}
