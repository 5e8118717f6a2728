import DraftGit
import Foundation
import RepositorySupport
import Testing

/// The repository of someone who uses git for more than drafts: the command does its own and
/// nothing else. git says what was there before and what is there after.
struct UserRepositoryTests {
  /// All that a commit of one draft must leave alone.
  private func state(_ sandbox: Sandbox, but file: String) throws -> [String] {
    let commands = [
      ["status", "--porcelain", "--ignored"], ["ls-files", "-v", "--stage"], ["config", "--list"],
      ["submodule", "status"], ["stash", "list"], ["for-each-ref", "refs/tags", "refs/remotes"],
    ]
    return try commands.flatMap { command in
      try sandbox.git(command).split(separator: "\n").map(String.init)
        .filter { !$0.hasSuffix(file) }
    }
  }

  @discardableResult
  private func expectCommit(_ sandbox: Sandbox, _ file: String) throws -> Sandbox.Answer {
    let before = try state(sandbox, but: file)
    let answer = try sandbox.draftdiff("commit", file)
    #expect(answer.status == 0, "\(answer)")
    #expect(try state(sandbox, but: file) == before)
    #expect(try sandbox.git("status", "--porcelain", "--", file) == "")
    #expect(try sandbox.git("show", "--name-only", "--format=", "HEAD") == file + "\n")
    try sandbox.expectSound()
    return answer
  }

  @Test func sparseCheckout() throws {
    let sandbox = try Sandbox()
    for name in ["in/a.txt", "out/b.txt", "out/c.txt", "top.txt"] {
      try sandbox.write(name, "一。\n")
    }
    try sandbox.git("add", ".")
    try sandbox.git("commit", "-qm", "all")
    try sandbox.git("sparse-checkout", "set", "in")
    #expect(!FileManager.default.fileExists(atPath: sandbox.work + "/out"))
    try sandbox.write("in/a.txt", "二。\n")
    try expectCommit(sandbox, "in/a.txt")
    #expect(try sandbox.git("ls-files", "-t", "out") == "S out/b.txt\nS out/c.txt\n")
    // What is left out on purpose is not missing.
    #expect(try sandbox.draftdiff("status").output == "No draft changed.\n")
    // A draft that is not checked out still has its history.
    #expect(try sandbox.draftdiff("log", "out/b.txt").output.contains("@1"))
    let restored = try sandbox.draftdiff(
      "restore", "out/b.txt", "--from", "@1", "--output", "b.txt")
    #expect(restored.status == 0)
    #expect(try sandbox.bytes("b.txt") == Array("一。\n".utf8))
  }

  @Test func submodule() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "../inner")
    let inner = sandbox.root.path + "/inner"
    try sandbox.write("../inner/x.txt", "内。\n")
    try sandbox.git("add", ".", at: inner)
    try sandbox.git("-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qm", "x", at: inner)
    try sandbox.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", inner, "sub")
    try sandbox.git("commit", "-qm", "submodule")
    try sandbox.write("a.txt", "一。\n")
    try sandbox.write("sub/x.txt", "改。\n")
    try expectCommit(sandbox, "a.txt")
    let head = try sandbox.git("rev-parse", "HEAD")
    let refused = try sandbox.draftdiff("commit", "sub/x.txt")
    #expect(refused.status == 2 && refused.errors.contains("submodule"), "\(refused.errors)")
    #expect(try sandbox.git("rev-parse", "HEAD") == head)
    // Inside, it is a repository like any other.
    try sandbox.git("config", "user.name", "x", at: sandbox.work + "/sub")
    try sandbox.git("config", "user.email", "x@y", at: sandbox.work + "/sub")
    #expect(try sandbox.draftdiff("commit", "-C", "sub", "x.txt").status == 0)
    #expect(try sandbox.git("status", "--porcelain", at: sandbox.work + "/sub") == "")
  }

  @Test func hooksAreNotRunAndStay() throws {
    let sandbox = try Sandbox()
    for hook in ["pre-commit", "commit-msg", "post-commit", "reference-transaction", "update"] {
      let path = sandbox.work + "/.git/hooks/" + hook
      try sandbox.write(
        ".git/hooks/" + hook, "#!/bin/sh\ntouch '\(sandbox.root.path)/ran'\nexit 1\n")
      chmod(path, 0o755)
    }
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", "一稿").status == 0)
    #expect(!FileManager.default.fileExists(atPath: sandbox.root.path + "/ran"))
    #expect(try sandbox.git("log", "--format=%s") == "一稿：新增《a.txt》\n")
  }

  /// The bytes are kept whatever the settings say, and git calls the file clean.
  @Test(arguments: [
    ("* text=auto\n", "input"), ("* text eol=lf\n", "false"), ("* text eol=crlf\n", "true"),
    ("* -text\n", "true"), ("*.txt filter=upper\n", "false"), ("*.txt ident\n", "false"),
    ("*.txt working-tree-encoding=UTF-16LE\n", "false"), ("*.txt export-ignore diff=x\n", "input"),
  ])
  func lineEndingSettings(_ attributes: String, _ autocrlf: String) throws {
    let sandbox = try Sandbox()
    try sandbox.git("config", "core.autocrlf", autocrlf)
    try sandbox.git("config", "filter.upper.clean", "tr a-z A-Z")
    try sandbox.write(".gitattributes", attributes)
    try sandbox.write("other.txt", "a\r\nb\n")
    try sandbox.git("add", ".gitattributes")
    try sandbox.git("commit", "-qm", "attributes")
    let text = "一。\r\nplain $Id$\r\n二。\n"
    try sandbox.write("a.txt", text)
    try expectCommit(sandbox, "a.txt")
    #expect(try sandbox.git("cat-file", "blob", "HEAD:a.txt") == text)
    #expect(try sandbox.bytes("a.txt") == Array(text.utf8))
    // And back.
    try sandbox.write("a.txt", "别的。\r\n")
    try sandbox.draftdiff("commit", "a.txt")
    #expect(try sandbox.draftdiff("restore", "a.txt", "--from", "@1").status == 0)
    #expect(try sandbox.bytes("a.txt") == Array(text.utf8))
  }

  @Test func ignoredFiles() throws {
    let sandbox = try Sandbox()
    try sandbox.write(".gitignore", "*.txt\n")
    try sandbox.git("add", ".")
    try sandbox.git("commit", "-qm", "ignore")
    try sandbox.write("a.txt", "一。\n")
    try sandbox.write("b.txt", "一。\n")
    let answer = try expectCommit(sandbox, "a.txt")
    #expect(answer.errors.contains(".gitignore"))
    #expect(try sandbox.git("status", "--porcelain", "--ignored") == "!! b.txt\n")
  }

  @Test func hooksThatDoNotRunAreNamed() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try !expectCommit(sandbox, "a.txt").errors.contains("hooks"))
    for (folder, setting) in [(".git/hooks", nil), (".hooks", ".hooks")] as [(String, String?)] {
      if let setting { try sandbox.git("config", "core.hooksPath", setting) }
      try FileManager.default.createDirectory(
        atPath: sandbox.work + "/" + folder, withIntermediateDirectories: true)
      for (name, mode) in [("pre-commit", 0o755), ("commit-msg", 0o644)] as [(String, mode_t)] {
        try sandbox.write("\(folder)/\(name)", "#!/bin/sh\nexit 1\n")
        chmod("\(sandbox.work)/\(folder)/\(name)", mode)
      }
      try sandbox.write("a.txt", "一。\(folder)\n")
      let answer = try sandbox.draftdiff("commit", "a.txt")
      #expect(answer.status == 0)
      #expect(answer.errors.contains("hooks were not run: pre-commit\n"), "\(answer.errors)")
    }
  }

  @Test func aCommitOnNoBranchSaysSo() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try !expectCommit(sandbox, "a.txt").errors.contains("detached"))
    try sandbox.git("checkout", "-q", "--detach")
    try sandbox.write("a.txt", "二。\n")
    let answer = try sandbox.draftdiff("commit", "a.txt")
    #expect(answer.status == 0 && answer.errors.contains("HEAD is detached"), "\(answer.errors)")
    // Nothing to lose where nothing was committed.
    #expect(try !sandbox.draftdiff("commit", "a.txt").errors.contains("detached"))
  }

  @Test func aCommitThatShouldBeSignedSaysThatItIsNot() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try !expectCommit(sandbox, "a.txt").errors.contains("signed"))
    try sandbox.git("config", "commit.gpgSign", "true")
    try sandbox.write("a.txt", "二。\n")
    let answer = try sandbox.draftdiff("commit", "a.txt")
    #expect(answer.status == 0 && answer.errors.contains("not signed"), "\(answer.errors)")
  }

  @Test func flagsAndFormsOfTheIndex() throws {
    let sandbox = try Sandbox()
    for name in ["a.txt", "assumed.txt", "skipped.txt", "run.sh"] { try sandbox.write(name, "一\n") }
    chmod(sandbox.work + "/run.sh", 0o755)
    try sandbox.git("config", "core.untrackedCache", "true")
    try sandbox.git("add", ".")
    try sandbox.git("commit", "-qm", "all")
    try sandbox.git("update-index", "--index-version", "4")
    try sandbox.git("update-index", "--assume-unchanged", "assumed.txt")
    try sandbox.git("update-index", "--skip-worktree", "skipped.txt")
    try sandbox.git("update-index", "--untracked-cache")
    try sandbox.write("assumed.txt", "二\n")
    try sandbox.write("skipped.txt", "二\n")
    try sandbox.write("a.txt", "二\n")
    try sandbox.git("status")
    try expectCommit(sandbox, "a.txt")
    // A split index is refused before anything happens.
    try sandbox.git("update-index", "--split-index")
    try sandbox.write("a.txt", "三\n")
    let refused = try sandbox.draftdiff("commit", "a.txt")
    #expect(refused.status == 2 && refused.errors.contains("index"), "\(refused.errors)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "2\n")
    #expect(try sandbox.git("status", "--porcelain") == " M a.txt\n")
  }

  @Test func operationInProgress() throws {
    let sandbox = try Sandbox()
    for (branch, text) in [("main", "1\n"), ("side", "2\n"), ("main", "3\n")] {
      if branch == "side" { try sandbox.git("checkout", "-q", "-b", "side") }
      if text == "3\n" { try sandbox.git("checkout", "-q", "main") }
      try sandbox.write("a.txt", text)
      try sandbox.draftdiff("commit", "a.txt", "-m", text)
    }
    try sandbox.write("b.txt", "一。\n")
    for (operation, name) in [
      ("merge", "merge"), ("rebase", "rebase"), ("cherry-pick", "cherry-pick"),
    ] {
      _ = try sandbox.run([operation, "side"])
      let before = try state(sandbox, but: "\0")
      for file in ["a.txt", "b.txt"] {
        let refused = try sandbox.draftdiff("commit", file)
        #expect(refused.status == 2 && refused.errors.contains(name), "\(refused.errors)")
      }
      #expect(try state(sandbox, but: "\0") == before)
      // Looking is allowed.
      #expect(try sandbox.draftdiff("log", "a.txt").status == 0)
      try sandbox.git(operation, "--abort")
    }
    #expect(try sandbox.draftdiff("commit", "b.txt").status == 0)
  }

  @Test func bareRepository() throws {
    let sandbox = try Sandbox()
    for text in ["一、甲\n一句。\n", "一、甲\n两句。\n"] {
      try sandbox.write("章/a.txt", text)
      try sandbox.draftdiff("commit", "章/a.txt", "--round", text.contains("两") ? "二稿" : "一稿")
    }
    try sandbox.git("clone", "-q", "--bare", sandbox.work, "../bare.git")
    let bare = sandbox.root.path + "/bare.git"
    for arguments in [
      ["log", "章/a.txt"], ["blame", "章/a.txt"], ["show", "二稿", "章/a.txt"], ["rounds"],
      ["restore", "章/a.txt", "--from", "一稿", "--output", "../old.txt"],
    ] {
      let process = try sandbox.start(arguments, at: bare)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(arguments)")
    }
    #expect(try sandbox.bytes("../old.txt") == Array("一、甲\n一句。\n".utf8))
    for arguments in [["status"], ["restore", "章/a.txt", "--from", "一稿"], ["diff", "章/a.txt"]] {
      let process = try sandbox.start(arguments, at: bare)
      process.waitUntilExit()
      #expect(process.terminationStatus == 2, "\(arguments)")
    }
    try sandbox.write("../三稿.txt", "一、甲\n三句。\n")
    let commit = try sandbox.draftdiff(
      "commit", "../三稿.txt", "--as", "章/a.txt", "--author", "a <b>", at: bare)
    #expect(commit.status == 0, "\(commit)")
    #expect(try sandbox.git("show", "HEAD:章/a.txt", at: bare) == "一、甲\n三句。\n")
  }

  @Test func linkedWorkTreeAndDetachedHead() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    try sandbox.draftdiff("commit", "a.txt")
    try sandbox.git("worktree", "add", "-q", "--detach", "../side")
    let side = sandbox.root.path + "/side"
    try sandbox.write("../side/a.txt", "二。\n")
    let answer = try sandbox.draftdiff("commit", "a.txt", "--round", "二稿", at: side)
    #expect(answer.status == 0, "\(answer)")
    #expect(try sandbox.git("status", "--porcelain", at: side) == "")
    #expect(try sandbox.git("rev-list", "--count", "HEAD", at: side) == "2\n")
    #expect(try sandbox.git("rev-list", "--count", "main") == "1\n")
    #expect(try sandbox.git("status", "--porcelain") == "")
    // Labels are shared, as tags are.
    #expect(try sandbox.draftdiff("rounds").output.hasPrefix("二稿"))
    #expect(try sandbox.draftdiff("show", "二稿", "a.txt").status == 0)
    try sandbox.expectSound()
  }

  @Test func linksAndPlacesOutside() throws {
    let sandbox = try Sandbox()
    let files = FileManager.default
    try sandbox.write("章/a.txt", "一。\n")
    try files.createSymbolicLink(atPath: sandbox.work + "/link.txt", withDestinationPath: "章/a.txt")
    try files.createSymbolicLink(atPath: sandbox.work + "/dir", withDestinationPath: "章")
    try files.createSymbolicLink(atPath: sandbox.work + "/out.txt", withDestinationPath: "../o.txt")
    try sandbox.write("../o.txt", "外。\n")
    #expect(try sandbox.draftdiff("commit", "link.txt").status == 0)
    #expect(try sandbox.git("ls-files") == "章/a.txt\n")
    #expect(try sandbox.draftdiff("commit", "dir/a.txt").output.contains("unchanged"))
    // A tracked link is not the draft it names, and stays what it is.
    try sandbox.git("add", "link.txt")
    try sandbox.git("commit", "-qm", "link")
    try sandbox.write("章/a.txt", "二。\n")
    #expect(try sandbox.draftdiff("commit", "link.txt").status == 0)
    #expect(try sandbox.git("ls-tree", "HEAD", "link.txt").hasPrefix("120000"))
    #expect(try sandbox.git("status", "--porcelain") == "?? dir\n?? out.txt\n")
    for file in [
      "out.txt", "../o.txt", "/etc/hostname", ".", "章", ".git/config", "nothing.txt", "",
    ] {
      let refused = try sandbox.draftdiff("commit", file)
      #expect(refused.status == 2 && !refused.errors.isEmpty, "\(file): \(refused)")
    }
    // From outside it comes in under a name inside.
    #expect(try sandbox.draftdiff("commit", "../o.txt", "--as", "内.txt").status == 0)
    #expect(try sandbox.bytes("内.txt") == Array("外。\n".utf8))
    #expect(try sandbox.git("status", "--porcelain") == "?? dir\n?? out.txt\n")
  }

  @Test func strangeNames() throws {
    let sandbox = try Sandbox()
    let names = [
      "new\nline.txt", "caf\u{E9}.txt", "cafe\u{301}.txt", "A.txt", "a.txt", "-x.txt",
      "\u{1B}[31m.txt",
    ]
    for name in names {
      try sandbox.write(name, name + "。\n")
      let answer = try sandbox.draftdiff("commit", "--round", "一稿", "--", name)
      #expect(answer.status == 0, "\(answer)")
      #expect(!answer.output.contains("\u{1B}"))
      #expect(answer.output.split(separator: "\n").count == 1)
    }
    #expect(try sandbox.git("status", "--porcelain") == "")
    #expect(try sandbox.git("log", "--format=%s").contains("Add new line.txt"))
    for name in names {
      let log = try sandbox.draftdiff("log", "--", name)
      #expect(log.output.split(separator: "\n").count == 2, "\(log)")
      let blame = try sandbox.draftdiff("blame", "--", name)
      #expect(blame.status == 0 && !blame.output.contains("\u{1B}"))
    }
    #expect(try sandbox.draftdiff("rounds").output.split(separator: "\n").count == names.count)
    try sandbox.expectSound()
  }

  @Test func otherEncodings() throws {
    let sandbox = try Sandbox()
    // 改稿 and 稿 in GBK.
    try sandbox.write("../message", [0xB8, 0xC4, 0xB8, 0xE5, 0x0A])
    try sandbox.write("a.txt", "一。\n")
    try sandbox.git("add", ".")
    try sandbox.git("-c", "i18n.commitEncoding=GBK", "commit", "-qF", "../message")
    #expect(try sandbox.draftdiff("log", "a.txt").output.contains("改稿"))
    #expect(try sandbox.open().revisions(of: "a.txt").first?.subject == "改稿")
    // A name that is no UTF-8 is passed over, and nothing is said of it that is not so.
    let blob = try sandbox.git("rev-parse", "HEAD:a.txt").trimmingCharacters(in: .newlines)
    try sandbox.write(
      "../tree", Array("100644 blob \(blob)\t".utf8) + [0xB8, 0xE5, 0x2E, 0x74, 0x78, 0x74, 0])
    let (status, tree) = try sandbox.run(
      ["mktree", "-z"], input: sandbox.root.appendingPathComponent("tree"))
    #expect(status == 0)
    let commit = try sandbox.git(
      "commit-tree", tree.trimmingCharacters(in: .newlines), "-p", "HEAD", "-m", "gbk")
    try sandbox.git("update-ref", "HEAD", commit.trimmingCharacters(in: .newlines))
    #expect(try sandbox.draftdiff("status").output == "No draft changed.\na.txt: not committed\n")
    #expect(try sandbox.draftdiff("log").output == "No revision.\n")
  }
}
