/// A draft as it was decided.
public struct DecidedDraft: Sendable {
  /// The bytes of its file.
  public let bytes: [UInt8]
  /// What whoever decided should know, in the order of the text.
  public let notices: [Notice]

  /// Something that nobody decided in so many words.
  public typealias Notice = DecisionNotice
}

/// What becomes of changes that nobody decided.
public enum UndecidedChanges: String, Sendable, CaseIterable {
  /// They are made.
  case accept
  /// The text stays as it was.
  case reject
  /// Nothing is written: `DecisionsError.undecided` names them.
  case fail
}
