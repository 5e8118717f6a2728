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
  @OptionGroup var answer: AnswerFlags

  func run() throws {
    let drafts = try history.open().status(options: try reading.options())
    try HistoryOutput.write(.status(drafts), as: answer.format)
  }
}
