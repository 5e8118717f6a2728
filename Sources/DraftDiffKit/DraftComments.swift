import DraftDocx
import DraftLineage
public import DraftReading
import DraftRender

extension Draft {
  /// Writes the comments of a Word document: who, when, what, on which words; of other drafts there are none.
  ///
  /// - Parameters:
  ///   - format: `json` for `draftdiff.comments`; all else is text.
  ///   - options: How the text looks.
  ///   - consume: Takes the chunks in their order.
  /// - Throws: `DraftError` where a part of the document can't be read, and what `consume` throws.
  public func writeComments(
    as format: ReportFormat, options: ReportOptions = ReportOptions(),
    to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    let listing = CommentListing(try readComments(), in: document)
    let sink = ByteSink(consume)
    if format == .json {
      CommentsJSON.write(listing, name: name, to: sink)
    } else {
      CommentsText.write(listing, options: options.rendering, to: sink)
    }
    try sink.finish()
  }

  /// What JSON tells of a Word document beside its text; `nil` for texts.
  func wordFacts() throws(DraftError) -> WordFacts? {
    guard let word else { return nil }
    // Comments are placed in the text with all changes accepted.
    let isAccepted = word.view == .accepted
    let comments = isAccepted ? CommentListing(try readComments(), in: document) : nil
    do throws(WordProblem) {
      let changes = word.hasRevisions ? try RevisionGroup.read(word.bytes) : []
      return WordFacts(word.view, changes, comments)
    } catch {
      throw DraftError(name: name, .word(error))
    }
  }

  private func readComments() throws(DraftError) -> [WordComment] {
    guard let word else { return [] }
    do throws(WordProblem) {
      return try WordComment.read(word.bytes)
    } catch {
      throw DraftError(name: name, .word(error))
    }
  }
}
