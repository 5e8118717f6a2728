package import DraftDocument
import DraftGit
package import DraftText

/// A revision's text, ready to be compared.
package struct RevisionText: Sendable {
  let text: DecodedText
  let name: String
  let reader: ReaderKind
  let pieces: TextPieces

  /// O(bytes).
  package init(_ text: DecodedText, name: String, _ options: ReadingOptions) {
    self.text = text
    self.name = name
    reader = options.reader ?? ReaderChoice.reader(for: text, name: name)
    pieces = TextPieces(text.bytes, reader, eachLine: options.sentences == .lines)
  }

  /// The whole draft.
  func read(_ options: ReadingOptions) -> Document {
    DraftReader.read(text, name: name, options: options)
  }
}

/// A revision that is understood as a whole only where that is asked for; for one thread.
final class RevisionDraft {
  let text: RevisionText
  private let options: ReadingOptions
  private(set) lazy var document = text.read(options)

  /// nil where the bytes are no text.
  init?(_ bytes: [UInt8], name: String, _ input: DraftInput) {
    guard let text = try? input.text(bytes) else { return nil }
    options = input.reading
    self.text = RevisionText(text, name: name, input.reading)
  }
}

extension Repository {
  /// nil where the revision can't be read as a draft.
  func draft(_ revision: Revision, _ input: DraftInput) -> RevisionDraft? {
    guard let bytes = try? bytes(of: revision.blob) else { return nil }
    return RevisionDraft(bytes, name: revision.path, input)
  }
}
