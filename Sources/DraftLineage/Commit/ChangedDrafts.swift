import DraftChange
import DraftDocument
public import DraftGit
public import DraftReading
package import DraftReview

/// A draft whose file differs from its last revision.
public struct ChangedDraft: Sendable {
  /// The draft.
  public let place: DraftPath
  /// Whether the file is gone.
  public let isMissing: Bool
  /// `nil` where the file is gone or can't be read as a draft.
  public let counts: RevisionCounts?
  /// The language that it is written in, as far as it can be read.
  package let language: ReportLanguage
}

extension DraftRepository {
  /// The tracked drafts that changed since their last revision. Bytes count, not git's filters.
  ///
  /// O(bytes of the drafts) + a comparison for each that changed.
  public func status(
    options: DraftOptions = DraftOptions()
  ) throws(HistoryError) -> [ChangedDraft] {
    try asking { () throws(RepositoryError) in
      try status(where: DraftNames.isDraft).map { (status) throws(RepositoryError) in
        let path = place(tracked: status.path)
        guard status.state == .changed, let file = path.file,
          let old = try? options.document(bytes(of: status.blob), name: status.path),
          let new = try? options.document(Files.read(file).bytes, name: status.path)
        else {
          return ChangedDraft(
            place: path, isMissing: status.state == .missing, counts: nil, language: .english)
        }
        return ChangedDraft(
          place: path, isMissing: false,
          counts: RevisionCounts(PairedDrafts(old, new)), language: ReportLanguage(of: new))
      }
    }
  }
}
