import Foundation
import Testing

/// What the READMEs show of a command's output must be what it prints, line by line. A line that is
/// only … stands for what was left out there.
@Suite struct ReadmeExcerptTests {
  private static let names = ["README.md", "README.zh-CN.md"]
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let omission = "…"

  /// A command with its arguments and the lines shown behind it.
  private struct Excerpt {
    var arguments: [String]
    var lines: [String]

    /// The runs of lines between what was left out, without the blank lines around those.
    var parts: [ArraySlice<String>] {
      lines.split(separator: omission, omittingEmptySubsequences: false).map { part in
        let first = part.firstIndex { !$0.isEmpty } ?? part.endIndex
        let last = part.lastIndex { !$0.isEmpty } ?? first
        return first < part.endIndex ? part[first...last] : []
      }
    }
  }

  private func excerpts(of name: String) throws -> [Excerpt] {
    let text = try String(contentsOf: Self.root.appending(path: name), encoding: .utf8)
    let blocks = text.components(separatedBy: "\n```")
    return blocks.compactMap { block in
      // What stands before the fence's own line end is its language.
      let lines = block.components(separatedBy: "\n").dropFirst()
      guard let call = lines.first, call.hasPrefix("$ draftdiff ") else { return nil }
      return Excerpt(
        arguments: call.split(separator: " ").dropFirst(2).map(String.init),
        lines: Array(lines.dropFirst()))
    }
  }

  private func copyExamples(to command: Command) throws {
    for folder in ["policy", "speech", "statute"] {
      let examples = Self.root.appending(path: "Examples").appending(path: folder)
      for file in try FileManager.default.contentsOfDirectory(
        at: examples, includingPropertiesForKeys: nil)
      {
        try FileManager.default.copyItem(
          at: file, to: command.folder.appending(path: file.lastPathComponent))
      }
    }
  }

  /// The first line, from a place on, where all the lines of a part stand one after the other.
  private func place(of part: ArraySlice<String>, in output: [String], from start: Int) -> Int? {
    (start..<max(start, output.count - part.count + 1)).first {
      output[$0..<$0 + part.count] == part
    }
  }

  @Test(arguments: names) func excerptsAreWhatIsPrinted(_ name: String) throws {
    let command = try Command()
    defer { command.remove() }
    try copyExamples(to: command)
    let excerpts = try excerpts(of: name)
    #expect(!excerpts.isEmpty)
    for excerpt in excerpts {
      let result = try command.run(excerpt.arguments)
      var output = result.output.components(separatedBy: "\n")
      while output.last?.isEmpty == true { output.removeLast() }
      var next = 0
      let parts = excerpt.parts
      for (index, part) in parts.enumerated() {
        let found = place(of: part, in: output, from: next)
        #expect(
          found != nil, "not printed by \(excerpt.arguments): \(part.joined(separator: "\n"))")
        guard let found else { continue }
        #expect(index > 0 || found == 0, "the beginning is left out without a …")
        next = found + part.count
      }
      #expect(
        parts.last?.isEmpty == true || next == output.count, "the end is left out without a …")
    }
  }

  /// `make demo-picture` draws it anew.
  @Test func thePictureIsWhatIsPrinted() throws {
    let python = "/usr/bin/python3"
    guard FileManager.default.isExecutableFile(atPath: python) else {
      return print("skipped: no python3 to draw the picture")
    }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["../../Packaging/picture.py", Command.executable.path, "old.md", "new.md"]
    process.currentDirectoryURL = Self.root.appending(path: "Examples/policy")
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let drawn = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let kept = try Data(contentsOf: Self.root.appending(path: "Examples/terminal.svg"))
    #expect(drawn == kept, "the report has changed: make demo-picture")
  }
}
