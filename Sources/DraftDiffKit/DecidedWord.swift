import DraftDecisions
import DraftDocument
import DraftDocx
import DraftLineage
import DraftReading
import DraftRender

/// Decisions on Word documents, carried out into a Word document.
extension DraftComparison {
  /// The Word document that has a decided text: one of the two itself where all was accepted or rejected, and else
  /// the new one in which what was decided otherwise is changed back. Its words keep the formatting that stands
  /// there, and numbers that Word counts are left to it.
  ///
  /// - Throws: `DecisionsError.word` where the document has no place for a line, and `ReportError` where a part
  ///   can't be read.
  func decidedWord(_ text: DecidedText) throws -> [UInt8] {
    for draft in [new, old] where draft.word != nil && draft.text == text.bytes {
      return try draft.wordDocument()
    }
    guard let base = new.word ?? old.word else { throw DecisionsError.word(file: new.name) }
    let result: [UInt8]
    do throws(WordProblem) {
      result = try WordRewriting.write(base.bytes, view: base.view, text: text.bytes)
    } catch {
      if case .noPlace = error { throw DecisionsError.word(file: new.name) }
      throw ReportError.word(DraftError(name: new.name, .word(error)))
    }
    // Notes that were counted anew are another text.
    guard let read = try? Draft(bytes: result, name: "decided.docx"), read.text == text.bytes
    else { throw DecisionsError.word(file: new.name) }
    return result
  }

  /// What is still to be decided, as a comparison: what was accepted is in both drafts, and what was rejected in none.
  /// The drafts themselves where nothing was decided on them.
  ///
  /// - Throws: `DecisionsError.word` where a Word document has no place for what was decided.
  func undecided(_ options: ReportOptions) throws -> DraftComparison {
    guard let files = options.decidedFiles else { return self }
    let own = options.decisions.filter { file in
      files.isSubject(of: file) && file.file.decisions.contains { $0.verdict != nil }
    }
    guard !own.isEmpty else { return self }
    let engine = DecisionEngine(comparison)
    let decided = try resolution(own, engine) { _ in true }
    func draft(_ verdict: Decision.Verdict, _ like: Draft) throws -> Draft {
      var all = decided
      all.decideRest(verdict)
      let text = engine.text(all.choices)
      var options = DraftOptions()
      if like.word != nil {
        return try Draft(bytes: decidedWord(text), name: like.name, options: options)
      }
      options.reader = like.document.reader == .markdown ? .markdown : .plain
      return Draft(
        text: String(decoding: text.bytes, as: UTF8.self), name: like.name, options: options)
    }
    return DraftComparison(from: try draft(.reject, old), to: try draft(.accept, new))
  }
}
