import ArgumentParser
import DraftDiffKit

/// `draftdiff status`: which drafts changed since their last revision.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show which drafts changed since their last revision.",
    discussion: """
      Example:
        draftdiff status
      """)

  @OptionGroup var history: HistoryFlags
  @OptionGroup var reading: ReadingFlags
  @OptionGroup var report: ReportFlags

  func run() throws {
    let drafts = try history.open().status(options: try reading.options())
    if report.format == .json { return try HistoryOutput.json(.status(drafts)) }
    for draft in drafts {
      let words =
        draft.counts.map { $0.words(inChinese: HistoryOutput.isChinese(draft.place.path)) } ?? ""
      let what = draft.isMissing ? "missing" : words.isEmpty ? "changed" : words
      try HistoryOutput.line("\(draft.place.path): \(what)")
    }
    if drafts.isEmpty { try HistoryOutput.line("No draft changed.") }
  }
}
