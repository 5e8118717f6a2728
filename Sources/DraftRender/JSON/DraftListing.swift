package import DraftReading

/// What is listed of a draft.
public enum DraftListing: String, CaseIterable, Sendable {
  /// The sections.
  case outline
  /// The sections and the sentences.
  case sentences
}

extension Draft {
  /// What was understood of the draft.
  package func write(
    _ listing: DraftListing, as format: ReportFormat, _ options: RenderOptions, to sink: ByteSink
  ) throws {
    switch (format, listing) {
    case (.json, _):
      DraftJSON.write(
        document, name: name, word: try wordFacts(), sentences: listing == .sentences, to: sink)
    case (_, .outline): OutlineText.write(document, options: options, to: sink)
    case (_, .sentences): SentencesText.write(document, options: options, to: sink)
    }
  }

  /// The comments of a Word document.
  package func writeComments(
    as format: ReportFormat, _ options: RenderOptions, to sink: ByteSink
  ) throws {
    let listing = try commentListing()
    if format == .json {
      CommentsJSON.write(listing, name: name, to: sink)
    } else {
      CommentsText.write(listing, options: options, to: sink)
    }
  }
}
