import DraftGit
import DraftLineage

/// A state of a draft in the history.
public struct DraftRevision: Hashable, Sendable {
  let labelled: LabelledRevision

  init(_ labelled: LabelledRevision) { self.labelled = labelled }

  /// From 1, the oldest; `@3` names it.
  public var number: Int { labelled.number }
  /// 40 hexadecimal digits.
  public var commit: String { "\(labelled.revision.commit)" }
  /// What the draft was called then.
  public var path: String { labelled.path }
  /// The label that the commit recorded, or else one given by tag.
  public var round: String? { labelled.round }
  /// All its labels, `round` first.
  public var labels: [String] { labelled.labels }
  /// As the commit has it.
  public var authorName: String { labelled.revision.author.name }
  /// Likewise.
  public var authorEmail: String { labelled.revision.author.email }
  /// In the author's time zone: `2024-03-15T09:30:00+08:00`.
  public var date: String { labelled.revision.date.iso }
  /// The same moment in seconds since 1970, UTC.
  public var seconds: Int64 { labelled.revision.date.seconds }
  /// Whole, with its trailers.
  public var message: String { labelled.revision.message }
  /// The message's first line.
  public var subject: String { labelled.revision.subject }
  /// Numbers of the revisions it came from: none for the first, more than one for a merge.
  public var predecessors: [Int] { labelled.revision.predecessors }
  /// The name of the act that is kept with it; `nil` where none is.
  public var actName: String? { labelled.revision.act?.name }
  /// What a report calls it: the round, or its number; of a revision of another branch what was asked for.
  public var name: String { labelled.name }
  /// The counts that the commit recorded for this draft; `nil` where it recorded none.
  public var recordedCounts: ChangeCounts? {
    labelled.revision.recordedCounts.map(ChangeCounts.init)
  }

  /// Whether it was written on a day, or at a time, or later; by its author's clock where the text
  /// names no time zone.
  ///
  /// - Throws: `RepositoryError.badDate`.
  public func isDated(notBefore text: String) throws(RepositoryError) -> Bool {
    try asking { () throws(HistoryProblem) in
      try labelled.revision.isDated(notBefore: text)
    }
  }

  /// Likewise on a day or earlier.
  public func isDated(notAfter text: String) throws(RepositoryError) -> Bool {
    try asking { () throws(HistoryProblem) in try labelled.revision.isDated(notAfter: text) }
  }
}

extension DraftRepository {
  /// The revisions of a draft, oldest first, its earlier names followed.
  ///
  /// The drafts themselves are not read. O(commits on the way).
  public func revisions(of place: Place) throws(RepositoryError) -> [DraftRevision] {
    try asking { () throws(HistoryProblem) in
      try history.labelledRevisions(of: place.path).map(DraftRevision.init)
    }
  }

  /// The revisions of several drafts, each as `revisions(of:)` gives them, in one walk.
  public func revisions(of places: [Place]) throws(RepositoryError) -> [[DraftRevision]] {
    try asking { () throws(HistoryProblem) in
      try history.labelledRevisions(of: places.map(\.path)).map { $0.map(DraftRevision.init) }
    }
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
    _ text: String, of place: Place, in revisions: [DraftRevision], asked name: String? = nil
  ) throws(RepositoryError) -> DraftRevision {
    DraftRevision(
      try asking { () throws(HistoryProblem) in
        try history.labelled(text, path: place.path, in: revisions.map(\.labelled), asked: name)
      })
  }

  /// The revisions up to one, oldest first: of `all` where it is one of them, else those of its own history, as of
  /// a revision of another branch.
  public func revisions(
    upTo last: DraftRevision, in all: [DraftRevision]
  ) throws(RepositoryError) -> [DraftRevision] {
    try asking { () throws(HistoryProblem) in
      try history.labelledRevisions(upTo: last.labelled, in: all.map(\.labelled))
        .map(DraftRevision.init)
    }
  }

  /// The commit that a text names, whatever draft it is about: a label of any draft or what git
  /// resolves; `nil`: the newest.
  public func commit(named text: String?) throws(RepositoryError) -> String {
    try asking { () throws(HistoryProblem) in try history.commit(named: text).description }
  }

  /// The drafts that a commit changed, or that differ between two, by path; removed ones are left out.
  ///
  /// - Parameters:
  ///   - old: A label of any draft or what git resolves; `nil`: what the other came from.
  ///   - new: Likewise; `nil`: the newest commit.
  /// - Returns: The drafts, those of either commit.
  /// - Throws: `RepositoryError` where a name means no commit.
  public func changedDrafts(
    from old: String? = nil, to new: String? = nil
  ) throws(RepositoryError) -> [Place] {
    try asking { () throws(HistoryProblem) in
      let before: ObjectID? = if let old { try history.commit(named: old) } else { nil }
      return try history.changedDrafts(from: before, to: history.commit(named: new))
        .map(Place.init)
    }
  }

  /// The exact bytes of a revision.
  public func bytes(of revision: DraftRevision) throws(RepositoryError) -> [UInt8] {
    try asking { () throws(HistoryProblem) in
      try history.bytes(of: revision.labelled.revision.blob)
    }
  }

  /// The exact bytes of the act that is kept with a revision; `nil` where none is.
  public func actBytes(of revision: DraftRevision) throws(RepositoryError) -> [UInt8]? {
    guard let act = revision.labelled.revision.act else { return nil }
    return try asking { () throws(HistoryProblem) in
      try history.bytes(of: act, in: revision.labelled.revision)
    }
  }

  /// The decisions that are kept with a draft by `CommitOptions.decisions`, by path.
  ///
  /// - Throws: `RepositoryError`, and `DecisionsError` where one can't be read.
  public func decisions(on place: Place) throws -> [DraftDecisionFile] {
    let names = try Set(revisions(of: place).map(\.path) + [place.path]).sorted()
    let kept = try asking { () throws(HistoryProblem) in try history.keptDecisions(on: names) }
    return try kept.map { try DraftDecisionFile(bytes: $0.bytes, name: $0.path) }
  }

  /// A revision, decoded and understood.
  ///
  /// - Throws: `RepositoryError`, of which `unreadable` where the bytes are no draft.
  public func draft(
    _ revision: DraftRevision, options: DraftOptions = DraftOptions()
  ) throws(RepositoryError) -> Draft {
    let bytes = try bytes(of: revision)
    do {
      // The reader is chosen by the name's ending, so the name is the file's.
      return try Draft(bytes: bytes, name: revision.path, options: options)
        .called("\(revision.path) \(revision.name)")
    } catch {
      throw .unreadable(error)
    }
  }

  /// A round's label and the revision it stands for.
  public struct RoundLabel: Hashable, Sendable {
    let round: DraftGit.RoundLabel

    init(_ round: DraftGit.RoundLabel) { self.round = round }

    /// What the draft is called in the history.
    public var document: String { round.document }
    /// 二稿.
    public var label: String { round.label }
    /// 40 hexadecimal digits.
    public var commit: String { "\(round.commit)" }
    /// Of the revision; `nil` where the commit is none of the draft's.
    public var number: Int? { round.number }
  }

  /// The labels of a draft under all its names, or of all drafts; by draft and revision.
  public func rounds(of place: Place? = nil) throws(RepositoryError) -> [RoundLabel] {
    try asking { () throws(HistoryProblem) in
      try history.roundLabels(of: place?.path).map(RoundLabel.init)
    }
  }

  /// Labels a revision of a draft as a round.
  @discardableResult
  public func setRound(
    _ label: String, on revision: DraftRevision, of place: Place, force: Bool = false
  ) throws(RepositoryError) -> RoundLabel {
    let commit = revision.labelled.revision.commit
    try asking { () throws(HistoryProblem) in
      try history.setRound(label, document: place.path, to: commit, force: force)
    }
    return RoundLabel(
      DraftGit.RoundLabel(
        document: place.path, label: label, commit: commit,
        number: revision.labelled.called == nil ? revision.number : nil))
  }
}
