public import DraftGit
public import DraftReading

/// Why something with the history of drafts could not be done.
///
/// Names and texts in it are as they were found: show them through `ShownText` on a terminal.
public enum HistoryError: Error, Hashable, Sendable {
  /// The repository says no.
  case repository(RepositoryError)
  /// A revision can't be read as a draft.
  case unreadable(DraftError)
  /// The draft has no such section.
  case noSuchSection(path: String, draft: String)
  /// No revision of the draft has such a section.
  case sectionInNoRevision(path: String, draft: String)
  /// The commit of this hash stands, but what was to follow it, a label, failed.
  case afterCommit(commit: String, RepositoryError)
  /// An import stopped at `source` after so many of its files had been committed.
  indirect case importStopped(committed: Int, of: Int, source: String, HistoryError)
  /// An import was asked to stop: so many of its files are committed, the last of them as `last`; `nil` where none is.
  case importInterrupted(committed: Int, of: Int, last: String?)
  /// An act amends what was there before, and the draft has no revision yet.
  case actWithoutBase(act: String, draft: String)
  /// An act is kept with the change that it makes, and the draft has not changed.
  case actWithoutChange(act: String, draft: String)
  /// The act does not give the text that is committed; which of its instructions were refused, a line each.
  case actDoesNotFit(act: String, refused: [String])

  /// Another process was in the way; the same again may work.
  public var isBusy: Bool {
    if case .repository(let error) = self { error.isBusy } else { false }
  }
}

/// Runs work of DraftGit and gives its errors as this room's.
func asking<Result>(
  _ work: () throws(RepositoryError) -> Result
) throws(HistoryError) -> Result {
  do { return try work() } catch { throw .repository(error) }
}
