import DraftDocx

/// Why a Word document could not be read. Parts are named as the package names them.
public enum WordProblem: Hashable, Sendable {
  /// The library that opens archives is missing; the reason as the system gives it.
  case library(String)
  case encrypted
  /// Of Word 97–2003, or another Office file of that time.
  case oldFormat
  /// Named like a Word document, and no archive; the reason.
  case notAnArchive(String)
  /// An archive of something else.
  case notADocument
  case missingPart(String)
  case damagedPart(String, reason: String)
  /// A name that leads out of the package or cannot be shown.
  case badName(String)
  case duplicateName(String)
  /// More of something than a document has.
  case tooLarge(Limit, part: String)
  /// A part with a document type, which may define entities.
  case documentType(part: String)
  /// A part that is not well-formed, and where.
  case malformed(part: String, offset: Int)
  /// It has tracked changes where none were wanted.
  case hasRevisions
  /// A line of a new text, from 1, that the document can't be given.
  case noPlace(line: Int, words: String)

  /// What there is too much of.
  public enum Limit: Hashable, Sendable {
    case entries, partBytes, totalBytes, depth, ratio
  }

  init(_ error: DocxError) {
    self =
      switch error {
      case .noLibrary(let reason): .library(reason)
      case .encrypted: .encrypted
      case .oldFormat: .oldFormat
      case .notAnArchive(let reason): .notAnArchive(reason)
      case .notADocument: .notADocument
      case .missingPart(let part): .missingPart(part)
      case .damagedPart(let part, let reason): .damagedPart(part, reason: reason)
      case .badName(let name): .badName(name)
      case .duplicateName(let name): .duplicateName(name)
      case .tooLarge(let limit, let part): .tooLarge(Limit(limit), part: part)
      case .documentType(let part): .documentType(part: part)
      case .malformed(let part, _, let offset): .malformed(part: part, offset: offset)
      case .hasRevisions: .hasRevisions
      case .noPlace(let line, let words): .noPlace(line: line, words: words)
      }
  }
}

extension WordProblem.Limit {
  fileprivate init(_ limit: DocxError.Limit) {
    self =
      switch limit {
      case .entries: .entries
      case .partBytes: .partBytes
      case .totalBytes: .totalBytes
      case .depth: .depth
      case .ratio: .ratio
      }
  }
}
