import DraftGit
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
    try asking { () throws(HistoryProblem) in
      PushResult(try history.push(to: remote, isDryRun: isDryRun, access: access.access))
    }
  }

  /// Brings what another repository has of the branch that HEAD is on, with the labels of its revisions: the branch
  /// and its files go on where nothing was committed here meanwhile.
  ///
  /// - Parameters:
  ///   - remote: A remote's name or an address; `nil` for the branch's own remote, or `origin`.
  ///   - joining: How two sides that went on apart become one again; `nil` leaves them so.
  ///   - isDryRun: Only says what would come.
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
    return try asking { () throws(HistoryProblem) in
      PullResult(
        try history.pull(
          from: remote, joining: joining, isDryRun: isDryRun, access: access.access))
    }
  }

  /// A label of a draft.
  public struct LabelName: Hashable, Sendable {
    let name: RoundName

    init(_ name: RoundName) { self.name = name }

    /// What the draft is called in the history.
    public var document: String { name.document }
    /// 二稿.
    public var label: String { name.label }
  }
}

/// What was handed on, and what was not.
public struct PushResult: Sendable {
  let outcome: PushOutcome

  init(_ outcome: PushOutcome) { self.outcome = outcome }

  /// Something that the other side did not take.
  public struct Refusal: Hashable, Sendable {
    /// `nil` for the branch.
    public let label: DraftRepository.LabelName?
    /// The other side's word.
    public let reason: String
  }

  /// The remote's name, or its address without a password.
  public var remote: String { outcome.remote }
  /// The branch here.
  public var branch: String { outcome.branch }
  /// What the other side calls it.
  public var remoteBranch: String { outcome.remoteBranch }
  /// How many revisions the other side did not have; 0 where it refused them.
  public var revisions: Int { outcome.revisions }
  /// Whether the branch is new there.
  public var isNew: Bool { outcome.isNew }
  /// Labels that the other side did not have.
  public var labels: [DraftRepository.LabelName] {
    outcome.labels.map(DraftRepository.LabelName.init)
  }
  /// Labels that stand for another revision there, and were left alone.
  public var differing: [DraftRepository.LabelName] {
    outcome.differing.map(DraftRepository.LabelName.init)
  }
  /// What the other side did not take.
  public var refused: [Refusal] {
    outcome.refused.map {
      Refusal(label: $0.label.map(DraftRepository.LabelName.init), reason: $0.reason)
    }
  }
  /// Whether the branch knows from now on where it belongs.
  public var setsUpstream: Bool { outcome.setsUpstream }
  /// What is worth knowing besides, in plain words.
  public var notices: [String] { outcome.notices.map(\.words) }
}

/// What was brought here.
public struct PullResult: Sendable {
  let outcome: PullOutcome

  init(_ outcome: PullOutcome) { self.outcome = outcome }

  /// The remote's name, or its address without a password.
  public var remote: String { outcome.remote }
  /// The branch here.
  public var branch: String { outcome.branch }
  /// What the other side calls it.
  public var remoteBranch: String { outcome.remoteBranch }
  /// How many revisions the branch went on by.
  public var revisions: Int { outcome.revisions }
  /// How many revisions here the other side does not have.
  public var ahead: Int { outcome.ahead }
  /// The files that changed with it, by path.
  public var changed: [String] { outcome.changed }
  /// Those of them that both sides had changed, and that were joined.
  public var joined: [String] { outcome.joined }
  /// Labels that were not here.
  public var labels: [DraftRepository.LabelName] {
    outcome.labels.map(DraftRepository.LabelName.init)
  }
  /// Labels that stand for another revision here, and were left alone.
  public var differing: [DraftRepository.LabelName] {
    outcome.differing.map(DraftRepository.LabelName.init)
  }
  /// What is worth knowing besides, in plain words.
  public var notices: [String] { outcome.notices.map(\.words) + outcome.remarks }
}
