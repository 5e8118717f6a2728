import Foundation
import Testing

/// Documents of other programs, which LibreOffice reads for the command.
@Suite struct OfficeTests {
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
  private static let rich = "{\\rtf1\\ansi Hello there.\\par}\n"

  private func with(_ body: (Command) throws -> Void) throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("a.doc", bytes: Self.compound)
    try command.file("a.rtf", Self.rich)
    let type = "mimetypeapplication/vnd.oasis.opendocument.text"
    let start: [UInt8] = [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 26)
    try command.file("a.odt", bytes: start + Array(type.utf8))
    try body(command)
  }

  /// A program of the name that does with its result what `script` says.
  private func office(_ script: String, _ command: Command) throws -> [String: String] {
    try command.file(
      "bin/soffice",
      """
      #!/bin/sh
      while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
      echo "$1" > "$(dirname "$0")/input"
      \(script)

      """)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: command.folder.appending(path: "bin/soffice").path)
    return ["PATH": command.folder.appending(path: "bin").path + ":/usr/bin:/bin"]
  }

  @Test(arguments: ["a.doc", "a.odt", "a.rtf"])
  func areReadThroughLibreOffice(_ name: String) throws {
    try with { command in
      try command.file("text.txt", "第一条 甲方付款。\n")
      _ = try command.run("bundle", "--word", "text.txt", "text.txt", "-o", "made")
      let environment = try office(
        "mkdir -p \"$out\" && cp \"$(dirname \"$0\")/../made/text-清稿.docx\" \"$out/draft.docx\"",
        command)
      let result = try command.run(["text", name], environment: environment)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output == "第一条 甲方付款。\n")
      #expect(result.errors.contains("LibreOffice"))
      let compared = try command.run([name, "text.txt"], environment: environment)
      #expect(compared.status == 0, "\(compared.errors)")
      // Nothing is left of the folder that it worked in.
      let input = try String(
        contentsOf: command.folder.appending(path: "bin/input"), encoding: .utf8)
      let folder = URL(filePath: input.trimmingCharacters(in: .newlines))
        .deletingLastPathComponent()
      #expect(folder.lastPathComponent.hasPrefix("draftdiff-"))
      #expect(!FileManager.default.fileExists(atPath: folder.path))
    }
  }

  @Test func saysWhatIsMissing() throws {
    try with { command in
      for name in ["a.doc", "a.odt", "a.rtf"] {
        let result = try command.run(["text", name], environment: ["PATH": "/nowhere"])
        #expect(result.status == 2)
        #expect(result.errors.contains("LibreOffice") && result.errors.contains(".docx"))
      }
      let broken = try command.run(["text", "a.doc"], environment: office("exit 1", command))
      #expect(broken.status == 2)
      #expect(broken.errors.contains("LibreOffice can't read it"))
    }
  }

  /// LibreOffice in the stead of which a script looks up what it would have made.
  private func withHistory(
    _ body: (Command, _ office: [String: String]) throws -> Void
  ) throws {
    try with { command in
      for (name, line) in [("one", "第一条 甲方付款。"), ("two", "第一条 甲方在十日内付款。")] {
        try command.file("\(name).txt", line + "\n")
        _ = try command.run("bundle", "--word", "\(name).txt", "\(name).txt", "-o", "made-\(name)")
      }
      let environment = try office(
        """
        case "$(cat "$1")" in *two*) made=two ;; *) made=one ;; esac
        mkdir -p "$out" && cp "$(dirname "$0")/../made-$made/$made-清稿.docx" "$out/draft.docx"
        """, command)
      _ = try command.run("init")
      for (text, message) in [("one", "一稿"), ("two", "二稿")] {
        try command.file("a.rtf", "{\\rtf1 \(text)}\n")
        let result = try command.run(
          ["commit", "a.rtf", "-m", message, "--author", "甲 <a@b>"], environment: environment)
        #expect(result.status == 0, "\(result.errors)")
      }
      try body(command, environment)
    }
  }

  @Test func areReadInAHistory() throws {
    try withHistory { command, environment in
      for arguments in [
        ["log", "a.rtf"], ["show", "@2", "a.rtf"], ["diff", "a.rtf", "--from", "@1", "--to", "@2"],
        ["blame", "a.rtf"],
      ] {
        let result = try command.run(arguments, environment: environment)
        #expect(result.status < 2, "\(arguments): \(result.errors)")
        #expect(!result.output.isEmpty, "\(arguments)")
      }
      let blamed = try command.run(["blame", "a.rtf"], environment: environment)
      #expect(blamed.output.contains("十日内"))
      #expect(blamed.errors.components(separatedBy: "LibreOffice").count == 2)
      let shown = try command.run(["show", "@2", "a.rtf"], environment: environment)
      #expect(shown.output.contains("在十日内"))
      // What is kept are the bytes.
      let restored = try command.run(
        ["restore", "a.rtf", "--from", "@1", "--output", "old.rtf"], environment: environment)
      #expect(restored.status == 0, "\(restored.errors)")
      let bytes = try String(
        contentsOf: command.folder.appending(path: "old.rtf"), encoding: .utf8)
      #expect(bytes == "{\\rtf1 one}\n")
    }
  }

  @Test func areKeptWhereNobodyReadsThem() throws {
    try withHistory { command, _ in
      let nowhere = ["PATH": "/nowhere"]
      for arguments in [
        ["show", "@2", "a.rtf"], ["diff", "a.rtf", "--from", "@1", "--to", "@2"],
        ["blame", "a.rtf"],
      ] {
        let result = try command.run(arguments, environment: nowhere)
        #expect(result.status == 2)
        #expect(result.errors.contains("LibreOffice") && result.errors.contains(".docx"))
      }
      #expect(try command.run(["log", "a.rtf"], environment: nowhere).status == 0)
      try command.file("a.rtf", "{\\rtf1 three}\n")
      let commit = ["commit", "a.rtf", "-m", "三稿", "--author", "甲 <a@b>"]
      #expect(try command.run(commit, environment: nowhere).status == 0)
    }
  }

  /// Who says what a file is read as is believed, and no program is asked.
  @Test func aReaderThatIsAskedForReads() throws {
    try with { command in
      let result = try command.run(["text", "--reader", "plain", "a.rtf"])
      #expect(result.status == 2)
      #expect(result.errors.contains("RTF") && !result.errors.contains("LibreOffice"))
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice")))
  func theProgramItselfDoes() throws {
    try with { command in
      let result = try command.run(["text", "a.rtf"], environment: ["PATH": "/usr/bin:/bin"])
      #expect(result.output == "Hello there.\n", "\(result.errors)")
    }
  }
}
