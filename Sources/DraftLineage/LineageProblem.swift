package import DraftGit

/// Everything that can go wrong in this room.
package enum LineageProblem: Error, Hashable, Sendable {
  case history(HistoryProblem)
  /// A revision is no Word document and no text in the encoding asked for, or in any known.
  case unreadable(name: String, InputProblem)
  /// The draft has no such section.
  case noSuchSection(path: String, draft: String)
  /// The commit stands; what was to follow it, a label, could not be done.
  case afterCommit(commit: ObjectID, HistoryProblem)
  /// An import stopped at `source` after so many of its files had been committed.
  indirect case importStopped(committed: Int, of: Int, source: String, LineageProblem)
  /// An act amends what was there before, and the draft has no revision yet.
  case actWithoutBase(act: String, draft: String)
  /// An act is kept with the change that it makes, and the draft has not changed.
  case actWithoutChange(act: String, draft: String)
  /// The act does not give the text that is committed; what of it was refused.
  case actDoesNotFit(act: String, refused: [String])
  /// No revision of the draft has such a section.
  case sectionInNoRevision(path: String, draft: String)
}

/// Runs work of DraftGit and gives its problems as this room's.
func asking<Result>(
  _ work: () throws(HistoryProblem) -> Result
) throws(LineageProblem) -> Result {
  do { return try work() } catch { throw .history(error) }
}
