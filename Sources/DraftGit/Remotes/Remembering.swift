extension DraftRepository {
  /// Remembers where a branch of a remote stands, as git does; an address is not remembered.
  ///
  /// - Returns: the reference, where there is one.
  @discardableResult
  func track(
    _ commit: ObjectID, _ reference: String, at place: RemotePlace, _ message: String,
    turn: borrowing HistoryLock
  ) throws(RepositoryError) -> String? {
    guard let tracking = try trackingReference(of: reference, at: place) else { return nil }
    for _ in 0..<10 {
      let tip = Tip(reference: tracking, commit: try target(tracking), isShared: true)
      if tip.commit == commit { return tracking }
      guard try update(tip, to: commit, turn: turn) else { continue }
      logMove(tip, to: commit, message)
      return tracking
    }
    throw .branchKeepsMoving(reference: tracking, attempts: 10)
  }

  /// A reflog is a convenience: what was done is done whether or not it can be written.
  func logMove(_ tip: Tip, to commit: ObjectID, _ message: String) {
    do throws(RepositoryError) {
      let person = try person(Identity(), .committer)
      try log(tip, to: commit, by: person, at: DraftRepository.now(), message)
    } catch {}
  }

  /// Tells a branch where it belongs, if nothing does: the first remote that it is handed to.
  ///
  /// - Returns: Whether it is known.
  func setUpstream(
    of branch: String, to reference: String, at place: RemotePlace, turn: borrowing HistoryLock
  ) throws(RepositoryError) -> Bool {
    guard try setting("branch.\(branch).remote") == nil, let name = place.futureName else {
      return false
    }
    var settings = [
      (name: "branch.\(branch).remote", value: name),
      (name: "branch.\(branch).merge", value: reference),
    ]
    if place.becomesOrigin {
      settings += [
        (name: "remote.\(name).url", value: place.source),
        (name: "remote.\(name).fetch", value: "+refs/heads/*:refs/remotes/\(name)/*"),
      ]
    }
    try ConfigUpdate(self, turn: turn).set(settings)
    return true
  }
}

extension DraftRepository {
  /// The place under the name that it has got.
  func knownPlace(_ place: RemotePlace, isSet: Bool) throws(RepositoryError) -> RemotePlace {
    guard isSet, place.becomesOrigin, let name = place.futureName else { return place }
    return try RemotePlace(self, name: name, source: name)
  }
}

extension RemotePlace {
  /// What it is called from now on; nil for an address that stays one.
  fileprivate var futureName: String? { becomesOrigin ? "origin" : name }
}
