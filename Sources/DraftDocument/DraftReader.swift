package import DraftText

/// Understands a draft: the door of this room.
package enum DraftReader {
  /// Reads `text` with the reader that `options` names, or the one that `name` and the text
  /// suggest. Never fails: what no rule claims is a paragraph of the document. O(bytes).
  package static func read(
    _ text: DecodedText, name: String, options: ReadingOptions = ReadingOptions()
  ) -> Document {
    Document(
      text: text, reader: .plain,
      sections: [
        Section(
          parent: -1, depth: 0, kind: .document, extent: ByteRange(0, text.bytes.count),
          descendantsEnd: 1)
      ], paragraphs: [], sentences: [])
  }
}
