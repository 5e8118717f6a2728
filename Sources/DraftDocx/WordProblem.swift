/// Why bytes could not be read as a Word document, or one not be written. Parts are named as the package names them.
public enum WordProblem: Error, Hashable, Sendable {
  /// The library that opens archives is missing; the reason as the system gives it.
  case noLibrary(String)
  /// Named like a Word document, and no archive, or a broken one; the reason.
  case notAnArchive(String)
  /// It needs a password.
  case encrypted
  /// Of Word 97–2003, or another Office file of that time.
  case oldFormat
  /// An archive of something else: a workbook, an OpenDocument text.
  case notADocument
  /// A part that every document has is not there.
  case missingPart(String)
  /// A part that can't be unpacked or written; the reason.
  case damagedPart(String, reason: String)
  /// A name that leads out of the package or cannot be shown: nothing is ever extracted, but no honest
  /// program writes such names.
  case badName(String)
  /// Two parts have this name.
  case duplicateName(String)
  /// More of something than a document has.
  case tooLarge(Limit, part: String)
  /// A part with a document type, which may define entities.
  case documentType(part: String)
  /// A part that is not well-formed: what is wrong, and at which of its bytes.
  case malformed(part: String, XMLProblem, offset: Int)
  /// It has tracked changes where none were wanted.
  case hasRevisions
  /// A line of a new text, from 1, that the document can't be given: a row with other cells than its table.
  case noPlace(line: Int, words: String)

  /// What there is too much of.
  public enum Limit: Hashable, Sendable {
    /// More than 10,000 parts.
    case entries
    /// A part of more than 64 MiB.
    case partBytes
    /// More than 256 MiB in all its parts.
    case totalBytes
    /// Elements, names or attributes beyond measure.
    case depth
    /// A part that is packed tighter than any document is.
    case ratio
  }
}

/// What is wrong with an XML text.
public enum XMLProblem: Hashable, Sendable {
  /// Bytes that the encoding does not have, or an encoding that is not known.
  case badEncoding
  /// A character that XML does not allow.
  case badCharacter
  /// No valid name.
  case badName
  /// A tag with something else in it than attributes, or an instruction that does not end.
  case badTag
  /// `&` that begins no reference that is known.
  case badReference
  /// An attribute without a quoted value.
  case badAttribute
  /// An attribute that the element has already.
  case duplicateAttribute
  /// A prefix without a namespace.
  case unboundPrefix
  /// An end tag of another element.
  case mismatchedEnd
  /// The text ends inside an element.
  case unexpectedEnd
  /// No element at all.
  case noRoot
  /// Text, or a second element, outside of the one that holds all.
  case textOutside
  /// A comment that does not end.
  case badComment
}
