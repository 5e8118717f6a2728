public import DraftGit

extension DraftRepository {
  /// Commits the files of a plan one after the other as one draft.
  ///
  /// A step whose round is labelled already is left out where that revision has the same bytes, so
  /// an import that was interrupted can be run again.
  ///
  /// The round is that of each step, and the date that of its file where `options` has none.
  public func importDrafts(
    _ plan: [ImportStep], as path: DraftPath, _ options: CommitOptions = CommitOptions()
  ) throws(HistoryError) -> [CommitReport] {
    // The files' own times tell when each was written, better than one date for all.
    let people = try options.people(heedsDefaultDate: false)
    // A file that can't be read is found before anything is committed.
    for step in plan {
      _ = try asking { () throws(RepositoryError) in try Files.read(step.source) }
    }
    var reports: [CommitReport] = []
    for step in plan {
      var (options, people) = (options, people)
      options.round = step.round
      people.author.date = people.author.date ?? step.time
      do throws(HistoryError) {
        if let known = try imported(step, path) {
          try finish(known, step, path, options, people)
          continue
        }
        reports.append(
          try commit([DraftSubmission(place: path, source: step.source)], options, by: people))
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
      let known = try labelledRevisions(of: path.path).last { $0.round == round }
      guard let known,
        try known.revision.blob == DraftRepository.blobID(of: Files.read(step.source).bytes)
      else { return nil }
      return known.revision
    }
  }

  /// What an import that was broken off after a commit left undone: its label and, where the draft has not gone on
  /// since, the index.
  private func finish(
    _ known: Revision, _ step: ImportStep, _ path: DraftPath, _ options: CommitOptions,
    _ people: CommitPeople
  ) throws(HistoryError) {
    guard let round = step.round else { return }
    let isLast = try asking { () throws(RepositoryError) in
      if try commit(ofRound: round, document: path.path) == nil {
        try setRound(round, document: path.path, to: known.commit)
      }
      return try current(path.path) == known.blob
    }
    if isLast {
      _ = try commit([DraftSubmission(place: path, source: step.source)], options, by: people)
    }
  }
}
