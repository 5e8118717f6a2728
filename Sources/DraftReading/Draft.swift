public import DraftDocument
package import DraftDocx
import DraftHTML
import DraftText

/// A draft that has been read and understood: its text, its sections and its sentences.
///
/// ```swift
/// let draft = Draft(text: "一、总体要求\n各单位要高度重视。\n", name: "一稿.txt")
/// for section in draft.sections { print(section.label ?? "", section.title ?? "") }
/// ```
public struct Draft: Sendable {
  /// What the draft is called in reports; its ending helps to choose the reader.
  public let name: String
  package let document: Document
  /// The Word document that it was read from; nil for texts.
  package let word: WordSource?

  package struct WordSource: Sendable {
    package var bytes: [UInt8]
    package var view: RevisionView
    /// Whether it has tracked changes, which `view` resolved.
    package var hasRevisions: Bool

    /// The document without tracked changes: resolved as they were read.
    package func clean() throws(WordProblem) -> [UInt8] {
      hasRevisions ? try CleanCopy.write(bytes, view) : bytes
    }
  }

  /// Decodes and understands the bytes of a file. O(bytes).
  ///
  /// - Throws: `DraftError` when the bytes are no Word document and not text in the encoding asked
  ///   for, or in any known.
  public init(
    bytes: [UInt8], name: String, options: DraftOptions = DraftOptions()
  ) throws(DraftError) {
    let bytes = options.converted(bytes, name: name)
    let content = try options.content(bytes, name: name)
    var word: WordSource?
    if case .word(let read) = content {
      word = WordSource(
        bytes: bytes, view: options.view ?? .accepted, hasRevisions: read.hadRevisions)
    }
    self.init(name: name, document: content.document(name: name, options.reading), word: word)
  }

  /// Understands text that is already decoded; this cannot fail.
  public init(text: String, name: String, options: DraftOptions = DraftOptions()) {
    let decoded = DecodedText(bytes: Array(text.utf8))
    let reading = options.reading
    if reading.reader.map({ $0 == .html }) ?? HTMLPage.claims(name: name),
      let page = try? HTMLPage(decoded)
    {
      self.init(name: name, document: page.document(reading))
    } else {
      self.init(name: name, document: DraftReader.read(decoded, name: name, options: reading))
    }
  }

  /// The same draft under another name in reports; the reader is chosen already.
  public func called(_ name: String) -> Draft { Draft(name: name, document: document, word: word) }

  private init(name: String, document: Document, word: WordSource? = nil) {
    self.name = name
    self.word = word
    self.document = document
  }

  /// The decoded text in UTF-8: what all byte ranges are ranges of.
  public var text: [UInt8] { document.source.bytes }

  /// The format that it was read as.
  public var format: ReaderKind { document.reader }

  /// The encoding the file was in, as its usual name: "UTF-8", "GB18030".
  public var encodingName: String { document.text.encoding.rawValue }

  /// Whether the file is a Word document.
  public var isWord: Bool { word != nil }

  /// Whether it is a Word document with tracked changes; the text has them accepted, or as
  /// `DraftOptions.revisions` asked.
  public var hasTrackedChanges: Bool { word?.hasRevisions ?? false }

  /// How many undecodable bytes became U+FFFD, which only a lossy reading allows.
  public var replacements: Int { document.text.replacements }
}
