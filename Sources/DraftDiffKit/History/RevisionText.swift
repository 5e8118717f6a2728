package import DraftDocument
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
  init?(_ bytes: [UInt8], name: String, _ options: DraftOptions) {
    let text = try? TextDecoder.decode(
      bytes, as: options.encoding?.encoding, lossy: options.lossy)
    guard let text else { return nil }
    self.options = options.reading
    self.text = RevisionText(text, name: name, options.reading)
  }
}

extension DraftRepository {
  /// nil where the revision can't be read as a draft.
  func revisionDraft(_ revision: DraftRevision, _ options: DraftOptions) -> RevisionDraft? {
    guard let bytes = try? bytes(of: revision) else { return nil }
    return RevisionDraft(bytes, name: revision.path, options)
  }
}
