import DraftText

/// A round's label and the revision it stands for.
public struct RoundLabel: Hashable, Sendable {
  /// What the draft is called in the history.
  public let document: String
  /// 二稿.
  public let label: String
  package let target: ObjectID
  /// Of the revision; `nil` where the commit is none of the draft's.
  public let number: Int?

  package init(document: String, label: String, commit: ObjectID, number: Int?) {
    self.document = document
    self.label = label
    target = commit
    self.number = number
  }

  /// 40 hexadecimal digits.
  public var commit: String { "\(target)" }
}

extension DraftRepository {
  /// The labels of a draft under all its names, or of all drafts; by draft and revision.
  public func rounds(of place: DraftPath? = nil) throws(RepositoryError) -> [RoundLabel] {
    try roundLabels(of: place?.path)
  }

  /// The labels of a draft, or of all drafts, whose revisions are not here, as in a shallow or a damaged clone.
  public func lostLabels(of place: DraftPath? = nil) throws(RepositoryError) -> [RoundName] {
    try lostRounds(of: place?.path)
  }

  /// Labels a revision of a draft as a round.
  ///
  /// - Throws: `RepositoryError.labelExists` where the label stands for another revision and `force` is not given,
  ///   `badLabel`.
  @discardableResult
  public func setRound(
    _ label: String, on revision: LabelledRevision, of place: DraftPath, force: Bool = false
  ) throws(RepositoryError) -> RoundLabel {
    let commit = revision.revision.commit
    try setRound(label, document: place.path, to: commit, force: force)
    return RoundLabel(
      document: place.path, label: label, commit: commit,
      number: revision.called == nil ? revision.number : nil)
  }

  /// The labels of a draft under all its names, or of all drafts where `path` is nil; by draft and
  /// revision.
  package func roundLabels(of path: String? = nil) throws(RepositoryError) -> [RoundLabel] {
    let rounds = try storedRounds()
    let documents = if let path { [path] } else { DraftRepository.documents(rounds) }
    var found: [RoundLabel] = []
    for (document, revisions) in zip(documents, try revisions(of: documents)) {
      var names = [Array(document.utf8)]
      if path != nil { names += revisions.map { Array($0.path.utf8) } }
      let own = rounds.filter { names.contains(Array($0.document.utf8)) }.map { round in
        RoundLabel(
          document: round.document, label: round.label, commit: round.commit,
          number: revisions.first { $0.commit == round.commit }?.number)
      }
      found += own.enumerated().sorted {
        ($0.element.number ?? .max, $0.offset) < ($1.element.number ?? .max, $1.offset)
      }.map(\.element)
    }
    return found
  }

  /// The labels of a draft under all its names that stand for none of its revisions here: their commits are not here,
  /// or do not lead to the newest revision, or did not change the draft. O(labels × revisions).
  package func strayLabels(
    of path: String, in revisions: [Revision]
  ) throws(RepositoryError) -> [RoundName] {
    var documents = [path]
    for revision in revisions where !documents.contains(where: { sameBytes($0, revision.path) }) {
      documents.append(revision.path)
    }
    var stray: [RoundName] = []
    for document in documents {
      stray += try lostRounds(of: document)
      for round in try storedRounds(of: document)
      where !revisions.contains(where: { $0.commit == round.commit }) {
        stray.append(RoundName(document: document, label: round.label))
      }
    }
    return stray
  }

  /// Each once, in the order they come in.
  private static func documents(_ rounds: [Round]) -> [String] {
    var documents: [String] = []
    for round in rounds where documents.last.map({ !sameBytes($0, round.document) }) ?? true {
      documents.append(round.document)
    }
    return documents
  }
}
