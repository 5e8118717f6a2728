public import DraftGit
import DraftReading
import DraftText

/// What became of a commit.
public struct CommitReport: Sendable {
  package let id: ObjectID?
  /// The message's first line.
  public let subject: String
  /// The paths that the commit changed.
  public let changed: [String]
  /// The paths that were as the last revision has them.
  public let unchanged: [String]
  /// The label that all of these have now; `nil` where none was asked for.
  public let round: String?
  /// The name of the act that is kept with it; `nil` where none is.
  public let act: String?
  package let findings: [CommitNotice]

  /// 40 hexadecimal digits; `nil` where nothing had changed.
  public var commit: String? { id?.description }
}

extension DraftRepository {
  /// Commits drafts: their bytes as they are, in one commit; and labels the round.
  ///
  /// Nothing is committed where nothing changed; the label is set all the same. Of two submissions of one draft the
  /// last counts. An act is kept with the commit of one draft, of which it must make the new text:
  /// `HistoryError.actDoesNotFit` says which of its parts do not.
  public func commit(
    _ submissions: [DraftSubmission], _ options: CommitOptions = CommitOptions()
  ) throws(HistoryError) -> CommitReport {
    // What is wrong with these is said before anything is read.
    try commit(submissions, options, by: options.people())
  }

  func commit(
    _ submissions: [DraftSubmission], _ options: CommitOptions, by people: CommitPeople
  ) throws(HistoryError) -> CommitReport {
    if let message = options.message, message.allSatisfy(\.isWhitespace) {
      throw .repository(.emptyMessage)
    }
    let submissions = DraftRepository.once(submissions)
    let files = try files(submissions)
    if let round = options.round { try refuseUnfit(round, for: files, force: options.force) }
    var act: ActFile?
    if let submission = options.act, let file = files.first {
      act = try actFile(submission, for: file, options.reading)
    }
    let kept = try decisionsToKeep(options, with: files.first)
    let message = try message(
      zip(files, submissions), options, act: act?.act)
    let words = CommitWords(message: message, author: people.author, committer: people.committer)
    let outcome = try asking { () throws(RepositoryError) in
      try commit(
        files + (act.map { [$0.file] } ?? [])
          + kept.map { DraftFile(path: $0.path, bytes: $0.bytes) }, words)
    }
    if let round = options.round { try label(files, outcome, round, options.force) }
    var findings = Self.undecided(files, outcome) + outcome.notices
    if let act { findings += act.notices + checkOut(act) }
    findings += kept.flatMap(checkOut)
    let others = Set([act?.act.path].compactMap(\.self) + kept.map(\.path))
    func isDraft(_ path: String) -> Bool { !others.contains(path) }
    return CommitReport(
      id: outcome.commit,
      subject: message.split(separator: "\n").first.map(String.init) ?? "",
      changed: outcome.changed.filter(isDraft), unchanged: outcome.unchanged.filter(isDraft),
      round: options.round, act: act?.act.name, findings: findings)
  }

  private func files(
    _ submissions: [DraftSubmission]
  ) throws(HistoryError) -> [DraftFile] {
    var files: [DraftFile] = []
    for submission in submissions {
      files.append(try asking { () throws(RepositoryError) in try file(submission) })
    }
    return files
  }

  private func message(
    _ drafts: some Sequence<(DraftFile, DraftSubmission)>, _ options: CommitOptions,
    act: KeptAct?
  ) throws(HistoryError) -> String {
    var accounts: [(DraftFile, String?, ChangeAccount)] = []
    for (file, submission) in drafts {
      let source = submission.place.file == submission.source ? nil : submission.source
      accounts.append((file, source, try account(of: file, options.reading)))
    }
    return CommitMessage(accounts, given: options.message, round: options.round, act: act).text
  }

  private func refuseUnfit(
    _ round: String, for files: [DraftFile], force: Bool
  ) throws(HistoryError) {
    for file in files {
      try asking { () throws(RepositoryError) in
        try refuseUnfit(round)
        try refuseBlocked(round, file.path)
        try refuseTagged(round, file.path, DraftRepository.blobID(of: file.bytes))
      }
      if !force { try refuseTaken(round, file) }
    }
  }

  private func decisionsToKeep(
    _ options: CommitOptions, with draft: DraftFile?
  ) throws(HistoryError) -> [KeptDecisions] {
    var kept: [KeptDecisions] = []
    guard let draft else { return kept }
    for file in options.decisions {
      kept.append(
        try asking { () throws(RepositoryError) in
          try placeOfDecisions(
            named: file.name.split(separator: "/").last.map(String.init) ?? file.name, file.bytes,
            on: draft.path)
        })
    }
    return kept
  }

  /// What a merge left between its marks is committed as it was asked for, but not without a word.
  private static func undecided(
    _ files: [DraftFile], _ outcome: CommitOutcome
  ) -> [CommitNotice] {
    files.compactMap { file in
      guard outcome.changed.contains(where: { $0.utf8.elementsEqual(file.path.utf8) }),
        let line = conflict(in: file.bytes)
      else { return nil }
      return .undecided(path: file.path, line: line)
    }
  }

  /// The line in which the first conflict begins that has an end. O(bytes).
  private static func conflict(in bytes: [UInt8]) -> Int? {
    bytes.withView { view in
      var (number, start) = (0, nil as Int?)
      for line in TextLines(view) {
        number += 1
        if view.has("<<<<<<< ", at: line.range.lowerBound) {
          start = start ?? number
        } else if view.has(">>>>>>> ", at: line.range.lowerBound), let start {
          return start
        }
      }
      return nil
    }
  }

  private func checkOut(_ decisions: KeptDecisions) -> [CommitNotice] {
    do {
      try checkOut(decisions) as Void
      return []
    } catch {
      return [.actNotCheckedOut(path: decisions.path, reason: error)]
    }
  }

  /// Puts the act beside the drafts; the commit stands whether or not that can be done.
  private func checkOut(_ act: ActFile) -> [CommitNotice] {
    do {
      try checkOut(act.act, act.bytes)
      return []
    } catch {
      return [.actNotCheckedOut(path: act.act.path, reason: error)]
    }
  }

  private static func once(_ submissions: [DraftSubmission]) -> [DraftSubmission] {
    submissions.enumerated().filter { at, submission in
      !submissions[(at + 1)...].contains {
        $0.place.path.utf8.elementsEqual(submission.place.path.utf8)
      }
    }.map(\.element)
  }

  private func file(_ submission: DraftSubmission) throws(RepositoryError) -> DraftFile {
    if let file = submission.place.file { try Files.refuseOccupied(file) }
    if let bytes = submission.bytes {
      return DraftFile(path: submission.place.path, bytes: bytes)
    }
    let isOwn = submission.place.file == submission.source
    if isOwn, try isLeftOut(submission.place) { throw .notCheckedOut(path: submission.place.path) }
    let (bytes, stamp) = try Files.read(submission.source)
    return DraftFile(path: submission.place.path, bytes: bytes, stamp: isOwn ? stamp : nil)
  }

  private func label(
    _ files: [DraftFile], _ outcome: CommitOutcome, _ round: String, _ force: Bool
  ) throws(HistoryError) {
    do throws(RepositoryError) {
      for file in files {
        // Where another process has gone on meanwhile, the label still belongs to our commit.
        let isChanged = outcome.changed.contains { $0.utf8.elementsEqual(file.path.utf8) }
        let current = isChanged ? outcome.commit : try revisions(of: file.path).last?.commit
        guard let holds = current else { continue }
        try setRound(round, document: file.path, to: holds, force: force)
      }
    } catch {
      if let commit = outcome.commit { throw .afterCommit(commit: "\(commit)", error) }
      throw .repository(error)
    }
  }

  /// A label that stands for another text is refused before anything is committed.
  private func refuseTaken(_ label: String, _ file: DraftFile) throws(HistoryError) {
    try asking { () throws(RepositoryError) in
      guard let taken = try commit(ofRound: label, document: file.path) else { return }
      let revision = try revisions(of: file.path).last
      let isSame = revision?.commit == taken
      guard isSame, try revision?.blob == DraftRepository.blobID(of: file.bytes) else {
        throw RepositoryError.labelExists(label)
      }
    }
  }
}
