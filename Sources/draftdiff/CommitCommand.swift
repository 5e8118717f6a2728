import ArgumentParser
import DraftDiffKit

/// `draftdiff commit FILE…`: keeps the present state of drafts.
struct CommitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit", _superCommandName: Draftdiff.name,
    abstract: "Record the current state of drafts, byte for byte.",
    discussion: """
      --decisions keeps files of decisions with the draft, and later reviews of it know of them. Those that were \
      made on the last revision and this very file also say what is committed: what they accept, and the file \
      keeps the rest.

      Examples:
        draftdiff commit 讲话稿.txt --round 二稿
        draftdiff commit 讲话稿.txt --decisions 讲话稿.decisions.json --undecided reject
        draftdiff commit 讲话稿-送审.txt --as 讲话稿.txt -m 送审
        draftdiff commit 办法.txt --act 修改决定.txt --round 修订稿
      """)

  @Argument(help: "The drafts.")
  var files: [String] = []
  @OptionGroup var words: CommitFlags
  @Option(name: .customLong("as"), help: "The draft that FILE is a round of.")
  var name: String?
  @Flag(help: "Every tracked draft that changed.")
  var all = false
  @Option(
    help: ArgumentHelp(
      "The act that makes this revision from the last one; it is kept with the commit.",
      discussion: "It must give exactly this text; draftdiff verify shows where it does not.",
      valueName: "file"))
  var act: String?
  @Flag(help: "With --act: keep the act even if it does not give this text.")
  var unverified = false
  @Option(
    name: .customLong("decisions"), parsing: .singleValue,
    help:
      "Commit only what this file of decisions accepts, and keep it with the draft; may be repeated."
  )
  var decisions: [String] = []
  @Option(
    help: "With --decisions: what to do with undecided changes: accept, reject or fail.")
  var undecided: DraftComparison.Undecided?
  @OptionGroup var history: HistoryFlags
  @OptionGroup var reading: ReadingFlags
  @OptionGroup var answer: AnswerFlags

  func validate() throws {
    if all != files.isEmpty { throw ValidationError("Give drafts, or --all.") }
    if name != nil, files.count != 1 { throw ValidationError("--as goes with one FILE.") }
    if act != nil, files.count != 1 { throw ValidationError("--act goes with one FILE.") }
    if !decisions.isEmpty, files.count != 1 {
      throw ValidationError("--decisions goes with one FILE.")
    }
    if undecided != nil, decisions.isEmpty {
      throw ValidationError("--undecided is for --decisions.")
    }
    if unverified, act == nil { throw ValidationError("--unverified is for --act.") }
  }

  func run() throws {
    let repository = try history.open()
    var drafts: [DraftSubmission] = []
    if all {
      drafts = try repository.status().filter { !$0.isMissing }.map {
        DraftSubmission(place: $0.place)
      }
      if drafts.isEmpty { return try done([]) }
    } else if let name {
      drafts = [
        DraftSubmission(place: try repository.place(of: name), source: try history.file(files[0]))
      ]
    } else {
      drafts = try files.map { file in
        let place = try repository.place(of: file)
        return DraftSubmission(
          place: place, source: place.file == nil ? try history.file(file) : nil)
      }
    }
    var options = try words.options(reading)
    if let act {
      options.act = ActSubmission(source: try history.file(act), isUnverified: unverified)
    }
    if !decisions.isEmpty { try decide(&drafts, &options, repository) }
    let result = try repository.commit(drafts, options)
    for notice in result.notices { HistoryOutput.notice(notice) }
    if name != nil { try repository.putInPlace(drafts[0].place, after: result.commit) }
    try done([result])
  }

  /// Keeps the decisions, and takes what those accept that were made on the last revision and this file.
  private func decide(
    _ drafts: inout [DraftSubmission], _ options: inout CommitOptions,
    _ repository: DraftRepository
  ) throws {
    let files = try decisions.map {
      try DraftDecisionFile(bytes: FileInput.decisions(try history.file($0)), name: $0)
    }
    options.decisions = files.map { ($0.name, $0.bytes) }
    let place = drafts[0].place
    let new = try FileInput.read(drafts[0].source)
    guard let last = try repository.revisions(of: place).last else { return }
    let old = try repository.bytes(of: last)
    let accepting = files.filter { $0.isAbout(old: old, new: new) }
    guard !accepting.isEmpty else {
      if undecided != nil { throw Trouble.decisionsOfOtherDrafts(place.path) }
      return
    }
    var reading = try reading.options()
    // What is accepted is committed in the draft's own format, and a converted one would not be.
    reading.converter = nil
    let comparison = DraftComparison(
      from: try repository.draft(last, options: reading),
      to: try Draft(bytes: new, name: place.path, options: reading))
    let decided = try comparison.decided(by: accepting, undecided: undecided ?? .fail) { _ in true }
    drafts[0].bytes = decided.bytes
    for notice in decided.notices { StandardError.say(notice.message, hint: nil) }
    if decided.bytes != new {
      HistoryOutput.notice("\(place.path): what was accepted is committed; the file keeps the rest")
    }
  }

  private func done(_ results: [CommitResult]) throws {
    if results.isEmpty, answer.format == .text {
      return try HistoryOutput.write(.status([]), as: .text)
    }
    try HistoryOutput.writeDone(.commits(results), as: answer.format)
  }
}

/// The flags that describe a commit.
struct CommitFlags: ParsableArguments {
  @Option(name: .shortAndLong, help: "The message (what changed, by default).")
  var message: String?
  @Option(help: "The round's label: 二稿.")
  var round: String?
  @Option(help: "NAME <ADDRESS> (git's user.name and user.email by default).")
  var author: String?
  @Option(help: "2024-03-15 or 2024-03-15T09:30:00+08:00 (now by default).")
  var date: String?
  @Flag(help: "Move the round's label from another revision.")
  var force = false

  func options(_ reading: ReadingFlags) throws -> CommitOptions {
    var options = HistoryFlags.commitOptions()
    options.message = message
    options.round = round
    options.author = author
    options.date = date
    options.force = force
    options.reading = try reading.options()
    return options
  }
}
