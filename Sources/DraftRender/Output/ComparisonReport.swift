import DraftText
import DraftReading
import DraftActs
import DraftChange
import DraftDecisions
package import DraftReview

/// Every report of a comparison, by its format.
extension DraftComparison {
  /// - Throws: `ReportError` where there is no such report of these drafts.
  package func write(as format: ReportFormat, _ options: ReportOptions, to sink: ByteSink) throws {
    var rendering = options.rendering
    rendering.remarks = try remarks(options)
    switch format {
    case .json:
      ComparisonJSON.write(
        comparison, oldName: old.name, newName: new.name,
        word: (try old.wordFacts(), try new.wordFacts()), to: sink)
    case .act:
      try options.act.check(for: old)
      sink.write(ActComposer.write(comparison, options.act))
    case .patch: try writePatch(options, to: sink)
    case .docx:
      let open = try undecided(options.decisions, on: options.decidedFiles)
      try commented(wordRedline(ofOpen: open, options), options).withView { sink.write($0) }
    default: try write(as: format, options, rendering, to: sink)
    }
  }

  /// The reports that people read.
  private func write(
    as format: ReportFormat, _ options: ReportOptions, _ rendering: RenderOptions,
    to sink: ByteSink
  ) throws {
    typealias Report = (Comparison, String, String, RenderOptions, ByteSink) -> Void
    func report(_ write: Report) { write(comparison, old.name, new.name, rendering, sink) }
    switch format {
    case .text: report(TerminalText.write)
    case .sideBySide: report(SideBySideText.write)
    case .markdown: report(CommentText.write)
    case .marked: report(MarkedCopy.write)
    case .html: report(HTMLReport.write)
    case .stat: report(StatTable.write)
    case .table: try writeTable(options, rendering, to: sink)
    case .memo where options.memo.form == .docx:
      try wordMemo(options).withView { sink.write($0) }
    case .memo:
      MemoText.write(
        comparison, oldName: old.name, newName: new.name, options: rendering,
        title: options.memo.title, to: sink)
    case .critic:
      try requireExactness()
      CriticText.write(comparison, options: rendering, to: sink)
    case .json, .act, .patch, .docx: break
    }
  }

  private func writeTable(
    _ options: ReportOptions, _ rendering: RenderOptions, to sink: ByteSink
  ) throws {
    guard let form = options.table.form.rendering else {
      return try wordTable(options).withView { sink.write($0) }
    }
    TableText.write(
      comparison, oldName: old.name, newName: new.name, options: rendering, form: form,
      all: options.table.all, frame: options.table.frame, to: sink)
  }

  private func writePatch(_ options: ReportOptions, to sink: ByteSink) throws {
    try requireExactness()
    do {
      let file = options.patchedFile ?? (old.name == "-" ? new.name : old.name)
      try PatchText.write(comparison, file: file, to: sink)
    } catch {
      throw ReportError(error, file: new.name)
    }
  }

  /// What was decided and said elsewhere, which reports show beside the changes.
  func remarks(_ options: ReportOptions) throws -> ReviewRemarks {
    guard !options.decisions.isEmpty, let files = options.decidedFiles else {
      return ReviewRemarks(options.remarks.map { (SentenceChangeIndex($0.change), $0.by, $0.text) })
    }
    let (plan, voices) = try voices(options.decisions, files)
    return ReviewRemarks(voices, plan)
  }
}
