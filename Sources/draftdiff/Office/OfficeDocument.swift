import DraftDiffKit

/// Drafts of other word processors: those that LibreOffice reads for us.
enum OfficeDocument: String {
  /// Of Word 97–2003, WPS and the like.
  case binary = "doc"
  case openDocument = "odt"
  case richText = "rtf"

  /// What `bytes` are by their beginning; `nil` for all that is read without help. An encrypted document is left
  /// to the reader, who says what it is.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      guard !Self.isEncrypted(bytes) else { return nil }
      self = .binary
    } else if bytes.starts(with: "{\\rtf".utf8) {
      self = .richText
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), Self.isOpenDocument(bytes) {
      self = .openDocument
    } else {
      return nil
    }
  }

  /// A package with a password is a stream of this name, in UTF-16.
  private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    return bytes.firstRange(of: name) != nil
  }

  /// The first entry of its archive, which is not compressed, gives the type.
  private static func isOpenDocument(_ bytes: [UInt8]) -> Bool {
    let head = bytes.dropFirst(30).prefix(120)
    return head.starts(with: "mimetypeapplication/vnd.oasis.opendocument.text".utf8)
  }
}

extension FileInput {
  /// The bytes of a draft, as a Word document where another program's was given and no reader was asked for.
  static func draft(_ path: String, _ reading: ReadingFlags? = nil) throws(Trouble) -> [UInt8] {
    try converted(read(path), path, reading)
  }

  /// The bytes of two drafts, likewise.
  static func drafts(
    _ old: String, _ new: String, _ reading: ReadingFlags
  ) throws(Trouble) -> (old: [UInt8], new: [UInt8]) {
    let bytes = try both(old, new)
    return (try converted(bytes.old, old, reading), try converted(bytes.new, new, reading))
  }

  /// The bytes as a Word document, where they are of another word processor.
  static func converted(
    _ bytes: [UInt8], _ path: String, _ reading: ReadingFlags?
  ) throws(Trouble) -> [UInt8] {
    guard reading?.reader ?? .docx == .docx, let kind = OfficeDocument(bytes) else { return bytes }
    guard let program = LibreOffice.installed else { throw .noOffice(path) }
    StandardError.say(program.isAsked(for: path), hint: nil)
    do {
      return try program.word(bytes, kind)
    } catch {
      throw .officeFailed(path, error)
    }
  }
}
