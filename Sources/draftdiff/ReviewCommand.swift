import ArgumentParser
import DraftDiffKit
import DraftPlatform

/// `draftdiff review OLD NEW`: decide change by change.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", _superCommandName: Draftdiff.name,
    abstract: "Decide change by change, on the terminal or on a page.",
    usage: """
      draftdiff review [<options>] <old> <new>
      draftdiff review [<options>] <file>
      draftdiff review --list <decisions> …
      """,
    discussion: """
      Goes through what changed between two drafts, between a draft's last revision and its file, or by the tracked \
      changes of a Word document that no repository has. a accepts, r \
      rejects, e writes an own text, c a comment, s takes a change apart, u takes back; ? shows all keys. Every \
      decision is saved at once, in the first --decisions file that is not there yet or is yours and of these drafts, \
      and otherwise beside the draft as NEW.decisions.json, or under the next free name. Other --decisions files are read: what \
      others decided and what was decided in earlier rounds stands beside each change. draftdiff apply carries the \
      decisions out, and commit --decisions commits what was accepted. Exit status: 0 when everything is decided, 1 \
      when something is open, shown or left out by --only and --section, 2 when something is wrong.

      --html writes a page instead: it has the same keys and buttons, gives the decisions by Download or Copy, \
      goes on with Load, and sends nothing anywhere.

      Examples:
        draftdiff review 一稿.txt 二稿.txt
        draftdiff review 一稿.txt 二稿.txt --html -o 审阅.html
        draftdiff review old.md new.md --decisions li.json --only substantive
        draftdiff review 二稿.txt 三稿.txt --decisions 三稿.json --decisions 二稿.json
        draftdiff review 讲话稿.txt && draftdiff commit 讲话稿.txt --decisions 讲话稿.decisions.json
        draftdiff review --list li.json wang.json
      """)

  @Argument(
    help:
      "The earlier and the later draft; one draft of a repository; a Word document with tracked changes; with --list, files."
  )
  var files: [String] = []

  @Flag(help: "List who decided what in files of decisions, and where they contradict each other.")
  var list = false

  @Flag(help: "Write a page to decide on in a browser; it gives the file of decisions back.")
  var html = false

  @Option(
    name: .shortAndLong, help: "With --html: write the page to this file, whole or not at all.")
  var output: String?

  @Flag(help: "With -o: replace the file where there is one.")
  var force = false

  @Option(help: "With --list: text or json.")
  var format: ReportFlags.Format?

  @Option(
    name: .customLong("decisions"), parsing: .singleValue,
    help: "A file of decisions to continue or to show; may be repeated.")
  var decisions: [String] = []

  @Option(help: "Who decides (git's user.name by default).")
  var by: String?

  @Option(
    help: "The language of the screen's own words: zh, en, ja or de (the draft's by default).")
  var lang: ReportOptions.Language?

  @Option(help: "Colours for a dark or a light ground (the terminal's own 16 by default).")
  var theme: ReportOptions.Theme?

  @Option(
    help: ArgumentHelp(
      "Only these changes, comma-separated.",
      discussion: ReportOptions.onlyNames.joined(separator: ", ")))
  var only: String?

  @Option(help: "Only this section, by labels or titles: 二/（一）.")
  var section: String?

  @Option(
    help: "Columns of “ ” — … ①: 1 or 2 (by default 2 in a Chinese, Japanese or Korean locale).")
  var ambiguousWidth: Int?

  @OptionGroup var history: HistoryFlags
  @OptionGroup var reading: ReadingFlags

  mutating func validate() throws {
    if list, html { throw ValidationError("--list and --html are two things") }
    if !html, output != nil { throw ValidationError("-o is for --html: the page is written to it") }
    if force, output == nil { throw ValidationError("--force is for -o") }
    for (option, isGiven) in [
      ("--theme", theme != nil), ("--ambiguous-width", ambiguousWidth != nil),
    ] where html && isGiven {
      throw ValidationError("\(option) is for the terminal and has no effect on --html")
    }
    if list { return try validateList() }
    if format != nil { throw ValidationError("--format is for --list: text or json") }
    if !(1...2).contains(files.count) {
      throw ValidationError(
        "give two drafts, one that is in a repository, or a Word document with tracked changes")
    }
    if let ambiguousWidth, !(1...2).contains(ambiguousWidth) {
      throw ValidationError("--ambiguous-width must be 1 or 2")
    }
  }

  private func validateList() throws {
    if files.isEmpty { throw ValidationError("--list takes files of decisions") }
    let useless = [
      ("--decisions", !decisions.isEmpty), ("--by", by != nil), ("--only", only != nil),
      ("--section", section != nil),
    ]
    for (option, isGiven) in useless where isGiven {
      throw ValidationError("\(option) has no effect on --list")
    }
  }

  /// - Throws: exit status 1 where people want different things.
  private func writeList() throws {
    let list = DecisionList(
      try files.map { try DraftDecisionFile(bytes: FileInput.decisions($0), name: $0) })
    if format == .json {
      try StandardOutput.quietly { try list.writeJSON(to: StandardOutput.write) }
    } else {
      var options = ReportOptions()
      let settings = try Settings.current()
      options.language = lang ?? settings.language
      options.text.theme = theme ?? settings.theme ?? .terminal
      var display = DisplayFlags()
      (display.color, display.width, display.noPager) = (nil, nil, false)
      display.ambiguousWidth = ambiguousWidth
      try Output.write(display, options, isForTerminal: true) {
        try list.writeText(options: $0, to: $1)
      }
    }
    if list.hasContradictions { throw ExitCode(1) }
  }

  func run() throws {
    if list { return try writeList() }
    let options = try options()
    let pair = try ReviewedPair(files, history, reading)
    if let section = options.section, !pair.comparison.hasSection(named: section) {
      throw Trouble.noSuchSection(section.text)
    }
    let choice = try DecisionChoice(decisions, pair, by: by ?? history.reviewer())
    if html { return try writePage(pair, choice, options) }
    let file = DecisionsInFile(choice.path, known: choice.known)
    let terminal = try ReviewTerminal(file)
    let outcome = try terminal.closing {
      try pair.comparison.review(
        pair.files, own: choice.own, others: choice.others, by: choice.person, options: options,
        on: terminal)
    }
    try tell(outcome, file)
  }

  private func writePage(
    _ pair: ReviewedPair, _ choice: DecisionChoice, _ options: ReportOptions
  ) throws {
    let place = OutputPlace(output, force: force, inputs: files + decisions)
    try place.check()
    let name = choice.path.split(separator: "/").last.map(String.init) ?? choice.path
    try StandardOutput.quietly {
      try FileOutput.write(to: place) {
        try pair.comparison.writeReviewPage(
          pair.files, own: choice.own, others: choice.others, by: choice.person, fileName: name,
          options: options, to: $0)
      }
    }
  }

  private func options() throws -> ReportOptions {
    var view = ViewFlags()
    view.only = only
    view.section = section
    view.context = nil
    view.ignore = nil
    var options = try view.options()
    let settings = try Settings.current()
    options.language = lang ?? settings.language
    options.text.theme = theme ?? settings.theme ?? .terminal
    options.text.color = Terminal.wantsColor(.auto, true)
    options.text.ambiguousWidth = ambiguousWidth ?? Terminal.ambiguousWidth
    return options
  }

  /// Reports how many changes are undecided, and where the decisions are stored.
  private func tell(_ outcome: ReviewOutcome, _ file: DecisionsInFile) throws {
    for note in outcome.notes { StandardError.say(note) }
    if outcome.isUnsaved { throw Trouble.decisionsNotSaved(file.path) }
    let line = outcome.line(file: file.isWritten ? file.path : nil)
    // A terminal that is gone gets nothing.
    try? StandardOutput.quietly {
      try StandardOutput.write(Array((ShownText.of(line) + "\n").utf8))
    }
    if outcome.open > 0 { throw ExitCode(1) }
  }
}

/// The subject of a review: two drafts, or a draft's last revision and its file.
struct ReviewedPair {
  let comparison: DraftComparison
  let files: DecidedFiles
  /// The file of the new draft.
  let path: String
  /// The decisions that are kept with the draft.
  private(set) var kept: [DraftDecisionFile] = []

  init(_ paths: [String], _ history: HistoryFlags, _ reading: ReadingFlags) throws {
    let options = try reading.options()
    if paths.count == 2 {
      if paths[0] == "-" && paths[1] == "-" { throw Trouble.bothStandardInput }
      let bytes = try FileInput.both(paths[0], paths[1])
      let drafts = try Draft.both(
        old: DraftSource(
          bytes: FileInput.converted(bytes.old, paths[0], reading), name: paths[0],
          options: options),
        new: DraftSource(
          bytes: FileInput.converted(bytes.new, paths[1], reading), name: paths[1],
          options: options))
      reading.sayRevisions(of: drafts.old, drafts.new)
      comparison = DraftComparison(from: drafts.old, to: drafts.new)
      files = DecidedFiles(
        old: bytes.old, oldName: paths[0], new: bytes.new, newName: paths[1])
      path = paths[1]
      return
    }
    if let states = try Self.states(of: paths[0], history, reading) {
      self = states
      return
    }
    let repository = try history.open()
    let place = try repository.place(of: paths[0])
    let revision = try repository.revision(
      "@-1", of: place, in: repository.revisions(of: place))
    let (old, new) = (
      try repository.bytes(of: revision), try repository.currentBytes(place)
    )
    comparison = DraftComparison(
      from: try repository.draft(revision, options: options),
      to: try Draft(bytes: new, name: place.path, options: options))
    files = DecidedFiles(
      old: old, oldName: revision.name, new: new, newName: place.path)
    path = try history.file(paths[0])
    kept = try repository.decisions(on: place)
  }

  /// A Word document as it was before its tracked changes, and with them.
  private init(_ states: DraftStates, _ bytes: [UInt8], name: String) {
    comparison = DraftComparison(from: states.rejected, to: states.accepted)
    files = states.files(bytes)
    path = name
  }

  /// The two states of a file with tracked changes, where no repository has a revision of it to compare it with.
  private static func states(
    of path: String, _ history: HistoryFlags, _ reading: ReadingFlags
  ) throws -> ReviewedPair? {
    if let repository = try? history.open(), let place = try? repository.place(of: path),
      (try? repository.revisions(of: place).isEmpty) == false
    {
      return nil
    }
    let name = try history.file(path)
    guard let bytes = try? FileInput.read(name), bytes.starts(with: "PK".utf8) else { return nil }
    let states = try DraftStates(bytes: bytes, name: path, options: reading.options())
    return states.accepted.hasTrackedChanges ? ReviewedPair(states, bytes, name: name) : nil
  }
}

/// Which of the files of decisions is the reviewer's own, to be written, and which are only read.
struct DecisionChoice {
  /// The file that the decisions are written to.
  private(set) var path: String
  private(set) var own: DraftDecisionFile?
  /// The bytes of the own file, as they are there.
  private(set) var known: [UInt8]?
  private(set) var others: [DraftDecisionFile] = []
  let person: String?

  init(_ names: [String], _ pair: ReviewedPair, by person: String?) throws {
    path = DecisionsInFile.name(beside: pair.path, "decisions")
    self.person = person
    others = pair.kept
    var isChosen = false
    for name in names {
      guard let bytes = try DecisionsInFile.content(name) else {
        // The first one that is not there yet is to be made.
        if isChosen { throw Trouble.noDecisions(name) }
        isChosen = true
        path = name
        continue
      }
      let file = try DraftDecisionFile(bytes: bytes, name: name)
      if !isChosen, isOwn(file, pair) {
        isChosen = true
        (path, known, own) = (name, bytes, file)
      } else {
        others.append(file)
      }
    }
    if !isChosen { try goOn(pair) }
  }

  private func isOwn(_ file: DraftDecisionFile, _ pair: ReviewedPair) -> Bool {
    pair.files.isSubject(of: file)
      && (file.author == nil || person == nil || file.author == person)
  }

  /// With what stands beside the draft already. What is somebody else's there, or of another round, is read, and the
  /// next free name is taken.
  private mutating func goOn(_ pair: ReviewedPair) throws {
    let first = path
    var number = 1
    while let bytes = try DecisionsInFile.content(path) {
      let file = try DraftDecisionFile(bytes: bytes, name: path)
      if isOwn(file, pair) {
        (known, own) = (bytes, file)
        return
      }
      others.append(file)
      number += 1
      path = first.replacing(".decisions.json", with: ".decisions-\(number).json")
    }
  }

}

extension HistoryFlags {
  /// The user's name from git's settings, or else from the system; `nil` if neither has one.
  func reviewer() -> String? {
    if let name = HistoryFlags.identity("AUTHOR").name, !name.isEmpty { return name }
    if let name = try? open().authorName { return name }
    return Terminal.environment("USER") ?? Terminal.environment("LOGNAME")
  }
}
