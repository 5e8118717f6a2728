import ArgumentParser
import DraftDiffKit

/// `draftdiff outline FILE`: the sections as they were understood.
struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", _superCommandName: Draftdiff.name,
    abstract: "Show the sections of a draft as they were understood.",
    discussion: """
      Example:
        draftdiff outline 讲话稿.txt
      """)

  @Argument(help: "The draft; - reads standard input.")
  var file: String
  @OptionGroup var reading: ReadingFlags
  @OptionGroup var report: ReportFlags

  func run() throws { try Listing.write(.outline, of: file, reading, report) }
}

/// `draftdiff sentences FILE`: the sentences as they were understood.
struct SentencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences", _superCommandName: Draftdiff.name,
    abstract: "Show the sentences of a draft, one a line.",
    discussion: """
      Example:
        draftdiff sentences --format json contract.md
      """)

  @Argument(help: "The draft; - reads standard input.")
  var file: String
  @OptionGroup var reading: ReadingFlags
  @OptionGroup var report: ReportFlags

  func run() throws { try Listing.write(.sentences, of: file, reading, report) }
}

/// `draftdiff text FILE`: the decoded text, which all byte offsets are offsets into.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", _superCommandName: Draftdiff.name,
    abstract: "Print the text of a draft in UTF-8, as it is compared.",
    discussion: """
      Example:
        draftdiff text --encoding GB18030 旧稿.txt
      """)

  @Argument(help: "The draft; - reads standard input.")
  var file: String
  @OptionGroup var reading: ReadingFlags

  func run() throws {
    let draft = try Draft(
      bytes: try FileInput.draft(file, reading), name: file, options: try reading.options())
    reading.sayRevisions(of: draft)
    try StandardOutput.quietly { try ShownOutput.toStandardOutput { try $0(draft.text) } }
  }
}

enum Listing {
  static func write(
    _ listing: Draft.Listing, of file: String, _ reading: ReadingFlags, _ report: ReportFlags
  ) throws {
    let draft = try Draft(
      bytes: try FileInput.draft(file, reading), name: file, options: try reading.options())
    reading.sayRevisions(of: draft)
    try Output.write(report.display, isForTerminal: report.format == .text) { options, consume in
      try draft.writeListing(
        listing, as: report.format == .json ? .json : .text, options: options, to: consume)
    }
  }
}
