/// What can go wrong between this repository and another one.
package enum RemoteProblem: Error, Hashable, Sendable {
  /// No remote is configured and none was named.
  case noRemote
  /// Neither the name of a remote nor an address.
  case unknownRemote(String)
  /// A kind of address that is not spoken here, `ext::` and the like.
  case unsupportedAddress(String)
  /// A program that is needed to speak with this address is not installed.
  case programMissing(String, address: String)
  case programNotStarted(String, code: Int32)
  /// A folder of this machine that is no repository.
  case noRepository(address: String)
  /// The other side could not be reached, or broke off; `reason` is its word or the system's.
  case notReached(address: String, reason: String)
  /// Nobody with these credentials, or without any.
  case accessDenied(address: String)
  /// The certificate of the server is not one to be trusted.
  case notTrusted(address: String, reason: String)
  /// Broken off because the caller asked for it.
  case stopped
  /// What was sent may have arrived: the other side broke off before it said so.
  case answerLost(address: String, reason: String)
  /// There is no revision yet that could be sent.
  case noCommits
  /// HEAD is on no branch, so that nothing says where its revisions belong.
  case detachedHead
  /// History is cut off here; what was made on it can't be handed on by this program.
  case shallow
  /// The other side has no revision.
  case nothingThere(address: String)
  case noBranchThere(branch: String, address: String, others: [String])
  /// The other side has what is not here, and nothing is here that it has not.
  case behind(branch: String)
  /// Both have what the other has not.
  case parted(Parting)
  /// Both sides changed these files in a way that only a person can join; those that are texts hold both sides'
  /// words now, between marks, and nothing else has changed.
  case undecided(marked: [String], others: [String])
  /// A file that is said to be joined is none that both sides changed.
  case nothingToJoin(path: String)
  /// Both have revisions, and none of them is the same.
  case unrelated(branch: String)
  /// These hold what no revision holds, and would be replaced.
  case uncommitted([String])
  /// Only git can put this file into the work tree: it has a program for it.
  case needsGit(path: String, cause: String)
  /// The other side sent a history with holes.
  case incomplete(id: String)
  /// Files were replaced up to a failure; the branch has not moved.
  indirect case stoppedMidway(done: Int, of: Int, HistoryProblem)
}

/// Two histories that have a common beginning and went on apart.
package struct Parting: Hashable, Sendable {
  package let branch: String
  /// How many revisions each has that the other has not.
  package let ours: Int
  package let theirs: Int
  /// Where they parted.
  package let base: ObjectID
  /// The other side's last revision: a name that every command takes for it.
  package let theirName: String
  package let their: ObjectID
  /// The drafts that both have changed, by path.
  package let drafts: [String]
}
