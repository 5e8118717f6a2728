import ArgumentParser
import DraftDiffKit
import DraftPlatform

/// `draftdiff import 一稿.txt 二稿.txt … --as 讲话稿.txt`: a pile of files becomes a history.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", _superCommandName: Draftdiff.name,
    abstract: "Turn a pile of files into the history of one draft.",
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
      let unplaced = DraftRepository.unplaced(in: plan).map(\.source)
      if !unplaced.isEmpty {
        HistoryOutput.notice(
          "\(unplaced.joined(separator: ", ")): no stage is known in the name, so that it comes before the others; "
            + "look at the order")
      }
      for pair in DraftRepository.disagreements(in: plan) {
        HistoryOutput.notice(
          "\(pair.after.source) comes after \(pair.before.source) by its stage, but its date is "
            + "earlier; look at the order")
      }
    }
    if dryRun {
      try refuseWhatImportWould(plan)
      return try HistoryOutput.write(.plan(plan), as: answer.format)
    }
    let repository = try history.open()
    let place = try repository.place(of: name)
    var options = HistoryFlags.commitOptions()
    options.author = author
    options.reading = try reading.options()
    let results = try imported(plan, place, options, repository)
    try repository.putInPlace(place, after: results.last { $0.commit != nil }?.commit)
    for notice in results.flatMap(\.notices) { HistoryOutput.notice(notice) }
    let known = plan.count - results.count
    if known > 0 {
      HistoryOutput.notice(
        results.isEmpty
          ? "every file is a revision already"
          : "\(known) of \(plan.count) files are revisions already")
    }
    try HistoryOutput.writeDone(.commits(results), as: answer.format)
  }

  /// Where there is no repository yet, the order can be looked at all the same.
  private func refuseWhatImportWould(_ plan: [ImportStep]) throws {
    let repository: DraftRepository
    do { repository = try history.open() } catch RepositoryError.notARepository { return }
    try repository.refuseUnfit(plan, for: repository.place(of: name))
  }

  /// What landed before the import broke off is put into the work tree as well.
  private func imported(
    _ plan: [ImportStep], _ place: DraftPath, _ options: CommitOptions,
    _ repository: DraftRepository
  ) throws -> [CommitResult] {
    Interruption.listen(for: [SIGINT, SIGTERM, SIGHUP])
    do {
      return try repository.importDrafts(
        plan, as: place, options, isStopped: { Interruption.isAsked })
    } catch {
      StandardError.say(error)
      if error.hasLanded {
        do { try repository.putInPlace(place, after: nil) } catch { StandardError.say(error) }
      }
      if case .importInterrupted = error { Interruption.end() }
      throw ExitCode(Trouble.status)
    }
  }
}

extension HistoryError {
  /// Whether a part of an import stands.
  fileprivate var hasLanded: Bool {
    switch self {
    case .importStopped: true
    case .importInterrupted(_, _, let last): last != nil
    default: false
    }
  }
}
