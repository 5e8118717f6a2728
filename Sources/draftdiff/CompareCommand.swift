import ArgumentParser
import DraftDiffKit

/// `draftdiff OLD NEW`: the command's reason to be, so it needs no name.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare two drafts.", shouldDisplay: false)

  @Argument(help: "The earlier draft; - reads standard input.")
  var old: String

  @Argument(help: "The later draft.")
  var new: String

  @OptionGroup var reading: ReadingFlags
  @OptionGroup var report: ReportFlags

  @Flag(help: "A table of the sections with counts, instead of the changes.")
  var stat = false

  func run() throws {
    if old == "-" && new == "-" { throw Trouble.bothStandardInput }
    let oldBytes = try FileInput.read(old)
    let newBytes = try FileInput.read(new)
    let options = try reading.options()
    let comparison = DraftComparison(
      from: try Draft(bytes: oldBytes, name: old, options: options),
      to: try Draft(bytes: newBytes, name: new, options: options))
    let format: ReportFormat = report.format == .json ? .json : stat ? .stat : .text
    try StandardOutput.quietly {
      try comparison.write(as: format, options: report.options(), to: StandardOutput.write)
    }
    if comparison.isDifferent() { throw ExitCode(1) }
  }
}
