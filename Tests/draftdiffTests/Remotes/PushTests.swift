import Foundation
import RepositorySupport
import TestSupport
import Testing

/// What is handed on to a repository of this machine.
struct PushTests {
  @Test func theFirstPushSetsUpWhereTheBranchBelongs() throws {
    let hub = try Hub()
    try hub.commit("讲话.txt", "一。\n", label: "一稿")
    #expect(try hub.expect(2, "push").errors.contains("no other repository is set up"))
    let plan = try hub.expect(0, "push", hub.hub, "--dry-run").output
    #expect(plan.contains("would hand on 1 revision") && plan.contains("一稿"))
    #expect(try hub.references(hub.hub) == "")
    #expect(try hub.sandbox.run(["config", "branch.main.remote"]).0 == 1)
    try hub.expect(0, "push", hub.hub)
    #expect(try hub.sandbox.git("rev-parse", "@{upstream}") == hub.head())
    #expect(try hub.sandbox.git("config", "remote.origin.url") == hub.hub + "\n")
    #expect(try hub.sandbox.git("status", "-sb") == "## main...origin/main\n")
    #expect(try hub.expect(0, "push").output.contains("has all of main already"))
    try hub.commit("讲话.txt", "二。\n", label: "二稿")
    #expect(try hub.expect(0, "push").output.contains("1 revision"))
    #expect(try hub.head(hub.hub) == hub.head())
    try hub.expectSound()
  }

  /// The same references as git's own push of branch and labels.
  @Test func theReferencesAreThoseOfGit() throws {
    let hub = try Hub()
    for (text, label) in [("一。\n", "一稿"), ("二。\n", "二 稿"), ("三。\n", "送审稿")] {
      try hub.commit("章 节.txt", text, label: label)
    }
    // A label of a revision that is not the branch's stays here.
    try hub.sandbox.git("switch", "-q", "-c", "side")
    try hub.commit("章 节.txt", "旁。\n", label: "旁稿")
    try hub.sandbox.git("switch", "-q", "main")
    let byGit = hub.sandbox.root.path + "/git.git"
    try hub.sandbox.git("init", "-q", "--bare", "-b", "main", byGit)
    let tags = try hub.sandbox.git("tag", "--merged", "main", "--format=%(refname)")
      .split(separator: "\n").map(String.init)
    #expect(tags.count == 3)
    try hub.sandbox.git(["push", "-q", byGit, "main"] + tags)
    try hub.expect(0, "push", hub.hub)
    #expect(try hub.references(hub.hub) == hub.references(byGit))
    #expect(try hub.sandbox.git("ls-remote", "origin", "main").hasPrefix(hub.head().dropLast()))
  }

  @Test func theOtherSideIsOnlyEverAddedTo() throws {
    let hub = try Hub.shared()
    try hub.commit("讲话.txt", "二。\n", at: hub.other)
    try hub.expect(0, "push", at: hub.other)
    let before = try hub.references(hub.hub)
    let behind = try hub.expect(2, "push")
    #expect(behind.errors.contains("not here") && behind.errors.contains("draftdiff pull"))
    try hub.commit("讲话.txt", "我。\n", label: "我稿")
    #expect(try hub.expect(2, "push").errors.contains("not here"))
    #expect(try hub.expect(2, "pull").errors.contains("gone on apart: 1 revision here, 1 revision"))
    let parted = try hub.expect(2, "push")
    #expect(parted.errors.contains("origin/main") && parted.errors.contains("讲话.txt"))
    #expect(try hub.references(hub.hub) == before)
    try hub.expectSound()
  }

  @Test func aLabelOfAnotherRevisionIsNeverMoved() throws {
    let hub = try Hub.shared()
    try hub.commit("讲话.txt", "二。\n", label: "定稿", at: hub.other)
    try hub.expect(0, "push", at: hub.other)
    let label = "refs/tags/draftdiff/讲话.txt/定稿"
    let theirs = try hub.sandbox.git("rev-parse", label, at: hub.hub)
    let first = try hub.head()
    try hub.sandbox.git("update-ref", label, "HEAD")
    let pulled = try hub.expect(0, "pull").output
    #expect(pulled.contains("定稿 (讲话.txt): stands for another revision here; left alone"))
    #expect(try hub.sandbox.git("rev-parse", label) == first)
    #expect(try hub.expect(0, "push").output.contains("stands for another revision in origin"))
    #expect(try hub.sandbox.git("rev-parse", label, at: hub.hub) == theirs)
  }

  /// What the other side refuses is told in its own words, and nothing changes here.
  @Test func refusalsAreTold() throws {
    let hub = try Hub.shared()
    try hub.commit("讲话.txt", "二。\n", label: "二稿")
    let (here, there) = (try hub.references(), try hub.references(hub.hub))
    let hook = hub.hub + "/hooks/pre-receive"
    try hub.write(
      "pre-receive", "#!/bin/sh\nprintf '须经审批 \\033[31m\\n'\nexit 1\n", at: hub.hub + "/hooks")
    chmod(hook, 0o755)
    let declined = try hub.expect(2, "push")
    #expect(declined.errors.contains("remote: 须经审批") && !declined.errors.contains("\u{1B}"))
    #expect(declined.errors.contains("did not take main: pre-receive hook declined"))
    #expect(try hub.references() == here && hub.references(hub.hub) == there)
    unlink(hook)
    // The label is taken, the branch is not: both are said.
    try hub.write(
      "update", "#!/bin/sh\ncase $1 in refs/heads/*) exit 1;; esac\n", at: hub.hub + "/hooks")
    chmod(hub.hub + "/hooks/update", 0o755)
    let part = try hub.expect(2, "push")
    #expect(part.output.contains("Handed on the label 二稿") && !part.output.contains("revision"))
    #expect(part.errors.contains("did not take main"))
    #expect(try hub.references() == here)
    unlink(hub.hub + "/hooks/update")
    let json = try hub.expect(0, "push", "--format", "json")
    #expect(try schema("push").errors(in: Array(json.output.utf8)) == [])
    #expect(try hub.head(hub.hub) == hub.head())
  }

  @Test func whatCannotBeHandedOnIsSaid() throws {
    let hub = try Hub()
    #expect(try hub.expect(2, "push", hub.hub).errors.contains("nothing is committed"))
    try hub.commit("讲话.txt", "一。\n")
    for (address, words) in [
      ("nowhere", "neither the name of a remote nor a folder"),
      ("ext::sh -c date", "not an address"),
      ("ftp://example.org/x", "not an address"), ("ssh://-oProxyCommand=x/y", "not an address"),
      ("-x:y", "not an address"), (hub.sandbox.root.path, "cannot be reached"),
      ("file:///nowhere/at/all", "no such folder"), ("git://127.0.0.1:1/x", "cannot be reached"),
      ("http://127.0.0.1:1/x", "cannot be reached"), ("ssh://127.0.0.1:1/x", "cannot be reached"),
    ] {
      let answer = try hub.expect(2, "push", "--", address)
      #expect(answer.errors.contains(words), "\(address): \(answer.errors)")
      #expect(try hub.sandbox.run(["config", "branch.main.remote"]).0 == 1)
    }
    #expect(
      try hub.expect(2, "push", hub.hub, environment: ["PATH": "/nowhere"]).errors
        .contains("can only be reached with git"))
    try hub.expect(0, "push", hub.hub)
    try hub.sandbox.git("checkout", "-q", "--detach")
    #expect(try hub.expect(2, "push").errors.contains("on no branch"))
    #expect(try hub.expect(2, "pull").errors.contains("on no branch"))
    try hub.sandbox.git("checkout", "-q", "main")
    try hub.commit("讲话.txt", "二。\n")
    try hub.expect(0, "push")
    let shallow = hub.sandbox.root.path + "/shallow"
    try hub.sandbox.git("clone", "-q", "--depth", "1", "file://" + hub.hub, shallow)
    for verb in ["push", "pull"] {
      #expect(try hub.expect(2, verb, at: shallow).errors.contains("shallow"))
    }
    #expect(try hub.expect(2, "pull", hub.hub, at: hub.hub).errors.contains("bare"))
  }

  /// What can't be noted here is said, and what has been handed on stays so.
  @Test func aLockHereDoesNotHideWhatLanded() throws {
    let hub = try Hub.shared()
    try hub.commit("讲话.txt", "二。\n")
    let lock = hub.sandbox.work + "/.git/refs/remotes/origin/main.lock"
    try Data().write(to: URL(fileURLWithPath: lock))
    let answer = try hub.expect(0, "push")
    #expect(
      answer.output.contains("1 revision") && answer.errors.contains("held by another process"))
    #expect(try hub.head(hub.hub) == hub.head())
    unlink(lock)
    try hub.expect(0, "push")
    #expect(try hub.sandbox.git("rev-parse", "origin/main") == hub.head())
  }

  @Test func hooksOfThisSideAreNamed() throws {
    let hub = try Hub.shared()
    try hub.write("pre-push", "#!/bin/sh\nexit 1\n", at: hub.sandbox.work + "/.git/hooks")
    chmod(hub.sandbox.work + "/.git/hooks/pre-push", 0o755)
    #expect(try hub.expect(0, "push").errors.contains("were not run: pre-push"))
  }

  private func schema(_ name: String) throws -> JSONSchema {
    try JSONSchema(
      Array(
        Data(
          contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/DraftRender/Schemas/\(name).schema.json"))))
  }
}
