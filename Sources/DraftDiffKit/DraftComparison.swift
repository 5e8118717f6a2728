import DraftActs
package import DraftChange
import DraftDocument
public import DraftReading
import DraftRender
import DraftReview
import DraftText

/// What changed between two drafts.
///
/// ```swift
/// let comparison = DraftComparison(from: old, to: new)
/// if comparison.isDifferent() { try comparison.write(as: .text) { chunk in … } }
/// ```
public struct DraftComparison: Sendable {
  /// The draft that came first.
  public let old: Draft
  /// The draft that it is compared with.
  public let new: Draft
  package let comparison: Comparison

  /// Compares two drafts. The same two drafts always give the same result, and swapping them
  /// mirrors it.
  public init(from old: Draft, to new: Draft) {
    self.old = old
    self.new = new
    comparison = Comparison.between(old.document, new.document)
  }

  /// Writes a report in chunks to `consume`; what `consume` throws is thrown on.
  ///
  /// - Throws: `ReportError` where there is no such report of these drafts.
  public func write(
    as format: ReportFormat, options: ReportOptions = ReportOptions(),
    to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(consume)
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
      try commented(undecided(options).wordRedline(options), options).withView { sink.write($0) }
    default: try write(as: format, options, rendering, to: sink)
    }
    try sink.finish()
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

  /// For reports that promise the bytes of the files.
  func requireExactness() throws(ReportError) {
    for draft in [old, new] {
      guard draft.replacements == 0 else { throw .replacements(file: draft.name) }
      guard let line = draft.document.source.firstLineNotComingBack() else { continue }
      throw .notReversible(file: draft.name, line: line, encoding: draft.encodingName)
    }
  }

  /// A report as a string, for reports known to be small.
  public func report(
    as format: ReportFormat, options: ReportOptions = ReportOptions()
  ) -> String {
    var bytes: [UInt8] = []
    try? write(as: format, options: options) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The language of reports on these drafts unless asked otherwise: the new draft's.
  public var language: ReportOptions.Language {
    ReportLanguage(of: new.document)
  }

  /// Whether anything changed, but for the differences to be ignored.
  public func isDifferent(ignoring ignored: Set<IgnoredDifference> = []) -> Bool {
    var filter = ReviewFilter()
    filter.ignored = IgnoredDifference.options(ignored)
    return filter.isDifferent(comparison)
  }

  /// Whether either draft has a section that `path` names.
  public func hasSection(named path: SectionPath) -> Bool {
    !path.matches(in: old.document).isEmpty || !path.matches(in: new.document).isEmpty
  }
}
