import DraftChange
import DraftGit
import DraftLineage
import DraftRender

/// How much a revision changed.
public struct ChangeCounts: Hashable, Sendable {
  let counts: RevisionCounts

  init(_ counts: RevisionCounts) { self.counts = counts }

  /// The counts of a comparison.
  public init(_ comparison: DraftComparison) {
    counts = RevisionCounts(PairedDrafts(comparison.comparison))
  }

  /// Sections that are new.
  public var sectionsAdded: Int { counts.sectionsAdded }
  /// Sections that are gone.
  public var sectionsRemoved: Int { counts.sectionsRemoved }
  /// Sections that stand elsewhere in the order.
  public var sectionsMoved: Int { counts.sectionsMoved }
  /// Sections that have another title.
  public var sectionsRetitled: Int { counts.sectionsRetitled }
  /// Sentences whose words changed.
  public var sentencesEdited: Int { counts.sentencesEdited }
  /// Sentences that are new.
  public var sentencesAdded: Int { counts.sentencesAdded }
  /// Sentences that are gone.
  public var sentencesRemoved: Int { counts.sentencesRemoved }
  /// Sentences that stand elsewhere in the order.
  public var sentencesMoved: Int { counts.sentencesMoved }
  /// Sentences that became several.
  public var sentencesSplit: Int { counts.sentencesSplit }
  /// Groups of sentences that became one.
  public var sentencesMerged: Int { counts.sentencesMerged }

  /// `新增 1 节，改写 9 句，删 2 句`, or the same in English; empty where nothing is counted.
  public func words(inChinese: Bool) -> String { counts.words(inChinese: inChinese) }
}

/// What one revision did to a draft.
public struct DraftLogEntry: Sendable {
  let entry: LogEntry

  init(_ entry: LogEntry) { self.entry = entry }

  /// The revision.
  public var revision: DraftRevision { DraftRevision(entry.revision) }
  /// `nil` for a first revision, and where the text can't be read as a draft.
  public var counts: ChangeCounts? { entry.counts.map(ChangeCounts.init) }
}

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
    try asking { () throws(HistoryProblem) in
      try history.requireTexts(revisions.map(\.labelled.revision.blob))
    }
  }

  /// Says no where a partial clone has not all of the texts that `logEntries` compares.
  ///
  /// - Throws: `RepositoryError.missingObject`.
  public func requireTexts(
    toCount drafts: [(wanted: [DraftRevision], revisions: [DraftRevision])]
  ) throws(RepositoryError) {
    let drafts = drafts.map { ($0.wanted.map(\.labelled), $0.revisions.map(\.labelled)) }
    try asking { () throws(HistoryProblem) in try history.requireTexts(toCount: drafts) }
  }

  /// What each of `wanted` did, in their order; `revisions` are all of the draft's, oldest first.
  ///
  /// A merge did what none of the revisions that it joined had done already. O(revisions without
  /// recorded counts × a comparison), on all cores.
  public func logEntries(
    _ wanted: [DraftRevision], in revisions: [DraftRevision], _ options: DraftOptions
  ) -> [DraftLogEntry] {
    history.logEntries(wanted.map(\.labelled), in: revisions.map(\.labelled), options.input)
      .map(DraftLogEntry.init)
  }

  /// Likewise for several drafts, each as `logEntries` above has it.
  public func logEntries(
    _ drafts: [(wanted: [DraftRevision], revisions: [DraftRevision])], _ options: DraftOptions
  ) -> [[DraftLogEntry]] {
    let drafts = drafts.map { ($0.wanted.map(\.labelled), $0.revisions.map(\.labelled)) }
    return history.logEntries(drafts, options.input).map { $0.map(DraftLogEntry.init) }
  }

  /// The revisions that touched a section with what each did, newest first; it is followed through
  /// renumbering, moving and retitling, from the newest revision that has a section of this name.
  ///
  /// Where a draft was merged, a section that is as one of the joined drafts had it is followed there
  /// alone. O(revisions × a comparison), on all cores.
  ///
  /// - Throws: `RepositoryError.sectionInNoRevision`.
  public func log(
    of place: Place, touching section: DraftSectionPath, options: DraftOptions = DraftOptions()
  ) throws(RepositoryError) -> [DraftLogEntry] {
    try following { () throws(LineageProblem) in
      try history.log(of: place.path, touching: section.path, options.input)
        .map(DraftLogEntry.init)
    }
  }
}

/// A draft's whole history, to be looked at.
public struct DraftChronicle: Sendable {
  let history: WholeHistory

  /// Oldest first, with what each did.
  public var revisions: [DraftLogEntry] {
    history.entries.map(DraftLogEntry.init)
  }
  /// Where the sentences of the newest revision come from.
  public var blame: DraftBlame { DraftBlame(history.blame) }

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
  ) throws(RepositoryError) -> DraftChronicle {
    DraftChronicle(
      history: try following { () throws(LineageProblem) in
        try history.wholeHistory(of: place.path, options.input)
      })
  }
}

/// For every sentence of a draft the revisions that it comes from.
public struct DraftBlame: Sendable {
  let blame: Blame

  init(_ blame: Blame) { self.blame = blame }

  /// Where a sentence, or a section, comes from.
  public struct Entry: Hashable, Sendable {
    let entry: Blame.Entry

    init(_ entry: Blame.Entry) { self.entry = entry }

    /// 一/（二）; empty outside any section.
    public var section: String { entry.section }
    /// From 1, in the decoded text.
    public var line: Int { entry.line }
    /// The sentence.
    public var text: String { entry.text }
    /// Number of the revision that gave it its present wording.
    public var wording: Int { entry.wording }
    /// Number of the revision where it first appeared, in whatever wording.
    public var first: Int { entry.first }
    /// Number of the revision that put it back, if it had been taken out; else `nil`.
    public var restored: Int? { entry.restored }
    /// The name of the act that gave it its wording, where one is kept with that revision.
    public var act: String? { entry.act?.name }
    /// The items of that act which did: 三, 五（二）.
    public var actItems: [String] { entry.act?.items ?? [] }
  }

  /// All of the draft's up to the one that was asked about, oldest first.
  public var revisions: [DraftRevision] { blame.revisions.map(DraftRevision.init) }
  /// One a sentence, in reading order.
  public var entries: [Entry] { blame.entries.map(Entry.init) }

  /// One entry a section: its youngest wording, its oldest beginning, and no text but its title.
  public func bySection() -> [Entry] { blame.bySection().map(Entry.init) }
}

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
  /// - Throws: `RepositoryError` where there is no revision, or no such section.
  public func blame(
    _ place: Place, upTo last: DraftRevision? = nil, section: DraftSectionPath? = nil,
    options: DraftOptions = DraftOptions()
  ) throws(RepositoryError) -> DraftBlame {
    DraftBlame(
      try following { () throws(LineageProblem) in
        try history.blame(
          of: place.path, upTo: last?.labelled, section: section?.path, options.input)
      })
  }
}
