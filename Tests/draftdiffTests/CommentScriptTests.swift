import Foundation
import RepositorySupport
import Testing

/// The example that comments a pull request, run as a build server runs it.
@Suite struct CommentScriptTests {
  @Test func everyChangedDraftIsCompared() throws {
    let command = try Command()
    defer { command.remove() }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let script = root.appending(path: "Examples/ci/comment.sh").path
    try command.file("a.md", "# A\n\nPay within five days.\n")
    try command.file("讲话 稿.txt", "一、总体要求\n各单位要重视。\n")
    try command.file("same.md", "# S\n\nNothing.\n")
    let tool = Command.executable.deletingLastPathComponent().path
    try command.file(
      "try.sh",
      """
      set -e
      export PATH='\(tool)':"$PATH" HOME="$PWD" GIT_CONFIG_NOSYSTEM=1
      git init -q -b main . && git config user.name a && git config user.email a@example.org
      git add . && git commit -qm first
      git checkout -qb change
      printf '# A\\n\\nPay within ten days.\\n' > a.md
      printf '一、总体要求\\n各单位要高度重视。\\n' > '讲话 稿.txt'
      git commit -qam second
      sh '\(script)' main
      """)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["try.sh"]
    process.currentDirectoryURL = command.folder
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let comment = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(comment.contains("### a.md\n"), "\(comment)")
    #expect(comment.contains("<del>five</del><ins>ten</ins>"), "\(comment)")
    #expect(comment.contains("### 讲话 稿.txt\n"), "\(comment)")
    #expect(comment.contains("要<ins>高度</ins>重视"), "\(comment)")
    #expect(!comment.contains("same.md"))
  }
}
