public import DraftChange

extension DraftComparison {
  /// What became of a section or a sentence.
  public typealias Kind = ChangeKind
  /// How much a change means for a reviewer.
  public typealias ChangeClass = DraftChange.ChangeClass
  /// Which way a change goes.
  public typealias Direction = ChangeDirection

  /// What a change is about.
  public typealias Category = ChangeCategory
}
