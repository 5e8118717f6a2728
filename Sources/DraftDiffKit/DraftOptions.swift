public import DraftDocument
import DraftDocx
package import DraftLineage
public import DraftText

/// How drafts are to be read, where their names and contents do not decide.
public struct DraftOptions: Sendable {
  /// Where a sentence ends.
  public enum Sentences: String, CaseIterable, Sendable {
    /// By punctuation.
    case rules
    /// Each line that is not blank is one sentence.
    case lines
  }

  /// `nil`: recognised by its marks and by what makes sense.
  public var encoding: DraftEncoding?
  /// `nil`: chosen by the draft's name and content.
  public var reader: DraftFormat?
  /// Where `reader` is `nil`: readers for drafts whose names fit a pattern (`*.txt`, `讲话/*.md`); the last that fits
  /// counts.
  public var readersByName: [(pattern: String, reader: DraftFormat)] = []
  /// Where a sentence ends.
  public var sentences = Sentences.rules
  /// Ends a unit at ； and ; too.
  public var clauses = false
  /// Turns undecodable bytes into U+FFFD instead of refusing the draft.
  public var lossy = false
  /// Which state of a Word document with tracked changes is read.
  public var revisions = Revisions.accepted

  /// With `rejected`: only the changes of this author are, and those of all others accepted.
  public var revisionAuthor: String?

  /// A state of a Word document with tracked changes.
  public enum Revisions: String, CaseIterable, Sendable {
    /// As if all of them were accepted.
    case accepted
    /// As if all of them were rejected.
    case rejected
    /// A document with tracked changes is an error.
    case fail
  }

  /// Options that leave everything to names and contents.
  public init() {}

  /// The reader that is asked for, for a draft of this name; `nil` where its ending and its content decide.
  public func reader(for name: String) -> DraftFormat? {
    input.reading.reader(for: name)
  }

  package var input: DraftInput {
    var input = DraftInput()
    input.encoding = encoding
    input.isLossy = lossy
    input.reading.reader = reader
    input.reading.namedReaders = readersByName.map {
      NamedReader(pattern: $0.pattern, reader: $0.reader)
    }
    input.reading.sentences = sentences == .lines ? .lines : .rules
    input.reading.clauses = clauses
    input.revisions =
      switch revisions {
      case .accepted: .accepted
      case .rejected: revisionAuthor.map { .rejectedOnly(author: $0) } ?? .rejected
      case .fail: nil
      }
    return input
  }
}

/// The formats that drafts are read from.
public typealias DraftFormat = ReaderKind

/// An encoding of text files, by any of its usual names.
public typealias DraftEncoding = TextEncoding
