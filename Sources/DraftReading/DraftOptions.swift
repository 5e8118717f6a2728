public import DraftDocument
package import DraftDocx
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
  public var encoding: TextEncoding?
  /// `nil`: chosen by the draft's name and content.
  public var reader: ReaderKind?
  /// Where `reader` is `nil`: readers for drafts whose names fit a pattern (`*.txt`, `讲话/*.md`); the last that fits
  /// counts.
  public var readersByName: [(pattern: String, reader: ReaderKind)] = []
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

  /// Makes a Word document of a draft in a format that nothing here reads; `nil` for all that it leaves as it is. Asked
  /// for every draft that no other reader is named for, from any thread. The library has none and starts no program.
  public var converter: (@Sendable (_ bytes: [UInt8], _ name: String) -> [UInt8]?)?

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
  public func reader(for name: String) -> ReaderKind? {
    reading.reader(for: name)
  }

  /// The bytes, or the Word document that the converter makes of them.
  package func converted(_ bytes: [UInt8], name: String) -> [UInt8] {
    guard let converter, reader(for: name).map({ $0 == .docx }) ?? true else { return bytes }
    return converter(bytes, name) ?? bytes
  }

  /// For the reader of a text that is decoded.
  package var reading: ReadingOptions {
    var reading = ReadingOptions()
    reading.reader = reader
    reading.namedReaders = readersByName.map { NamedReader(pattern: $0.pattern, reader: $0.reader) }
    reading.sentences = sentences == .lines ? .lines : .rules
    reading.clauses = clauses
    return reading
  }

  /// The state of a Word document with tracked changes; nil: a document that has any is an error.
  package var view: RevisionView? {
    switch revisions {
    case .accepted: .accepted
    case .rejected: revisionAuthor.map { .rejectedOnly(author: $0) } ?? .rejected
    case .fail: nil
    }
  }

  /// Whether drafts are read as they are where nobody asks for anything.
  package var isUsual: Bool {
    encoding == nil && !lossy && reading == ReadingOptions() && view == .accepted
  }
}
