import DraftDocx
import DraftReading
import DraftReview

/// Decisions on Word documents, carried out into a Word document.
extension DraftComparison {
  /// The Word document that has a decided text: one of the two itself where all was accepted or rejected, and else
  /// the new one in which what was decided otherwise is changed back. Its words keep the formatting that stands
  /// there, and numbers that Word counts are left to it.
  ///
  /// - Throws: `DecisionsError.word` where the document has no place for a line, and `ReportError` where a part
  ///   can't be read.
  func decidedWord(_ text: DecidedText) throws -> [UInt8] {
    for draft in [new, old] where draft.text == text.bytes {
      guard let word = draft.word else { continue }
      do { return try word.clean() } catch { throw DraftError(name: draft.name, .word(error)) }
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
}
