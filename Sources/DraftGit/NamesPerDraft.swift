import DraftText

extension DraftRepository {
  /// The one draft that has revisions of all those among these names that mean something else in each draft: numbers
  /// (`@2`, `@-3`), and labels that stand for several commits; nil where there is none of these.
  ///
  /// `@-1` is none here: for all drafts together it is HEAD. O(commits).
  ///
  /// - Throws: `nameOfSeveralDrafts` where more than one draft has them, `unknownRevision` where none has a number.
  public func draft(having names: [String]) throws(RepositoryError) -> DraftPath? {
    let rounds = try storedRounds()
    var having: [DraftPath]?
    var several = ""
    for name in names where name != "@-1" {
      let number = DraftRepository.number(name)
      let documents = DraftRepository.documents(named: name, rounds)
      guard number != nil || documents != nil else { continue }
      let places = if let having { having } else { try drafts() }
      let rest: [DraftPath]
      if let number {
        let histories = try revisions(of: places.map(\.path))
        rest = zip(places, histories).filter { $1.count >= number.magnitude }.map(\.0)
        if rest.isEmpty { throw .unknownRevision(name) }
      } else {
        rest = places.filter { place in
          documents?.contains { sameBytes($0, place.path) } ?? false
        }
        if rest.isEmpty { throw .nameOfSeveralDrafts(name, drafts: documents ?? []) }
      }
      (having, several) = (rest, name)
    }
    guard let having else { return nil }
    guard having.count == 1 else {
      throw .nameOfSeveralDrafts(several, drafts: having.map(\.path))
    }
    return having[0]
  }

  /// The commit that a label stands for in all drafts that have it; nil where none has.
  ///
  /// - Throws: `nameOfSeveralDrafts` where it stands for several.
  func commit(labelled label: String) throws(RepositoryError) -> ObjectID? {
    let rounds = try storedRounds()
    if let documents = DraftRepository.documents(named: label, rounds) {
      throw .nameOfSeveralDrafts(label, drafts: documents)
    }
    return rounds.first { sameBytes($0.label, label) }?.commit
  }

  /// The newest commit that was written on a day or before it, by its author's clock where the text names no time
  /// zone; nil where the text is no date. O(commits).
  ///
  /// - Throws: `unknownRevision` where all are younger.
  func commit(dated text: String) throws(RepositoryError) -> ObjectID? {
    guard let date = ISODate(text) else { return nil }
    guard let tip = try tip().commit else { throw .unknownRevision(text) }
    let objects = try StoredObjects(self)
    let graph = try CommitGraph(self, from: tip, objects)
    for node in CommitOrder(graph).nodes {
      let id = graph.nodes[node].id
      let commit = if let known = graph.commits[node] { known } else { try objects.commit(id) }
      let written = commit.author.date
      if written.seconds <= date.time(zone: written.offsetMinutes).seconds { return id }
    }
    throw .unknownRevision(text)
  }

  /// The drafts that have this label, where it stands for several commits.
  private static func documents(named label: String, _ rounds: [Round]) -> [String]? {
    let own = rounds.filter { sameBytes($0.label, label) }
    return Set(own.map(\.commit)).count > 1 ? own.map(\.document) : nil
  }
}
