import Foundation
import RepositorySupport
import Testing

/// Two sides that went on apart become one again.
struct JoinTests {
  private func parted(_ mine: String, _ theirs: String) throws -> Hub {
    let hub = try Hub()
    try hub.commit("讲话.txt", "一、总则\n\n各单位要高度重视。\n\n二、职责\n\n办公室负责协调。\n")
    try hub.expect(0, "push", hub.hub)
    try hub.expect(0, "pull", hub.hub, at: hub.other)
    try hub.commit("讲话.txt", theirs, label: "他稿", at: hub.other)
    try hub.commit("只他.txt", "他。\n", at: hub.other)
    try hub.expect(0, "push", at: hub.other)
    try hub.commit("讲话.txt", mine)
    try hub.commit("只我.txt", "我。\n")
    #expect(try hub.expect(2, "pull").errors.contains("draftdiff pull --merge"))
    return hub
  }

  @Test func whatGoesTogetherIsJoined() throws {
    let hub = try parted(
      "一、总则\n\n各单位要更加重视。\n\n二、职责\n\n办公室负责协调。\n",
      "一、总则\n\n各单位要高度重视。\n\n二、职责\n\n办公室负责统筹。\n")
    let ours = try hub.head()
    let answer = try hub.expect(0, "pull", "--merge", "-m", "合并")
    #expect(answer.output.contains("Joined 讲话.txt"))
    let text = try hub.text("讲话.txt")
    #expect(text == "一、总则\n\n各单位要更加重视。\n\n二、职责\n\n办公室负责统筹。\n")
    #expect(try hub.text("只他.txt") == "他。\n" && hub.text("只我.txt") == "我。\n")
    #expect(try hub.sandbox.git("log", "-1", "--format=%s") == "合并\n")
    #expect(
      try hub.sandbox.git("rev-parse", "HEAD^1", "HEAD^2")
        == ours + hub.sandbox.git("rev-parse", "origin/main"))
    #expect(try hub.sandbox.git("status", "--porcelain") == "")
    #expect(try hub.sandbox.git("tag").contains("他稿"))
    try hub.expect(0, "push")
    try hub.expect(0, "pull", at: hub.other)
    #expect(try hub.text("讲话.txt", at: hub.other) == text)
    try hub.expectSound()
  }

  @Test func whatOnlyAPersonCanDecideStaysOpenUntilItIsSettled() throws {
    let hub = try parted(
      "一、总则\n\n各单位要更加重视。\n\n二、职责\n\n办公室负责协调。\n",
      "一、总则\n\n各单位要特别重视。\n\n二、职责\n\n办公室负责协调。\n")
    let (head, references) = (try hub.head(), try hub.references())
    let open = try hub.expect(2, "pull", "--merge")
    #expect(open.errors.contains("draftdiff pull --merge --joined 讲话.txt"))
    #expect(try hub.text("讲话.txt").contains("<<<<<<< "))
    #expect(try hub.expect(2, "pull", "--merge", "--joined", "讲话.txt").errors.contains("markers"))
    #expect(try hub.head() == head && hub.references() == references)
    let settled = "一、总则\n\n各单位要特别、更加重视。\n\n二、职责\n\n办公室负责协调。\n"
    try hub.write("讲话.txt", settled)
    #expect(try hub.expect(2, "pull", "--merge").errors.contains("what no revision has"))
    #expect(try hub.text("讲话.txt") == settled)
    try hub.expect(2, "pull", "--merge", "--joined", "讲话.txt", "--joined", "只我.txt")
    try hub.expect(0, "pull", "--merge", "--joined", "讲话.txt")
    #expect(try hub.text("讲话.txt") == settled && hub.text("只他.txt") == "他。\n")
    #expect(try hub.sandbox.git("status", "--porcelain") == "")
    #expect(try hub.sandbox.git("show", "HEAD:讲话.txt") == settled)
    try hub.expect(0, "push")
    try hub.expectSound()
  }

  @Test func aDryRunSaysWhatWouldBeJoinedAndChangesNothing() throws {
    let hub = try parted(
      "一、总则\n\n各单位要更加重视。\n\n二、职责\n\n办公室负责协调。\n",
      "一、总则\n\n各单位要高度重视。\n\n二、职责\n\n办公室负责统筹。\n")
    let before = (try hub.head(), try hub.references(), try hub.text("讲话.txt"))
    let answer = try hub.expect(0, "pull", "--merge", "--dry-run")
    #expect(answer.output.contains("Would join 讲话.txt, which both sides had changed"))
    #expect(answer.output.contains("Would join them with 2 revisions of here"))
    #expect(answer.output.contains("  只他.txt"))
    #expect(!answer.output.contains("只我.txt") && !answer.output.contains("draftdiff push"))
    let json = try hub.expect(0, "pull", "--merge", "--dry-run", "--format", "json").output
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(read?["joined"] as? [String] == ["讲话.txt"])
    #expect(read?["undecided"] as? [String] == [] && read?["apart"] as? [String] == [])
    #expect(
      try (hub.head(), hub.references(), hub.text("讲话.txt")) == before
        && !FileManager.default.fileExists(atPath: hub.sandbox.work + "/只他.txt"))
    try hub.expect(0, "pull", "--merge")
    try hub.expectSound()
  }

  @Test func aDryRunSaysWhatIsLeftToAPerson() throws {
    let hub = try parted(
      "一、总则\n\n各单位要更加重视。\n\n二、职责\n\n办公室负责协调。\n",
      "一、总则\n\n各单位要特别重视。\n\n二、职责\n\n办公室负责协调。\n")
    let before = (try hub.head(), try hub.references(), try hub.text("讲话.txt"))
    let answer = try hub.expect(1, "pull", "--merge", "--dry-run")
    #expect(
      answer.output.contains("Left to you: 讲话.txt, which both sides changed in the same places"))
    #expect(answer.output.contains("Can't yet join them with 2 revisions of here"))
    #expect(try (hub.head(), hub.references(), hub.text("讲话.txt")) == before)
    // What a person has settled is no longer open.
    try hub.write("讲话.txt", "一、总则\n\n各单位要特别、更加重视。\n")
    let settled = try hub.expect(0, "pull", "--merge", "--joined", "讲话.txt", "--dry-run")
    #expect(settled.output.contains("Would join 讲话.txt"))
    #expect(try hub.sandbox.git("status", "--porcelain", "-uno").contains("讲话.txt"))
  }

  @Test func aFileThatOneSideTookOutIsAPersonsToDecide() throws {
    let hub = try Hub.shared()
    try hub.sandbox.git("rm", "-q", "讲话.txt", at: hub.other)
    try hub.sandbox.git("commit", "-qm", "x", at: hub.other)
    try hub.expect(0, "push", at: hub.other)
    try hub.commit("讲话.txt", "二。\n")
    let open = try hub.expect(2, "pull", "--merge")
    #expect(open.errors.contains("no text to join: 讲话.txt"), "\(open)")
    #expect(
      try hub.expect(1, "pull", "--merge", "--dry-run").output.contains(
        "Left to you: 讲话.txt, which both sides changed and which has no text to join"))
    #expect(try hub.text("讲话.txt") == "二。\n")
    unlink(hub.sandbox.work + "/讲话.txt")
    try hub.expect(0, "pull", "--merge", "--joined", "讲话.txt")
    #expect(try hub.sandbox.git("ls-files") == "")
    try hub.expectSound()
  }

  @Test func optionsOfJoiningNeedIt() throws {
    let hub = try Hub.shared()
    for arguments in [["--joined", "a"], ["--likely"], ["-m", "x"]] {
      #expect(try hub.sandbox.draftdiff(["pull"] + arguments).status == 2)
    }
    #expect(
      try hub.expect(2, "pull", "--merge", "--joined", "讲话.txt").errors.contains("not changed"))
    try hub.expect(0, "pull", "--merge")
  }
}
