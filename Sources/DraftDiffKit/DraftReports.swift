import DraftCheck
public import DraftReading
import DraftRender

extension Draft {
  /// What `writeListing` lists.
  public typealias Listing = DraftListing

  /// Writes what was understood of the draft in chunks to `consume`; errors of `consume` are rethrown.
  public func writeListing(
    _ listing: Listing, as format: ReportFormat, options: ReportOptions = ReportOptions(),
    to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    try ByteSink.chunks(to: consume) {
      try write(listing, as: format, options.rendering, to: $0)
    }
  }

  /// Writes the comments of a Word document: who, when, what, on which words; other drafts have none.
  ///
  /// - Parameters:
  ///   - format: `json` for `draftdiff.comments`; anything else is text.
  ///   - options: How the text looks.
  ///   - consume: Receives the chunks in order.
  /// - Throws: `DraftError` where a part of the document can't be read, and the errors of `consume`.
  public func writeComments(
    as format: ReportFormat, options: ReportOptions = ReportOptions(),
    to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    try ByteSink.chunks(to: consume) {
      try writeComments(as: format, options.rendering, to: $0)
    }
  }

  /// The draft as a Word document: the file itself, its tracked changes resolved as they were read, or one made
  /// of its text.
  ///
  /// - Throws: `DraftError` where the library that packs documents is missing, or a part can't be read.
  public func wordDocument(
    layout: ReportOptions.Word.Layout = .plain
  ) throws(DraftError) -> [UInt8] { try wordBytes(layout: layout) }

  /// What is wrong with the draft, without one to compare it with.
  public func findings() -> [DraftFinding] { DraftFindings([(self, nil)]).findings(of: 0) }
}
