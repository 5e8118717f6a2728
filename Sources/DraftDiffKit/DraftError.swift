import DraftHTML
import DraftLineage
import DraftText

/// Why bytes could not be read as a draft, or a text not be written in an encoding.
public struct DraftError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: Hashable, Sendable {
    /// Bytes that mean nothing in the encoding.
    case invalid
    /// The file ends in the middle of a character.
    case truncated
    /// Half of a surrogate pair, which is no character.
    case loneSurrogate
    /// A NUL byte in what is not UTF-16.
    case nul
    /// Not text: what it looks like, where that is known ("a PDF file").
    case binary(String)
    /// No known encoding makes sense of the bytes.
    case unknownEncoding
    /// Several encodings are about as likely: their names, the likeliest first.
    case doubtfulEncoding([String])
    /// 2 GiB or more.
    case tooLarge
    /// Writing: a character that the encoding does not have.
    case notEncodable
    /// The system can't convert from or to the encoding.
    case converterMissing
    /// No Word document that can be read.
    case word(WordProblem)
    /// No page can be read, as libxml2 is missing; the system's reason.
    case pageLibraryMissing(String)
  }

  /// The draft, as it was named.
  public let name: String
  /// What is wrong.
  public let code: Code
  /// Byte offset into the file.
  public let offset: Int
  /// The encoding it was read in, where one was decided on.
  public let encodingName: String?
  /// A lossy reading would get past it.
  public let yieldsToLossy: Bool
  /// Naming the encoding may get past it.
  public let yieldsToEncoding: Bool

  init(name: String, problem: InputProblem) {
    switch problem {
    case .decoding(let problem): self.init(name: name, problem: problem)
    case .word(let problem): self.init(name: name, code: .word(WordProblem(problem)))
    case .html(let problem): self.init(name: name, code: Code(problem))
    }
  }

  private init(name: String, code: Code) {
    self.name = name
    self.code = code
    offset = 0
    encodingName = nil
    yieldsToLossy = false
    yieldsToEncoding = false
  }

  init(name: String, problem: DecodingProblem) {
    self.name = name
    code = Code(problem.kind)
    offset = problem.offset
    encodingName = problem.encoding?.rawValue
    yieldsToLossy = problem.yieldsToLossy
    yieldsToEncoding = problem.yieldsToEncoding
  }
}

extension DraftError.Code {
  fileprivate init(_ problem: HTMLError) {
    switch problem {
    case .noLibrary(let reason): self = .pageLibraryMissing(reason)
    }
  }

  fileprivate init(_ kind: DecodingProblem.Kind) {
    self =
      switch kind {
      case .invalid: .invalid
      case .truncated: .truncated
      case .loneSurrogate: .loneSurrogate
      case .nul: .nul
      case .binary(let what): .binary(what)
      case .unknownEncoding: .unknownEncoding
      case .doubtfulEncoding(let encodings): .doubtfulEncoding(encodings.map(\.rawValue))
      case .tooLarge: .tooLarge
      case .notEncodable: .notEncodable
      case .converterMissing: .converterMissing
      }
  }
}
