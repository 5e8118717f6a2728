import DraftText
package import DraftActs
import DraftReading
package import DraftReview

/// What an act did, for the other reports.
extension DraftAmendment {
  /// For each article that changed, as the new text numbers it, the items of the act that changed it.
  package var tableNotes: [TableFrame.Note] {
    words.sources(consolidated).map {
      TableFrame.Note(place: $0.place, texts: [$0.items.joined(separator: "、")])
    }
  }

  /// Which item of the act made each change of a comparison of the base with the result.
  package func itemRemarks(in comparison: DraftComparison) -> [ReportOptions.Remark] {
    trace.remarks(in: comparison.comparison).map {
      ReportOptions.Remark(change: $0.change.offset, by: actName, text: $0.items)
    }
  }

  /// The base's Word document with what the act changes tracked.
  package func wordRedline(_ options: ReportOptions) throws(ReportError) -> [UInt8] {
    if let wordProblem { throw .word(DraftError(name: base.name, .word(wordProblem))) }
    return try DraftComparison(from: base, to: result).wordRedline(
      options, authors: options.word.author == nil ? signatures() : nil, author: actName,
      tracksMoves: false)
  }
}
