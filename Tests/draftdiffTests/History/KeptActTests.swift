import Foundation
import RepositorySupport
import Testing

/// `commit --act`: the act is wherever the revision is, and is named by what tells of the revision.
struct KeptActTests {
  private static let base = """
    河滨市码头管理办法
    第一条 为了加强码头管理，制定本办法。
    第二条 码头经营人应当制定安全规程，接受监督。
    违反第三条规定的，责令改正。
    第三条 船舶进出应当登记，保存期限不少于三年。

    """
  private static let act = """
    关于修改《河滨市码头管理办法》的决定
    一、将第二条第一款中的“制定安全规程”修改为“制定并公布安全规程”。
    二、增加一条，作为第三条：“码头经营人应当为从业人员购买保险。”
    三、将第三条改为第四条，其中的“三年”修改为“五年”。
    此外，对条文顺序作相应调整。

    """
  private static let result = """
    河滨市码头管理办法
    第一条 为了加强码头管理，制定本办法。
    第二条 码头经营人应当制定并公布安全规程，接受监督。
    违反第四条规定的，责令改正。
    第三条 码头经营人应当为从业人员购买保险。
    第四条 船舶进出应当登记，保存期限不少于五年。

    """

  /// A repository with the base committed, its new text in the work tree and the act beside the repository.
  private func prepared() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("办法.txt", Self.base)
    #expect(try sandbox.draftdiff("commit", "办法.txt", "--round", "原稿").status == 0)
    try sandbox.write("办法.txt", Self.result)
    try sandbox.write("../决定.txt", Self.act)
    return sandbox
  }

  private func kept() throws -> Sandbox {
    let sandbox = try prepared()
    let answer = try sandbox.draftdiff(
      "commit", "办法.txt", "--act", "../决定.txt", "--round", "修订稿")
    #expect(answer.status == 0 && answer.output.contains("act: 决定.txt"), "\(answer)")
    return sandbox
  }

  @Test func isNamedByWhatTellsOfTheRevision() throws {
    let sandbox = try kept()
    #expect(try sandbox.draftdiff("show", "修订稿", "办法.txt").output.contains("act: 决定.txt"))
    #expect(try sandbox.draftdiff("log").output.contains("act: 决定.txt"))
    let json = try sandbox.draftdiff("log", "--format", "json").output
    #expect(json.contains("\"act\":\"决定.txt\"") && json.contains("\"act\":null"), "\(json)")
  }

  @Test func blameNamesTheItem() throws {
    let sandbox = try kept()
    let blame = try sandbox.draftdiff("blame", "办法.txt", "--format", "json").output
    func items(_ words: String) -> Substring? {
      let line = blame.split(separator: "\n").first { $0.contains(words) }
      return line?.firstRange(of: "\"act\":").map { line![$0.upperBound...] }
    }
    #expect(items("制定并公布")?.hasPrefix(#"{"name":"决定.txt","items":["一"]}"#) == true, "\(blame)")
    #expect(items("购买保险")?.hasPrefix(#"{"name":"决定.txt","items":["二"]}"#) == true)
    #expect(items("不少于五年")?.hasPrefix(#"{"name":"决定.txt","items":["三"]}"#) == true)
    #expect(items("违反第四条")?.hasPrefix(#"{"name":"决定.txt","items":["此外"]}"#) == true)
    #expect(items("为了加强")?.hasPrefix("null") == true)
    let text = try sandbox.draftdiff("blame", "办法.txt").output
    #expect(text.contains("修订稿 § 一 ← 原稿") && text.contains("张三  § 决定.txt"), "\(text)")
  }

  @Test func isWhereverTheRevisionIs() throws {
    let sandbox = try kept()
    try FileManager.default.removeItem(atPath: sandbox.root.path + "/决定.txt")
    try sandbox.write("办法.txt", Self.result.replacing("加强", with: "规范"))
    #expect(try sandbox.draftdiff("commit", "办法.txt").status == 0)
    try sandbox.git("gc", "-q", "--prune=now")
    try sandbox.expectSound()
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    let root = sandbox.root.path
    try sandbox.git("init", "-q", "--bare", root + "/far.git")
    try sandbox.git("push", "-q", root + "/far.git", "main")
    try sandbox.git("clone", "-q", "-b", "main", root + "/far.git", root + "/clone")
    for place in [sandbox.work, root + "/clone"] {
      let acts = try sandbox.draftdiff("-C", place, "log", "--format", "act")
      #expect(acts.output.contains(Self.act), "\(acts)")
    }
  }

  @Test func actsStandInOrderAndWhereNoneIsKeptOneIsMade() throws {
    let sandbox = try kept()
    try sandbox.write("办法.txt", Self.result.replacing("加强", with: "规范"))
    #expect(try sandbox.draftdiff("commit", "办法.txt").status == 0)
    let acts = try sandbox.draftdiff("log", "办法.txt", "--format", "act").output
    let heads = acts.split(separator: "\n").filter { $0.hasPrefix("@") }
    #expect(heads.count == 2 && heads[0].contains("[修订稿]") && heads[1].contains("未存"), "\(acts)")
    #expect(acts.contains("一、将第一条中的“加强”修改为“规范”。"))
    let last = try sandbox.draftdiff("log", "--format", "act", "-n", "1", "--style", "local").output
    #expect(last.hasPrefix("@3"))
    #expect(try sandbox.draftdiff("log", "--style", "npc").status == 2)
    #expect(try sandbox.draftdiff("log", "--format", "act", "--section", "第一条").status == 2)
  }

  /// It is a file of the tree, and no draft.
  @Test func isNoDraft() throws {
    let sandbox = try kept()
    #expect(try sandbox.git("ls-files").contains(".draftdiff/acts/决定.txt"))
    #expect(try sandbox.bytes(".draftdiff/acts/决定.txt") == Array(Self.act.utf8))
    try sandbox.write(".draftdiff/acts/决定.txt", "改了。\n")
    try sandbox.write("草案/决定.txt", Self.act)
    let status = try sandbox.draftdiff("status").output
    #expect(status == "No draft changed.\n", "\(status)")
    #expect(try !sandbox.draftdiff("show", "修订稿").output.contains("本文"))
    #expect(try !sandbox.draftdiff("log").output.contains(".draftdiff"))
  }

  @Test func whatDoesNotFitIsRefusedUnlessSaidOtherwise() throws {
    let sandbox = try prepared()
    let head = try sandbox.git("rev-parse", "HEAD")
    try sandbox.write("办法.txt", Self.result.replacing("五年", with: "六年"))
    var answer = try sandbox.draftdiff("commit", "办法.txt", "--act", "../决定.txt")
    #expect(answer.status == 2 && answer.errors.contains("--unverified"), "\(answer)")
    try sandbox.write("../坏.txt", Self.act.replacing("制定安全规程", with: "没有的话"))
    answer = try sandbox.draftdiff("commit", "办法.txt", "--act", "../坏.txt")
    #expect(answer.status == 2 && answer.errors.contains("没有的话"), "\(answer)")
    #expect(try sandbox.git("rev-parse", "HEAD") == head)
    #expect(try !sandbox.git("status", "--porcelain").contains(".draftdiff"))
    answer = try sandbox.draftdiff("commit", "办法.txt", "--act", "../决定.txt", "--unverified")
    #expect(answer.status == 0 && answer.errors.contains("does not make this text"), "\(answer)")
    // Items are named only for what the act does give.
    let blame = try sandbox.draftdiff("blame", "办法.txt").output
    #expect(blame.contains("@2 ← 原稿") && blame.contains("@2 § 二"), "\(blame)")
  }

  @Test func needsAChangeToBeTheActOf() throws {
    let sandbox = try Sandbox()
    try sandbox.write("办法.txt", Self.base)
    try sandbox.write("../决定.txt", Self.act)
    var answer = try sandbox.draftdiff("commit", "办法.txt", "--act", "../决定.txt")
    #expect(answer.status == 2 && answer.errors.contains("no revision yet"), "\(answer)")
    #expect(try sandbox.draftdiff("commit", "办法.txt").status == 0)
    answer = try sandbox.draftdiff("commit", "办法.txt", "--act", "../决定.txt")
    #expect(answer.status == 2 && answer.errors.contains("has not changed"), "\(answer)")
    #expect(try sandbox.draftdiff("commit", "办法.txt", "--unverified").status == 2)
    #expect(try sandbox.draftdiff("commit", "--all", "--act", "../决定.txt").status == 2)
    #expect(try sandbox.draftdiff("commit", "办法.txt", "--act", "../没有.txt").status == 2)
  }

  @Test func actsOfOneNameAreToldApart() throws {
    let sandbox = try kept()
    try sandbox.write("办法.txt", Self.result.replacing("加强", with: "规范"))
    try sandbox.write("../决定.txt", "一、将第一条中的“加强”修改为“规范”。\n")
    let answer = try sandbox.draftdiff("commit", "办法.txt", "--act", "../决定.txt")
    #expect(answer.status == 0 && answer.output.contains("act: 决定-2.txt"), "\(answer)")
    #expect(try sandbox.bytes(".draftdiff/acts/决定.txt") == Array(Self.act.utf8))
    let acts = try sandbox.draftdiff("log", "--format", "act").output
    #expect(acts.contains(Self.act) && acts.contains("决定-2.txt"))
  }

  @Test func nothingIsWrittenThroughALink() throws {
    let sandbox = try prepared()
    let far = sandbox.root.path + "/far"
    try FileManager.default.createDirectory(atPath: far, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.work + "/.draftdiff", withDestinationPath: far)
    let answer = try sandbox.draftdiff("commit", "办法.txt", "--act", "../决定.txt")
    #expect(answer.status == 2 && answer.errors.contains("is not a folder"), "\(answer)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: far).isEmpty)
  }

  /// A commit may name an act that its tree lacks: a hand-made trailer.
  @Test func aTrailerAloneIsNoAct() throws {
    let sandbox = try kept()
    try sandbox.write("办法.txt", Self.result.replacing("加强", with: "规范"))
    for name in ["没有.txt", "..", "%2E%2E%2F办法.txt"] {
      try sandbox.git("commit", "-qam", "改\n\nDraftdiff-Act: \(name)", "--allow-empty")
    }
    #expect(try sandbox.draftdiff("blame", "办法.txt").status == 0)
    #expect(try sandbox.draftdiff("log", "--format", "act").output.contains("未存"))
  }
}
