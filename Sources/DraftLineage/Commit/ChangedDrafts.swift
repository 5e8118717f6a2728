import DraftChange
import DraftDocument
package import DraftGit

/// A draft whose file differs from its last revision.
package struct ChangedDraft: Sendable {
  package let path: DraftPath
  /// The file is gone.
  package let isMissing: Bool
  /// nil where the file is gone or can't be read as a draft.
  package let counts: RevisionCounts?
  /// Whether it is written in Chinese, as far as it can be read.
  package let isChinese: Bool
}

extension Repository {
  /// The tracked drafts that changed since their last revision. Bytes count, not git's filters.
  ///
  /// O(bytes of the drafts) + a comparison for each that changed.
  package func changedDrafts(_ input: DraftInput) throws(HistoryError) -> [ChangedDraft] {
    try asking { () throws(RepositoryError) in
      try status(where: DraftNames.isDraft).map { (status) throws(RepositoryError) in
        let path = path(tracked: status.path)
        guard status.state == .changed, let file = path.onDisk,
          let old = try? input.document(bytes(of: status.blob), name: status.path),
          let new = try? input.document(Files.read(file).bytes, name: status.path)
        else {
          return ChangedDraft(
            path: path, isMissing: status.state == .missing, counts: nil, isChinese: false)
        }
        return ChangedDraft(
          path: path, isMissing: false,
          counts: RevisionCounts(PairedDrafts(old, new)), isChinese: new.isChinese)
      }
    }
  }
}
