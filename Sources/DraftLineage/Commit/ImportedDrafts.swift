public import DraftGit

extension DraftRepository {
  /// Commits the files of a plan one after the other as one draft.
  ///
  /// A step that has become a revision already is left out, so that an import that was broken off can be run again:
  /// one whose round is labelled, where that revision has the same bytes, and others as long as they stand in the
  /// history in the plan's order, with the same bytes and the same file's name.
  ///
  /// The round is that of each step, and the date that of its file where `options` has none.
  ///
  /// - Parameter isStopped: Asked before each step; once it says so, no more is committed.
  /// - Throws: `importStopped` and `importInterrupted`, which say what has landed.
  public func importDrafts(
    _ plan: [ImportStep], as path: DraftPath, _ options: CommitOptions = CommitOptions(),
    isStopped: () -> Bool = { false }
  ) throws(HistoryError) -> [CommitReport] {
    // The files' own times say when each was written, better than one date for all.
    let people = try options.people(heedsDefaultDate: false)
    try asking { () throws(RepositoryError) in try refuseUnfit(plan, for: path) }
    var known = try asking { () throws(RepositoryError) in
      KnownImports(try labelledRevisions(of: path.path))
    }
    var reports: [CommitReport] = []
    for (done, step) in plan.enumerated() {
      if isStopped() {
        let last =
          done == 0 ? nil : reports.last { $0.id != nil }?.commit ?? known.last?.description
        throw .importInterrupted(committed: done, of: plan.count, last: last)
      }
      var (options, people) = (options, people)
      options.round = step.round
      people.author.date = people.author.date ?? step.time
      do throws(HistoryError) {
        let revision = try asking { () throws(RepositoryError) in try known.revision(of: step) }
        if let revision {
          try finish(revision, step, path, options, people)
          continue
        }
        reports.append(
          try commit([DraftSubmission(place: path, source: step.source)], options, by: people))
      } catch {
        guard done > 0 else { throw error }
        throw .importStopped(committed: done, of: plan.count, source: step.source, error)
      }
    }
    return reports
  }

  /// Says no to a plan as `importDrafts` would before it commits anything: where a file can't be read, or something else
  /// stands in the draft's place. O(bytes of the files).
  ///
  /// - Throws: `RepositoryError`.
  public func refuseUnfit(_ plan: [ImportStep], for path: DraftPath) throws(RepositoryError) {
    if let file = path.file {
      try Files.refuseOccupied(file)
      try refuseFileAsFolder(file: path.path)
    }
    for step in plan { _ = try Files.read(step.source) }
  }

  /// What an import that was broken off after a commit left undone: its label and, where the draft has not gone on
  /// since, the index.
  private func finish(
    _ known: Revision, _ step: ImportStep, _ path: DraftPath, _ options: CommitOptions,
    _ people: CommitPeople
  ) throws(HistoryError) {
    let isLast = try asking { () throws(RepositoryError) in
      if let round = step.round, try commit(ofRound: round, document: path.path) == nil {
        try setRound(round, document: path.path, to: known.commit)
      }
      return try current(path.path) == known.blob
    }
    if isLast {
      _ = try commit([DraftSubmission(place: path, source: step.source)], options, by: people)
    }
  }
}

/// The revisions that steps of an import have become already, asked about step by step.
private struct KnownImports {
  private let revisions: [LabelledRevision]
  /// Behind the last one that was found.
  private var next = 0
  /// Whether all steps without a label have been found so far.
  private var isBeginning = true
  /// Of the last one that was found.
  private var found: Revision?

  var last: ObjectID? { found?.commit }

  init(_ revisions: [LabelledRevision]) { self.revisions = revisions }

  mutating func revision(of step: ImportStep) throws(RepositoryError) -> Revision? {
    let blob = try DraftRepository.blobID(of: Files.read(step.source).bytes)
    if let round = step.round,
      let known = revisions.last(where: { $0.round == round }), known.revision.blob == blob
    {
      return take(known.revision)
    }
    guard isBeginning, step.round == nil else { return nil }
    // A file that is the same as the one before it made no revision.
    if let found, found.blob == blob { return found }
    let name = CommitMessage.source(step.source)
    let at = revisions[next...].firstIndex {
      $0.revision.blob == blob && $0.revision.trailer(Trailer.source) == name
    }
    guard let at else {
      isBeginning = false
      return nil
    }
    return take(revisions[at].revision)
  }

  private mutating func take(_ revision: Revision) -> Revision {
    next = max(next, revision.number)
    found = revision
    return revision
  }
}
