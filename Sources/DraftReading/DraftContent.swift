package import DraftDocument
package import DraftDocx
package import DraftHTML
package import DraftText

extension DraftOptions {
  /// The text of a draft, and what its format says of it.
  package func content(_ bytes: [UInt8], name: String) throws(DraftError) -> DraftContent {
    let bytes = converted(bytes, name: name)
    if reading.reader(for: name).map({ $0 == .docx }) ?? WordText.claims(bytes, name: name) {
      do { return .word(try WordText(bytes, view: view)) } catch {
        throw DraftError(name: name, .word(error))
      }
    }
    guard reading.reader.map({ $0 == .html }) ?? HTMLPage.claims(name: name) else {
      return .text(try text(bytes, name, as: encoding))
    }
    let source = try page(bytes, name)
    do { return .page(try HTMLPage(source)) } catch {
      throw DraftError(name: name, .page(error))
    }
  }

  private func text(
    _ bytes: [UInt8], _ name: String, as encoding: TextEncoding?
  ) throws(DraftError) -> DecodedText {
    do { return try TextDecoder.decode(bytes, as: encoding, lossy: lossy) } catch {
      throw DraftError(name: name, .text(error))
    }
  }

  /// A page in the encoding that it names for itself, where it is no UTF-8 and no other is asked for.
  private func page(_ bytes: [UInt8], _ name: String) throws(DraftError) -> DecodedText {
    if encoding == nil, let declared = HTMLPage.declaredEncoding(bytes) {
      if let decoded = try? TextDecoder.decode(bytes, as: .utf8) { return decoded }
      if let decoded = try? TextDecoder.decode(bytes, as: declared) { return decoded }
    }
    return try text(bytes, name, as: encoding)
  }

  /// The reader is chosen by the bytes and, of texts, by the name's ending, where the options leave
  /// it open. O(bytes).
  package func document(_ bytes: [UInt8], name: String) throws(DraftError) -> Document {
    try content(bytes, name: name).document(name: name, reading)
  }
}

/// A draft's text before it is understood.
package enum DraftContent: Sendable {
  case text(DecodedText)
  case word(WordText)
  case page(HTMLPage)

  package func document(name: String, _ options: ReadingOptions) -> Document {
    switch self {
    case .text(let text): DraftReader.read(text, name: name, options: options)
    case .word(let word): word.document(options)
    case .page(let page): page.document(options)
    }
  }
}
