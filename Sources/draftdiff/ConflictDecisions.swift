import ArgumentParser
import DraftDiffKit
import DraftPlatform

/// Options for deciding conflicts, on the terminal and from a file.
struct ConflictFlags: ParsableArguments {
  @Flag(help: "Resolve the conflicts one by one on the terminal.")
  var review = false

  @Flag(
    help: """
      With --review: write a page to decide on in a browser, to -o or to standard output; it gives the file of decisions.
      """)
  var html = false

  @Option(
    name: .customLong("decisions"),
    help: "The file of decisions: with --review, the one to continue and to write.")
  var decisions: String?

  @Option(help: "With --review: who decides (git's user.name by default).")
  var by: String?

  @Option(
    help: """
      With --review: the language of the screen's own words: zh, en, ja or de (the draft's by default).
      """)
  var lang: ReportOptions.Language?

  @Option(
    help: "With --review: colours for a dark or a light ground (the terminal's own 16 by default).")
  var theme: ReportOptions.Theme?

  @Option(
    help:
      "With --review: columns of “ ” — … ①: 1 or 2 (by default 2 in a Chinese, Japanese or Korean locale)."
  )
  var ambiguousWidth: Int?

  mutating func validate() throws {
    if let ambiguousWidth, !(1...2).contains(ambiguousWidth) {
      throw ValidationError("--ambiguous-width must be 1 or 2")
    }
    if review {
      let useless = [("--theme", theme != nil), ("--ambiguous-width", ambiguousWidth != nil)]
      for (option, isGiven) in useless where html && isGiven {
        throw ValidationError("\(option) is for the terminal and has no effect on --html")
      }
      return
    }
    let useless = [
      ("--html", html), ("--by", by != nil), ("--lang", lang != nil), ("--theme", theme != nil),
      ("--ambiguous-width", ambiguousWidth != nil),
    ]
    for (option, isGiven) in useless where isGiven {
      throw ValidationError("\(option) is for --review")
    }
  }
}

/// The decisions on the conflicts of a merge, and the file that stores them.
struct ConflictDecisions {
  private let flags: ConflictFlags
  /// The name of the merged draft.
  private let name: String
  private let file: DecisionsInFile
  private let known: DraftResolutionFile?

  /// - Parameter draft: The joined draft, beside which decisions are kept where no other file is named.
  init(_ flags: ConflictFlags, for draft: String) throws {
    self.flags = flags
    name = draft
    let path = flags.decisions ?? DecisionsInFile.name(beside: draft, "resolutions")
    var bytes: [UInt8]?
    if flags.review {
      bytes = try DecisionsInFile.content(path)
    } else if flags.decisions != nil {
      bytes = try FileInput.decisions(path)
    }
    file = DecisionsInFile(path, known: bytes)
    known = try bytes.map { try DraftResolutionFile(bytes: $0, name: path) }
  }

  /// Whether a file still has the text that was last written with these decisions.
  func wrote(_ path: String?) -> Bool {
    guard let path, let known, let bytes = try? DecisionsInFile.content(path) else { return false }
    return known.wrote(bytes)
  }

  /// As the file says.
  private func decide(_ merge: inout DraftMerger) throws {
    guard let known else { return }
    for words in try merge.decide(known) {
      StandardError.say("no conflict any more, or of other texts: \(words)", hint: nil)
    }
  }

  /// Writes a page for somebody with a browser, on which it stands as the file says.
  ///
  /// - Parameter draft: What is merged, at the head of the page.
  func writePage(
    of draft: String, _ merge: inout DraftMerger, _ files: MergedFiles, to place: OutputPlace
  ) throws {
    try decide(&merge)
    let (merge, fileName) = (merge, file.path.split(separator: "/").last.map(String.init))
    let (options, person) = (try options(), person)
    try StandardOutput.quietly {
      try FileOutput.write(to: place) {
        try merge.writeConflictPage(
          files, as: draft, by: person, fileName: fileName ?? file.path, options: options, to: $0)
      }
    }
  }

  private var person: String? {
    var history = HistoryFlags()
    history.directory = "."
    return flags.by ?? history.reviewer()
  }

  /// As the file says, and then as somebody at the terminal does.
  ///
  /// - Parameter files: What is decided is kept with their hashes.
  func decide(_ merge: inout DraftMerger, _ files: @autoclosure () -> MergedFiles) throws {
    try decide(&merge)
    guard flags.review, merge.count > 0 else { return }
    let terminal = try ReviewTerminal(file, orThrow: .noTerminalForConflicts)
    let (files, options, person) = (files(), try options(), person)
    let outcome = terminal.closing {
      merge.review(files, as: name, by: person, options: options, on: terminal)
    }
    if outcome.isUnsaved { throw Trouble.decisionsNotSaved(file.path) }
    // Who named the file knows where it is, and may have no need of it when all is decided.
    if file.isWritten, flags.decisions == nil || !merge.isClean {
      StandardError.say(outcome.line(file: file.path), hint: nil)
    }
  }

  /// Keeps what was written, so that the next merge may replace it while nobody has touched it.
  func remember(
    _ output: (bytes: [UInt8], name: String)?, _ merge: DraftMerger,
    _ files: @autoclosure () -> MergedFiles
  ) throws {
    guard flags.review, merge.count > 0, let output else { return }
    if case .failed = file.save(merge.resolutions(files(), output: output)) {
      throw Trouble.decisionsNotSaved(file.path)
    }
  }

  private func options() throws -> ReportOptions {
    var options = ReportOptions()
    let settings = try Settings.current()
    options.language = flags.lang ?? settings.language
    options.text.theme = flags.theme ?? settings.theme ?? .terminal
    options.text.color = Terminal.wantsColor(.auto, true)
    options.text.ambiguousWidth = flags.ambiguousWidth ?? Terminal.ambiguousWidth
    return options
  }
}
