/// A state of a draft in the history.
public struct LabelledRevision: Hashable, Sendable {
  package let revision: Revision
  /// All its labels, `round` first: the one that the commit recorded, unless it has been moved since, then those
  /// given by tag.
  public let labels: [String]
  /// What was asked for, of a revision that is not in the history at hand, as one of another branch: its number counts
  /// that other history.
  package let called: String?

  /// O(labels of the revision).
  init(_ revision: Revision, rounds: RoundIndex, called: String? = nil) {
    self.revision = revision
    self.called = called
    let given = rounds.labels[revision.commit] ?? []
    guard let recorded = revision.recordedRound else {
      labels = given
      return
    }
    let isMoved = rounds.commits[Array(recorded.utf8)]?.contains { $0 != revision.commit } ?? false
    labels =
      (isMoved ? [] : [recorded]) + given.filter { isMoved || !sameBytes($0, recorded) }
  }

  /// Its number in the history at hand; what it was called, where it is not in it.
  package var place: String { called ?? "@\(number)" }
}

extension LabelledRevision {
  /// From 1, the oldest; `@3` names it.
  public var number: Int { revision.number }
  /// 40 hexadecimal digits.
  public var commit: String { "\(revision.commit)" }
  /// What the draft was called then.
  public var path: String { revision.path }
  /// The label that the commit recorded, or else one given by tag.
  public var round: String? { labels.first }
  /// As the commit has it.
  public var authorName: String { revision.author.name }
  /// Likewise.
  public var authorEmail: String { revision.author.email }
  /// In the author's time zone: `2024-03-15T09:30:00+08:00`.
  public var date: String { revision.date.iso }
  /// The same moment in seconds since 1970, UTC.
  public var seconds: Int64 { revision.date.seconds }
  /// Whole, with its trailers.
  public var message: String { revision.message }
  /// The message's first line.
  public var subject: String { revision.subject }
  /// Numbers of the revisions it came from: none for the first, more than one for a merge.
  public var predecessors: [Int] { revision.predecessors }
  /// The name of the act that is kept with it; `nil` where none is.
  public var actName: String? { revision.act?.name }
  /// What a report calls it: the round, or its number; of a revision of another branch what was asked for.
  public var name: String { round ?? place }
}

/// The labels of a draft, to be looked up.
struct RoundIndex {
  private(set) var labels: [ObjectID: [String]] = [:]
  /// The commits that each label stands for, under the names that the draft had.
  private(set) var commits: [[UInt8]: [ObjectID]] = [:]

  init(_ rounds: [Round]) {
    for round in rounds {
      labels[round.commit, default: []].append(round.label)
      commits[Array(round.label.utf8), default: []].append(round.commit)
    }
  }
}

extension Repository {
  /// The revisions of a draft with their labels, oldest first, its earlier names followed.
  ///
  /// The drafts themselves are not read. O(commits on the way).
  package func labelledRevisions(of path: String) throws(RepositoryError) -> [LabelledRevision] {
    try labelledRevisions(of: [path])[0]
  }

  /// The revisions up to one, oldest first: of `all` where it is one of them, else those of its own history.
  package func labelledRevisions(
    upTo last: LabelledRevision, in all: [LabelledRevision]
  ) throws(RepositoryError) -> [LabelledRevision] {
    if last.called == nil, let end = all.lastIndex(where: { $0.revision == last.revision }) {
      return Array(all[...end])
    }
    let revision = last.revision
    let own = try revisions(of: revision.path, from: revision.commit)
    return try labelled([own])[0].dropLast() + [last]
  }

  /// Those of several drafts, for one walk through the history. O(commits + revisions + labels).
  package func labelledRevisions(
    of paths: [String]
  ) throws(RepositoryError) -> [[LabelledRevision]] {
    try labelled(revisions(of: paths))
  }

  private func labelled(
    _ histories: [[Revision]]
  ) throws(RepositoryError) -> [[LabelledRevision]] {
    var rounds: [[UInt8]: [Round]] = [:]
    for round in try self.rounds() { rounds[Array(round.document.utf8), default: []].append(round) }
    return histories.map { revisions in
      var names: [[UInt8]] = []
      for revision in revisions {
        let name = Array(revision.path.utf8)
        if !names.contains(name) { names.append(name) }
      }
      let own = RoundIndex(names.flatMap { rounds[$0] ?? [] })
      return revisions.map { LabelledRevision($0, rounds: own) }
    }
  }

  /// The revision that a text names, as `resolve` has it; one of `revisions` where it is theirs.
  ///
  /// - Parameter name: what the person wrote, where `text` is what that was resolved to.
  package func labelled(
    _ text: String, path: String, in revisions: [LabelledRevision], asked name: String? = nil
  ) throws(RepositoryError) -> LabelledRevision {
    let found = try resolve(text, path: path, in: revisions.map(\.revision))
    if let own = revisions.first(where: { $0.revision.commit == found.commit }) { return own }
    let name = name ?? text
    let isWhole = name == found.commit.description
    return LabelledRevision(
      found, rounds: RoundIndex([]), called: isWhole ? found.commit.short : name)
  }
}
