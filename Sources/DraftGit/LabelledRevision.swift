/// A revision with the labels of its rounds.
package struct LabelledRevision: Hashable, Sendable {
  package let revision: Revision
  /// The label that the commit recorded, unless it has been moved since, then those given by tag.
  package let labels: [String]
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

  package var number: Int { revision.number }
  package var path: String { revision.path }
  package var round: String? { labels.first }
  /// What a report calls it: the round, or its place.
  package var name: String { round ?? place }
  /// Its number in the history at hand; what it was called, where it is not in it.
  package var place: String { called ?? "@\(number)" }
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
  package func labelledRevisions(of path: String) throws(HistoryProblem) -> [LabelledRevision] {
    try labelledRevisions(of: [path])[0]
  }

  /// The revisions up to one, oldest first: of `all` where it is one of them, else those of its own history.
  package func labelledRevisions(
    upTo last: LabelledRevision, in all: [LabelledRevision]
  ) throws(HistoryProblem) -> [LabelledRevision] {
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
  ) throws(HistoryProblem) -> [[LabelledRevision]] {
    try labelled(revisions(of: paths))
  }

  private func labelled(
    _ histories: [[Revision]]
  ) throws(HistoryProblem) -> [[LabelledRevision]] {
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
  ) throws(HistoryProblem) -> LabelledRevision {
    let found = try resolve(text, path: path, in: revisions.map(\.revision))
    if let own = revisions.first(where: { $0.revision.commit == found.commit }) { return own }
    let name = name ?? text
    let isWhole = name == found.commit.description
    return LabelledRevision(
      found, rounds: RoundIndex([]), called: isWhole ? found.commit.short : name)
  }
}
