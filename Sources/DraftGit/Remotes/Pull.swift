import CLibGit2
import DraftText

/// What was brought here.
public struct PullOutcome: Sendable {
  /// The remote's name, or its address without a password.
  public let remote: String
  /// The branch here.
  public let branch: String
  /// What the other side calls it.
  public let remoteBranch: String
  /// How many revisions the branch went on by.
  public package(set) var revisions = 0
  /// How many revisions here the other side does not have.
  public package(set) var ahead = 0
  /// The files that changed with it, by path.
  public package(set) var changed: [String] = []
  /// Those of them that both sides had changed, and that were joined.
  public package(set) var joined: [String] = []
  /// How many revisions here are joined with those that came; 0 where the branch just went on.
  public package(set) var parted = 0
  /// Drafts that both sides changed in a way that only a person can decide: they would hold both wordings between
  /// marks. Of a dry run alone, as nothing is pulled otherwise.
  public package(set) var undecided: [String] = []
  /// Files that both sides changed and that have no text to join. Likewise.
  public package(set) var apart: [String] = []
  /// What is to be looked at in these, in words of whoever joined them.
  package var remarks: [String] = []
  /// Labels that were not here.
  public package(set) var labels: [RoundName] = []
  /// Labels that stand for another revision here, and were left alone.
  public package(set) var differing: [RoundName] = []
  package var findings: [RemoteNotice] = []
}

extension DraftRepository {
  /// Brings what another repository has of the branch that HEAD is on, with the labels of its revisions: the branch
  /// and its files go on where they have not been changed here.
  ///
  /// A branch without a revision takes what the other side has, under its name there.
  ///
  /// - Parameters:
  ///   - remote: A remote's name or an address; nil for the branch's own, or `origin`.
  ///   - joining: How what both sides changed is joined, in a revision that comes from both; nil joins nothing.
  ///   - isDryRun: Brings the objects, which nothing names then, and changes nothing else. With `joining` it says what
  ///     would be joined, and what is left to a person.
  /// - Throws: `RepositoryError.remote`: `parted` where both sides went on and nothing joins them, `uncommitted` where a file would be
  ///   replaced that no revision has; nothing has changed then but what is remembered of the other side.
  package func pull(
    from remote: String? = nil, joining: Joining? = nil, isDryRun: Bool = false,
    access: RemoteAccess
  ) throws(RepositoryError) -> PullOutcome {
    let fetched = try fetch(from: remote, access)
    var outcome = PullOutcome(
      remote: fetched.place.title, branch: fetched.branch,
      remoteBranch: RefName.short(fetched.reference))
    let turn = try takeTurn(writesWorkTree: true)
    (outcome.revisions, outcome.ahead) = try distance(fetched)
    var goal = fetched.their
    if let ours = fetched.tip.commit, outcome.revisions > 0, outcome.ahead > 0 {
      goal = try bringTogether(fetched, ours, joining, isDryRun: isDryRun, &outcome, turn: turn)
    } else if let path = joining?.settled.first {
      throw .remote(.nothingToJoin(path: path))
    }
    if outcome.revisions > 0, !(isDryRun && outcome.parted > 0) {
      outcome.changed = try changes(from: fetched.tip.commit, to: goal).map(\.path)
    }
    if isDryRun {
      let (labels, _) = try labels(among: fetched.heads, of: fetched.their)
      (outcome.labels, outcome.differing) = (labels.missing.map(\.name), labels.differing)
      return outcome
    }
    if outcome.revisions > 0 { try advance(fetched.tip, to: goal, turn: turn) }
    remember(fetched, &outcome, turn: turn)
    if let hooks = try? hooksPassedOver(["post-merge"]), !hooks.isEmpty {
      outcome.findings.append(.hooksPassedOver(hooks))
    }
    return outcome
  }

  /// Where the branch goes when both sides went on: to a revision that joins them. A dry run says what that would be,
  /// and goes where the other side is.
  private func bringTogether(
    _ fetched: Fetched, _ ours: ObjectID, _ joining: Joining?, isDryRun: Bool,
    _ outcome: inout PullOutcome, turn: borrowing HistoryLock
  ) throws(RepositoryError) -> ObjectID {
    let parting = try parting(fetched, from: ours, isDryRun, turn: turn)
    guard let joining else {
      if !isDryRun { try setLabels(fetched, &outcome, turn: turn) }
      throw .remote(.parted(parting))
    }
    outcome.parted = outcome.ahead
    if isDryRun {
      try foresee(parting, ours, joining, &outcome)
      return fetched.their
    }
    let joined = try join(parting, ours, joining)
    (outcome.joined, outcome.remarks) = (joined.paths, joined.remarks)
    outcome.ahead += 1
    return joined.commit
  }

  /// What is known after the objects are here.
  private struct Fetched {
    let place: RemotePlace
    let heads: [RemoteHead]
    /// The other side's branch, and where it stands.
    let reference: String
    let their: ObjectID
    /// The branch here; that of the other side's name where there is no revision yet.
    let branch: String
    let tip: Tip
  }

  private func fetch(
    from remote: String?, _ access: RemoteAccess
  ) throws(RepositoryError) -> Fetched {
    guard workTree != nil else { throw .noWorkTree(directory: gitDirectory) }
    try refuseOperationInProgress()
    var (branch, tip) = try branchToShare()
    let place = try remotePlace(remote, branch: branch, .fetch)
    let connection = try RemoteConnection(self, place, .fetch, access)
    let heads = try connection.heads()
    var reference = try remoteBranch(of: branch, at: place)
    if tip.commit == nil, !heads.contains(where: { $0.name == reference }),
      let usual = DraftRepository.usualBranch(heads)
    {
      (reference, branch) = (usual, RefName.short(usual))
      tip = Tip(reference: usual, commit: nil, isShared: true)
    }
    let their = try position(of: reference, branch, heads, place)
    // A tag object is none of the branch's objects.
    let tagged = heads.filter { head in
      RoundName(reference: head.name) != nil
        && heads.contains { $0.name == head.name + "^{}" }
    }
    try walking(from: tip.commit.map { [$0] } ?? []) { () throws(RepositoryError) in
      try connection.download([reference] + tagged.map(\.name))
    }
    try requireWhole(their, since: tip.commit.map { [$0] } ?? [])
    return Fetched(
      place: place, heads: heads, reference: reference, their: their, branch: branch, tip: tip)
  }

  /// The branch that the other side's HEAD is on, or the only one that it has.
  private static func usualBranch(_ heads: [RemoteHead]) -> String? {
    let branches = heads.filter { $0.name.startsWithBytes(of: "refs/heads/") }.map(\.name)
    let head = heads.first { $0.name == "HEAD" }?.target
    return head.flatMap { branches.contains($0) ? $0 : nil }
      ?? (branches.count == 1 ? branches[0] : nil)
  }

  private func position(
    of reference: String, _ branch: String, _ heads: [RemoteHead], _ place: RemotePlace
  ) throws(RepositoryError) -> ObjectID {
    if let head = heads.first(where: { $0.name == reference }) { return head.id }
    let others = heads.filter { $0.name.startsWithBytes(of: "refs/heads/") }.map {
      RefName.short($0.name)
    }
    if others.isEmpty { throw .remote(.nothingThere(address: place.title)) }
    throw .remote(
      .noBranchThere(branch: RefName.short(reference), address: place.title, others: others))
  }

  private func distance(_ fetched: Fetched) throws(RepositoryError) -> (theirs: Int, ours: Int) {
    guard let ours = fetched.tip.commit else {
      return (try CommitGraph(self, from: fetched.their).nodes.count, 0)
    }
    let count = try distance(ours, fetched.their)
    return (count.theirs, count.ours)
  }

  /// What parts the two sides, once it is remembered where the other stands.
  private func parting(
    _ fetched: Fetched, from ours: ObjectID, _ isDryRun: Bool, turn: borrowing HistoryLock
  ) throws(RepositoryError) -> RemoteError.Parting {
    var name: String?
    if !isDryRun {
      name = try track(fetched.their, fetched.reference, at: fetched.place, "pull", turn: turn)
    }
    return try parting(
      fetched.branch, ours, fetched.their,
      theirName: name.map(RefName.short(tracking:)) ?? fetched.their.short)
  }

  private func setLabels(
    _ fetched: Fetched, _ outcome: inout PullOutcome, turn: borrowing HistoryLock
  ) throws(RepositoryError) {
    let (labels, objects) = try labels(among: fetched.heads, of: fetched.their)
    outcome.differing = labels.differing
    outcome.labels = try set(labels.missing, objects, turn: turn)
  }

  /// What came has come, whatever of this can't be written.
  private func remember(
    _ fetched: Fetched, _ outcome: inout PullOutcome, turn: borrowing HistoryLock
  ) {
    do throws(RepositoryError) {
      try setLabels(fetched, &outcome, turn: turn)
    } catch {
      outcome.findings.append(.labelsNotSet(error))
    }
    do throws(RepositoryError) {
      let isSet =
        fetched.tip.commit == nil
        ? try setUpstream(of: fetched.branch, to: fetched.reference, at: fetched.place, turn: turn)
        : false
      let place = try knownPlace(fetched.place, isSet: isSet)
      try track(fetched.their, fetched.reference, at: place, "pull", turn: turn)
    } catch {
      outcome.findings.append(.notRemembered(error))
    }
  }
}
