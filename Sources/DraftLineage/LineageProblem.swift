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
  /// No revision of the draft has such a section.
  case sectionInNoRevision(path: String, draft: String)
}

/// Runs work of DraftGit and gives its problems as this room's.
func asking<Result>(
  _ work: () throws(HistoryProblem) -> Result
) throws(LineageProblem) -> Result {
  do { return try work() } catch { throw .history(error) }
}
