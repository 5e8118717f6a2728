import ArgumentParser
import DraftDiffKit

/// `draftdiff status`: which drafts changed since their last revision, and which have none.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", _superCommandName: Draftdiff.name,
    abstract: "Show which drafts changed since their last revision, and which have none.",
    discussion: """
      Example:
        draftdiff status
      """)

  @OptionGroup var history: HistoryFlags
  @OptionGroup var reading: ReadingFlags
  @OptionGroup var answer: AnswerFlags

  func run() throws {
    let repository = try history.open()
    let drafts = try repository.status(options: try reading.options())
    try HistoryOutput.write(
      .status(drafts, uncommitted: try repository.uncommitted()), as: answer.format)
  }
}
