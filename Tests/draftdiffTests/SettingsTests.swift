import Foundation
import Testing

/// The file `.draftdiff`.
@Suite struct SettingsTests {
  private func with(_ settings: String?, _ body: (Command) throws -> Void) throws {
    let command = try Command()
    defer { command.remove() }
    try FileManager.default.createDirectory(
      at: command.folder.appending(path: "讲话"), withIntermediateDirectories: true)
    try command.file("讲话/old.txt", "# 一\n\n各单位要重视。\n")
    try command.file("讲话/new.txt", "# 一\n\n各单位要重视！\n")
    if let settings { try command.file(".draftdiff", settings) }
    try body(command)
  }

  private static let files = ["讲话/old.txt", "讲话/new.txt"]

  @Test func whatHolds() throws {
    try with("# 本处\nlang = en\n\n[讲话/*.txt]\nreader = plain\n") { command in
      let result = try command.run(Self.files)
      #expect(result.status == 1 && result.output.contains("sentences: 1 edited"), "\(result)")
      let option = try command.run(["--lang", "zh"] + Self.files)
      #expect(option.output.contains("句：修改 1"), "\(option.output)")
      let json = try command.run(["--format", "json"] + Self.files).output
      #expect(json.contains(#""reader":"plain""#))
      let asked = try command.run(["--format", "json", "--reader", "markdown"] + Self.files).output
      #expect(asked.contains(#""reader":"markdown""#) && !asked.contains(#""reader":"plain""#))
      let off = try command.run(Self.files, environment: ["DRAFTDIFF_SETTINGS": "off"])
      #expect(off.output.contains("句：修改 1"))
    }
  }

  /// Nobody who reads the report asked for it, so it is said.
  @Test func whatIsIgnoredIsSaid() throws {
    try with("ignore = punctuation, width\n") { command in
      let result = try command.run(Self.files)
      #expect(result.status == 0 && result.errors.contains("punctuation, width"), "\(result)")
      let option = try command.run(["--ignore", "case"] + Self.files)
      #expect(option.status == 1 && option.errors.isEmpty)
    }
  }

  @Test func whatHoldsAndWhy() throws {
    try with("theme = dark\n[*.txt]\nreader = plain\n[讲话/new.*]\nreader = markdown\n") { command in
      let result = try command.run("config", "讲话/new.txt")
      #expect(result.status == 0)
      let file = ".draftdiff"
      for line in [
        "lang  the draft's  (not set)", "theme  dark  (", "\(file):1)", "\(file):3)",
        "讲话/new.txt: markdown  (",
      ] {
        #expect(result.output.contains(line), "\(line) in \(result.output)")
      }
      #expect(result.output.hasSuffix("\(file):5)\n"))
      #expect(try command.run("config", "讲话/old.txt").output.contains("old.txt: plain  ("))
      try FileManager.default.removeItem(at: command.folder.appending(path: file))
      let own = try command.run("config", "讲话/old.txt").output
      #expect(own.hasSuffix("old.txt: plain  (by its name and content)\n"), "\(own)")
    }
  }

  @Test(arguments: [
    "colour = red", "lang = xx", "lang", "ignore = dots", "reader = plain", "[*.txt]\nlang = en",
    "[*.txt]\nreader = odt",
  ])
  func linesThatMeanNothing(_ settings: String) throws {
    try with("\n" + settings + "\n") { command in
      let result = try command.run(Self.files)
      #expect(result.status == 2 && result.errors.contains(".draftdiff, line "), "\(result)")
    }
  }

  @Test func theNearestOneCounts() throws {
    try with("lang = en\n") { command in
      try command.file("讲话/.draftdiff", "lang = ja\n")
      let inner = try command.run("-C", "讲话", "config")
      #expect(inner.output.contains("lang  ja"), "\(inner)")
      #expect(try command.run("config").output.contains("lang  en"))
    }
  }
}
