import DraftChange
import DraftDecisions
import DraftDocument
import DraftDocx
import DraftReading
package import DraftReview
import DraftText

/// Comments of decisions in a Word document with tracked changes.
extension DraftComparison {
  /// The document with what people said of the changes as comments of Word's, on the sentences that they are about.
  /// What has lost its text is said at the start.
  package func commented(_ word: [UInt8], _ options: ReportOptions) throws -> [UInt8] {
    let remarks = try remarks(options)
    guard !remarks.isEmpty else { return word }
    do throws(WordProblem) {
      return try CommentWriter.adding(
        wordRemarks(remarks), to: word, date: options.word.date)
    } catch {
      throw ReportError.word(DraftError(name: new.name, .word(error)))
    }
  }

  private func wordRemarks(_ remarks: ReviewRemarks) -> [CommentWriter.Remark] {
    let gone = (remarks.orphans + remarks.standing + remarks.settled).compactMap { orphan in
      orphan.decision.comment.map {
        let quote = orphan.decision.quote?.exact ?? ""
        return CommentWriter.Remark(author: orphan.by, text: $0, words: (quote, quote))
      }
    }
    let layout = remarks.ofLayout.compactMap { remark($0, ("", "")) }
    let changes = comparison.sentences.indices.flatMap { index in
      let change = comparison.sentences[index]
      let new = change.new.map { comparison.new.text.string(comparison.new.sentences[$0].range) }
      let old = change.old.map { comparison.old.text.string(comparison.old.sentences[$0].range) }
      return remarks[index].compactMap { remark($0, (new.joined(), old.joined())) }
    }
    return gone + layout + changes
  }

  private func remark(
    _ voice: ReviewVoice, _ words: (new: String, old: String)
  ) -> CommentWriter.Remark? {
    voice.comment.map { .init(author: voice.by, text: $0, words: words) }
  }
}
