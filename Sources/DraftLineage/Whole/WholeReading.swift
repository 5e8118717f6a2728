import DraftDocument
public import DraftGit
public import DraftReading
import DraftReview

extension DraftRepository {
  /// Everything about a draft's history that there is to look at. O(revisions × a comparison), on all cores.
  public func chronicle(
    of place: DraftPath, options: DraftOptions = DraftOptions()
  ) throws(HistoryError) -> DraftChronicle {
    try wholeHistory(of: place.path, options)
  }

  /// Everything about a draft's history that there is to look at.
  ///
  /// O(revisions × a comparison), on all cores.
  ///
  /// - Throws: `noRevisions`, `noSuchDraft`; `unreadable` where the newest revision is no draft.
  package func wholeHistory(
    of draft: String, _ options: DraftOptions
  ) throws(HistoryError) -> DraftChronicle {
    let blame = try blame(of: draft, options)
    let revisions = blame.revisions
    let steps = try asking { () throws(RepositoryError) in
      try measured(
        revisions.map(\.number), of: revisions.map(\.revision),
        reading: { (repository, revision) throws(RepositoryError) in
          try repository.draft(revision, options)
        },
        by: { number, reader in StageStep(of: number, &reader) })
    }
    var rows = SectionRows()
    for (revision, step) in zip(revisions, steps) {
      if let step { rows.add(step, of: revision.number) }
    }
    let stages = zip(revisions, steps).map { revision, step in
      DraftChronicle.Stage(
        revision: revision, counts: revision.revision.recordedCounts ?? step?.counts,
        size: step?.size)
    }
    let stray = try asking { () throws(RepositoryError) in
      try strayLabels(of: draft, in: revisions.map(\.revision))
    }
    return DraftChronicle(
      path: draft, stages: stages, sections: rows.result, blame: blame, strayLabels: stray,
      language: try language(revisions, options))
  }

  private func language(
    _ revisions: [LabelledRevision], _ options: DraftOptions
  ) throws(HistoryError) -> ReportLanguage {
    guard let last = revisions.last else { return .english }
    let draft = try asking { () throws(RepositoryError) in try self.draft(last.revision, options) }
    return draft.map { ReportLanguage(of: $0.document) } ?? .english
  }
}
