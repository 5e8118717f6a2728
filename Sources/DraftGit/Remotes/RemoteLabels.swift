import CLibGit2

/// The labels of two repositories side by side.
struct LabelComparison {
  struct Label: Hashable {
    let name: RoundName
    let reference: String
    let commit: ObjectID
  }
  /// Those of one side that the other has not.
  var missing: [Label] = []
  /// Those that stand for another revision on the other side: never moved, by nobody but a person.
  var differing: [RoundName] = []
}

extension DraftRepository {
  /// The labels here of revisions that belong to `tip`, against those of the other side.
  func labels(
    of tip: ObjectID, against heads: [RemoteHead]
  ) throws(RepositoryError) -> LabelComparison {
    let theirs = Dictionary(heads.map { ($0.name, $0.id) }) { first, _ in first }
    var result = LabelComparison()
    let rounds = try storedRounds()
    guard !rounds.isEmpty else { return result }
    let known = try Set(CommitGraph(self, from: tip).nodes.map(\.id))
    for round in rounds where known.contains(round.commit) {
      let name = RoundName(document: round.document, label: round.label)
      let reference = try reference(round.document, round.label)
      guard let id = theirs[reference] else {
        result.missing.append(
          LabelComparison.Label(name: name, reference: reference, commit: round.commit))
        continue
      }
      // A tag object of theirs is listed with the commit that it names.
      let isSame =
        try target(reference) == id || id == round.commit
        || theirs[reference + "^{}"] == round.commit
      if !isSame { result.differing.append(name) }
    }
    return result
  }

  /// The labels of the other side whose revisions belong to `tip`, against those here.
  func labels(
    among heads: [RemoteHead], of tip: ObjectID
  ) throws(RepositoryError) -> (LabelComparison, objects: [String: ObjectID]) {
    var result = LabelComparison()
    var objects: [String: ObjectID] = [:]
    let peeled = Dictionary(heads.map { ($0.name, $0.id) }) { first, _ in first }
    let named = heads.compactMap { head in
      RoundName(reference: head.name).map { ($0, head) }
    }
    guard !named.isEmpty else { return (result, objects) }
    let known = try Set(CommitGraph(self, from: tip).nodes.map(\.id))
    for (name, head) in named {
      let commit = peeled[head.name + "^{}"] ?? head.id
      guard known.contains(commit) else { continue }
      if try target(head.name) == nil {
        result.missing.append(
          LabelComparison.Label(name: name, reference: head.name, commit: commit))
        objects[head.name] = head.id
      } else if try taggedCommit(head.name) != commit {
        result.differing.append(name)
      }
    }
    return (result, objects)
  }

  /// Sets labels that are not here; one that meanwhile came is left alone.
  func set(
    _ labels: [LabelComparison.Label], _ objects: [String: ObjectID], turn: borrowing HistoryLock
  ) throws(RepositoryError) -> [RoundName] {
    var set: [RoundName] = []
    for label in labels {
      let tip = Tip(reference: label.reference, commit: nil, isShared: true)
      if try update(tip, to: objects[label.reference] ?? label.commit, turn: turn) {
        set.append(label.name)
      }
    }
    return set
  }
}
