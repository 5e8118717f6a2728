import DraftReading
package import DraftDecisions
import DraftReview

/// The conflicts of a merge, to be decided one by one.
extension DraftMerger {
  /// Has them decided on a terminal.
  package mutating func decide(
    _ files: MergedFiles, as name: String, by person: String?, _ options: RenderOptions,
    on device: any ReviewDevice
  ) -> ReviewOutcome {
    let (plan, merger) = (plan, self)
    let words = language(options).words
    let screen = ConflictScreen(title(name, options), options, words)
    var table = ReviewTable(
      ConflictDesk(ConflictSession(plan, marks, by: person), hasEditor: device.hasEditor),
      on: device, draw: { screen.page($0, columns: $1, rows: $2) },
      file: { merger.file(files, $0.session.marks, plan).bytes })
    let isSaved = table.run()
    let end = table.desk.session
    take(end.marks)
    return ReviewOutcome(
      ReviewTally(shown: .init(count: end.marks.count, open: end.openCount)),
      isUnsaved: !isSaved, words)
  }

  /// Writes the page on which they are decided.
  package func writePage(
    _ files: MergedFiles, as name: String, by person: String?, fileName: String,
    _ options: RenderOptions, to sink: ByteSink
  ) {
    let plan = plan
    let desk = HTMLConflictDesk(
      plan: plan, file: file(files, marks, plan), person: person, fileName: fileName)
    ConflictPage.write(title(name, options), desk, language(options).words, to: sink)
  }

  private func language(_ options: RenderOptions) -> ReportLanguage {
    options.language ?? ReportLanguage(of: base.document)
  }

  private func title(_ name: String, _ options: RenderOptions) -> String {
    let others = names.joined(separator: language(options).words.comma)
    return "\(DraftNames.titles(name, "").old) ← \(others)"
  }
}
