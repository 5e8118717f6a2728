public import DraftGit
public import DraftLineage
import DraftRender
package import DraftReview

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

extension ReportLanguage {
  /// In a list of acts, of a revision with which none is kept.
  package var noKeptAct: String { words.noKeptAct }
}

extension DraftChronicle {
  /// Writes a page for a browser in chunks to `consume`: rounds as a timeline, figures, sections by rounds with the
  /// changes behind them, and the text with the round that each sentence comes from. It needs nothing beside
  /// itself. Errors of `consume` are rethrown.
  ///
  /// Of the options `language` counts.
  public func writeHTML(
    options: ReportOptions = ReportOptions(), to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    try ByteSink.chunks(to: consume) {
      ChronicleReport.write(self, options: options.rendering, to: $0)
    }
  }

  /// Writes the same as JSON, `draftdiff.history`.
  public func writeJSON(to consume: @escaping ([UInt8]) throws -> Void) throws {
    try ByteSink.chunks(to: consume) {
      ChronicleJSON.write(self, to: $0)
    }
  }
}
