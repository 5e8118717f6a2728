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
