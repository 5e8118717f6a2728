public import DraftGit
public import DraftReading

extension DraftRepository {
  /// A revision, decoded and understood.
  ///
  /// - Throws: `HistoryError`, of which `unreadable` where the bytes are no draft.
  public func draft(
    _ revision: LabelledRevision, options: DraftOptions = DraftOptions()
  ) throws(HistoryError) -> Draft {
    let bytes = try asking { () throws(RepositoryError) in try self.bytes(of: revision) }
    do throws(DraftError) {
      // The reader is chosen by the name's ending, so the name is the file's.
      return try Draft(bytes: bytes, name: revision.path, options: options)
        .called("\(revision.path) \(revision.name)")
    } catch {
      throw .unreadable(error)
    }
  }

  /// Has what is found about long histories remembered: in `.git/draftdiff/memo` what each commit changed, and how
  /// much, in `recent` beside it the newest revisions of all drafts. The files say nothing that the repository does not
  /// say, and may be deleted.
  ///
  /// - Parameter version: Of the program; what others found is not taken.
  public func remember(as version: String) {
    remember(edition: "\(version) \(RevisionCounts.rules)")
  }
}
