import ArgumentParser
import DraftDiffKit

/// `draftdiff blame FILE`: where every sentence comes from.
struct BlameCommand: ParsableCommand {
  enum Unit: String, NamedChoice { case sentence, section }

  static let configuration = CommandConfiguration(
    commandName: "blame", _superCommandName: Draftdiff.name,
    abstract: "Show the revisions that each sentence comes from.",
    discussion: """
      Example:
        draftdiff blame 讲话稿.txt --by section
      """)

  @Argument(help: "The draft.")
  var file: String
  @Option(help: "As it was in this revision (the newest by default).")
  var at: String?
  @Option(help: "Only this section: 二/（一）.")
  var section: String?
  @Option(help: "sentence or section.")
  var by = Unit.sentence
  @OptionGroup var history: HistoryFlags
  @OptionGroup var reading: ReadingFlags
  @OptionGroup var report: ReportFlags

  func run() throws {
    let repository = try history.open()
    let place = try repository.place(of: file)
    HistoryOutput.tellDepth(repository)
    var last: DraftRevision?
    if let at {
      last = try repository.revision(at, of: place, in: repository.revisions(of: place))
    }
    let progress = Progress(repository)
    defer { progress.finish() }
    let blame = try repository.blame(
      place, upTo: last, section: try SectionPath(named: section),
      options: try reading.options())
    progress.finish()
    try HistoryOutput.write(.blame(blame, bySection: by == .section), report)
  }
}
