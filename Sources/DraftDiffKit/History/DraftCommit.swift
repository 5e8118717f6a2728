import DraftDocument
import DraftHistory

/// A draft to commit.
public struct DraftSubmission: Sendable {
  public var place: DraftRepository.Place
  /// Where the bytes come from: the draft's own file, or another one of a round.
  public var source: String

  public init(place: DraftRepository.Place, source: String? = nil) {
    self.place = place
    self.source = source ?? place.file ?? place.path
  }
}

/// What a commit shall say; what is nil is found out.
public struct CommitOptions: Sendable {
  /// nil: says what changed, in the draft's language.
  public var message: String?
  public var round: String?
  /// `NAME <ADDRESS>`; nil: as git is configured.
  public var author: String?
  /// ISO 8601, or as git has it in its environment; nil: now.
  public var date: String?
  /// What `author` and `date` leave open, as `GIT_AUTHOR_NAME` and its like give it.
  public var authorDefaults = PersonDefaults()
  /// Likewise of who commits.
  public var committerDefaults = PersonDefaults()
  /// Moves a round's label that stands for another revision.
  public var force = false
  public var reading = DraftOptions()

  public init() {}
}

/// A person and a time, each field apart; nil: as git is configured, and now.
public struct PersonDefaults: Hashable, Sendable {
  public var name: String?
  public var email: String?
  /// ISO 8601, RFC 2822, or seconds since 1970 with a zone: `1700000000 +0800`.
  public var date: String?

  public init(name: String? = nil, email: String? = nil, date: String? = nil) {
    self.name = name
    self.email = email
    self.date = date
  }
}

/// What became of a commit.
public struct CommitResult: Sendable {
  /// nil where nothing had changed.
  public let commit: String?
  public let subject: String
  public let changed: [String]
  public let unchanged: [String]
  /// The label that all of these have now; nil where none was asked for.
  public let round: String?
  /// Things worth telling, in plain words.
  public let notices: [String]
}

extension DraftRepository {
  /// Commits drafts: their bytes as they are, in one commit; and labels the round.
  ///
  /// Nothing is committed where nothing changed; the label is set all the same.
  public func commit(
    _ submissions: [DraftSubmission], _ options: CommitOptions = CommitOptions()
  ) throws(RepositoryError) -> CommitResult {
    // What is wrong with these is said before anything is read.
    let author = try options.authorIdentity()
    let committer = try options.committerDefaults.identity()
    if let message = options.message, message.allSatisfy(\.isWhitespace) {
      throw RepositoryError(.emptyMessage)
    }
    let submissions = DraftRepository.once(submissions)
    var files: [DraftFile] = []
    for submission in submissions {
      try asking { () throws(HistoryProblem) in
        if let file = submission.place.file, Files.isFolder(file) {
          throw HistoryProblem.notAFile(path: file)
        }
        let (bytes, stamp) = try Files.read(submission.source)
        let isOwn = submission.place.file == submission.source
        files.append(
          DraftFile(path: submission.place.path, bytes: bytes, stamp: isOwn ? stamp : nil))
      }
    }
    if let round = options.round, !options.force {
      for file in files { try refuseTaken(round, file) }
    }
    let message = try self.message(files, submissions, options)
    let words = CommitWords(message: message, author: author, committer: committer)
    let outcome = try asking { () throws(HistoryProblem) in try history.commit(files, words) }
    if let round = options.round {
      try asking { () throws(HistoryProblem) in
        for file in files {
          // Where another process has gone on meanwhile, the label still belongs to our commit.
          let isChanged = outcome.changed.contains { $0.utf8.elementsEqual(file.path.utf8) }
          let current: ObjectID? =
            isChanged ? outcome.commit : try history.revisions(of: file.path).last?.commit
          guard let holds = current else { continue }
          try history.setRound(round, document: file.path, to: holds, force: options.force)
        }
      }
    }
    return CommitResult(
      commit: outcome.commit.map { "\($0)" },
      subject: words.message.split(separator: "\n").first.map(String.init) ?? "",
      changed: outcome.changed, unchanged: outcome.unchanged, round: options.round,
      notices: outcome.notices.map(\.words))
  }

  /// The last of two of one draft counts.
  private static func once(_ submissions: [DraftSubmission]) -> [DraftSubmission] {
    submissions.enumerated().filter { at, submission in
      !submissions[(at + 1)...].contains {
        $0.place.path.utf8.elementsEqual(submission.place.path.utf8)
      }
    }.map(\.element)
  }

  /// A label that stands for another text is refused before anything is committed.
  private func refuseTaken(_ label: String, _ file: DraftFile) throws(RepositoryError) {
    try asking { () throws(HistoryProblem) in
      guard let taken = try history.commit(ofRound: label, document: file.path) else { return }
      let revision = try history.revisions(of: file.path).last
      let isSame = revision?.commit == taken
      guard isSame, try revision?.blob == Repository.blobID(of: file.bytes) else {
        throw HistoryProblem.labelExists(label)
      }
    }
  }

  private func message(
    _ files: [DraftFile], _ submissions: [DraftSubmission], _ options: CommitOptions
  ) throws(RepositoryError) -> String {
    var lines: [String] = []
    var isChinese = false
    var trailers: [String] = []
    if let round = options.round {
      trailers.append("\(Trailer.round): \(round.onOneLine)")
    }
    for (file, submission) in zip(files, submissions) {
      let account = try account(of: file, options.reading)
      isChinese = isChinese || account.inChinese
      let name = files.count == 1 ? "" : file.path.onOneLine + (account.inChinese ? "：" : ": ")
      lines.append(name + account.words)
      if let counts = account.counts {
        let which =
          files.count == 1 ? "" : " file=" + ((try? RefName.encoded(file.path)) ?? "?")
        trailers.append("\(Trailer.counts): \(counts.trailer())\(which)")
      }
      if submission.place.file != submission.source {
        let name = submission.source.split(separator: "/").last.map(String.init) ?? ""
        trailers.append("Draftdiff-Source: \(name.onOneLine)")
      }
    }
    var message =
      if let given = options.message {
        given
      } else {
        (options.round.map { $0.onOneLine + (isChinese ? "：" : ": ") } ?? "")
          + lines.joined(separator: isChinese ? "；" : "; ")
      }
    if !trailers.isEmpty { message += "\n\n" + trailers.joined(separator: "\n") }
    return message
  }
}

extension CommitOptions {
  fileprivate func authorIdentity() throws(RepositoryError) -> Identity {
    var defaults = authorDefaults
    if let date { defaults.date = date }
    var identity = try defaults.identity()
    if let author {
      let person = try asking { () throws(HistoryProblem) in try Person(parsing: author) }
      (identity.name, identity.email) = (person.name, person.email)
    }
    return identity
  }
}

extension PersonDefaults {
  fileprivate func identity() throws(RepositoryError) -> Identity {
    try asking { () throws(HistoryProblem) in
      var time: CommitTime?
      if let date {
        guard let read = GitDate.time(date, zone: try Repository.now().offsetMinutes) else {
          throw HistoryProblem.badDate(date)
        }
        time = read
      }
      return Identity(name: name, email: email, date: time)
    }
  }
}

extension CommitNotice {
  var words: String {
    switch self {
    case .filterWouldChange(let path, let cause):
      "\(path): git's settings (\(cause)) would store other bytes than the file's; the file's own "
        + "bytes are stored, and git status may call it changed"
    case .ignored(let path): "\(path): is named in .gitignore; committed all the same"
    case .headDetached:
      "HEAD is detached, so the commit is on no branch; git switch -c NAME makes one that keeps it"
    case .hooksPassedOver(let names):
      "git's hooks were not run: \(names.joined(separator: ", "))"
    case .notSigned: "the commit is not signed, though commit.gpgSign asks for it"
    case .indexNotUpdated(let reason):
      "committed, but git's index could not be brought up to date: "
        + RepositoryError(reason).reason
    }
  }
}
