import Foundation
import Testing

/// Called as git calls a program for `diff.external`.
@Suite struct ExternalDiffTests {
  private static let hash = String(repeating: "0a", count: 20)

  private func with(_ body: (Command) throws -> Void) throws {
    let command = try Command()
    defer { command.remove() }
    try command.file("old", "# A\n\nPay within five days.\n")
    try command.file("new", "# A\n\nPay within ten days.\n")
    try body(command)
  }

  @Test func sevenWords() throws {
    try with { command in
      let call = ["notes/a.md", "old", Self.hash, "100644", "new", Self.hash, "100644"]
      let plain = try command.run(call)
      #expect(plain.status == 0 && plain.errors.isEmpty)
      #expect(plain.output.hasPrefix("notes/a.md → notes/a.md\n"), "\(plain.output)")
      // The path's ending says how it is read, not the name of git's copy.
      #expect(
        plain.output.contains("[-five-]{+ten+}") && plain.output.contains("\n# A"),
        "\(plain.output)")
      let stat = try command.run(["--stat"] + call)
      #expect(stat.status == 0 && stat.output.contains("edited  added"), "\(stat.output)")
    }
  }

  @Test func filesThatCameWentOrWereRenamed() throws {
    try with { command in
      let came = try command.run("a.md", "/dev/null", ".", ".", "new", Self.hash, "100644")
      #expect(came.status == 0 && came.output.hasPrefix("/dev/null → a.md"), "\(came.output)")
      let went = try command.run("a.md", "old", Self.hash, "100644", "/dev/null", ".", ".")
      #expect(went.status == 0 && went.output.hasPrefix("a.md → /dev/null"), "\(went.output)")
      let renamed = try command.run(
        "a.md", "old", Self.hash, "100644", "new", Self.hash, "100755", "b.md", "similarity 90%")
      #expect(renamed.status == 0 && renamed.output.hasPrefix("a.md → b.md"), "\(renamed.output)")
    }
  }

  /// Git shows no further file after one that fails.
  @Test func whatCannotBeReadIsSaid() throws {
    try with { command in
      try command.file("old", bytes: [0, 1, 2, 0, 255])
      let result = try command.run("a.bin", "old", Self.hash, "100644", "new", Self.hash, "100644")
      #expect(result.status == 0 && result.errors.contains("a.bin"), "\(result.errors)")
    }
  }

  /// Other calls of as many words are what they were.
  @Test func otherCalls() throws {
    try with { command in
      let words = try command.run(["a", "b", "c", "d", "e", "f", "g"])
      #expect(words.status == 2)
      #expect(try command.run("old", "new").status == 1)
    }
  }

  @Test func underGit() throws {
    try with { command in
      try command.file(
        "try.sh",
        """
        set -e
        export HOME="$PWD" GIT_CONFIG_NOSYSTEM=1 GIT_EXTERNAL_DIFF='\(Command.executable.path)'
        mkdir work && cd work
        git init -q -b main . && git config user.name a && git config user.email a@example.org
        cp ../old '一稿 a.md' && printf 'one\\n' > gone.txt && printf '\\000\\001' > bin.dat
        git add . && git commit -qm first
        cp ../new '一稿 a.md' && git rm -q gone.txt && printf 'two\\n' > came.txt && printf '\\000\\002' > bin.dat
        git add -A && git commit -qm second
        git --no-pager show --ext-diff --format=%s
        git --no-pager diff HEAD~ HEAD --stat > /dev/null
        """)
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["try.sh"]
      process.currentDirectoryURL = command.folder
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      let output = String(
        decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      for part in ["second", "一稿 a.md → 一稿 a.md", "[-five-]{+ten+}", "/dev/null → came.txt"] {
        #expect(output.contains(part), "\(part) in \(output)")
      }
    }
  }
}
