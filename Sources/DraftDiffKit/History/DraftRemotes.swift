public import DraftGit
import DraftRender

extension DraftRepository {
  /// Hands the branch that HEAD is on to another repository, with the labels of its revisions.
  ///
  /// The other side is only ever moved forward; labels that stand for another revision there are left alone. Where
  /// nothing says yet where the branch belongs, the settings say it afterwards, as `git push -u` does; an address that
  /// is given where no remote is configured becomes `origin`.
  ///
  /// ```swift
  /// let result = try repository.push(through: access)
  /// for refusal in result.refused { print(refusal.reason) }
  /// ```
  ///
  /// - Parameters:
  ///   - remote: A remote's name or an address; `nil` for the branch's own remote, or `origin`.
  ///   - isDryRun: Only asks what the other side has.
  ///   - access: How it is reached.
  /// - Returns: what the other side took, and what it refused: it may have taken a part.
  /// - Throws: `RepositoryError.remote`; nothing has changed here then, and nothing there but after `answerLost`.
  public func push(
    to remote: String? = nil, isDryRun: Bool = false, through access: DraftRemoteAccess
  ) throws(RepositoryError) -> PushResult {
    try history.push(to: remote, isDryRun: isDryRun, access: access)
  }

  /// Brings what another repository has of the branch that HEAD is on, with the labels of its revisions: the branch
  /// and its files go on where nothing was committed here meanwhile.
  ///
  /// - Parameters:
  ///   - remote: A remote's name or an address; `nil` for the branch's own remote, or `origin`.
  ///   - joining: How two sides that went on apart become one again; `nil` leaves them so.
  ///   - isDryRun: Only says what would come, and with `joining` what would be joined.
  ///   - access: How it is reached.
  /// - Returns: what came.
  /// - Throws: `RepositoryError.remote`, of which `parted` where both sides went on and `uncommitted` where a file
  ///   would be replaced that no revision has: branch and files are as they were then. `undecided` leaves texts with
  ///   marks in the work tree. After `stoppedMidway` the same call finishes what it says.
  public func pull(
    from remote: String? = nil, joining: DraftJoining? = nil, isDryRun: Bool = false,
    through access: DraftRemoteAccess
  ) throws(RepositoryError) -> PullResult {
    let joining: Joining? = if let joining { try joining.joining() } else { nil }
    return try history.pull(from: remote, joining: joining, isDryRun: isDryRun, access: access)
  }

  /// A label of a draft.
  public typealias LabelName = RoundName
}

/// What was handed on, and what was not.
public typealias PushResult = PushOutcome

extension PushResult {
  /// What is worth knowing besides, in plain words.
  public var notices: [String] { findings.map(\.words) }
}

/// What was brought here.
public typealias PullResult = PullOutcome

extension PullResult {
  /// What is worth knowing besides, in plain words.
  public var notices: [String] { findings.map(\.words) + remarks }
}
