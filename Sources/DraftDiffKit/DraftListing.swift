public import DraftReading
import DraftRender

extension Draft {
  /// What `writeListing` lists.
  public enum Listing: String, CaseIterable, Sendable {
    /// The sections.
    case outline
    /// The sections and the sentences.
    case sentences
  }

  /// Writes what was understood of the draft, in chunks, to `consume`; what `consume` throws is
  /// thrown on.
  public func writeListing(
    _ listing: Listing, as format: ReportFormat, options: ReportOptions = ReportOptions(),
    to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(consume)
    switch (format, listing) {
    case (.json, _):
      DraftJSON.write(
        document, name: name, word: try wordFacts(), sentences: listing == .sentences, to: sink)
    case (_, .outline): OutlineText.write(document, options: options.rendering, to: sink)
    case (_, .sentences): SentencesText.write(document, options: options.rendering, to: sink)
    }
    try sink.finish()
  }
}
