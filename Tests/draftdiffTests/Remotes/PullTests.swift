import Foundation
import RepositorySupport
import TestSupport
import Testing

/// What is brought from a repository of this machine.
struct PullTests {
  /// A history in the hub that touches every kind of file, and both sides after git and after us.
  @Test func filesAndReferencesAreThoseOfGit() throws {
    let hub = try Hub.shared()
    let byGit = hub.sandbox.root.path + "/git"
    try hub.sandbox.git("clone", "-q", hub.hub, byGit)
    let script = """
      mkdir -p 章/节 旧 && echo 甲 > 章/节/a.txt && echo 乙 > 旧/b.txt && ln -s a.txt 章/节/link
      echo run > run.sh && chmod +x run.sh && echo f > 文件 && git add -A && git commit -qm 1
      """
    try shell(script, hub.other)
    try hub.expect(0, "push", at: hub.other)
    try same(hub, byGit)
    let second = """
      git mv 旧/b.txt 章/b.txt && rm 章/节/link && echo x > 章/节/link && chmod -x run.sh
      git rm -q 文件 && mkdir 文件 && echo g > 文件/g.md && git add -A && git commit -qm 2
      git rm -rq 章/节 && printf 'c\\r\\n' > c.txt && echo 'c.txt text eol=crlf' > .gitattributes
      git add -A && git commit -qm 3
      """
    try shell(second, hub.other)
    try hub.commit("讲话.txt", "三。\n", label: "三稿", at: hub.other)
    try hub.expect(0, "push", at: hub.other)
    #expect(try hub.expect(0, "pull", "--dry-run").output.contains("would bring"))
    try same(hub, byGit)
    try hub.expectSound()
  }

  private func same(_ hub: Hub, _ byGit: String) throws {
    try hub.expect(0, "pull")
    try hub.sandbox.git("pull", "-q", "--ff-only", at: byGit)
    #expect(try hub.sandbox.git("status", "--porcelain") == "")
    let tell =
      "git ls-files -s; git rev-parse HEAD origin/main; git tag -l | sort; find . -path ./.git -prune -o -type f -print -o -type l -print | LC_ALL=C sort | xargs -d '\\n' ls -l | cut -c1-10"
    #expect(try shell(tell, hub.sandbox.work) == shell(tell, byGit))
  }

  @discardableResult
  private func shell(_ script: String, _ place: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-e", "-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: place)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(script)")
    return String(decoding: output, as: UTF8.self)
  }

  /// Every way in which a pull would lose what no revision has.
  @Test(arguments: [
    "echo mine > 讲话.txt", "echo mine > 新.txt", "mkdir 新.txt && echo mine > 新.txt/a",
    "echo mine > 讲话.txt && git add 讲话.txt", "git rm -q --cached 讲话.txt",
    "echo mine > 夹", "ln -s /tmp 夹", "rm 讲话.txt && ln -s /etc/hostname 讲话.txt",
    "rm 讲话.txt && mkfifo 讲话.txt", "chmod +x 讲话.txt",
  ]) func nothingUncommittedIsReplaced(_ script: String) throws {
    let hub = try Hub.shared()
    try hub.write("夹/内.txt", "内。\n", at: hub.other)
    try hub.write("新.txt", "新。\n", at: hub.other)
    try hub.sandbox.git("add", "-A", at: hub.other)
    try hub.commit("讲话.txt", "二。\n", at: hub.other)
    try hub.sandbox.git("commit", "-qm", "x", at: hub.other)
    try hub.expect(0, "push", at: hub.other)
    try shell(script, hub.sandbox.work)
    let tell =
      "git status --porcelain; ls -lAR --time-style=full-iso --ignore=.git; git for-each-ref"
    let before = try shell(tell, hub.sandbox.work)
    let answer = try hub.expect(2, "pull")
    #expect(answer.errors.contains("would replace what no revision has"), "\(script): \(answer)")
    #expect(try shell(tell, hub.sandbox.work) == before, "\(script)")
    try hub.expectSound()
  }

  @Test func whatIsThereAlreadyIsNotInTheWay() throws {
    let hub = try Hub.shared()
    try hub.write("新.txt", "新。\n", at: hub.other)
    try hub.sandbox.git("add", "-A", at: hub.other)
    try hub.commit("讲话.txt", "二。\n", at: hub.other)
    try hub.sandbox.git("commit", "-qm", "x", at: hub.other)
    try hub.expect(0, "push", at: hub.other)
    // As a pull leaves it that was killed on its way.
    try hub.write("新.txt", "新。\n")
    unlink(hub.sandbox.work + "/讲话.txt")
    try hub.write("其他.txt", "不相干。\n")
    try hub.expect(0, "pull")
    #expect(try hub.text("讲话.txt") == "二。\n")
    #expect(try hub.sandbox.git("status", "--porcelain") == "?? 其他.txt\n")
  }

  @Test func anEmptyRepositoryTakesTheOthersBranch() throws {
    let hub = try Hub()
    try hub.sandbox.git("branch", "-m", "主线")
    try hub.commit("讲话.txt", "一。\n", label: "一稿")
    try hub.expect(0, "push", hub.hub)
    #expect(try hub.expect(0, "pull", hub.hub, at: hub.other).status == 0)
    #expect(try hub.sandbox.git("status", "-sb", at: hub.other) == "## 主线...origin/主线\n")
    #expect(try hub.sandbox.git("tag", at: hub.other) == "draftdiff/讲话.txt/一稿\n")
    let json = try hub.expect(0, "pull", "--format", "json", at: hub.other)
    let schemas = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/DraftRender/Schemas")
    let schema = try JSONSchema(
      Array(Data(contentsOf: schemas.appending(path: "pull.schema.json"))))
    #expect(try schema.errors(in: Array(json.output.utf8)) == [])
    try hub.expectSound()
  }

  @Test func whatIsNotThereIsSaid() throws {
    let hub = try Hub()
    #expect(try hub.expect(2, "pull", hub.hub).errors.contains("has no revision yet"))
    try hub.commit("讲话.txt", "一。\n")
    try hub.expect(0, "push", hub.hub)
    try hub.sandbox.git("switch", "-q", "-c", "别的")
    let answer = try hub.expect(2, "pull")
    #expect(answer.errors.contains("has no branch 别的, but main"))
    try hub.sandbox.git("switch", "-q", "main")
    try hub.write("MERGE_HEAD", try hub.head(), at: hub.sandbox.work + "/.git")
    #expect(try hub.expect(2, "pull").errors.contains("in the middle of a merge"))
    // Another history under the same name.
    try hub.commit("讲话.txt", "别。\n", at: hub.other)
    #expect(
      try hub.expect(2, "pull", hub.hub, at: hub.other).errors.contains("no common beginning"))
  }

  /// Trees that no git would write.
  @Test(arguments: [".git/hooks/x", "a/../../b", ".GIT/config", "git~1/x"])
  func hostileTreesAreRefused(_ path: String) throws {
    let hub = try Hub.shared()
    let blob = try hub.sandbox.git("rev-parse", "HEAD:讲话.txt", at: hub.hub).dropLast()
    var (tree, entry) = ("", "100644 blob \(blob)\t")
    for name in path.split(separator: "/").reversed() {
      try hub.write("list", entry + name + "\n", at: hub.sandbox.root.path)
      tree = try hub.sandbox.run(
        ["mktree"], at: hub.hub, input: hub.sandbox.root.appending(path: "list")
      ).1
      entry = "040000 tree \(tree.dropLast())\t"
    }
    let commit = try hub.sandbox.git(
      "-c", "user.name=x", "-c", "user.email=y", "commit-tree", String(tree.dropLast()), "-p",
      "main",
      "-m", "x", at: hub.hub)
    try hub.sandbox.git("update-ref", "refs/heads/main", String(commit.dropLast()), at: hub.hub)
    let before = try hub.references()
    let answer = try hub.expect(2, "pull")
    #expect(answer.errors.contains("can't be the name of a draft"), "\(answer)")
    #expect(try hub.references() == before)
    #expect(!FileManager.default.fileExists(atPath: hub.sandbox.root.path + "/b"))
  }

  @Test func aHistoryWithHolesIsRefused() throws {
    let hub = try Hub.shared()
    try hub.commit("讲话.txt", "二。\n", at: hub.other)
    let blob = try hub.sandbox.git("rev-parse", "HEAD:讲话.txt", at: hub.other).dropLast()
    try hub.expect(0, "push", at: hub.other)
    try hub.sandbox.git("repack", "-adq", at: hub.hub)
    let pack = try hub.sandbox.git("unpack-file", String(blob), at: hub.hub)
    #expect(!pack.isEmpty)
    try shell(
      "rm -rf x.git; git init -q --bare x.git; mv objects/pack/*.pack p; rm -f objects/pack/*; "
        + "git unpack-objects -q < p; rm -f objects/\(blob.prefix(2))/\(blob.dropFirst(2))", hub.hub
    )
    let before = try hub.references()
    let answer = try hub.expect(2, "pull")
    #expect(try hub.references() == before, "\(answer)")
  }

  @Test func filesThatGitsProgramsWriteAreLeftToGit() throws {
    let hub = try Hub.shared()
    try hub.write(".gitattributes", "*.bin filter=box\n", at: hub.other)
    try hub.write("a.bin", "x", at: hub.other)
    try hub.sandbox.git("add", "-A", at: hub.other)
    try hub.sandbox.git("commit", "-qm", "x", at: hub.other)
    try hub.expect(0, "push", at: hub.other)
    try hub.expect(0, "pull")
    try hub.sandbox.git("config", "filter.box.smudge", "cat")
    try hub.write("a.bin", "y", at: hub.other)
    try hub.sandbox.git("commit", "-qam", "y", at: hub.other)
    try hub.expect(0, "push", at: hub.other)
    let head = try hub.head()
    #expect(try hub.expect(2, "pull").errors.contains("Use git pull"))
    #expect(try hub.head() == head)
  }
}
