import Foundation
import RepositorySupport
import Testing

/// Names, links and files that somebody laid in the way.
struct HostileRepositoryTests {
  @Test(arguments: ["张\n三", "<张三>", "张三\nparent 0000", " .张三,", "a\rb"])
  func namesAreCleanedAsGitDoes(_ name: String) throws {
    let sandbox = try Sandbox()
    let environment = [
      "GIT_AUTHOR_NAME": name, "GIT_COMMITTER_NAME": name, "GIT_AUTHOR_EMAIL": "a\n<b>@example.org",
    ]
    for text in ["一。\n", "二。\n"] {
      try sandbox.write("a.txt", text)
      let answer = try sandbox.draftdiff("commit", "a.txt", environment: environment)
      #expect(answer.status == 0, "\(answer)")
    }
    try sandbox.expectSound()
    #expect(try sandbox.git("log", "--format=%an").split(separator: "\n").count == 2)
    #expect(try sandbox.draftdiff("log", "a.txt").status == 0)
  }

  @Test func aNameOfMarksAloneIsNone() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    let answer = try sandbox.draftdiff("commit", "a.txt", environment: ["GIT_AUTHOR_NAME": "<>\n"])
    #expect(answer.status == 2 && answer.errors.contains("author"), "\(answer)")
  }

  @Test func aLinkInPlaceOfOurFolderIsNotFollowed() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    try sandbox.write("../mine/notes.txt", "mine\n")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.work + "/.git/draftdiff", withDestinationPath: sandbox.root.path + "/mine")
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 2)
    let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.root.path + "/mine")
    #expect(left == ["notes.txt"])
  }

  @Test func aLinkInPlaceOfOurLockIsNotFollowed() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    try sandbox.write(".git/draftdiff/other", "not ours\n")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.work + "/.git/draftdiff/lock",
      withDestinationPath: sandbox.root.path + "/elsewhere")
    let answer = try sandbox.draftdiff("commit", "a.txt")
    #expect(answer.status == 2 && answer.errors.contains("lock: is not a file"), "\(answer)")
    #expect(!FileManager.default.fileExists(atPath: sandbox.root.path + "/elsewhere"))
    // What is not named as our files are is not taken away either.
    #expect(FileManager.default.fileExists(atPath: sandbox.work + "/.git/draftdiff/other"))
  }

  @Test(arguments: [".g\u{200C}it/a.txt", ".git ./a.txt", "git~1/a.txt", ".GIT/a.txt"])
  func whatSomeSystemTakesForGitsFolderIsNoDraft(_ path: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--as", path).status == 2)
  }

  @Test(arguments: [
    "@1", "@-1", "HEAD", "2024-03-15", "deadbee1", "HEAD~1", "main", "FETCH_HEAD",
    ":/第", " ", "一稿 ", "一\u{200B}稿", "\u{202E}稿", "一\n稿", "一\u{200D}稿",
  ])
  func labelsThatReadAsRevisionsAreRefused(_ label: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", label).status == 2)
    #expect(try sandbox.run(["rev-parse", "-q", "--verify", "HEAD"]).0 != 0)
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", "20240315").status == 0)
  }

  /// Between the letters of some scripts a joiner does something; elsewhere it hides, in a message, too.
  @Test(arguments: [(".g\u{200C}it", ".g\\u{200C}it"), ("\u{200D}一稿", "\\u{200D}一稿")])
  func whatNobodySeesIsShownInMessages(_ label: String, _ shown: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    let answer = try sandbox.draftdiff("commit", "a.txt", "--round", label)
    #expect(answer.errors.hasPrefix("draftdiff: \(shown): "), "\(answer)")
    try sandbox.write("\(label)x.txt", "二。\n")
    let file = try sandbox.draftdiff("commit", "\(label)x.txt", "-m", label)
    #expect(file.status == 0 && file.output.contains(shown), "\(file)")
    let log = try sandbox.draftdiff("log").output
    #expect(log.contains(shown) && !log.contains(label), "\(log)")
  }

  @Test(arguments: ["2024", "20240315", "v1.0", "送审稿", "🚀\u{FE0F}", "a/b", "二稿（修）"])
  func labelsThatReadAsNoRevisionAreTaken(_ label: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", label).status == 0)
    #expect(try sandbox.draftdiff("show", label).output.contains("[\(label)]"))
    try sandbox.expectSound()
  }

  /// A hash in short is the name of a commit; of the same one it may be a label.
  @Test func aLabelThatIsACommitsHashIsRefused() throws {
    let sandbox = try Sandbox()
    for text in ["一。\n", "二。\n"] {
      try sandbox.write("a.txt", text)
      #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
    }
    let hash = try sandbox.git("rev-parse", "HEAD").prefix(5)
    guard hash.contains(where: \.isLetter) else { return }
    #expect(try sandbox.draftdiff("round", String(hash), "@1").status == 2)
    #expect(try sandbox.draftdiff("round", String(hash), "@2").status == 0)
  }

  /// Of the commit that git's tag is on, or of one with the same draft, a label may have its name.
  @Test func aLabelThatIsATagElsewhereIsRefused() throws {
    let sandbox = try Sandbox()
    for text in ["一。\n", "二。\n", "三。\n"] {
      try sandbox.write("a.txt", text)
      #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
    }
    try sandbox.git("tag", "v1", "HEAD~1")
    try sandbox.write("b.txt", "乙。\n")
    #expect(try sandbox.draftdiff("commit", "b.txt", "--round", "v1").status == 0)
    try sandbox.git("tag", "-a", "v2", "-m", "v2")
    for round in ["@1", "@3"] {
      let answer = try sandbox.draftdiff("round", "v1", round, "--file", "a.txt")
      #expect(answer.status == 2 && answer.errors.contains("under this name"), "\(answer)")
    }
    #expect(try sandbox.draftdiff("round", "v1", "@2", "--file", "a.txt").status == 0)
    let head = try sandbox.git("rev-parse", "HEAD")
    try sandbox.write("a.txt", "四。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", "v2").status == 2)
    #expect(try sandbox.git("rev-parse", "HEAD") == head)
    try sandbox.write("a.txt", "三。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", "v2").status == 0)
    #expect(try sandbox.draftdiff("show", "v2", "a.txt").output.contains("@3 [v2]"))
  }

  @Test(arguments: [".gitignore", ".git/info/exclude", "folder/.gitignore"])
  func aPipeInPlaceOfIgnoredNamesIsTold(_ name: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("folder/a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "folder/a.txt").status == 0)
    try? FileManager.default.removeItem(atPath: sandbox.work + "/" + name)
    #expect(mkfifo(sandbox.work + "/" + name, 0o600) == 0)
    let answer = try sandbox.draftdiff("status")
    #expect(answer.status == 2 && answer.errors.contains("is not a file"), "\(answer)")
    try sandbox.write("folder/a.txt", "二。\n")
    #expect(try sandbox.draftdiff("commit", "folder/a.txt").status == 0)
  }

  @Test(arguments: [
    "config", "HEAD", "packed-refs", "index", "logs/HEAD", "refs/heads/main",
    "logs/refs/heads/main",
    "objects/info/alternates", "objects/pack/multi-pack-index", "config.worktree",
  ])
  func aPipeInPlaceOfWhatGitAlwaysReadsIsTold(_ name: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("folder/a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "folder/a.txt").status == 0)
    let place = sandbox.work + "/.git/" + name
    try? FileManager.default.removeItem(atPath: place)
    #expect(mkfifo(place, 0o600) == 0)
    for command in [["status"], ["log"], ["commit", "a.txt"]] {
      let answer = try sandbox.draftdiff(command, at: sandbox.work + "/folder")
      #expect(answer.status == 2 && answer.errors.contains("\(name): is not a file"), "\(answer)")
    }
  }

  /// The user's own settings, and what a repository's include.
  @Test(arguments: [
    "", "[include]\n\tpath = pipe\n", "[includeIf \"gitdir:/\"] path = \"pipe\" # why\n",
    "[include]\n path = between\n path = config\n[includeIf \"onbranch:x\"]\nPath=between;\n",
  ])
  func aPipeInPlaceOfSettingsIsTold(_ settings: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
    let home = sandbox.root.path + "/pipes"
    try sandbox.write("../pipes/none", "")
    if settings.isEmpty {
      #expect(mkfifo(home + "/.gitconfig", 0o600) == 0)
    } else {
      #expect(mkfifo(sandbox.work + "/.git/pipe", 0o600) == 0)
      try sandbox.write(".git/between", "[include]\n path = ./pipe\n")
      let before = try String(contentsOfFile: sandbox.work + "/.git/config", encoding: .utf8)
      try sandbox.write(".git/config", before + settings)
    }
    for command in [["log"], ["commit", "a.txt"], ["init"]] {
      let answer = try sandbox.draftdiff(command, environment: ["HOME": home])
      #expect(answer.status == 2 && answer.errors.contains("is not a file"), "\(answer)")
    }
  }

  /// Pipes among references that nothing but a name leads to.
  @Test(arguments: [
    "refs/heads/side", "refs/tags/v1", "refs/remotes/side/HEAD", "logs/refs/heads/side",
  ])
  func aPipeInPlaceOfANamedReferenceIsTold(_ place: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
    let path = sandbox.work + "/.git/" + place
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    #expect(mkfifo(path, 0o600) == 0)
    let name = place.hasPrefix("refs/tags") ? "v1" : "side"
    for revision in [name, name + "~1", name + "@{0}", name + "^{}", name + ":a.txt"] {
      let answer = try sandbox.draftdiff("show", revision, "a.txt")
      #expect(answer.status == 2 && answer.errors.contains("\(place): is not a file"), "\(answer)")
    }
    #expect(try sandbox.draftdiff("log").status == 0)
  }

  /// In the place of the folder of labels: refused before anything is committed.
  @Test(arguments: ["pipe", "link", "link to nowhere"])
  func whatIsInPlaceOfTheFolderOfLabelsIsTold(_ kind: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
    let head = try sandbox.git("rev-parse", "HEAD")
    let place = sandbox.work + "/.git/refs/tags/draftdiff"
    let victim = sandbox.root.path + "/victim"
    if kind == "link" {
      try FileManager.default.createDirectory(atPath: victim, withIntermediateDirectories: true)
    }
    if kind == "pipe" {
      #expect(mkfifo(place, 0o600) == 0)
    } else {
      try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: victim)
    }
    try sandbox.write("a.txt", "二。\n")
    let answer = try sandbox.draftdiff("commit", "a.txt", "--round", "二稿")
    #expect(answer.status == 2 && answer.errors.contains("draftdiff: is not a folder"), "\(answer)")
    #expect(try sandbox.git("rev-parse", "HEAD") == head)
    #expect(try sandbox.draftdiff("log").status == 2)
    #expect((try? FileManager.default.contentsOfDirectory(atPath: victim)) ?? [] == [])
  }

  @Test(arguments: [["log"], ["blame", "a.txt"], ["status"], ["rounds"], ["show", "HEAD"]])
  func aCloneWithoutFoldersSaysSo(_ command: [String]) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", "一稿").status == 0)
    let tree = try sandbox.git("rev-parse", "HEAD^{tree}").prefix(40)
    try FileManager.default.removeItem(
      atPath: sandbox.work + "/.git/objects/\(tree.prefix(2))/\(tree.dropFirst(2))")
    let answer = try sandbox.draftdiff(command)
    #expect(answer.status == 2)
    #expect(answer.errors.contains("object \(tree.prefix(12)) is not here"), "\(answer)")
  }

  @Test func aPipeInPlaceOfALabelIsTold() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", "一稿").status == 0)
    #expect(mkfifo(sandbox.work + "/.git/refs/tags/draftdiff/a.txt/二稿", 0o600) == 0)
    let answer = try sandbox.draftdiff("log")
    #expect(answer.status == 2 && answer.errors.contains("二稿: is not a file"), "\(answer)")
  }

  @Test(arguments: ["core.attributesFile", "core.excludesFile"])
  func aPipeThatTheSettingsNameIsNotWaitedFor(_ setting: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(mkfifo(sandbox.work + "/pipe", 0o600) == 0)
    try sandbox.git("config", setting, sandbox.work + "/pipe")
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
    let answer = try sandbox.draftdiff("status")
    #expect(answer.status == 2 && answer.errors.contains("pipe: is not a file"), "\(answer)")
  }

  /// An octal number says who may read, and who may not.
  @Test(arguments: [("0640", 0o640), ("0600", 0o600), ("0660", 0o660)])
  func nothingIsOpenToMoreThanTheRepositoryIs(_ setting: String, _ mode: Int) throws {
    let sandbox = try Sandbox()
    try sandbox.git("config", "core.sharedRepository", setting)
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", "一稿").status == 0)
    for name in ["index", "refs/heads/main", "refs/tags/draftdiff/a.txt/一稿", "logs/HEAD"] {
      var info = stat()
      #expect(lstat(sandbox.work + "/.git/" + name, &info) == 0)
      #expect(Int(info.st_mode & 0o777) == mode, "\(name) \(String(info.st_mode, radix: 8))")
    }
    let head = try sandbox.git("rev-parse", "HEAD").prefix(40)
    var info = stat()
    let object = sandbox.work + "/.git/objects/\(head.prefix(2))/\(head.dropFirst(2))"
    #expect(lstat(object, &info) == 0 && Int(info.st_mode & 0o777) == mode & 0o444)
  }

  @Test func aPipeInPlaceOfAttributesIsPassedOver() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "一。\n")
    #expect(mkfifo(sandbox.work + "/.gitattributes", 0o600) == 0)
    #expect(try sandbox.draftdiff("commit", "a.txt").status == 0)
  }

  @Test(arguments: [("group", 0o060), ("all", 0o064), ("0640", 0o040)])
  func referencesAreSharedAsTheRepositoryIs(_ setting: String, _ bits: Int) throws {
    let sandbox = try Sandbox()
    try sandbox.git("config", "core.sharedRepository", setting)
    try sandbox.write("a.txt", "一。\n")
    #expect(try sandbox.draftdiff("commit", "a.txt", "--round", "一稿").status == 0)
    let path = sandbox.work + "/.git/refs/heads/main"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(try #require(mode) & bits == bits)
  }

  /// Somebody of the group can go on where everybody's umask shuts the others out.
  @Test func everythingIsSharedAsTheRepositoryIs() throws {
    let sandbox = try Sandbox(["--shared=group"])
    try sandbox.write("folder/a.txt", "一。\n")
    try sandbox.write("umask.sh", "umask 077; exec \"$@\"\n")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["umask.sh", Sandbox.tool, "commit", "folder/a.txt", "--round", "一稿"]
    process.currentDirectoryURL = URL(fileURLWithPath: sandbox.work)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let git = sandbox.work + "/.git"
    var seen = 0
    for name in try FileManager.default.subpathsOfDirectory(atPath: git) {
      let made = ["objects/", "refs/tags/", "refs/heads/", "logs", "index", "draftdiff"]
      guard made.contains(where: name.hasPrefix) else { continue }
      var info = stat()
      #expect(lstat(git + "/" + name, &info) == 0)
      let isObject = name.hasPrefix("objects/") && info.st_mode & S_IFMT == S_IFREG
      let bits: mode_t = info.st_mode & S_IFMT == S_IFDIR ? 0o070 : isObject ? 0o040 : 0o060
      #expect(info.st_mode & bits == bits, "\(name) \(String(info.st_mode, radix: 8))")
      seen += 1
    }
    #expect(seen > 15)
    try sandbox.expectSound()
  }
}
