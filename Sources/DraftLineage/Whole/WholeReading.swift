import DraftDocument
package import DraftGit
import DraftReview

extension Repository {
  /// Everything about a draft's history that there is to look at.
  ///
  /// O(revisions × a comparison), on all cores.
  ///
  /// - Throws: `noRevisions`; `unreadable` where the newest revision is no draft.
  package func wholeHistory(
    of draft: String, _ input: DraftInput
  ) throws(HistoryError) -> WholeHistory {
    let blame = try blame(of: draft, input)
    let revisions = blame.revisions
    let steps = measured(
      revisions.map(\.number), of: revisions.map(\.revision),
      reading: { (repository, revision) in repository.draft(revision, input) },
      by: { number, reader in StageStep(of: number, &reader) })
    var rows = SectionRows()
    for (revision, step) in zip(revisions, steps) {
      if let step { rows.add(step, of: revision.number) }
    }
    let stages = zip(revisions, steps).map { revision, step in
      WholeHistory.Stage(
        revision: revision, counts: revision.revision.recordedCounts ?? step?.counts,
        size: step?.size)
    }
    let stray = try asking { () throws(RepositoryError) in
      try strayLabels(of: draft, in: revisions.map(\.revision))
    }
    return WholeHistory(
      path: draft, stages: stages, sections: rows.result, blame: blame, strayLabels: stray,
      language: try language(revisions, input))
  }

  private func language(
    _ revisions: [LabelledRevision], _ input: DraftInput
  ) throws(HistoryError) -> ReportLanguage {
    guard let last = revisions.last, let draft = self.draft(last.revision, input) else {
      return .english
    }
    return ReportLanguage(of: draft.document)
  }
}
