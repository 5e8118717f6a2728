import DraftChange
import DraftGit
public import DraftLineage
import DraftRender

/// How much a revision changed.
public typealias ChangeCounts = RevisionCounts

extension ChangeCounts {
  /// The counts of a comparison.
  public init(_ comparison: DraftComparison) { self.init(PairedDrafts(comparison.comparison)) }
}

/// What one revision did to a draft.
public typealias DraftLogEntry = LogEntry

extension DraftRepository {
  /// What each revision did, newest first.
  ///
  /// Counts that a commit recorded are taken from there; others are found by comparing.
  public func log(
    of place: Place, options: DraftOptions = DraftOptions()
  ) throws(RepositoryError) -> [DraftLogEntry] {
    let revisions = try revisions(of: place)
    try requireTexts(toCount: [(revisions, revisions)])
    return logEntries(revisions.reversed(), in: revisions, options)
  }

  /// Says no where a partial clone has not all of these texts.
  ///
  /// - Throws: `RepositoryError.missingObject`.
  public func requireTexts(_ revisions: [DraftRevision]) throws(RepositoryError) {
    try history.requireTexts(revisions.map(\.revision.blob))
  }

  /// Says no where a partial clone has not all of the texts that `logEntries` compares.
  ///
  /// - Throws: `RepositoryError.missingObject`.
  public func requireTexts(
    toCount drafts: [(wanted: [DraftRevision], revisions: [DraftRevision])]
  ) throws(RepositoryError) {
    try history.requireTexts(toCount: drafts)
  }

  /// What each of `wanted` did, in their order; `revisions` are all of the draft's, oldest first.
  ///
  /// A merge did what none of the revisions that it joined had done already. O(revisions without
  /// recorded counts × a comparison), on all cores.
  public func logEntries(
    _ wanted: [DraftRevision], in revisions: [DraftRevision], _ options: DraftOptions
  ) -> [DraftLogEntry] {
    history.logEntries(wanted, in: revisions, options.input)
  }

  /// Likewise for several drafts, each as `logEntries` above has it.
  public func logEntries(
    _ drafts: [(wanted: [DraftRevision], revisions: [DraftRevision])], _ options: DraftOptions
  ) -> [[DraftLogEntry]] {
    return history.logEntries(drafts, options.input)
  }

  /// The newest entries of the logs of all drafts, newest first, where `keepRecent` was told them for the commit that
  /// HEAD is on; `nil` where it was not.
  ///
  /// - Parameters:
  ///   - limit: At most so many.
  ///   - options: How drafts are read.
  /// - Returns: The entries, with their labels as they are now.
  /// - Throws: `RepositoryError` where a commit can't be read.
  public func recentEntries(
    _ limit: Int, options: DraftOptions = DraftOptions()
  ) throws(RepositoryError) -> [DraftLogEntry]? {
    try history.recentEntries(limit, options.input)
  }

  /// Keeps the newest entries, so that a long history need not be walked for them again; see `remember(as:)`.
  ///
  /// - Parameters:
  ///   - entries: Of all drafts, newest first.
  ///   - areAll: Whether there are no older ones.
  ///   - histories: All revisions of each draft.
  ///   - drafts: For each entry which of the drafts it is of.
  ///   - options: How drafts are read.
  public func keepRecent(
    _ entries: [DraftLogEntry], areAll: Bool, of histories: [[DraftRevision]], _ drafts: [Int],
    options: DraftOptions = DraftOptions()
  ) {
    history.keepRecent(entries, areAll: areAll, of: histories, drafts, options.input)
  }

  /// The revisions that touched a section with what each did, newest first; it is followed through
  /// renumbering, moving and retitling, from the newest revision that has a section of this name.
  ///
  /// Where a draft was merged, a section that is as one of the joined drafts had it is followed there
  /// alone. O(revisions × a comparison), on all cores.
  ///
  /// - Throws: `HistoryError.sectionInNoRevision`.
  public func log(
    of place: Place, touching section: DraftSectionPath, options: DraftOptions = DraftOptions()
  ) throws(HistoryError) -> [DraftLogEntry] {
    try history.log(of: place.path, touching: section.path, options.input)
  }
}

/// A draft's whole history, to be looked at.
public struct DraftChronicle: Sendable {
  let history: WholeHistory

  /// Oldest first, with what each did.
  public var revisions: [DraftLogEntry] { history.entries }
  /// Where the sentences of the newest revision come from.
  public var blame: DraftBlame { history.blame }

  /// Writes a page for a browser in chunks to `consume`: rounds as a timeline, figures, sections by rounds with the
  /// changes behind them, and the text with the round that each sentence comes from. It needs nothing beside
  /// itself. What `consume` throws is thrown on.
  ///
  /// Of the options `language` counts.
  public func writeHTML(
    options: ReportOptions = ReportOptions(), to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(consume)
    ChronicleReport.write(history, options: options.rendering, to: sink)
    try sink.finish()
  }

  /// Writes the same as JSON, `draftdiff.history`.
  public func writeJSON(to consume: @escaping ([UInt8]) throws -> Void) throws {
    let sink = ByteSink(consume)
    ChronicleJSON.write(history, to: sink)
    try sink.finish()
  }
}

extension DraftRepository {
  /// Everything about a draft's history that there is to look at. O(revisions × a comparison), on all cores.
  public func chronicle(
    of place: Place, options: DraftOptions = DraftOptions()
  ) throws(HistoryError) -> DraftChronicle {
    DraftChronicle(
      history: try history.wholeHistory(of: place.path, options.input))
  }
}

/// For every sentence of a draft the revisions that it comes from.
public typealias DraftBlame = Blame

extension DraftRepository {
  /// Follows every sentence of a draft's newest revision, or of `last`, back to where it began.
  ///
  /// Each revision is compared with the one before, once: O(revisions × what changed). A revision
  /// that can't be read as a draft is passed over; its changes count for the next one.
  ///
  /// - Parameters:
  ///   - place: The draft.
  ///   - last: The revision to start from; `nil` takes the newest.
  ///   - section: Only the sentences in this section; `nil` takes all.
  ///   - options: How the revisions are read.
  /// - Returns: The sentences in the order of the draft.
  /// - Throws: `HistoryError` where there is no revision, or no such section.
  public func blame(
    _ place: Place, upTo last: DraftRevision? = nil, section: DraftSectionPath? = nil,
    options: DraftOptions = DraftOptions()
  ) throws(HistoryError) -> DraftBlame {
    try history.blame(of: place.path, upTo: last, section: section?.path, options.input)
  }
}
