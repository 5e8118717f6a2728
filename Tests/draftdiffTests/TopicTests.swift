import Foundation
import TestSupport
import Testing

/// What the command says of itself: its help, its topics and its manual.
@Suite struct TopicTests {
  @Test(arguments: ["revisions", "sections", "ignore", "formats"])
  func topics(_ name: String) throws {
    let command = try Command()
    defer { command.remove() }
    let result = try command.run("help", name)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("\(name): "))
    #expect(result.output.contains("Examples:\n  draftdiff "))
    let listed = try command.run("--help").output
    #expect(listed.contains("draftdiff help \(name) "))
  }

  /// What stands there as an example is taken as it stands there, whatever then becomes of it in an empty folder.
  @Test func examplesAreUnderstood() throws {
    let command = try Command()
    defer { command.remove() }
    func help(_ words: [String]) throws -> String {
      try command.run(["help"] + words, environment: ["COLUMNS": "400"]).output
    }
    let names = { (text: String) in
      text.matches(of: /\n  ([a-z-]+) (\([a-z]+\) )? *[A-Z]/).map { String($0.output.1) }
    }
    var pages = ["revisions", "sections", "ignore", "formats"].map { [$0] } + [[]]
    for name in names(try help([])) + ["compare"] {
      pages.append([name])
      if name == "git" { pages += names(try help([name])).map { [name, $0] } }
    }
    #expect(pages.count > 30)
    var count = 0
    for page in pages {
      for match in try help(page).matches(of: /\n +(draftdiff .+)/) {
        let line = String(match.output.1)
        guard !line.contains("…"), !line.hasPrefix("draftdiff help "), !line.contains("<") else {
          continue
        }
        let folder = command.folder.appending(path: "\(count)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = folder
        process.environment = [
          "HOME": folder.path,
          "PATH": Command.executable.deletingLastPathComponent().path + ":/usr/bin:/bin",
        ]
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let words = String(
          decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(!words.contains("shows how it is used"), "\(page): \(line): \(words)")
        count += 1
      }
    }
    #expect(count > 60, "\(count)")
  }

  /// No line is longer than a terminal of 80 columns: a Han takes two.
  @Test(arguments: ["revisions", "sections", "ignore", "formats"])
  func topicsFitATerminal(_ name: String) throws {
    let command = try Command()
    defer { command.remove() }
    for line in try command.run("help", name).output.split(separator: "\n") {
      let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      #expect(width <= 80, "\(line)")
    }
  }

  /// The command that is named is tried alone first; what it refuses is said as the whole command says it.
  @Test func messagesSpeakOfTheWhole() throws {
    let command = try Command()
    defer { command.remove() }
    #expect(try command.run("log", "--help").output.contains("USAGE: draftdiff log "))
    #expect(try command.run("compare", "--help").output.contains("USAGE: draftdiff "))
    #expect(try command.run("help", "blame").output.contains("USAGE: draftdiff blame "))
    #expect(try command.run("--version").output == command.run("log", "--version").output)
    let wrong = try command.run("log", "--nosuch")
    #expect(wrong.status == 2 && wrong.errors.contains("--nosuch"))
    let lonely = try command.run("verify", "a.txt")
    #expect(lonely.status == 2 && lonely.errors.contains("<act>"))
  }

  /// A draft may be called as a command is: behind `compare` a name is a name.
  @Test func draftsNamedAsCommands() throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("log", "甲方供货。\n")
    try command.file("help", "乙方供货。\n")
    #expect(try command.run("compare", "log", "help").status == 1)
    #expect(try command.run("--stat", "./log", "./help").status == 1)
  }

  /// Every command has its page, and every option that its help shows is on it.
  @Test func manualPages() throws {
    let command = try Command()
    defer { command.remove() }
    guard
      let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first(
        where: FileManager.default.isExecutableFile)
    else { return print("skipped: no python3 for the manual") }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = command.folder.appending(path: "man")
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [
      root.appending(path: "Packaging/man.py").path, Command.executable.path, folder.path,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let help = try command.run("--help").output
    let commands = help.matches(of: /\n  ([a-z]+) +[A-Z]/).map { String($0.output.1) }
    #expect(commands.count > 15)
    for name in commands {
      let page = try String(
        contentsOf: folder.appending(path: "draftdiff-\(name).1"), encoding: .utf8)
      let plain = page.replacing("\\-", with: "-")
      for option in try command.run("help", name).output.matches(of: /\n  (--[a-z-]+)/) {
        #expect(plain.contains(option.output.1), "\(name) \(option.output.1)")
      }
      #expect(plain.contains(".SH EXIT STATUS"))
    }
  }
}
