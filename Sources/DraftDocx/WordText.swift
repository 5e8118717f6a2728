package import DraftDocument
package import DraftText

/// The door of this room for reading: a Word document as text with its blocks.
package struct WordText: Sendable {
  /// By the convention of `draftdiff text`: a paragraph, a row or a note a line.
  package let text: DecodedText
  package let blocks: [Block]
  /// Whether tracked changes were resolved on the way.
  package let hadRevisions: Bool

  /// O(bytes inflated).
  ///
  /// - Throws: `hasRevisions` where there are tracked changes and no view is given.
  package init(_ bytes: [UInt8], view: RevisionView? = .accepted) throws(WordProblem) {
    guard DocxPackage.isArchive(bytes) || DocxPackage.isCompoundFile(bytes) else {
      throw .notAnArchive("it does not begin as an archive does")
    }
    let document = try WordDocument(DocxPackage(bytes), view: view ?? .accepted)
    if view == nil, document.hadRevisions { throw .hasRevisions }
    let lines = TextLines(document)
    text = DecodedText(bytes: lines.text)
    blocks = WordBlocks.blocks(lines)
    hadRevisions = document.hadRevisions
  }

  /// Whether bytes are to be read as a Word document: by what they are, and where they are nothing
  /// that could be one, by what the file is called, so that a broken one is not taken for text.
  package static func claims(_ bytes: [UInt8], name: String) -> Bool {
    if DocxPackage.isArchive(bytes) { return true }
    let name = name.lowercased()
    return [".docx", ".docm", ".dotx", ".dotm"].contains { name.hasSuffix($0) }
  }

  package func document(_ options: ReadingOptions) -> Document {
    DraftReader.read(text, blocks: blocks, reader: .docx, options: options)
  }
}
