public import DraftGit
public import DraftLineage
import DraftRender

/// An answer about the history, to be written for people or for programs.
public enum HistoryListing: Sendable {
  /// What revisions did.
  case log([DraftLogEntry])
  /// Where sentences, or sections, come from.
  case blame(DraftBlame, bySection: Bool)
  /// The drafts that changed, and those that the last revision does not have.
  case status([ChangedDraft], uncommitted: [DraftRepository.Place] = [])
  /// Labels.
  case rounds([DraftRepository.RoundLabel])
  /// What became of commits.
  case commits([CommitResult])
  /// What an import would do.
  case plan([ImportStep])
  /// The repository's folder, and whether it was made.
  case initialised(root: String, isNew: Bool)
  /// A revision's bytes are in `file`; what was there is kept in `copy`, if it had to be.
  case restored(DraftRevision, file: String, copy: String?)
  /// What was handed to another repository, or would be.
  case pushed(PushResult, isDryRun: Bool)
  /// What was brought from another repository, or would be.
  case pulled(PullResult, isDryRun: Bool)
  /// A revision has a label.
  case labelled(DraftRepository.RoundLabel)

  /// Writes JSON in chunks to `consume`; what `consume` throws is thrown on. Each answer is one object
  /// with a name and a version of its format.
  public func writeJSON(to consume: @escaping ([UInt8]) throws -> Void) throws {
    let sink = ByteSink(consume)
    listing.writeJSON(to: sink)
    try sink.finish()
  }

  /// Writes an answer for people in chunks to `consume`; what `consume` throws is thrown on.
  ///
  /// `width`, `color` and `theme` of the options count.
  public func writeText(
    options: ReportOptions = ReportOptions(), to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(consume)
    listing.writeText(options: options.rendering, to: sink)
    try sink.finish()
  }

  private var listing: DraftRender.HistoryListing {
    switch self {
    case .log(let entries): .log(entries)
    case .blame(let blame, let bySection): .blame(blame, bySection: bySection)
    case .status(let drafts, let uncommitted):
      .status(drafts.map(\.changed), uncommitted: uncommitted.map(\.draft))
    case .rounds(let rounds): .rounds(rounds)
    case .commits(let results): .commits(results)
    case .plan(let steps): .plan(steps)
    case .initialised(let root, let isNew): .initialised(root: root, isNew: isNew)
    case .restored(let revision, let file, let copy):
      .restored(revision, file: file, copy: copy)
    case .pushed(let result, let isDryRun): .pushed(result, isDryRun: isDryRun)
    case .pulled(let result, let isDryRun): .pulled(result, isDryRun: isDryRun)
    case .labelled(let round): .labelled(round)
    }
  }
}
