import DraftText

/// What was handed on, and what was not.
public struct PushOutcome: Sendable {
  /// Something that the other side did not take.
  public struct Refusal: Hashable, Sendable {
    /// `nil` for the branch.
    public let label: RoundName?
    /// The other side's word.
    public let reason: String
  }

  /// The remote's name, or its address without a password.
  public let remote: String
  /// The branch here.
  public let branch: String
  /// What the other side calls it.
  public let remoteBranch: String
  /// How many revisions the other side did not have; 0 where it refused them.
  public package(set) var revisions: Int
  /// Whether the branch is new there.
  public let isNew: Bool
  /// Labels that the other side did not have.
  public package(set) var labels: [RoundName]
  /// Labels that stand for another revision there, and were left alone.
  public let differing: [RoundName]
  /// What the other side did not take.
  public package(set) var refused: [Refusal] = []
  /// Whether the branch knows from now on where it belongs.
  public package(set) var setsUpstream = false
  package var findings: [RemoteNotice] = []
}

/// Something worth telling after what was asked for has been done.
package enum RemoteNotice: Hashable, Sendable {
  /// Executable hooks of git, by name, that it would have run.
  case hooksPassedOver([String])
  /// What is remembered of the other side could not be brought up to date.
  case notRemembered(RepositoryError)
  /// The branch's upstream could not be set.
  case upstreamNotSet(RepositoryError)
  /// Labels could not be set.
  case labelsNotSet(RepositoryError)
}

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
    to remote: String? = nil, isDryRun: Bool = false, through access: RemoteAccess
  ) throws(RepositoryError) -> PushOutcome {
    let (branch, tip) = try branchToShare()
    guard let commit = tip.commit else { throw .remote(.noCommits) }
    let place = try remotePlace(remote, branch: branch, .push)
    let reference = try remoteBranch(of: branch, at: place)
    let connection = try RemoteConnection(self, place, .push, access)
    let heads = try connection.heads()
    let old = heads.first { $0.name == reference }?.id
    let labels = try labels(of: commit, against: heads)
    var outcome = PushOutcome(
      remote: place.title, branch: branch, remoteBranch: RefName.short(reference),
      revisions: try revisionsToSend(branch, commit, old, reference, place), isNew: old == nil,
      labels: labels.missing.map(\.name), differing: labels.differing)
    if let hooks = try? hooksPassedOver(["pre-push"]), !hooks.isEmpty {
      outcome.findings.append(.hooksPassedOver(hooks))
    }
    if isDryRun { return outcome }
    var specs = labels.missing.map { (from: $0.reference, to: $0.reference) }
    if old != commit { specs.insert((from: tip.reference, to: reference), at: 0) }
    if !specs.isEmpty {
      let answers = try walking(from: [commit]) { () throws(RepositoryError) in
        try connection.upload(specs)
      }
      note(answers, reference, labels.missing, &outcome)
    }
    if isStill(commit, tip.reference, &outcome),
      !outcome.refused.contains(where: { $0.label == nil })
    {
      remember(commit, reference, branch, at: place, &outcome)
    }
    return outcome
  }

  /// The branch that HEAD is on.
  func branchToShare() throws(RepositoryError) -> (branch: String, tip: Tip) {
    let tip = try tip()
    guard tip.reference.startsWithBytes(of: "refs/heads/") else { throw .remote(.detachedHead) }
    if isShallow { throw .remote(.shallow) }
    return (RefName.short(tip.reference), tip)
  }

  /// How many revisions the other side lacks; refuses what it could only take by losing some of its own.
  private func revisionsToSend(
    _ branch: String, _ commit: ObjectID, _ old: ObjectID?, _ reference: String,
    _ place: RemotePlace
  ) throws(RepositoryError) -> Int {
    guard let old else { return try CommitGraph(self, from: commit).nodes.count }
    if old == commit { return 0 }
    guard try has(old) else { throw .remote(.behind(branch: branch)) }
    let count = try distance(commit, old)
    if count.theirs == 0 { return count.ours }
    if count.ours == 0 { throw .remote(.behind(branch: branch)) }
    let tracking = try trackingReference(of: reference, at: place)
    let isKnown = if let tracking { try target(tracking) == old } else { false }
    let name = isKnown ? tracking.map(RefName.short(tracking:)) : nil
    throw .remote(.parted(try parting(branch, commit, old, theirName: name ?? old.short)))
  }

  private func note(
    _ answers: [String: String?], _ reference: String, _ labels: [LabelComparison.Label],
    _ outcome: inout PushOutcome
  ) {
    if case .some(.some(let reason)) = answers[reference] {
      outcome.refused.append(PushOutcome.Refusal(label: nil, reason: reason))
      outcome.revisions = 0
    }
    for label in labels {
      guard case .some(.some(let reason)) = answers[label.reference] else { continue }
      outcome.refused.append(PushOutcome.Refusal(label: label.name, reason: reason))
      outcome.labels.removeAll { $0 == label.name }
    }
  }

  /// Whether the branch is where it was: one that moved meanwhile was sent as it was then.
  private func isStill(
    _ commit: ObjectID, _ reference: String, _ outcome: inout PushOutcome
  ) -> Bool {
    do throws(RepositoryError) {
      return try target(reference) == commit
    } catch {
      outcome.findings.append(.notRemembered(error))
      return false
    }
  }

  /// What is known of the other side from now on.
  private func remember(
    _ commit: ObjectID, _ reference: String, _ branch: String, at place: RemotePlace,
    _ outcome: inout PushOutcome
  ) {
    do throws(RepositoryError) {
      let turn = try takeTurn()
      do throws(RepositoryError) {
        outcome.setsUpstream = try setUpstream(of: branch, to: reference, at: place, turn: turn)
      } catch {
        outcome.findings.append(.upstreamNotSet(error))
      }
      let known = try knownPlace(place, isSet: outcome.setsUpstream)
      try track(commit, reference, at: known, "update by push", turn: turn)
    } catch {
      outcome.findings.append(.notRemembered(error))
    }
  }
}
