import DraftActs
import DraftRender

extension DraftAmendment {
  /// For each article that changed, as the new text numbers it, the items of the act that changed it: notes for the
  /// added column of a table.
  public var sources: [TableFrame.Note] { tableNotes }

  /// Which item of the act made each change of a comparison of the base with the result.
  public func remarks(in comparison: DraftComparison) -> [ReportOptions.Remark] {
    itemRemarks(in: comparison)
  }

  /// The base's own Word document, or one made of its text, with what the act changes tracked: accepted it is the new text, rejected the base.
  /// Each change is signed by the item that made it: 修改决定 三（二）.
  ///
  /// - Parameters:
  ///   - options: `author`, where given, signs all of them; `date` and `layout` count, too.
  ///   - consume: Receives the document.
  /// - Throws: `ReportError` where a part of the document can't be written anew, or a line has no place in it.
  public func writeWord(
    options: ReportOptions = ReportOptions(), to consume: ([UInt8]) throws -> Void
  ) throws {
    try consume(wordRedline(options))
  }

  /// Writes what each item of the act did as JSON, `draftdiff.amendment`, in chunks to `consume`.
  public func writeJSON(to consume: @escaping ([UInt8]) throws -> Void) throws {
    try ByteSink.chunks(to: consume) {
      AmendmentJSON(consolidated, words, law: law, staleReferences: staleReferences).write(to: $0)
    }
  }
}
