public import DraftDecisions
import DraftReview

/// Who decided what, over several files of decisions.
public struct DecisionList: Sendable {
  private let listing: DecisionListing
  private let language: ReportLanguage

  /// Lists what the files decide, change by change.
  public init(_ files: [DraftDecisionFile]) {
    listing = DecisionListing(files.map { .init(name: $0.name, file: $0.file) })
    let quotes = files.flatMap { $0.file.decisions.compactMap { $0.quote?.exact } }
    language = ReportLanguage(ofWords: quotes.joined(separator: " "))
  }

  /// Whether anywhere different things are wanted: of one change, or of the whole of it and of a part.
  public var hasContradictions: Bool { listing.hasContradictions }

  /// Writes the list for reading; its words are in the language of what is quoted, unless `options` says otherwise.
  public func writeText(
    options: ReportOptions, to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(consume)
    let rendering = options.rendering
    listing.writeText(in: rendering.language ?? language, options: rendering, to: sink)
    try sink.finish()
  }

  /// Writes the list for programs (`draftdiff.decision-list`).
  public func writeJSON(to consume: @escaping ([UInt8]) throws -> Void) throws {
    try ByteSink.chunks(to: consume) {
      listing.writeJSON(to: $0)
    }
  }
}
