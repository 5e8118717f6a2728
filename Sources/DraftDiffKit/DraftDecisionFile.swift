package import DraftDecisions
import DraftText

/// What somebody decided on the changes between two drafts: a file of the format `draftdiff.decisions`.
public struct DraftDecisionFile: Sendable {
  /// What the file is called in messages.
  public let name: String
  package let file: DecisionFile
  /// As it was read.
  public let bytes: [UInt8]

  /// Reads the bytes of a file.
  ///
  /// - Throws: `DecisionsError` where they are no decisions.
  public init(bytes: [UInt8], name: String) throws(DecisionsError) {
    self.name = name
    self.bytes = bytes
    do {
      file = try DecisionReader.read(bytes)
    } catch {
      throw DecisionsError(error, file: name)
    }
  }

  /// Who decided, as the file says.
  public var author: String? { file.by }

  /// How many decisions and comments there are.
  public var count: Int { file.decisions.count }

  /// Whether the decisions were made on these two files.
  public func isAbout(old: [UInt8], new: [UInt8]) -> Bool {
    file.old.sha256 == SHA256.hex(old) && file.new.sha256 == SHA256.hex(new)
  }
}

/// Why decisions can't be read or carried out.
public enum DecisionsError: Error, Hashable, Sendable {
  /// Not JSON, from this line on.
  case notJSON(file: String, line: Int)
  /// JSON of another format; its name where it has one.
  case otherFormat(file: String, String?)
  /// Likewise, where what was decided of conflicts is wanted.
  case noResolutions(file: String, String?)
  /// Of a later version of the program, or of none.
  case version(file: String, Int?)
  /// A value is missing or wrong: where, and what belongs there.
  case wrong(file: String, path: String, expected: String)
  /// No such change, or not this part of one, in these drafts.
  case unknownChange(change: String, part: String, by: String)
  /// An own text on something that is no sentence and no edit.
  case noPlaceForText(change: String, part: String, by: String)
  /// Made on other drafts, and the words of some decisions are not in these.
  case otherDrafts(file: String, missing: [String])
  /// Two people, or one, decided differently: each with what they said.
  case contradictions([String])
  /// Not everything is decided: what is not.
  case undecided([String])
  /// What was decided can't be written as a Word document without a loss.
  case word(file: String)
  /// A page of HTML, of which the reader sees the text alone.
  case page(file: String)
}

extension DecisionsError {
  init(_ problem: DecisionFileProblem, file: String) {
    self =
      switch problem {
      case .notJSON(let line): .notJSON(file: file, line: line)
      case .otherFormat(let name): .otherFormat(file: file, name)
      case .version(let version): .version(file: file, version)
      case .wrong(let path, let expected): .wrong(file: file, path: path, expected: expected)
      }
  }

  init(_ problem: DecisionProblem) {
    self =
      switch problem {
      case .unknown(let change, let part, let by):
        .unknownChange(change: change, part: part, by: by)
      case .noPlaceForText(let change, let part, let by):
        .noPlaceForText(change: change, part: part, by: by)
      }
  }
}
