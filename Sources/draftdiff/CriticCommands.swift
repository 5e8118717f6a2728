import ArgumentParser
import DraftDiffKit

/// `draftdiff accept FILE`: the new text out of CriticMarkup.
struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", _superCommandName: Draftdiff.name,
    abstract: "Print the new text of a draft with CriticMarkup: all changes accepted.",
    discussion: """
      What --format critic wrote gives the new draft back byte for byte.

      Examples:
        draftdiff --format critic -o marked.md old.md new.md
        draftdiff accept marked.md -o new-again.md
      """)

  @Argument(help: "The draft with CriticMarkup; - reads standard input.")
  var file: String
  @OptionGroup var output: CriticOutputFlags

  func run() throws { try output.write(file, CriticMarkup.accepted) }
}

/// `draftdiff reject FILE`: the old text out of CriticMarkup.
struct RejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", _superCommandName: Draftdiff.name,
    abstract: "Print the old text of a draft with CriticMarkup: all changes rejected.",
    discussion: """
      What --format critic wrote gives the old draft back byte for byte.

      Example:
        draftdiff reject marked.md -o old-again.md
      """)

  @Argument(help: "The draft with CriticMarkup; - reads standard input.")
  var file: String
  @OptionGroup var output: CriticOutputFlags

  func run() throws { try output.write(file, CriticMarkup.rejected) }
}

struct CriticOutputFlags: ParsableArguments {
  @Option(name: .shortAndLong, help: "Write the text to this file, whole or not at all.")
  var output: String?

  @Flag(help: "With -o: replace the file where there is one.")
  var force = false

  mutating func validate() throws {
    if force, output == nil {
      throw ValidationError("--force is for -o: it replaces the file that the text is written to")
    }
  }

  func write(_ file: String, _ side: ([UInt8]) throws(ReportError) -> [UInt8]) throws {
    let place = OutputPlace(output, force: force, inputs: [file])
    try place.check()
    let text = try side(FileInput.read(file))
    try StandardOutput.quietly {
      guard place.path == nil else { return try FileOutput.write(to: place) { try $0(text) } }
      try ShownOutput.toStandardOutput { try $0(text) }
    }
  }
}
