import DraftDocx
package import DraftReading

extension Draft {
  /// What JSON says of a Word document beside its text; `nil` for texts.
  package func wordFacts() throws(DraftError) -> WordFacts? {
    guard let word else { return nil }
    // Comments are placed in the text with all changes accepted.
    let comments = word.view == .accepted ? try commentListing() : nil
    do throws(WordProblem) {
      let changes = word.hasRevisions ? try RevisionGroup.read(word.bytes) : []
      return WordFacts(word.view, changes, comments)
    } catch {
      throw DraftError(name: name, .word(error))
    }
  }

  /// The comments of a Word document with the words that they are on; none of other drafts.
  package func commentListing() throws(DraftError) -> CommentListing {
    do throws(WordProblem) {
      return CommentListing(
        try word.map { word throws(WordProblem) in try WordComment.read(word.bytes) } ?? [],
        in: document)
    } catch {
      throw DraftError(name: name, .word(error))
    }
  }
}
