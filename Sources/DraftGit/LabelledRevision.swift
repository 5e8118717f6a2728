import DraftText

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

extension DraftRepository {
  /// The revisions of a draft, oldest first, its earlier names followed.
  ///
  /// The drafts themselves are not read. O(commits on the way).
  public func revisions(of place: DraftPath) throws(RepositoryError) -> [LabelledRevision] {
    try labelledRevisions(of: place.path)
  }

  /// The revisions of several drafts, each as `revisions(of:)` gives them, in one walk.
  public func revisions(of places: [DraftPath]) throws(RepositoryError) -> [[LabelledRevision]] {
    try labelledRevisions(of: places.map(\.path))
  }

  /// The revision that a text names: a round's label, `@3`, `@-1` (the newest), a date, or anything
  /// git resolves.
  ///
  /// - Parameters:
  ///   - text: The name.
  ///   - place: The draft.
  ///   - revisions: All of the draft's, oldest first.
  ///   - name: What a person wrote, where `text` is what that was resolved to; reports call a revision of another branch
  ///     so.
  /// - Returns: The revision: one of `revisions` where it is among them.
  /// - Throws: `RepositoryError` where the name means none.
  public func revision(
    _ text: String, of place: DraftPath, in revisions: [LabelledRevision],
    asked name: String? = nil
  ) throws(RepositoryError) -> LabelledRevision {
    try labelled(text, path: place.path, in: revisions, asked: name)
  }

  /// The exact bytes of a revision.
  public func bytes(of revision: LabelledRevision) throws(RepositoryError) -> [UInt8] {
    try bytes(of: revision.revision.blob)
  }

  /// The exact bytes of the act that is kept with a revision; `nil` where none is.
  public func actBytes(of revision: LabelledRevision) throws(RepositoryError) -> [UInt8]? {
    guard let act = revision.revision.act else { return nil }
    return try bytes(of: act, in: revision.revision)
  }

  /// The revisions of a draft with their labels, oldest first, its earlier names followed.
  ///
  /// The drafts themselves are not read. O(commits on the way).
  package func labelledRevisions(of path: String) throws(RepositoryError) -> [LabelledRevision] {
    try labelledRevisions(of: [path])[0]
  }

  /// The revisions up to one, oldest first: of `all` where it is one of them, else those of its own history, as of
  /// a revision of another branch.
  public func revisions(
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

  func labelled(
    _ histories: [[Revision]]
  ) throws(RepositoryError) -> [[LabelledRevision]] {
    var rounds: [[UInt8]: [Round]] = [:]
    for round in try self.storedRounds() {
      rounds[Array(round.document.utf8), default: []].append(round)
    }
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
