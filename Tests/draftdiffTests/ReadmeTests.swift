import Foundation
import Testing

/// What the README shows must work.
@Suite struct ReadmeTests {
  private static let names = ["README.md", "README.zh-CN.md"]

  private func lines(of name: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: name), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  /// The arguments of the lines of code that call the command, with drafts put in.
  private func commands(in lines: [String]) -> [[String]] {
    lines.compactMap { line in
      let line = line.hasPrefix("$ ") ? String(line.dropFirst(2)) : line
      guard line.hasPrefix("draftdiff ") else { return nil }
      let call = line.dropFirst(10).components(separatedBy: "  ")[0]
      return call.split(separator: " ").map { word in
        switch word {
        case "OLD", "旧稿": "一稿.txt"
        case "NEW", "FILE", "新稿", "文件": "二稿.txt"
        default: String(word)
        }
      }
    }
  }

  @Test(arguments: names) func commandsRun(_ name: String) throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("一稿.txt", "一、总体要求\n各单位要高度重视。\n")
    try command.file("二稿.txt", "一、总体要求\n各单位要更加重视。\n")
    let drafts = commands(in: try lines(of: name)).filter { !Self.needsRepository($0) }
    #expect(drafts.count >= 6)
    for arguments in drafts {
      let result = try command.run(arguments)
      let isComparison = !["outline", "sentences", "text"].contains(arguments[0])
      #expect(result.status == (isComparison ? 1 : 0), "\(arguments): \(result.errors)")
      #expect(!result.output.isEmpty || arguments.contains("-o"), "\(arguments)")
    }
  }

  /// Commands about the history are tested with a repository of their own.
  private static func needsRepository(_ arguments: [String]) -> Bool {
    let drafts = ["outline", "sentences", "text", "一稿.txt", "二稿.txt"]
    return !drafts.contains(arguments[0]) && !arguments[0].hasPrefix("--")
  }

  @Test(arguments: names) func optionsExist(_ name: String) throws {
    let command = try Command()
    defer { command.remove() }
    let help = try command.run("help", "compare").output
    let text = try lines(of: name).filter { $0.hasPrefix("| `--") }.joined(separator: "\n")
    let options = Set(text.matches(of: /`(--[a-z-]+)/).map { String($0.output.1) })
    #expect(options.count > 8)
    for option in options.sorted() { #expect(help.contains(option), "\(option)") }
  }
}

/// The help of each subcommand shows how it is used.
@Suite struct HelpTests {
  @Test(arguments: [
    "compare", "bundle", "outline", "sentences", "text", "accept", "reject", "amend", "verify",
    "init", "commit",
    "import", "status", "log", "show", "diff", "blame", "restore", "rounds", "round",
  ])
  func hasAnExample(_ name: String) throws {
    let command = try Command()
    defer { command.remove() }
    let help = try command.run("help", name)
    #expect(help.status == 0)
    #expect(help.output.contains(#/Examples?:\n\s+draftdiff /#))
  }
}
