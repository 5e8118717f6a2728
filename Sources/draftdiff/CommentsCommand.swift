import ArgumentParser
import DraftDiffKit

/// `draftdiff comments FILE`: who noted what on which words of a Word document.
struct CommentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comments", _superCommandName: Draftdiff.name,
    abstract: "List the comments of a Word document: who, when, what, on which words.",
    discussion: """
      Each comment with its line and section in what draftdiff text prints; answers stand under what they answer, \
      ✓ marks what is resolved, [-…-] words that are tracked as deleted.

      Examples:
        draftdiff comments 合同.docx
        draftdiff comments --format json 合同.docx
      """)

  @Argument(help: "The Word document; - reads standard input.")
  var file: String
  @OptionGroup var report: ReportFlags

  func run() throws {
    let draft = try Draft(bytes: try FileInput.draft(file), name: file)
    guard draft.isWord else { throw Trouble.noComments(file) }
    try Output.write(report.display, isForTerminal: report.format == .text) { options, consume in
      try draft.writeComments(
        as: report.format == .json ? .json : .text, options: options, to: consume)
    }
  }
}
