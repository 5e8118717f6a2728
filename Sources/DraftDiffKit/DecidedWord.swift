import DraftDecisions
import DraftDocument
import DraftDocx
import DraftLineage
import DraftRender

/// Decisions on Word documents, carried out into a Word document.
extension DraftComparison {
  /// The Word document that has a decided text: one of the two itself where all was accepted or rejected, and else
  /// the new one in which what was decided otherwise is changed back.
  ///
  /// What is changed back is compared by words alone, so it has the plain formatting of its paragraph. The document is
  /// read again: one that has not exactly this text, or has lost a table, is not given.
  ///
  /// - Throws: `DecisionsError.word` where it can't be given, and `ReportError` where a part can't be read.
  func decidedWord(_ text: DecidedText) throws -> [UInt8] {
    for draft in [new, old] where draft.word != nil && draft.text == text.bytes {
      return try draft.wordDocument()
    }
    let name = new.name
    guard let base = new.word ?? old.word else { throw DecisionsError.word(file: name) }
    let result: [UInt8]
    let keepsTables: Bool
    do throws(DocxError) {
      let decided = Draft(
        text: String(decoding: text.bytes, as: UTF8.self), name: "decided.txt")
      let plain = try RedlineSide(try TextWord.write(decided.document), .accepted)
      let redline = try WordRedline.write(
        old: plain, new: RedlineSide(base.bytes, base.view),
        RevisionStamp(author: "draftdiff", date: nil), tracksFormat: false)
      result = try CleanCopy.write(redline, .rejected)
      keepsTables = try Self.tables(in: result) == Self.tables(in: base.bytes)
    } catch {
      throw ReportError.word(DraftError(name: name, problem: .word(error)))
    }
    guard keepsTables, let read = try? Draft(bytes: result, name: "decided.docx"),
      read.text == text.bytes
    else { throw DecisionsError.word(file: name) }
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

  /// How many tables there are in a document's body.
  private static func tables(in bytes: [UInt8]) throws(DocxError) -> Int {
    let package = try DocxPackage(bytes)
    return try package.text(package.main).split(separator: "<").count {
      $0.hasPrefix("w:tbl>") || $0.hasPrefix("w:tbl ")
    }
  }
}
