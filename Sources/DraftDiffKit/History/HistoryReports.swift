import DraftChange
public import DraftGit
public import DraftLineage
public import DraftRender

extension RevisionCounts {
  /// The counts of a comparison.
  public init(_ comparison: DraftComparison) { self.init(PairedDrafts(comparison.comparison)) }
}

extension DraftRepository {
  /// The decisions that are kept with a draft by `CommitOptions.decisions`, by path.
  ///
  /// - Throws: `RepositoryError`, and `DecisionsError` where one can't be read.
  public func decisions(on place: DraftPath) throws -> [DraftDecisionFile] {
    let names = try Set(revisions(of: place).map(\.path) + [place.path]).sorted()
    return try keptDecisions(on: names).map {
      try DraftDecisionFile(bytes: $0.bytes, name: $0.path)
    }
  }
}

extension HistoryListing {
  /// Writes JSON in chunks to `consume`; what `consume` throws is thrown on. Each answer is one object
  /// with a name and a version of its format.
  public func writeJSON(to consume: @escaping ([UInt8]) throws -> Void) throws {
    let sink = ByteSink(consume)
    writeJSON(to: sink)
    try sink.finish()
  }

  /// Writes an answer for people in chunks to `consume`; what `consume` throws is thrown on.
  ///
  /// `width`, `color` and `theme` of the options count.
  public func writeText(
    options: ReportOptions = ReportOptions(), to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(consume)
    writeText(options: options.rendering, to: sink)
    try sink.finish()
  }
}

extension DraftChronicle {
  /// Writes a page for a browser in chunks to `consume`: rounds as a timeline, figures, sections by rounds with the
  /// changes behind them, and the text with the round that each sentence comes from. It needs nothing beside
  /// itself. What `consume` throws is thrown on.
  ///
  /// Of the options `language` counts.
  public func writeHTML(
    options: ReportOptions = ReportOptions(), to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(consume)
    ChronicleReport.write(self, options: options.rendering, to: sink)
    try sink.finish()
  }

  /// Writes the same as JSON, `draftdiff.history`.
  public func writeJSON(to consume: @escaping ([UInt8]) throws -> Void) throws {
    let sink = ByteSink(consume)
    ChronicleJSON.write(self, to: sink)
    try sink.finish()
  }
}
