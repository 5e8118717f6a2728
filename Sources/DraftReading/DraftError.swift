public import DraftDocx
public import DraftHTML
public import DraftText

/// Why bytes could not be read as a draft, or a text not be written in an encoding.
public struct DraftError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The bytes are no text in the encoding, or in any that is known.
    case text(DecodingProblem)
    /// No Word document that can be read or written.
    case word(WordProblem)
    /// No page that can be read.
    case page(HTMLError)
  }

  /// The draft, as it was named.
  public let name: String
  /// What is wrong.
  public let problem: Problem

  package init(name: String, _ problem: Problem) {
    self.name = name
    self.problem = problem
  }

  /// Where the text is wrong, in bytes of its file; 0 for what is no text.
  public var offset: Int {
    if case .text(let problem) = problem { problem.offset } else { 0 }
  }
}
