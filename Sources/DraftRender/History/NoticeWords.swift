public import DraftGit
public import DraftLineage

extension CommitNotice {
  /// In plain words, as a commit's answer lists it.
  var words: String {
    switch self {
    case .filterWouldChange(let path, let cause):
      "\(path): git's settings (\(cause)) would store other bytes than the file's; the file's own "
        + "bytes are stored, and git status may call it changed"
    case .ignored(let path): "\(path): is listed in .gitignore; committed anyway"
    case .headDetached: "HEAD is detached, so the commit is on no branch"
    case .hooksPassedOver(let names):
      "git's hooks were not run: \(names.joined(separator: ", "))"
    case .notSigned: "the commit is not signed, though commit.gpgSign asks for it"
    case .undecided(let path, let line):
      "\(path): an unresolved conflict is committed, from line \(line) on"
    case .actNotCheckedOut(let path, let problem):
      "\(path): kept with the commit, but could not be written to the work tree: \(problem.detail)"
    case .actUnverified(let name):
      "\(name): does not make this text of the last revision; it is kept anyway"
    case .indexNotUpdated(let problem):
      "committed, but git's index could not be brought up to date: \(problem.detail)"
    }
  }
}

extension RemoteNotice {
  /// In plain words, as an answer lists it.
  var words: String {
    switch self {
    case .hooksPassedOver(let names): "git's hooks were not run: \(names.joined(separator: ", "))"
    case .notRemembered(let problem):
      "done, but the remote-tracking branch could not be updated: \(problem.detail)"
    case .upstreamNotSet(let problem):
      "done, but the branch's upstream could not be set: \(problem.detail)"
    case .labelsNotSet(let problem): "labels could not be set: \(problem.detail)"
    }
  }
}

extension RepositoryError {
  /// Why something beside the point could not be written.
  fileprivate var detail: String {
    switch self {
    case .git(let error): error.message
    case .file(let path, let operation, let code):
      "\(path): cannot \(operation): \(Files.message(code))"
    case .locked(let path): "\(path): held by another process"
    default: "\(self)"
    }
  }
}

extension CommitReport {
  /// Things worth telling, in plain words.
  public var notices: [String] { findings.map(\.words) }
}

extension PushOutcome {
  /// What is worth knowing besides, in plain words.
  public var notices: [String] { findings.map(\.words) }
}

extension PullOutcome {
  /// What is worth knowing besides, in plain words.
  public var notices: [String] { findings.map(\.words) + remarks }
}
