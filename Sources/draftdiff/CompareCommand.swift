import ArgumentParser
import DraftDiffKit

/// `draftdiff OLD NEW`: the command's reason to be, so it needs no name.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", _superCommandName: Draftdiff.name, abstract: "Compare two drafts.",
    usage: "draftdiff [<options>] <old> [<new>]",
    discussion: """
      Exit status: 0 when the drafts are the same, 1 when they differ, 2 when something is wrong.
      --only, --section and --ignore choose what reports for people show; JSON is always whole. \
      What is ignored also counts for the exit status as no difference.
      Two folders: all drafts in them, paired by name and by content, a table of the files first; pages go into a \
      folder.
      One Word document alone: what its tracked changes, or those of --author, make of it.

      Examples:
        draftdiff 一稿.txt 二稿.txt
        draftdiff --stat --ignore punctuation,width old.md new.md
        draftdiff --format json -o changes.json old.txt new.txt
        draftdiff --format html -o report.html old.txt new.txt
        draftdiff --format table -o 对照表.docx before.txt after.txt
        draftdiff --format table --columns 修订理由 --notes 理由.txt before.txt after.txt
        draftdiff --format memo -o 修改说明.md before.txt after.txt
        draftdiff --format docx --author 办公室 -o 花脸稿.docx 一稿.docx 二稿.docx
        draftdiff --format act --date 2025年3月1日 -o 修改决定.txt before.txt after.txt
        draftdiff --author 李四 合同.docx
        draftdiff --format html -o 报告 一稿/ 二稿/
      """,
    shouldDisplay: false)

  @Argument(help: "The earlier draft, or folder; - reads standard input.")
  var old: String

  @Argument(
    help:
      "The later draft; - reads standard input. Without it: the tracked changes of a Word document."
  )
  var new: String?

  @OptionGroup var report: ComparisonFlags
  @OptionGroup var reading: ReadingFlags

  @Option(help: "The encoding of the earlier draft, where it has its own.")
  var oldEncoding: String?

  @Option(help: "The encoding of the later draft.")
  var newEncoding: String?

  @Option(
    name: .customLong("decisions"), parsing: .singleValue,
    help: "Show the decisions and comments of this file beside the changes; may be repeated.")
  var decisions: [String] = []

  mutating func validate() throws {
    try FormatRules.checkDecisions(decisions, report)
    if reading.encoding != nil, oldEncoding != nil, newEncoding != nil {
      throw ValidationError(
        "--encoding has no effect where --old-encoding and --new-encoding are given")
    }
    guard new == nil else { return try FormatRules.checkAuthor(report) }
    if reading.revisions != nil {
      throw ValidationError("--revisions has no effect on one document, whose states are compared")
    }
    if oldEncoding != nil || newEncoding != nil {
      throw ValidationError("--old-encoding and --new-encoding are for two drafts")
    }
  }

  func run() throws { try compare(as: nil, isAnswer: true) }

  /// - Parameter names: What the drafts are called, where that is not what their files are.
  /// - Throws: exit status 1 where the drafts differ and `isAnswer` asks for it.
  func compare(as names: (old: String, new: String)?, isAnswer: Bool) throws {
    guard let new else { return try compareStates() }
    if old == "-" && new == "-" { throw Trouble.bothStandardInput }
    if FolderInput.isFolder(old), FolderInput.isFolder(new) { return try compareFolders(new) }
    // Wrong names among the options are reported before the drafts are read.
    _ = try report.options()
    try OutputPlace(report.output, force: report.force, inputs: [old, new]).check()
    let options = (
      old: try reading.options(encoding: oldEncoding),
      new: try reading.options(encoding: newEncoding)
    )
    let bytes = try FileInput.drafts(old, new, reading)
    Memory.settle(forDrafts: [bytes.old, bytes.new])
    let drafts = try Draft.both(
      old: DraftSource(bytes: bytes.old, name: names?.old ?? old, options: options.old),
      new: DraftSource(bytes: bytes.new, name: names?.new ?? new, options: options.new))
    reading.sayRevisions(of: drafts.old, drafts.new)
    let comparison = DraftComparison(from: drafts.old, to: drafts.new)
    let said = try decisions.map { try DraftDecisionFile(bytes: FileInput.decisions($0), name: $0) }
    // The hashes of both take longer than comparing them.
    let files =
      said.isEmpty
      ? nil : DecidedFiles(old: bytes.old, oldName: old, new: bytes.new, newName: new)
    try ComparisonOutput.write(
      comparison, report, inputs: [old, new] + decisions, isAnswer: isAnswer
    ) {
      $0.decisions = said
      $0.decidedFiles = files
    }
  }

  /// All drafts of two folders, paired by name and by content.
  private func compareFolders(_ new: String) throws {
    try FolderReport.checkForm(report)
    let options = try report.options()
    var failed = false
    let drafts = (
      old: try FolderInput.read(old, reading, failed: &failed),
      new: try FolderInput.read(new, reading, failed: &failed)
    )
    let folders = DraftFolders(
      from: drafts.old, to: drafts.new, names: (old, new), ignoring: options.ignoring)
    try FolderReport(folders: folders, flags: report).write()
    if failed { throw ExitCode(Trouble.status) }
    if folders.isDifferent { throw ExitCode(1) }
  }

  /// Compares a document with the result of its tracked changes.
  private func compareStates() throws {
    _ = try report.options()
    try OutputPlace(report.output, force: report.force, inputs: [old]).check()
    let bytes = try FileInput.draft(old, reading)
    let states = try DraftStates(
      bytes: bytes, name: old, author: report.author,
      options: try reading.options(), language: report.lang)
    if !states.accepted.hasTrackedChanges {
      StandardError.say(
        "\(old): has no tracked changes", hint: "draftdiff OLD NEW compares two documents.")
    }
    let comparison = DraftComparison(from: states.rejected, to: states.accepted)
    let said = try decisions.map { try DraftDecisionFile(bytes: FileInput.decisions($0), name: $0) }
    try ComparisonOutput.write(comparison, report, inputs: [old] + decisions) {
      $0.decisions = said
      $0.decidedFiles = said.isEmpty ? nil : states.files(bytes)
    }
  }
}
