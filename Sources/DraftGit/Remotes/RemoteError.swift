/// Why another repository could not be reached, or why nothing was handed over.
///
/// Addresses in it have no password. Names and texts are as they were found, some of them the other side's own
/// words: show them through `ShownText` on a terminal.
public enum RemoteError: Error, Hashable, Sendable {
  /// No remote is configured and none was named.
  case noRemote
  /// Neither the name of a remote nor an address.
  case unknownRemote(String)
  /// A kind of address that is not spoken here.
  case unsupportedAddress(String)
  /// A program that is needed to speak with this address is not installed.
  case programMissing(String, address: String)
  /// It is there and could not be started; `code` is the system's.
  case programNotStarted(String, code: Int32)
  /// A folder of this machine that is no repository.
  case noRepository(address: String)
  /// The other side could not be reached, or broke off; `reason` is its word or the system's.
  case notReached(address: String, reason: String)
  /// Nobody with these credentials, or without any.
  case accessDenied(address: String)
  /// The certificate of the server is not one to be trusted.
  case notTrusted(address: String, reason: String)
  /// Broken off because `RemoteAccess.isStopped` said so.
  case stopped
  /// What was sent may have arrived: the other side broke off before it said so.
  case answerLost(address: String, reason: String)
  /// There is no revision yet that could be sent.
  case noCommits
  /// HEAD is on no branch.
  case detachedHead
  /// The clone has only the end of its history.
  case shallow
  /// The other side has no revision.
  case nothingThere(address: String)
  /// The other side has no such branch, but `others`.
  case noBranchThere(branch: String, address: String, others: [String])
  /// The other side has revisions of the branch that are not here.
  case behind(branch: String)
  /// Both have revisions that the other has not.
  case parted(Parting)
  /// Both changed these files in a way that only a person can join: those that are `marked` hold both sides' words
  /// now, between marks.
  case undecided(marked: [String], others: [String])
  /// A file that is said to be joined is none that both sides changed.
  case nothingToJoin(path: String)
  /// Both have revisions, and no common beginning.
  case unrelated(branch: String)
  /// These files hold what no revision holds, and would be replaced.
  case uncommitted([String])
  /// Only git can put this file into the work tree: it has a program for it.
  case needsGit(path: String, cause: String)
  /// The other side sent a history with holes.
  case incomplete(object: String)
  /// So many files of all that change were replaced before a failure; the branch has not moved.
  indirect case stoppedMidway(done: Int, of: Int, RepositoryError)

  /// Two histories that have a common beginning and went on apart.
  public struct Parting: Hashable, Sendable {
    /// The branch here.
    public let branch: String
    /// How many revisions are here that the other side has not.
    public let ours: Int
    /// How many are there that are not here.
    public let theirs: Int
    /// Where they parted: the beginning of a commit's hash.
    public var base: String { baseID.short }
    /// The other side's last revision, by a name that every command takes.
    public let theirName: String
    /// The drafts that both changed, by path.
    public let drafts: [String]
    let baseID: ObjectID
    let theirID: ObjectID
  }
}
