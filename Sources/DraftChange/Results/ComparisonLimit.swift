/// A limit that a comparison ran into: its result is right, but coarser than it could be.
package enum ComparisonLimit: Sendable, Hashable {
  /// So many pairs of sentences were too long to look inside: each is one edit.
  case sentencesTooLong(Int)
}
