import ArgumentParser
import DraftDiffKit

/// `draftdiff git setup`.
struct GitSetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup", abstract: "Set git up to show, merge and check drafts.",
    discussion: """
      Writes settings of the name draftdiff into git's configuration, and lines between marks into its attributes. \
      Settings with a value of their own, and lines that were changed by hand, stay as they are without --force. \
      diff.tool, merge.tool and the style of conflicts are never touched. Run it again where drafts of another \
      encoding have come. Exit status: 0 when all stands, 1 when something was left because it is somebody \
      else's, 2 when something is wrong.

      Examples:
        draftdiff git setup
        draftdiff git setup --global --dry-run
        draftdiff git setup --patterns '*.txt,*.md' --hook
      """)

  @OptionGroup var place: GitPlaceFlags

  @Option(
    help: ArgumentHelp(
      "Which files are drafts, comma-separated, as in .gitattributes.",
      discussion: "*.txt, *.text, *.md, *.markdown and *.tex, or those that were set up before."))
  var patterns: String?

  @Flag(help: "A pre-commit hook, too: draftdiff check --staged.")
  var hook = false

  @Flag(help: "Show what would be written, and change nothing.")
  var dryRun = false

  @Flag(help: "Overwrite settings and lines that were changed by hand, too.")
  var force = false

  mutating func validate() throws {
    if hook, place.global {
      throw ValidationError("--hook is for one repository; git has no hooks for all of them")
    }
    for pattern in list ?? [] where !DraftGitSetup.isPattern(pattern) {
      throw ValidationError("\(pattern): not one pattern of .gitattributes, such as *.txt")
    }
    if list?.isEmpty == true { throw ValidationError("--patterns names none") }
  }

  private var list: [String]? {
    patterns.map { $0.split(separator: ",").map { String($0) } }
  }

  func run() throws {
    let setup = try place.setup()
    let items = try setup.items(patterns: list, withHook: hook)
    if dryRun { return try Answer.write(items.flatMap(planned)) }
    let written = try setup.write(items, force: force)
    try Answer.write(
      written.isEmpty ? ["nothing to write"] : written.map { "wrote \($0.title)" })
    let left = items.filter { item in
      item.state == .foreign && !written.contains { $0.title == item.title }
    }
    for item in left { StandardError.say("\(item.title): \(reason(item))", hint: hint(item)) }
    if !GitPlaceFlags.isInPath {
      StandardError.say(
        "no draftdiff in PATH, so git will not find it and go on as before",
        hint: "Install it, or put its folder into PATH.")
    }
    if !left.isEmpty { throw ExitCode(1) }
  }

  /// A setting as `git config` takes it, or lines with the file that they go into.
  private func planned(_ item: SetupItem) -> [String] {
    let word =
      switch item.state {
      case .written: "stands"
      case .foreign where !force || item.kind == .hook: "left as it is"
      default: "write"
      }
    let text = String(decoding: item.content, as: UTF8.self)
    switch item.kind {
    case .setting(let name):
      let lines = text.split(separator: "\n").map(String.init)
      return lines.count == 1
        ? ["\(word)  \(name) = \(lines[0])"] : ["\(word)  \(name) ="] + lines.map { "    \($0)" }
    case .attributes, .hook:
      return ["\(word)  \(item.file)"] + text.split(separator: "\n").map { "    \($0)" }
    }
  }

  private func reason(_ item: SetupItem) -> String {
    switch item.kind {
    case .setting: "has another value, which stays"
    case .attributes: "the lines of draftdiff were changed by hand and stay"
    case .hook: "is another hook, which stays"
    }
  }

  private func hint(_ item: SetupItem) -> String {
    item.kind == .hook
      ? "Add a line to it: draftdiff check --staged" : "Replace it with --force."
  }
}
