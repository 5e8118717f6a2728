public import DraftGit

extension DraftRepository {
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
    through access: RemoteAccess
  ) throws(RepositoryError) -> PullOutcome {
    let joining: Joining? = if let joining { try joining.joining() } else { nil }
    return try pull(from: remote, joining: joining, isDryRun: isDryRun, access: access)
  }
}
