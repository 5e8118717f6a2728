import ArgumentParser
import DraftDiffKit

/// `draftdiff init [DIR]`: a repository to keep drafts in.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", _superCommandName: Draftdiff.name,
    abstract: "Make a repository for drafts, or use the one already there.",
    discussion: """
      Example:
        draftdiff init 讲话稿
      """)

  @Argument(help: "The folder.")
  var folder = "."
  @OptionGroup var history: HistoryFlags
  @OptionGroup var answer: AnswerFlags

  func run() throws {
    let (repository, isNew) = try DraftRepository.initialise(
      in: history.file(folder), gitDirectory: HistoryFlags.variable("GIT_DIR"),
      workTree: HistoryFlags.variable("GIT_WORK_TREE"))
    try HistoryOutput.writeDone(
      .initialised(root: repository.root, isNew: isNew), as: answer.format)
  }
}
