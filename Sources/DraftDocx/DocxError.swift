/// Why bytes could not be read as a Word document, or one not be written.
package enum DocxError: Error, Hashable, Sendable {
  /// The library that reads archives is not installed; the reason as the system gives it.
  case noLibrary(String)
  /// No archive, or a broken one.
  case notAnArchive(String)
  /// An encrypted document.
  case encrypted
  /// A document of Word 97–2003, or another file of that container.
  case oldFormat
  /// Not a Word document: a workbook, an OpenDocument text, some other archive.
  case notADocument
  case missingPart(String)
  case damagedPart(String, String)
  /// Absolute, with `..` or with control characters: nothing is ever extracted, but no honest
  /// program writes such names.
  case badName(String)
  case duplicateName(String)
  /// More of something than a document has.
  case tooLarge(Limit, part: String)
  /// An XML part with a document type, which may define entities.
  case documentType(part: String)
  /// Not well-formed: what is wrong, and at which byte of the part.
  case malformed(part: String, XMLProblem, offset: Int)
  /// Tracked changes where the caller wanted none.
  case hasRevisions
  /// A line of a new text, from 1, that the document can't be given: a row with other cells than its table.
  case noPlace(line: Int, String)

  package enum Limit: Hashable, Sendable {
    case entries, partBytes, totalBytes, depth, ratio
  }
}

/// What is wrong with an XML text.
package enum XMLProblem: Hashable, Sendable {
  case badEncoding, badCharacter, badName, badTag, badReference, badAttribute, duplicateAttribute
  case unboundPrefix, mismatchedEnd, unexpectedEnd, noRoot, textOutside, badComment
}
