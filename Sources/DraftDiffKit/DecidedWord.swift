import DraftDecisions
import DraftDocument
import DraftDocx
import DraftLineage
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
    do throws(DocxError) {
      result = try WordRewriting.write(base.bytes, view: base.view, text: text.bytes)
    } catch {
      if case .noPlace = error { throw DecisionsError.word(file: new.name) }
      throw ReportError.word(DraftError(name: new.name, problem: .word(error)))
    }
    // Notes that were counted anew are another text.
    guard let read = try? Draft(bytes: result, name: "decided.docx"), read.text == text.bytes
    else { throw DecisionsError.word(file: new.name) }
    return result
  }

  /// What is still to be decided, as a comparison of two texts: what was accepted is in both, and what was rejected in
  /// none. The drafts themselves where nothing was decided on them.
  ///
  /// - Throws: `DecisionsError.word` for Word documents, whose parts a text would lose.
  func undecided(_ options: ReportOptions) throws -> DraftComparison {
    guard let files = options.decidedFiles else { return self }
    let own = options.decisions.filter { file in
      files.isSubject(of: file) && file.file.decisions.contains { $0.verdict != nil }
    }
    guard !own.isEmpty else { return self }
    for draft in [old, new] where draft.word != nil { throw DecisionsError.word(file: draft.name) }
    let engine = DecisionEngine(comparison)
    let decided = try resolution(own, engine) { _ in true }
    func draft(_ verdict: Decision.Verdict, _ like: Draft) -> Draft {
      var all = decided
      all.decideRest(verdict)
      let text = String(decoding: engine.text(all.choices).bytes, as: UTF8.self)
      var options = DraftOptions()
      options.reader = like.document.reader == .markdown ? .markdown : .plain
      return Draft(text: text, name: like.name, options: options)
    }
    return DraftComparison(from: draft(.reject, old), to: draft(.accept, new))
  }
}
