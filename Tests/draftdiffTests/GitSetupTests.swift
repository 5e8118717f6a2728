import DraftPlatform
import DraftText
import Foundation
import RepositorySupport
import Testing

/// `draftdiff git …`, tried on git itself.
@Suite struct GitSetupTests {
  /// git with the built command in its path and settings of its own.
  private struct Tree {
    let sandbox: Sandbox
    let variables: [String: String]

    init(hasProgram: Bool = true) throws {
      sandbox = try Sandbox()
      let folder = Command.executable.deletingLastPathComponent().path
      variables = [
        "PATH": (hasProgram ? folder + ":" : "") + "/usr/bin:/bin", "GIT_EDITOR": "true",
        "GIT_PAGER": "cat", "GIT_CONFIG_GLOBAL": sandbox.root.path + "/.gitconfig",
        "GIT_MERGE_AUTOEDIT": "no",
      ]
      try Data().write(to: sandbox.root.appendingPathComponent(".gitconfig"))
    }

    @discardableResult
    func git(_ words: String..., status: Int32 = 0, with more: [String: String] = [:]) throws
      -> String
    {
      let answer = try sandbox.run(words, environment: variables.merging(more) { $1 })
      #expect(answer.0 == status, "git \(words): \(answer.1)")
      return answer.1
    }

    func setup(_ words: String...) throws {
      let answer = try sandbox.draftdiff(["git", "setup"] + words, environment: variables)
      #expect(answer.status == 0, "\(answer.errors)")
    }

    func commit(_ files: [String: String], _ message: String = "draft") throws {
      for (name, text) in files { try sandbox.write(name, text) }
      try git("add", "-A")
      try git("commit", "-qm", message)
    }

    func text(_ name: String) throws -> String {
      String(decoding: try sandbox.bytes(name), as: UTF8.self)
    }

    /// A branch `theirs` beside `main`, each with its own text of one file.
    func branches(_ name: String, base: String, ours: String, theirs: String) throws {
      try commit([name: base])
      try git("checkout", "-qb", "theirs")
      try commit([name: theirs], "theirs")
      try git("checkout", "-q", "main")
      try commit([name: ours], "ours")
    }
  }

  private static let base = """
    # Rules

    The client pays within five days. The office answers in writing. The parties meet in March.

    """

  private static let ours = base.replacing("five days", with: "ten days")
  private static let theirs = base.replacing("in March", with: "in April at the office")
  private static let both = ours.replacing("in March", with: "in April at the office")

  // MARK: Showing

  @Test func headingsStandBehindTheHunk() throws {
    let tree = try Tree()
    let filler = (1...8).map { "第\($0)行的文字。\n" }.joined()
    try tree.commit(["规则 一.txt": "第一章　总则\n第三条　应当公开。\n\(filler)十五日内办理。\n"])
    try tree.setup()
    try tree.sandbox.write("规则 一.txt", "第一章　总则\n第三条　应当公开。\n\(filler)三十日内办理。\n")
    for locale in ["C", "C.UTF-8"] {
      let diff = try tree.git("diff", with: ["LC_ALL": locale])
      #expect(diff.contains("@@ 第三条　应当公开。"), "\(locale): \(diff)")
    }
    try tree.git("commit", "-qam", "later")
    #expect(try tree.git("log", "-p", "-1").contains("@@ 第三条　应当公开。"))
    #expect(try tree.git("show").contains("@@ 第三条　应当公开。"))
  }

  @Test func headingsOfOtherLanguagesDoToo() throws {
    let tree = try Tree()
    let filler = String(repeating: "Der Text bleibt.\n", count: 8)
    try tree.commit(["vertrag.txt": "Artikel 3 Fristen\n\(filler)Binnen fünf Tagen.\n"])
    try tree.setup()
    try tree.sandbox.write("vertrag.txt", "Artikel 3 Fristen\n\(filler)Binnen zehn Tagen.\n")
    let diff = try tree.git("diff")
    #expect(diff.contains("@@ Artikel 3 Fristen"), "\(diff)")
  }

  /// A range of Han is an error in C.UTF-8, and one of bytes takes in whole sentences.
  @Test(arguments: ["C", "C.UTF-8"]) func wordsAreWords(_ locale: String) throws {
    let tree = try Tree()
    try tree.commit(["a.txt": "应当在十五日内办理，罚款5.5万元。The client's well-known façade.\n"])
    try tree.setup()
    try tree.sandbox.write("a.txt", "应当在三十日内处理，罚款15万元。The client's unknown façades.\n")
    let diff = try tree.git("diff", "--word-diff", with: ["LC_ALL": locale])
    #expect(
      diff.contains(
        "应当在[-十五-]{+三十+}日内[-办-]{+处+}理，罚款[-5.5-]{+15+}万元。"
          + "The client's [-well-known façade-]{+unknown façades+}."), "\(diff)")
  }

  @Test func otherEncodingsAndWordAreShownAsText() throws {
    let tree = try Tree()
    func gbk(_ text: String) throws -> [UInt8] {
      try TextEncoder.encode(Array(text.utf8), as: .gb18030, byteOrderMark: false)
    }
    let old = "各单位应当在十五日内办理完毕，并将办理结果报告主管部门。\n"
    try tree.sandbox.write("旧 稿[1].txt", try gbk(old))
    try tree.commit(["新.txt": old])
    try tree.setup()
    let lines = try tree.text(".git/info/attributes")
    #expect(lines.contains(#""/旧 稿\\[1].txt" diff=draftdiff-text"#), "\(lines)")
    #expect(!lines.contains("/新.txt"))
    try tree.sandbox.write("旧 稿[1].txt", try gbk(old.replacing("十五", with: "三十")))
    let diff = try tree.git("diff")
    #expect(diff.contains("+各单位应当在三十日内办理完毕"), "\(diff)")
    // The bytes in git stay what they are.
    try tree.git("add", "-A")
    #expect(try tree.git("cat-file", "-s", ":旧 稿[1].txt") == "\(try gbk(old).count)\n")
  }

  @Test func aliasAndDifftoolShowOurReport() throws {
    let tree = try Tree()
    try tree.commit(["讲 话.md": Self.base])
    try tree.setup()
    try tree.sandbox.write("讲 话.md", Self.ours)
    let alias = try tree.git("draftdiff", "--", "讲 话.md")
    #expect(alias.contains("[-five-]{+ten+}") && alias.contains("讲 话.md"), "\(alias)")
    let tool = try tree.git("difftool", "-y", "-t", "draftdiff")
    #expect(tool.contains("[-five-]{+ten+}"), "\(tool)")
    // By its own name, and not by that of git's copy of it.
    #expect(tool.contains("讲 话.md → 讲 话.md"), "\(tool)")
    let folders = try tree.git("difftool", "-d", "-t", "draftdiff")
    #expect(folders.contains("[-five-]{+ten+}"), "\(folders)")
  }

  @Test func aDraftThatWentIsReportedInItsLanguage() throws {
    let tree = try Tree()
    try tree.commit(["稿.txt": "一、总则\n应当公开。\n", "b.txt": "乙。\n"])
    try tree.setup()
    try tree.git("rm", "-q", "稿.txt")
    for command in [["draftdiff", "HEAD"], ["difftool", "-y", "-t", "draftdiff", "HEAD"]] {
      let answer = try tree.sandbox.run(command, environment: tree.variables)
      #expect(answer.1.contains("稿.txt → /dev/null"), "\(answer)")
      #expect(answer.1.contains("部分：删去 1；句：删去 1"), "\(answer)")
    }
  }

  // MARK: Merging

  @Test func mergesWithinAParagraph() throws {
    for command in [["merge", "theirs"], ["rebase", "theirs"], ["cherry-pick", "theirs"]] {
      let tree = try Tree()
      try tree.branches("a b.md", base: Self.base, ours: Self.ours, theirs: Self.theirs)
      try tree.setup()
      let answer = try tree.sandbox.run(command, environment: tree.variables)
      #expect(answer.0 == 0, "\(command): \(answer.1)")
      #expect(try tree.text("a b.md") == Self.both, "\(command)")
    }
  }

  @Test func linkedWorkTreesHaveItToo() throws {
    let tree = try Tree()
    try tree.branches("a.md", base: Self.base, ours: Self.ours, theirs: Self.theirs)
    try tree.git("worktree", "add", "-q", "../other tree", "-b", "side")
    let other = tree.sandbox.root.path + "/other tree"
    let answer = try tree.sandbox.draftdiff(
      "git", "setup", at: other, environment: tree.variables)
    #expect(answer.status == 0, "\(answer.errors)")
    try tree.git("merge", "-q", "theirs")
    #expect(try tree.text("a.md") == Self.both)
  }

  @Test func conflictsEndWithOneAndHaveMarkers() throws {
    let tree = try Tree()
    let theirs = Self.base.replacing("five days", with: "three days")
    try tree.branches("a.md", base: Self.base, ours: Self.ours, theirs: theirs)
    try tree.setup()
    try tree.git("merge", "theirs", status: 1)
    let text = try tree.text("a.md")
    // As git itself names them, which before 2.44 does not tell a driver.
    #expect(text.contains("<<<<<<< HEAD\n") && text.contains(">>>>>>> theirs\n"), "\(text)")
    #expect(text.contains("ten days") && text.contains("three days"))
    #expect(try tree.git("status", "--porcelain") == "UU a.md\n")
  }

  @Test func conflictsNameTheBranchThatIsJoined() throws {
    let tree = try Tree()
    let theirs = Self.base.replacing("five days", with: "three days")
    try tree.branches("a.md", base: Self.base, ours: Self.ours, theirs: theirs)
    try tree.git("branch", "-m", "theirs", "张三/二稿")
    try tree.setup()
    try tree.git("merge", "张三/二稿", status: 1)
    #expect(try tree.text("a.md").contains("\n>>>>>>> 张三/二稿\n"))
  }

  /// Without the program git would take our file as it is, without a word.
  @Test func missingProgramMergesLines() throws {
    let tree = try Tree(hasProgram: false)
    let theirs = Self.base.replacing("five days", with: "three days")
    try tree.branches("a.md", base: Self.base, ours: Self.ours, theirs: theirs)
    try tree.commit(["b.md": "one\n\ntwo\n\nthree\n"])
    try tree.setup()
    try tree.git("merge", "theirs", status: 1)
    let text = try tree.text("a.md")
    #expect(text.contains("<<<<<<< ") && text.contains("ten") && text.contains("three"), "\(text)")
  }

  @Test func missingProgramStillJoinsWhatGitJoins() throws {
    let tree = try Tree(hasProgram: false)
    try tree.branches(
      "a.md", base: "one\n\n\n\ntwo\n", ours: "1\n\n\n\ntwo\n", theirs: "one\n\n\n\n2\n")
    try tree.setup()
    try tree.git("merge", "-q", "theirs")
    #expect(try tree.text("a.md") == "1\n\n\n\n2\n")
  }

  @Test func canBeTurnedOffForAMoment() throws {
    let tree = try Tree()
    try tree.branches("a.md", base: Self.base, ours: Self.ours, theirs: Self.theirs)
    try tree.setup()
    try tree.git("merge", "theirs", status: 1, with: ["DRAFTDIFF_MERGE": "off"])
    #expect(try tree.text("a.md").contains("<<<<<<< "))
  }

  /// What can't be read is left to git, and somebody is asked to look.
  @Test func innerErrorsMergeLinesAndEndWithOne() throws {
    let tree = try Tree()
    let binary = "\u{0}one\n\n\n\ntwo\n"
    try tree.branches(
      "a.md", base: binary, ours: binary.replacing("one", with: "1"),
      theirs: binary.replacing("two", with: "2"))
    try tree.setup()
    try tree.git("merge", "theirs", status: 1)
    #expect(try tree.text("a.md") == binary.replacing("one", with: "1"))
    #expect(try tree.git("status", "--porcelain") == "UU a.md\n")
  }

  @Test func mergetoolJoinsAndOpensTheEditorForTheRest() throws {
    let tree = try Tree()
    let theirs = Self.base.replacing("five days", with: "three days")
    try tree.branches("a b.md", base: Self.base, ours: Self.ours, theirs: theirs)
    try tree.setup()
    try tree.git("merge", "theirs", status: 1)
    // Nothing decided: still a conflict.
    try tree.git("mergetool", "-y", "-t", "draftdiff", status: 1)
    #expect(try tree.git("status", "--porcelain", "-uno").hasPrefix("UU "))
    let editor = tree.sandbox.root.path + "/editor"
    try "#!/bin/sh\nprintf 'decided\\n' > \"$1\"\n".write(
      toFile: editor, atomically: true, encoding: .utf8)
    chmod(editor, 0o755)
    try tree.git("mergetool", "-y", "-t", "draftdiff", with: ["GIT_EDITOR": editor])
    #expect(try tree.text("a b.md") == "decided\n")
    #expect(try tree.git("status", "--porcelain", "-uno").hasPrefix("M  "))
  }

  /// On a terminal conflicts are reviewed; what is decided and not finished is kept until it is.
  @Test func mergetoolReviewsOnATerminal() throws {
    let tree = try Tree()
    func edited(_ days: String, _ month: String) -> String {
      Self.base.replacing("five days", with: days).replacing("in March", with: month)
    }
    try tree.branches(
      "二 稿.md", base: Self.base, ours: edited("ten days", "in May"),
      theirs: edited("three days", "in April"))
    try tree.setup()
    try tree.git("merge", "theirs", status: 1)
    func mergetool() throws -> CommandTerminal {
      try CommandTerminal(
        Command(at: URL(filePath: tree.sandbox.work)), ["mergetool", "-y", "-t", "draftdiff"],
        environment: tree.variables.merging(["HOME": tree.sandbox.root.path]) { $1 },
        executable: URL(filePath: "/usr/bin/git"))
    }
    func kept() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: tree.sandbox.work + "/.git/draftdiff")
    }
    let first = try mergetool()
    try first.wait(for: "1 of 2")
    try first.type("1", "1 open")
    try first.type("q", "1 conflict is left")
    #expect(first.status == 1)
    #expect(try tree.git("status", "--porcelain", "-uno").hasPrefix("UU "))
    #expect(try kept().count == 1)
    let again = try mergetool()
    try again.wait(for: "2 of 2, 1 open")
    try again.type("2", "Everything is decided")
    try again.type("q", "\u{1B}[?1049l")
    #expect(again.status == 0)
    #expect(try tree.text("二 稿.md") == edited("ten days", "in April"))
    #expect(try tree.git("status", "--porcelain", "-uno").hasPrefix("M  "))
    #expect(try kept().isEmpty)
  }

  // MARK: What is written

  @Test func removeLeavesTheFilesAsTheyWere() throws {
    let tree = try Tree()
    let own = "*.md diff=other\n# mine, without an end"
    try tree.sandbox.write(".git/info/attributes", own)
    let config = try tree.sandbox.bytes(".git/config")
    try tree.setup()
    #expect(try tree.text(".git/info/attributes").hasPrefix(own + "\n# begin draftdiff"))
    try tree.setup()
    let answer = try tree.sandbox.draftdiff("git", "remove", environment: tree.variables)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try tree.sandbox.bytes(".git/config") == config)
    #expect(try tree.text(".git/info/attributes") == own)
  }

  @Test func whatAPersonWroteStays() throws {
    let tree = try Tree()
    try tree.git("config", "difftool.draftdiff.cmd", "mine")
    try tree.git("config", "diff.tool", "meld")
    let first = try tree.sandbox.draftdiff("git", "setup", environment: tree.variables)
    #expect(first.status == 1 && first.errors.contains("difftool.draftdiff.cmd"))
    #expect(try tree.git("config", "difftool.draftdiff.cmd") == "mine\n")
    let attributes = try tree.text(".git/info/attributes")
    try tree.sandbox.write(
      ".git/info/attributes", attributes.replacing("*.tex diff", with: "*.latex diff"))
    let second = try tree.sandbox.draftdiff("git", "remove", environment: tree.variables)
    #expect(second.status == 1 && second.errors.contains("info/attributes"))
    #expect(try tree.text(".git/info/attributes").contains("*.latex"))
    let third = try tree.sandbox.draftdiff("git", "remove", "--force", environment: tree.variables)
    #expect(third.status == 0)
    #expect(try tree.git("config", "diff.tool") == "meld\n")
    #expect(!FileManager.default.fileExists(atPath: tree.sandbox.work + "/.git/info/attributes"))
  }

  @Test func patternsAreKeptAndChecked() throws {
    let tree = try Tree()
    try tree.setup("--patterns", "讲话/*.txt,*.md")
    try tree.setup()
    let lines = try tree.text(".git/info/attributes")
    #expect(lines.contains("\n讲话/*.txt diff=draftdiff merge=draftdiff\n"), "\(lines)")
    #expect(!lines.contains("*.tex"))
    let wrong = try tree.sandbox.draftdiff("git", "setup", "--patterns", "!a b")
    #expect(wrong.status == 2 && wrong.errors.contains("not one pattern"))
  }

  @Test func dryRunWritesNothing() throws {
    let tree = try Tree()
    let config = try tree.sandbox.bytes(".git/config")
    let answer = try tree.sandbox.draftdiff(
      "git", "setup", "--dry-run", environment: tree.variables)
    #expect(answer.status == 0 && answer.output.contains("merge.draftdiff.driver"))
    #expect(try tree.sandbox.bytes(".git/config") == config)
    #expect(!FileManager.default.fileExists(atPath: tree.sandbox.work + "/.git/info/attributes"))
  }

  @Test func globalAndShared() throws {
    let tree = try Tree()
    try tree.branches("a.md", base: Self.base, ours: Self.ours, theirs: Self.theirs)
    try tree.setup("--global")
    let home = tree.sandbox.root.path
    #expect(FileManager.default.fileExists(atPath: home + "/.config/git/attributes"))
    try tree.git("merge", "-q", "theirs")
    #expect(try tree.text("a.md") == Self.both)
    let shared = try tree.sandbox.draftdiff(
      "git", "setup", "--shared", environment: tree.variables)
    #expect(shared.status == 0, "\(shared.errors)")
    #expect(try tree.text(".gitattributes").contains("*.md diff=draftdiff"))
    let removed = try tree.sandbox.draftdiff(
      "git", "remove", "--global", environment: tree.variables)
    #expect(removed.status == 0, "\(removed.errors)")
    #expect(try String(contentsOfFile: home + "/.gitconfig", encoding: .utf8) == "")
  }

  @Test func statusSaysWhatIsMissingAndOverridden() throws {
    let tree = try Tree()
    try tree.commit(["a.md": Self.base])
    let missing = try tree.sandbox.draftdiff("git", "status", environment: tree.variables)
    #expect(missing.status == 1 && missing.output.contains("missing     merge.draftdiff.driver"))
    try tree.setup()
    let stands = try tree.sandbox.draftdiff("git", "status", environment: tree.variables)
    #expect(stands.status == 0, "\(stands.output)")
    try tree.sandbox.write(
      ".git/info/attributes", try tree.text(".git/info/attributes") + "a.md merge=union\n")
    let overridden = try tree.sandbox.draftdiff(
      "git", "status", environment: tree.variables.merging(["DRAFTDIFF_MERGE": "off"]) { $1 })
    #expect(overridden.status == 1)
    #expect(overridden.output.contains("a.md: merge=union"), "\(overridden.output)")
    #expect(overridden.output.contains("DRAFTDIFF_MERGE=off"))
  }
}
