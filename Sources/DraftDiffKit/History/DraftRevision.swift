import DraftHistory

/// A state of a draft in the history.
public struct DraftRevision: Hashable, Sendable {
  /// From 1, the oldest; `@3` names it.
  public let number: Int
  /// 40 hexadecimal digits.
  public let commit: String
  /// What the draft was called then.
  public let path: String
  /// The label that the commit recorded, or else one given by tag.
  public let round: String?
  /// All its labels, `round` first.
  public let labels: [String]
  public let authorName: String
  public let authorEmail: String
  /// In the author's time zone: `2024-03-15T09:30:00+08:00`.
  public let date: String
  public let seconds: Int64
  public let message: String
  /// Numbers of the revisions it came from.
  public let predecessors: [Int]

  public var subject: String {
    message.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
  }

  /// What a report calls it: the round, or its number.
  public var name: String { round ?? "@\(number)" }

  let revision: Revision

  init(_ revision: Revision, rounds: [Round]) {
    self.revision = revision
    number = revision.number
    commit = "\(revision.commit)"
    path = revision.path
    labels = DraftRevision.labels(of: revision, rounds)
    round = labels.first
    authorName = revision.author.name
    authorEmail = revision.author.email
    date = revision.date.iso
    seconds = revision.date.seconds
    message = revision.message
    predecessors = revision.predecessors
  }

  /// The label that the commit recorded, unless it has been moved away since, and those that were
  /// given later.
  private static func labels(of revision: Revision, _ rounds: [Round]) -> [String] {
    let given = rounds.filter { $0.commit == revision.commit }.map(\.label)
    guard let recorded = revision.recordedRound else { return given }
    func isRecorded(_ label: String) -> Bool { label.utf8.elementsEqual(recorded.utf8) }
    let isMoved = rounds.contains { isRecorded($0.label) && $0.commit != revision.commit }
    return (isMoved ? [] : [recorded]) + given.filter { isMoved || !isRecorded($0) }
  }
}

extension DraftRepository {
  /// The revisions of a draft, oldest first, its earlier names followed.
  ///
  /// The drafts themselves are not read. O(commits on the way).
  public func revisions(of place: Place) throws(RepositoryError) -> [DraftRevision] {
    try asking { () throws(HistoryProblem) in
      let revisions = try history.revisions(of: place.path)
      let rounds = try history.rounds()
      var names: [[UInt8]] = []
      for path in revisions.map({ Array($0.path.utf8) }) where !names.contains(path) {
        names.append(path)
      }
      let own = rounds.filter { names.contains(Array($0.document.utf8)) }
      return revisions.map { DraftRevision($0, rounds: own) }
    }
  }

  /// The revision that a text names: a round's label, `@3`, `@-1` (the newest), a date, or anything
  /// git resolves.
  public func revision(
    _ text: String, of place: Place, in revisions: [DraftRevision]
  ) throws(RepositoryError) -> DraftRevision {
    try asking { () throws(HistoryProblem) in
      let found = try history.resolve(
        text, path: place.path, in: revisions.map(\.revision))
      return revisions.first { $0.commit == "\(found.commit)" } ?? DraftRevision(found, rounds: [])
    }
  }

  /// The exact bytes of a revision.
  public func bytes(of revision: DraftRevision) throws(RepositoryError) -> [UInt8] {
    try asking { () throws(HistoryProblem) in try history.bytes(of: revision.revision.blob) }
  }

  /// A revision, decoded and understood.
  public func draft(
    _ revision: DraftRevision, options: DraftOptions = DraftOptions()
  ) throws -> Draft {
    // The reader is chosen by the name's ending, so the name is the file's.
    try Draft(bytes: bytes(of: revision), name: revision.path, options: options)
      .called("\(revision.path) \(revision.name)")
  }
}
