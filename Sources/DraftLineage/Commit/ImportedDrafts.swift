package import DraftGit

extension Repository {
  /// Commits the files of a plan one after the other as one draft.
  ///
  /// A step whose round is labelled already is left out where that revision has the same bytes, so
  /// an import that was interrupted can be run again.
  ///
  /// - Parameter order: Its round is taken from each step, and its author's date where it has none.
  package func importDrafts(
    _ plan: [ImportStep], as path: DraftPath, _ order: CommitOrder
  ) throws(HistoryError) -> [CommitReport] {
    // A file that can't be read is found before anything is committed.
    for step in plan {
      _ = try asking { () throws(RepositoryError) in try Files.read(step.source) }
    }
    var reports: [CommitReport] = []
    for step in plan {
      var order = order
      order.round = step.round
      order.author.date = order.author.date ?? step.time
      do throws(HistoryError) {
        if let known = try imported(step, path) {
          try finish(known, step, path, order)
          continue
        }
        reports.append(try commit([Submission(path, source: step.source)], order))
      } catch {
        guard !reports.isEmpty else { throw error }
        throw .importStopped(
          committed: reports.count, of: plan.count, source: step.source, error)
      }
    }
    return reports
  }

  /// The revision that a step has become already.
  private func imported(
    _ step: ImportStep, _ path: DraftPath
  ) throws(HistoryError) -> Revision? {
    guard let round = step.round else { return nil }
    return try asking { () throws(RepositoryError) in
      let known = try labelledRevisions(of: path.inTree).last { $0.round == round }
      guard let known,
        try known.revision.blob == Repository.blobID(of: Files.read(step.source).bytes)
      else { return nil }
      return known.revision
    }
  }

  /// What an import that was broken off after a commit left undone: its label and, where the draft has not gone on
  /// since, the index.
  private func finish(
    _ known: Revision, _ step: ImportStep, _ path: DraftPath, _ order: CommitOrder
  ) throws(HistoryError) {
    guard let round = step.round else { return }
    let isLast = try asking { () throws(RepositoryError) in
      if try commit(ofRound: round, document: path.inTree) == nil {
        try setRound(round, document: path.inTree, to: known.commit)
      }
      return try current(path.inTree) == known.blob
    }
    if isLast { _ = try commit([Submission(path, source: step.source)], order) }
  }
}
