import DraftText

/// Why bytes could not be read as a draft.
public struct DraftError: Error, Sendable, CustomStringConvertible {
  /// The draft, as it was named.
  public let name: String
  /// In plain words, with the place.
  public let reason: String
  /// Byte offset into the file.
  public let offset: Int
  /// A lossy reading would get past it.
  public let yieldsToLossy: Bool
  /// Naming the encoding may get past it.
  public let yieldsToEncoding: Bool

  init(name: String, problem: DecodingProblem) {
    self.name = name
    reason = problem.description
    offset = problem.offset
    yieldsToLossy = problem.yieldsToLossy
    yieldsToEncoding = problem.yieldsToEncoding
  }

  public var description: String { "\(name): \(reason)" }
}
