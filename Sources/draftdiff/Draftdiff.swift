import ArgumentParser
import DraftDiffKit
import DraftPlatform

/// The command. Exit status: 0 the drafts are the same, 1 they differ, 2 trouble.
@main
struct Draftdiff: ParsableCommand {
  static let name = "draftdiff"
  static let version = "0.1.0"

  private static let subcommands: [any ParsableCommand.Type] = [
    CompareCommand.self, BundleCommand.self, OutlineCommand.self, SentencesCommand.self,
    TextCommand.self, CommentsCommand.self, CheckCommand.self, CollectCommand.self,
    MergeCommand.self, ReviewCommand.self,
    ApplyCommand.self,
    AcceptCommand.self, RejectCommand.self, AmendCommand.self, VerifyCommand.self,
    InitCommand.self, CommitCommand.self, ImportCommand.self, StatusCommand.self,
    LogCommand.self, ShowCommand.self, DiffCommand.self, BlameCommand.self,
    RestoreCommand.self, RoundsCommand.self, RoundCommand.self, PushCommand.self,
    PullCommand.self, GitCommand.self, ConfigCommand.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "What did this round of editing change? By section, by sentence and by word.",
    usage: """
      draftdiff [<options>] <old> <new>
      draftdiff <subcommand> [<options>] …
      """,
    discussion: """
      draftdiff help compare lists the options of a comparison. Exit status: 0 the drafts are the \
      same, 1 they differ, 2 something is wrong.

      What several commands share:
      \(Topic.listing)
      """,
    version: version,
    subcommands: subcommands, defaultSubcommand: CompareCommand.self)

  static func main() {
    Memory.settle()
    // A file that may not grow is an error of writing, reported like a full disk, and nothing is left half made.
    signal(SIGXFSZ, SIG_IGN)
    do {
      let words = arguments(CommandLine.arguments.dropFirst())
      if words == ["--version"] { return try say(version) }
      if let topic = Topic.asked(by: words) { return try say(topic.page) }
      if let call = ExternalDiff(words) { return call.run() }
      if let path = ExternalDiff.unmerged(words) {
        return try StandardOutput.write(Array("* Unmerged path \(ShownText.of(path))\n".utf8))
      }
      var command = try command(words)
      try command.run()
    } catch let status as ExitCode {
      Platform.exit(status.rawValue)
    } catch let error as any Explained {
      StandardError.say(error)
      Platform.exit(Trouble.status)
    } catch {
      endParsing(error)
    }
  }

  private static func say(_ text: String) throws {
    try StandardOutput.quietly { try StandardOutput.write(Array((text + "\n").utf8)) }
  }

  /// Ends with what the parser says, which throws for --help and --version, too.
  private static func endParsing(_ error: any Error) {
    let message = fullMessage(for: error)
    guard exitCode(for: error) == .success else {
      // The parser lists long choices line by line.
      let line = self.message(for: error).replacing("\n  - ", with: ", ")
        .replacing(":, ", with: ": ")
      StandardError.say(line, hint: "draftdiff --help shows how it is used.")
      Platform.exit(Trouble.status)
    }
    do {
      try say(message)
    } catch {
      if let error = error as? any Explained { StandardError.say(error) }
      Platform.exit(Trouble.status)
    }
    Platform.exit(0)
  }

  /// The command that `words` ask for.
  ///
  /// The parser looks at every option of all commands that it is given, which takes longer than comparing two
  /// pages. So the one that is named is tried alone; what it doesn't take, asking for help among it, is
  /// parsed with all of them, as messages and usage show the whole. That a command names the one above it spares
  /// it the search for --generate-completion-script, which makes two more to look for it.
  private static func command(_ words: [String]) throws -> any ParsableCommand {
    guard let type = named(by: words) else { return try parseAsRoot(words) }
    let isUnnamed = type == CompareCommand.self && words[0] != "compare"
    return try parsed(isUnnamed ? words : Array(words.dropFirst()), as: type) ?? parseAsRoot(words)
  }

  private static func parsed<Command: ParsableCommand>(
    _ words: [String], as type: Command.Type
  ) -> (any ParsableCommand)? {
    (try? type.parseAsRoot(words)) as? Command
  }

  /// The command whose name is the first word; the comparison where no word is a name.
  private static func named(by words: [String]) -> (any ParsableCommand.Type)? {
    guard let first = words.first else { return nil }
    if let type = subcommands.first(where: { $0.configuration.commandName == first }) {
      return type
    }
    let names = Set(subcommands.compactMap { $0.configuration.commandName }).union([
      "help", "--version",
    ])
    return words.allSatisfy { !names.contains($0) } ? CompareCommand.self : nil
  }

  /// `-C FOLDER` may stand before the command, as with git; the commands take it behind.
  private static func arguments(_ given: ArraySlice<String>) -> [String] {
    let words = Array(given)
    guard words.count > 2, words[0] == "-C" else { return words }
    let isNested = words[2] == GitCommand.configuration.commandName && words.count > 3
    let name = words[2..<(isNested ? 4 : 3)]
    return name + ["-C", words[1]] + words[name.endIndex...]
  }
}
