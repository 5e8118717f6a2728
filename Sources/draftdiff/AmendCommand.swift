import ArgumentParser
import DraftDiffKit

/// `draftdiff amend BASE ACT`: the consolidated text that follows from an amending act.
struct AmendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Apply an amending act to a text: the consolidated text.",
    discussion: """
      Reads 修改决定, 修正案 and amending instruments in English, and does what they say. What does \
      not fit (no such article, the quoted words are not there, a gap in the numbers) is never \
      guessed: it is named with its place in the act and the nearest that would fit, the rest is \
      applied, and the exit status is 1.

      Examples:
        draftdiff amend 办法.txt 修改决定.txt -o 办法-修订.txt
        draftdiff amend 办法.txt 修改决定.txt --report
        draftdiff amend 办法.txt 修改决定.txt --format table --output 对照表.html
      """)

  @Argument(help: "The text that is amended; - reads standard input.")
  var base: String

  @Argument(help: "The act; - reads standard input.")
  var act: String

  @Flag(
    name: .customLong("report"), help: "Print what each item of the act did, instead of the text.")
  var prints = false

  @OptionGroup var comparison: ComparisonFlags
  @OptionGroup var reading: ReadingFlags

  mutating func validate() throws {
    if prints, comparison.format != nil || comparison.stat {
      throw ValidationError("--report and --format are two reports; choose one")
    }
    try FormatRules.checkAuthor(comparison)
  }

  func run() throws {
    if base == "-" && act == "-" { throw Trouble.bothStandardInput }
    let place = OutputPlace(comparison.output, force: comparison.force, inputs: [base, act])
    try place.check()
    let options = try reading.options()
    let bytes = try FileInput.drafts(base, act, reading)
    let old = try Draft(bytes: bytes.old, name: base, options: options)
    let amending = try Draft(bytes: bytes.new, name: act, options: options)
    let amendment = try DraftAmendment(
      of: old, by: amending, options: options, language: comparison.lang)
    try write(amendment, of: old, to: place)
    for line in amendment.refused {
      StandardError.write("\(ShownText.of(act)): \(ShownText.of(line))\n")
    }
    if !amendment.refused.isEmpty { throw ExitCode(1) }
  }

  private func write(_ amendment: DraftAmendment, of old: Draft, to place: OutputPlace) throws {
    if comparison.format != nil || comparison.stat {
      let changes = DraftComparison(from: old, to: amendment.result)
      return try ComparisonOutput.write(
        changes, comparison, inputs: [base, act], isAnswer: false)
    }
    let output =
      prints ? Array((amendment.report.joined(separator: "\n") + "\n").utf8) : amendment.bytes
    try StandardOutput.quietly {
      guard place.path == nil else { return try FileOutput.write(to: place) { try $0(output) } }
      try ShownOutput.toStandardOutput { try $0(output) }
    }
  }
}
