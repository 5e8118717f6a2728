public import DraftGit
public import DraftLineage

/// A state of a draft in the history.
public typealias DraftRevision = LabelledRevision

extension DraftRevision {
  /// The counts that the commit recorded for this draft; `nil` where it recorded none.
  public var recordedCounts: ChangeCounts? { revision.recordedCounts }

  /// Whether it was written on a day, or at a time, or later; by its author's clock where the text
  /// names no time zone.
  ///
  /// - Throws: `RepositoryError.badDate`.
  public func isDated(notBefore text: String) throws(RepositoryError) -> Bool {
    try revision.isDated(notBefore: text)
  }

  /// Likewise on a day or earlier.
  public func isDated(notAfter text: String) throws(RepositoryError) -> Bool {
    try revision.isDated(notAfter: text)
  }
}

extension DraftRepository {
  /// The revisions of a draft, oldest first, its earlier names followed.
  ///
  /// The drafts themselves are not read. O(commits on the way).
  public func revisions(of place: Place) throws(RepositoryError) -> [DraftRevision] {
    try history.labelledRevisions(of: place.path)
  }

  /// The revisions of several drafts, each as `revisions(of:)` gives them, in one walk.
  public func revisions(of places: [Place]) throws(RepositoryError) -> [[DraftRevision]] {
    try history.labelledRevisions(of: places.map(\.path))
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
    try history.labelled(text, path: place.path, in: revisions, asked: name)
  }

  /// The revisions up to one, oldest first: of `all` where it is one of them, else those of its own history, as of
  /// a revision of another branch.
  public func revisions(
    upTo last: DraftRevision, in all: [DraftRevision]
  ) throws(RepositoryError) -> [DraftRevision] {
    try history.labelledRevisions(upTo: last, in: all)
  }

  /// The commit that a text names, whatever draft it is about: a label of any draft or what git
  /// resolves; `nil`: the newest.
  public func commit(named text: String?) throws(RepositoryError) -> String {
    try history.commit(named: text).description
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
    let before: ObjectID? = if let old { try history.commit(named: old) } else { nil }
    return try history.changedDrafts(from: before, to: history.commit(named: new))
      .map(Place.init)
  }

  /// The exact bytes of a revision.
  public func bytes(of revision: DraftRevision) throws(RepositoryError) -> [UInt8] {
    try history.bytes(of: revision.revision.blob)
  }

  /// The exact bytes of the act that is kept with a revision; `nil` where none is.
  public func actBytes(of revision: DraftRevision) throws(RepositoryError) -> [UInt8]? {
    guard let act = revision.revision.act else { return nil }
    return try history.bytes(of: act, in: revision.revision)
  }

  /// The decisions that are kept with a draft by `CommitOptions.decisions`, by path.
  ///
  /// - Throws: `RepositoryError`, and `DecisionsError` where one can't be read.
  public func decisions(on place: Place) throws -> [DraftDecisionFile] {
    let names = try Set(revisions(of: place).map(\.path) + [place.path]).sorted()
    let kept = try history.keptDecisions(on: names)
    return try kept.map { try DraftDecisionFile(bytes: $0.bytes, name: $0.path) }
  }

  /// A revision, decoded and understood.
  ///
  /// - Throws: `HistoryError`, of which `unreadable` where the bytes are no draft.
  public func draft(
    _ revision: DraftRevision, options: DraftOptions = DraftOptions()
  ) throws(HistoryError) -> Draft {
    let bytes: [UInt8]
    do { bytes = try self.bytes(of: revision) } catch { throw .repository(error) }
    do {
      // The reader is chosen by the name's ending, so the name is the file's.
      return try Draft(bytes: bytes, name: revision.path, options: options)
        .called("\(revision.path) \(revision.name)")
    } catch {
      throw .unreadable(error)
    }
  }

  /// A round's label and the revision it stands for.
  public typealias RoundLabel = DraftGit.RoundLabel

  /// The labels of a draft under all its names, or of all drafts; by draft and revision.
  public func rounds(of place: Place? = nil) throws(RepositoryError) -> [RoundLabel] {
    try history.roundLabels(of: place?.path)
  }

  /// The labels of a draft, or of all drafts, whose revisions are not here, as in a shallow or a damaged clone.
  public func lostLabels(of place: Place? = nil) throws(RepositoryError) -> [LabelName] {
    try history.lostRounds(of: place?.path)
  }

  /// Labels a revision of a draft as a round.
  @discardableResult
  public func setRound(
    _ label: String, on revision: DraftRevision, of place: Place, force: Bool = false
  ) throws(RepositoryError) -> RoundLabel {
    let commit = revision.revision.commit
    try history.setRound(label, document: place.path, to: commit, force: force)
    return RoundLabel(
      document: place.path, label: label, commit: commit,
      number: revision.called == nil ? revision.number : nil)
  }
}
