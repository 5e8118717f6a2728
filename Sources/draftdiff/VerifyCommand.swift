import ArgumentParser
import DraftDiffKit

/// `draftdiff verify BASE ACT NEW`: whether an act gives exactly this text.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", _superCommandName: Draftdiff.name,
    abstract: "Does this act give exactly this text?",
    discussion: """
      Applies the act to BASE and compares what comes of it with NEW: what the act does not cover \
      shows as an addition or an edit, what NEW lacks as a deletion. Instructions that do not fit are \
      named on standard error. White space at the ends of lines does not count. Exit status: 0 when \
      the act gives the text, 1 when it does not, 2 when something is wrong.

      Examples:
        draftdiff verify 办法.txt 修改决定.txt 办法-公布稿.txt
        draftdiff verify base.txt act.txt published.txt --format html -o differences.html
      """)

  @Argument(help: "The text that is amended.")
  var base: String

  @Argument(help: "The act.")
  var act: String

  @Argument(help: "The text that the act should give.")
  var new: String

  @OptionGroup var report: ComparisonFlags
  @OptionGroup var reading: ReadingFlags

  mutating func validate() throws { try FormatRules.checkAuthor(report) }

  func run() throws {
    let inputs = [base, act, new]
    guard inputs.count(where: { $0 == "-" }) < 2 else { throw Trouble.bothStandardInput }
    _ = try report.options()
    try OutputPlace(report.output, force: report.force, inputs: inputs).check()
    let options = try reading.options()
    let bytes = try FileInput.drafts(base, act, reading)
    let old = try Draft(bytes: bytes.old, name: base, options: options)
    let amending = try Draft(bytes: bytes.new, name: act, options: options)
    let given = try Draft(bytes: FileInput.draft(new, reading), name: new, options: options)
    reading.sayRevisions(of: old, amending, given)
    let amendment = try DraftAmendment(
      of: old, by: amending, options: options, language: report.lang)
    for line in amendment.refused {
      StandardError.write("\(ShownText.of(act)): \(ShownText.of(line))\n")
    }
    if amendment.gives(given) { return }
    let comparison = DraftComparison(from: amendment.result.called("\(base) + \(act)"), to: given)
    try ComparisonOutput.write(comparison, report, inputs: inputs, isAnswer: false)
    throw ExitCode(1)
  }
}
