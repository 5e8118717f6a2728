package import DraftDocument
import DraftLineage
import DraftText

/// A draft that has been read and understood: its text, its sections and its sentences.
///
/// ```swift
/// let draft = Draft(text: "一、总体要求\n各单位要高度重视。\n", name: "一稿.txt")
/// for section in draft.outline { print(section.label ?? "", section.title ?? "") }
/// ```
public struct Draft: Sendable {
  /// What the draft is called in reports; its ending helps to choose the reader.
  public let name: String
  package let document: Document

  /// Decodes and understands the bytes of a file. O(bytes).
  ///
  /// - Throws: `DraftError` when the bytes are no Word document and not text in the encoding asked
  ///   for, or in any known.
  public init(
    bytes: [UInt8], name: String, options: DraftOptions = DraftOptions()
  ) throws(DraftError) {
    do {
      self.init(name: name, document: try options.input.document(bytes, name: name))
    } catch {
      throw DraftError(name: name, problem: error)
    }
  }

  /// Understands text that is already decoded; this cannot fail.
  public init(text: String, name: String, options: DraftOptions = DraftOptions()) {
    let decoded = DecodedText(bytes: Array(text.utf8))
    self.init(
      name: name,
      document: DraftReader.read(decoded, name: name, options: options.input.reading))
  }

  /// The same draft under another name in reports; the reader is chosen already.
  public func called(_ name: String) -> Draft { Draft(name: name, document: document) }

  private init(name: String, document: Document) {
    self.name = name
    self.document = document
  }

  /// The decoded text in UTF-8: what all byte ranges are ranges of.
  public var text: [UInt8] { document.source.bytes }

  /// The encoding the file was in, as its usual name: "UTF-8", "GB18030".
  public var encodingName: String { document.text.encoding.rawValue }

  /// How many undecodable bytes became U+FFFD, which only a lossy reading allows.
  public var replacements: Int { document.text.replacements }
}
