package import DraftDocx
import DraftReading
package import DraftReview

extension DraftComparison {
  /// The same of what is still open: what the new draft's own tracked changes made, keeps who made it and when, unless the
  /// options name somebody.
  ///
  /// - Parameter open: The comparison, or what of it is undecided.
  package func wordRedline(
    ofOpen open: DraftComparison, _ options: ReportOptions
  ) throws(ReportError) -> [UInt8] {
    guard options.word.author == nil, let word = new.word, word.hasRevisions,
      word.view == .accepted
    else {
      return try open.wordRedline(options)
    }
    var options = options
    var authors: TrackedAuthors
    do { authors = try TrackedAuthors(word.bytes) } catch {
      throw .word(DraftError(name: new.name, .word(error)))
    }
    // Where nothing but those changes parts the drafts, all is that one person's.
    guard let only = authors.only, isOfTrackedChanges else {
      return try open.wordRedline(options, authors: authors.ofParagraphs)
    }
    options.word.date = options.word.date ?? only.date
    return try open.wordRedline(options, authors: authors.ofParagraphs, author: only.author)
  }

  /// Whether the old draft is the new one without its tracked changes.
  private var isOfTrackedChanges: Bool {
    guard let word = new.word else { return false }
    var options = DraftOptions()
    options.revisions = .rejected
    return (try? Draft(bytes: word.bytes, name: new.name, options: options))?.text == old.text
  }

  /// The new draft as a Word document with tracked changes: accepted it is the new one, rejected the old one.
  ///
  /// Where both are texts, it is a document of its own; where one is a Word document, the words alone are
  /// compared, as a text has no formatting.
  ///
  /// - Parameters:
  ///   - options: `author`, `date` and `layout` count.
  ///   - authors: Who changed single paragraphs, where that is known.
  ///   - author: Who signs the rest, where the options name nobody.
  ///   - tracksMoves: Whether a paragraph that stands elsewhere moved; an act says itself what it takes out and adds.
  /// - Returns: The bytes of the document.
  /// - Throws: `ReportError` where a part of a document can't be written anew.
  package func wordRedline(
    _ options: ReportOptions, authors: ParagraphAuthors? = nil, author: String = "draftdiff",
    tracksMoves: Bool = true
  ) throws(ReportError) -> [UInt8] {
    var stamp = RevisionStamp(author: options.word.author ?? author, date: options.word.date)
    stamp.authors = authors
    let layout = options.word.layout.rendering
    do throws(WordProblem) {
      let before = try old.side(layout)
      let after = try new.side(layout)
      return try WordRedline.write(
        old: before, new: after, stamp, tracksFormat: (old.word == nil) == (new.word == nil),
        tracksMoves: tracksMoves)
    } catch {
      throw .word(DraftError(name: new.name, .word(error)))
    }
  }
}

// MARK: Reports

extension DraftComparison {
  package func wordTable(_ options: ReportOptions) throws(ReportError) -> [UInt8] {
    try packed(
      TableWord.draft(
        comparison, oldName: old.name, newName: new.name, options: options.rendering,
        all: options.table.all, frame: options.table.frame))
  }

  package func wordMemo(_ options: ReportOptions) throws(ReportError) -> [UInt8] {
    try packed(
      MemoWord.draft(
        comparison, oldName: old.name, newName: new.name, options: options.rendering,
        title: options.memo.title, layout: options.word.layout.rendering))
  }

  private func packed(_ draft: WordDraft) throws(ReportError) -> [UInt8] {
    do throws(WordProblem) {
      return try DraftPackage.write(draft)
    } catch {
      throw .word(DraftError(name: new.name, .word(error)))
    }
  }
}
