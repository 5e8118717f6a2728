import ArgumentParser
import DraftDiffKit

/// `draftdiff import 一稿.txt 二稿.txt … --as 讲话稿.txt`: a pile of files becomes a history.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Turn a pile of files into the history of one draft.",
    discussion: """
      Examples:
        draftdiff import 一稿.txt 二稿.txt 定稿.txt --as 讲话稿.txt
        draftdiff import --sort --dry-run *.txt --as 讲话稿.txt
      """)

  @Argument(help: "The rounds, from the first to the last.")
  var files: [String]
  @Option(name: .customLong("as"), help: "What the draft is called.")
  var name: String
  @Flag(help: "Order the files by the stages, numbers and dates in their names.")
  var sort = false
  @Flag(help: "Show the plan, and change nothing.")
  var dryRun = false
  @Option(help: "NAME <ADDRESS> (git's user.name and user.email by default).")
  var author: String?
  @OptionGroup var history: HistoryFlags
  @OptionGroup var reading: ReadingFlags
  @OptionGroup var answer: AnswerFlags

  func run() throws {
    let plan = try DraftRepository.importPlan(
      files.map { try history.source($0) }, sorted: sort)
    if sort {
      for pair in DraftRepository.disagreements(in: plan) {
        HistoryOutput.notice(
          "\(pair.after.source) comes after \(pair.before.source) by its stage, but its date is "
            + "earlier; look at the order")
      }
    }
    if dryRun { return try HistoryOutput.write(.plan(plan), as: answer.format) }
    let repository = try history.open()
    let place = try repository.place(of: name)
    var options = HistoryFlags.commitOptions()
    options.author = author
    options.reading = try reading.options()
    let results = try repository.importDrafts(plan, as: place, options)
    try repository.putInPlace(place)
    for notice in results.flatMap(\.notices) { HistoryOutput.notice(notice) }
    if results.isEmpty { HistoryOutput.notice("every file is a revision already") }
    try HistoryOutput.writeDone(.commits(results), as: answer.format)
  }
}
