/// A limit that a comparison ran into: its result is right, but coarser than it could be.
public enum ComparisonLimit: Sendable, Hashable {
  /// So many pairs of sentences were too long to look inside: each is one edit.
  case sentencesTooLong(Int)
}
