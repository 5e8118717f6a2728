import DraftDocx
import DraftLineage

extension DraftComparison {
  /// The new Word document with tracked changes: accepted it is the new one, rejected the old one.
  func wordRedline(_ options: ReportOptions) throws(ReportError) -> [UInt8] {
    for draft in [old, new] where draft.word == nil { throw .notWord(file: draft.name) }
    guard let before = old.word, let after = new.word else { return [] }
    let stamp = RevisionStamp(author: options.author ?? "draftdiff", date: options.date)
    do {
      return try WordRedline.write(
        old: RedlineSide(before.bytes, before.view), new: RedlineSide(after.bytes, after.view),
        stamp)
    } catch {
      throw .word(DraftError(name: new.name, problem: .word(error)))
    }
  }
}
