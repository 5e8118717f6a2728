public import DraftReview

/// What a careful colleague would point out in a draft before it goes out.
///
/// ```swift
/// for finding in draft.findings() { print(finding.line, finding.message) }
/// ```
public struct DraftFinding: Sendable {
  /// What is wrong with a place of a draft.
  public typealias Kind = FindingKind

  /// What is wrong.
  public let kind: Kind
  /// Of the draft's text, in bytes.
  public let range: Range<Int>
  /// From 1.
  public let line: Int
  /// What stands there.
  public let text: String
  /// What is wrong with it, in the draft's language unless another is asked for.
  public let message: String
}
