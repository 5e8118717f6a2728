import ArgumentParser
import DraftDiffKit

/// `draftdiff check FILE…`: what a careful colleague would notice before it goes out.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: Draftdiff.name,
    abstract: "Find mistakes in a draft before it goes out.",
    discussion: """
      References, notes and links that reach nothing, numbers left out or twice, what is still to be filled in, \
      conflicts that a merge left, 三点 with four, totals that don't add up or are less than their parts, amounts in \
      words and figures that disagree, days that don't exist, terms that are defined twice or stand in other words. With --against or --staged also references that were left while what they mean got another number. \
      One finding a line, FILE:LINE: text: what is wrong. Exit status: 0 when there is none, 1 when there are \
      some, 2 when something is wrong.

      Examples:
        draftdiff check 送审稿.txt
        draftdiff check --against 一稿.txt 二稿.txt
        draftdiff check --ignore placeholder,term-variant 合同/
        draftdiff check --staged
      """)

  @Argument(help: "Drafts, and folders with drafts in them; - reads standard input.")
  var files: [String] = []

  @Flag(help: "What git would commit, against the last revision.")
  var staged = false

  @Option(help: "The earlier draft, to compare references with.")
  var against: String?

  @Option(
    help: ArgumentHelp(
      "Kinds not to look for, comma-separated.",
      discussion: DraftFinding.Kind.allCases.map(\.rawValue).joined(separator: ", ")))
  var ignore: String?

  @Option(help: "The language of the messages: zh, en, ja or de (the draft's by default).")
  var lang: ReportOptions.Language?

  @OptionGroup var history: HistoryFlags
  @OptionGroup var reading: ReadingFlags
  @OptionGroup var report: ReportFlags

  mutating func validate() throws {
    if staged, !files.isEmpty || against != nil {
      throw ValidationError("--staged checks what git would commit; name no files with it")
    }
    if !staged, files.isEmpty { throw ValidationError("name a draft or a folder, or say --staged") }
    if against != nil, files.count != 1 || FolderInput.isFolder(files[0]) {
      throw ValidationError("--against is for one draft")
    }
  }

  func run() throws {
    let ignoring = try ignoredKinds()
    let language = try lang ?? Settings.current().language
    let findings = DraftFindings(
      staged ? try stagedDrafts() : try namedDrafts(), ignoring: ignoring)
    try Output.write(report.display, isForTerminal: report.format == .text) { options, consume in
      var options = options
      options.language = language
      // A finding is a line, for editors and grep, unless a terminal or somebody asks for columns.
      if report.display.width == nil, !Terminal.isOutput { options.text.width = 0 }
      try findings.write(
        as: report.format == .json ? .json : .text, options: options, to: consume)
    }
    if findings.count > 0 { throw ExitCode(1) }
  }

  private func ignoredKinds() throws -> Set<DraftFinding.Kind> {
    try Set(
      (ignore ?? "").split(separator: ",").map { name in
        guard let kind = DraftFinding.Kind(rawValue: String(name)) else {
          throw Trouble.unknownName(
            String(name), option: "--ignore", known: DraftFinding.Kind.allCases.map(\.rawValue))
        }
        return kind
      })
  }

  private func namedDrafts() throws -> [(draft: Draft, before: Draft?)] {
    let paths = try files.flatMap { file in
      FolderInput.isFolder(file)
        ? try FolderInput.drafts(in: file).map { FolderInput.joined(file, $0) } : [file]
    }
    let before = try against.map { try draft(try FileInput.draft($0, reading), $0) }
    return try paths.map { (try draft(try FileInput.draft($0, reading), $0), before) }
  }

  /// A file that is no text is nothing that a hook may keep from being committed.
  private func stagedDrafts() throws -> [(draft: Draft, before: Draft?)] {
    try history.open().stagedDrafts(index: HistoryFlags.variable("GIT_INDEX_FILE")).compactMap {
      staged in
      do {
        return (
          try draft(staged.bytes, staged.path), try staged.before.map { try draft($0, staged.path) }
        )
      } catch let error as DraftError {
        StandardError.say(error)
        return nil
      }
    }
  }

  private func draft(_ bytes: [UInt8], _ name: String) throws -> Draft {
    let draft = try Draft(bytes: bytes, name: name, options: try reading.options())
    reading.sayRevisions(of: draft)
    return draft
  }
}
