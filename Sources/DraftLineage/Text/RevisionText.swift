package import DraftDocument
import DraftDocx
import DraftGit
import DraftHTML
import DraftReading
package import DraftText

/// A revision's text, ready to be compared.
package struct RevisionText: Sendable {
  let text: DecodedText
  private let content: DraftContent
  let name: String
  let reader: ReaderKind
  package let pieces: TextPieces

  /// O(bytes).
  init(_ content: DraftContent, name: String, _ options: ReadingOptions) {
    switch content {
    case .text(let text): self.init(text, name: name, options)
    case .word(let word): self.init(content, word.text, .docx, name: name)
    case .page(let page): self.init(content, page.text, .html, name: name)
    }
  }

  /// What the lines of a Word document or a page are is known by its format, so that it is read as a whole.
  private init(_ content: DraftContent, _ text: DecodedText, _ reader: ReaderKind, name: String) {
    self.text = text
    self.content = content
    self.name = name
    self.reader = reader
    pieces = TextPieces(whole: text.bytes, reader)
  }

  /// O(bytes).
  package init(_ text: DecodedText, name: String, _ options: ReadingOptions) {
    self.text = text
    content = .text(text)
    self.name = name
    reader = options.reader(for: name) ?? ReaderChoice.reader(for: text, name: name)
    pieces = TextPieces(text.bytes, reader, eachLine: options.sentences == .lines)
  }

  /// The whole draft.
  func read(_ options: ReadingOptions) -> Document {
    content.document(name: name, options)
  }
}

/// A revision that is understood as a whole only where that is asked for; for one thread.
final class RevisionDraft {
  let text: RevisionText
  private let options: ReadingOptions
  private(set) lazy var document = text.read(options)

  /// nil where the bytes are no text.
  init?(_ bytes: [UInt8], name: String, _ input: DraftOptions) {
    guard let content = try? input.content(bytes, name: name) else { return nil }
    options = input.reading
    text = RevisionText(content, name: name, input.reading)
  }
}

extension DraftRepository {
  /// nil where the revision can't be read as a draft.
  ///
  /// - Throws: `missingObject`, `unreadableObject`.
  func draft(
    _ revision: Revision, _ input: DraftOptions
  ) throws(RepositoryError) -> RevisionDraft? {
    RevisionDraft(try unverifiedBytes(of: revision.blob), name: revision.path, input)
  }
}
