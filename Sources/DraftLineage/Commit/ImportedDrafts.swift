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
  ) throws(LineageProblem) -> [CommitReport] {
    // A file that can't be read is found before anything is committed.
    for step in plan {
      _ = try asking { () throws(HistoryProblem) in try Files.read(step.source) }
    }
    var reports: [CommitReport] = []
    for step in plan {
      if try isImported(step, path) { continue }
      var order = order
      order.round = step.round
      order.author.date = order.author.date ?? step.date
      do throws(LineageProblem) {
        reports.append(try commit([Submission(path, source: step.source)], order))
      } catch {
        guard !reports.isEmpty else { throw error }
        throw .importStopped(
          committed: reports.count, of: plan.count, source: step.source, error)
      }
    }
    return reports
  }

  private func isImported(
    _ step: ImportStep, _ path: DraftPath
  ) throws(LineageProblem) -> Bool {
    guard let round = step.round else { return false }
    return try asking { () throws(HistoryProblem) in
      let known = try labelledRevisions(of: path.inTree).last { $0.round == round }
      guard let known else { return false }
      return try known.revision.blob == Repository.blobID(of: Files.read(step.source).bytes)
    }
  }
}
