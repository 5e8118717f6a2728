import DraftDocx
public import DraftReading

/// The two states of a Word document with tracked changes: as it was, and as it is once all are accepted.
///
/// ```swift
/// let states = try DraftStates(bytes: bytes, name: "合同.docx")
/// let comparison = DraftComparison(from: states.rejected, to: states.accepted)
/// ```
public struct DraftStates: Sendable {
  /// The document as if all of its tracked changes were rejected.
  public let rejected: Draft
  /// The document as if all of its tracked changes were accepted.
  public let accepted: Draft

  /// Reads both states; without tracked changes they are the same.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the file.
  ///   - name: What the draft is called in reports.
  ///   - author: Only the changes of this author are rejected; those of others are accepted in both.
  ///   - options: How the document is read; its `revisions` are not heeded.
  ///   - language: Of what the states are called in reports; `nil` takes the document's.
  /// - Throws: `DraftError` where the document can't be read, `DraftStatesError` where it has no states, or
  ///   nothing of the author.
  public init(
    bytes: [UInt8], name: String, author: String? = nil, options: DraftOptions = DraftOptions(),
    language: ReportLanguage? = nil
  ) throws {
    var options = options
    options.revisions = .accepted
    let accepted = try Draft(bytes: bytes, name: name, options: options)
    guard accepted.word != nil else { throw DraftStatesError.notWord(file: name) }
    if let author {
      let known = try Self.authors(bytes, name: name)
      guard known.contains(author) else {
        throw DraftStatesError.noChanges(file: name, author: author, known: known)
      }
    }
    options.revisions = .rejected
    options.revisionAuthor = author
    let words = (language ?? ReportLanguage(of: accepted.document)).words
    rejected = try Draft(bytes: bytes, name: name, options: options)
      .called(words.rejected(name))
    self.accepted = accepted.called(words.accepted(name))
  }

  private static func authors(_ bytes: [UInt8], name: String) throws(DraftError) -> [String] {
    do throws(WordProblem) {
      return try RevisionAuthors.read(bytes)
    } catch {
      throw DraftError(name: name, .word(error))
    }
  }
}

/// Why a draft has no two states to be compared.
public enum DraftStatesError: Error, Hashable, Sendable {
  /// Only a Word document has tracked changes.
  case notWord(file: String)
  /// Nobody of this name changed it; `known` are those who did.
  case noChanges(file: String, author: String, known: [String])
}
