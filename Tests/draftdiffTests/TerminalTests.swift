import Testing

/// What the command takes from the environment.
@Suite struct TerminalTests {
  private func with(_ body: (Command) throws -> Void) throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("a.txt", "他说：“①②③④⑤⑥⑦⑧⑨⑩①②③④⑤⑥⑦⑧⑨⑩”，大家都要重视这项工作。\n")
    try command.file("b.txt", "他说：“①②③④⑤⑥⑦⑧⑨⑩①②③④⑤⑥⑦⑧⑨⑩”，大家都要高度重视这项工作。\n")
    try body(command)
  }

  private let sideBySide = ["--format", "side-by-side", "--width", "80", "a.txt", "b.txt"]

  /// “ ” — … ① are as wide as the locale's fonts have them; the first variable that is set counts.
  @Test func theLocaleSaysHowWideAmbiguousCharactersAre() throws {
    let locales: [([String: String], Bool)] = [
      ([:], false), (["LANG": "en_US.UTF-8"], false), (["LANG": "zh_CN.UTF-8"], true),
      (["LC_CTYPE": "ja_JP.UTF-8"], true), (["LANG": "ko_KR.UTF-8", "LC_ALL": ""], true),
      (["LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"], false),
      (["LC_CTYPE": "zh_TW.UTF-8", "LANG": "en_US.UTF-8"], true),
    ]
    try with { command in
      let wide = try command.run(sideBySide + ["--ambiguous-width", "2"]).output
      let narrow = try command.run(sideBySide + ["--ambiguous-width", "1"]).output
      #expect(wide != narrow)
      for (environment, isWide) in locales {
        let output = try command.run(sideBySide, environment: environment).output
        #expect(output == (isWide ? wide : narrow), "\(environment)")
      }
    }
  }

  @Test func columnsComeFromTheEnvironmentWhereThereIsNoTerminal() throws {
    try with { command in
      let arguments = ["--format", "side-by-side", "a.txt", "b.txt"]
      let wide = try command.run(arguments, environment: ["COLUMNS": "200"]).output
      #expect(wide == (try command.run(arguments + ["--width", "200"]).output))
      #expect(wide != (try command.run(arguments).output))
    }
  }

  @Test func aWidthThatIsNoneIsRefused() throws {
    try with { command in
      let result = try command.run(sideBySide + ["--ambiguous-width", "3"])
      #expect(result.status == 2)
      #expect(result.errors.contains("--ambiguous-width must be 1 or 2"))
      let json = try command.run("--format", "json", "--ambiguous-width", "2", "a.txt", "b.txt")
      #expect(json.errors.contains("it is for text, side-by-side, stat"))
    }
  }

  /// CriticMarkup, patches and texts are the draft's own bytes in a pipe, and shown on a terminal.
  @Test func noTerminalObeysADraft() throws {
    try with { command in
      try command.file("c.txt", "红\u{1B}[31m字\u{9B}2J，\u{202E}反。\r\n制\t表。\n尾\u{7}")
      for arguments in [
        ["--format", "critic", "a.txt", "c.txt"], ["--format", "patch", "a.txt", "c.txt"],
        ["text", "c.txt"], ["accept", "c.txt"],
      ] {
        let piped = try command.run(arguments).output
        #expect(piped.unicodeScalars.contains("\u{1B}") && piped.unicodeScalars.contains("\u{9B}"))
        let shown = try command.runOnATerminal(arguments)
        #expect(shown.contains("红␛[31m字\\u{9B}2J，\\u{202E}反。"), "\(arguments): \(shown)")
        #expect(shown.contains("制\t表。") && shown.contains("尾␇"))
        #expect(
          !shown.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
      }
      let report = try command.runOnATerminal("--no-pager", "a.txt", "c.txt")
      #expect(report.contains("\u{1B}[") && report.contains("红␛[31m字"))
    }
  }
}
