public import DraftDecisions
import DraftReview

/// Who decided what, over several files of decisions.
public struct DecisionList: Sendable {
  private let listing: DecisionListing
  private let isChinese: Bool

  /// Lists what the files decide, change by change.
  public init(_ files: [DraftDecisionFile]) {
    listing = DecisionListing(files.map { .init(name: $0.name, file: $0.file) })
    isChinese = files.contains { file in
      file.file.decisions.contains { decision in
        decision.quote?.exact.unicodeScalars.contains { "一"..."\u{9FFF}" ~= $0 } ?? false
      }
    }
  }

  /// Whether anywhere different things are wanted: of one change, or of the whole of it and of a part.
  public var hasContradictions: Bool { listing.hasContradictions }

  /// Writes the list for reading; its words are Chinese where what is quoted is, unless `options` says otherwise.
  public func writeText(
    options: ReportOptions, to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(consume)
    let rendering = options.rendering
    let language = rendering.language ?? (isChinese ? .chinese : .english)
    listing.writeText(in: language, options: rendering, to: sink)
    try sink.finish()
  }

  /// Writes the list for programs (`draftdiff.decision-list`).
  public func writeJSON(to consume: @escaping ([UInt8]) throws -> Void) throws {
    try ByteSink.chunks(to: consume) {
      listing.writeJSON(to: $0)
    }
  }
}
