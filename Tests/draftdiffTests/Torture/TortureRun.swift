import Foundation
import RepositorySupport

/// A scenario run again and again, each time with another call failing.
final class TortureRun {
  struct Figures: CustomStringConvertible {
    var runs = 0
    var injected = 0
    var landed = 0
    var refused = 0
    var inPart = 0
    var lost = 0

    var description: String {
      "\(runs) runs, \(injected) faults injected: \(landed) done all the same, \(refused) refused with nothing changed, "
        + "\(inPart) done in part and said so; \(lost) revisions or files lost"
    }

    static func + (one: Figures, other: Figures) -> Figures {
      Figures(
        runs: one.runs + other.runs, injected: one.injected + other.injected,
        landed: one.landed + other.landed, refused: one.refused + other.refused,
        inPart: one.inPart + other.inPart, lost: one.lost + other.lost)
    }
  }

  let scenario: TortureScenario
  private let sandbox: Sandbox
  /// The sandbox as it is before each run.
  private let kept: String
  private let before: State
  /// What the draft was in each commit that there is before, and the last of these.
  private let texts: [String: String]
  private let head: String
  private(set) var after: State
  private(set) var faults: [Fault] = []
  /// Whether standard error could not be written to.
  private var isMute = false
  /// Whether a program that was started failed: what git does not tell of the other side nobody can know.
  private var isElsewhere = false
  private(set) var figures = Figures()
  /// What should not have been, fault by fault.
  private(set) var failures: [String] = []

  /// What the command is about: where references are and what files hold, of work tree and hub.
  struct State: Equatable {
    var references: String
    var files: [String: [UInt8]]
    /// Where the branches are, without what is remembered of the other side and labels.
    var branches: [Substring] {
      references.split(separator: "\n").filter { $0.contains("refs/heads/") }
    }
  }

  init(_ scenario: TortureScenario) throws {
    self.scenario = scenario
    sandbox = try Sandbox()
    try scenario.prepare(sandbox)
    let root = sandbox.root.path
    kept = root + "-kept"
    try TortureRun.shell("cp -a '\(root)' '\(kept)'", root)
    head = String(try sandbox.git("rev-parse", "HEAD").dropLast())
    var texts: [String: String] = [:]
    for commit in try sandbox.git("rev-list", "--all").split(separator: "\n") {
      texts[String(commit)] = try sandbox.git("show", "\(commit):a.txt")
    }
    self.texts = texts
    before = try TortureRun.state(sandbox)
    after = before
    let (answer, trace) = try traced(nil)
    guard answer.status == 0 else { throw Sandbox.Failure(what: "\(scenario): \(answer)") }
    after = try TortureRun.state(sandbox)
    faults = Fault.all(in: trace, below: root)
  }

  deinit { try? FileManager.default.removeItem(atPath: kept) }

  /// Runs it with one fault, and looks at everything afterwards.
  func run(_ fault: Fault) throws {
    try reset()
    let (answer, trace) = try traced(fault)
    let count = trace.split(separator: "\n").count { $0.hasSuffix("(INJECTED)") }
    figures.runs += 1
    figures.injected += count
    // Programs that are started have their own counts, and one of them may not have found its libraries.
    let isStarted = !answer.errors.contains("error while loading shared libraries")
    guard count > 0, isStarted else { return }
    isElsewhere = TortureRun.hitsOthers(trace)
    isMute = trace.split(separator: "\n").contains {
      $0.contains("/err>") && $0.hasSuffix("(INJECTED)")
    }
    let now = try TortureRun.state(sandbox)
    judge(answer, now, fault)
    if try !isSound() { fail(fault, "lost or damaged: \(answer)", isLoss: true) }
    try tryAgain(answer, fault)
  }

  /// The exit status and the words against what there is.
  private func judge(_ answer: Sandbox.Answer, _ now: State, _ fault: Fault) {
    switch answer.status {
    case 0:
      figures.landed += 1
      if now == after { return }
      // What is beside the point may be missing where that is said.
      let isSaid = isElsewhere || answer.errors.contains("draftdiff: ")
      if !isSaid || now.branches != after.branches || now.files != after.files {
        fail(fault, "ended 0, not all landed: \(answer)")
      }
    case 2:
      if now == before {
        figures.refused += 1
        if answer.errors.isEmpty, !isMute { fail(fault, "refused without a word") }
        return
      }
      figures.inPart += 1
      let words = answer.output + answer.errors
      if !isMute, !(scenario.landedWords + ["done, but"]).contains(where: { words.contains($0) }) {
        fail(fault, "ended 2, and what landed is not said: \(answer)")
      }
    default: fail(fault, "ended \(answer.status): \(answer)")
    }
  }

  private func fail(_ fault: Fault, _ words: String, isLoss: Bool = false) {
    if isLoss { figures.lost += 1 }
    failures.append("\(scenario) with \(fault): \(words)")
  }

  /// git finds no fault, what was committed before reads as it did, and the branch still comes from it.
  private func isSound() throws -> Bool {
    guard try sandbox.lost(of: "a.txt", texts).isEmpty else { return false }
    guard try sandbox.run(["merge-base", "--is-ancestor", head, "main"]).0 == 0 else {
      return false
    }
    let hub = sandbox.root.path + "/hub.git"
    if FileManager.default.fileExists(atPath: hub) {
      guard try sandbox.run(["fsck", "--strict", "--no-dangling"], at: hub).0 == 0 else {
        return false
      }
    }
    // What nobody committed is somewhere, too.
    let bytes = Array("未提交。\n".utf8)
    if before.files["./a.txt"] == bytes {
      let now = try TortureRun.state(sandbox).files
      return now["./a.txt"] == bytes || now["./a.txt.bak"] == bytes
    }
    return true
  }

  /// The same once more finishes what was begun, the next commit works, and nothing half made lies about.
  private func tryAgain(_ first: Sandbox.Answer, _ fault: Fault) throws {
    let again = try sandbox.draftdiff(
      scenario.arguments, environment: TortureScenario.environment)
    if again.status != 0 { fail(fault, "fails when done again: \(again), after \(first)") }
    let now = try TortureRun.state(sandbox)
    let copies = now.files.keys.filter { $0.contains(".bak") }
    let isSame =
      now.references == after.references
      && now.files.filter { !copies.contains($0.key) }
        == after.files.filter { !$0.key.contains(".bak") }
    if !isSame { fail(fault, "another result when done again: \(again), after \(first)") }
    try sandbox.write("a.txt", "最后。\n")
    let next = try sandbox.draftdiff("commit", "a.txt", "-m", "最后")
    if next.status != 0 { fail(fault, "the next commit fails: \(next), after \(first)") }
    let status = try sandbox.git("status", "--porcelain").split(separator: "\n")
    if status.contains(where: { !$0.hasSuffix(".bak") && !$0.hasPrefix("??") }) {
      fail(fault, "git status: \(status), after \(first)")
    }
    do { try sandbox.expectSound() } catch { fail(fault, "\(error), after \(first)") }
    if let left = now.files.keys.first(where: { $0.contains(".draftdiff-") }) {
      fail(fault, "left over: \(left), after \(first)")
    }
  }

  /// Whether a fault hit another process than the first.
  private static func hitsOthers(_ trace: String) -> Bool {
    var others: Set<Substring> = []
    for (at, line) in trace.split(separator: "\n").enumerated() {
      let process = line.prefix { $0.isNumber }
      if at > 0, line.contains(" execve(") { others.insert(process) }
      if line.hasSuffix("(INJECTED)"), others.contains(process) { return true }
    }
    return false
  }

  // MARK: Running

  private func reset() throws {
    let root = sandbox.root.path
    try TortureRun.shell("rm -rf '\(root)' && cp -a '\(kept)' '\(root)'", "/")
  }

  private func traced(_ fault: Fault?) throws -> (Sandbox.Answer, trace: String) {
    let root = sandbox.root.path
    let log = root + "-trace"
    defer { unlink(log) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Strace.path)
    let injection = fault.map { ["-e", $0.injection] } ?? []
    process.arguments =
      ["-f", "-qq", "-y", "-o", log, "-e", "trace=execve," + Fault.calls.joined(separator: ",")]
      + injection + [Sandbox.tool] + scenario.arguments
    process.currentDirectoryURL = URL(fileURLWithPath: sandbox.work)
    process.environment = TortureScenario.environment.merging(
      ["HOME": root, "PATH": "/usr/bin:/bin"]) { $1 }
    let files = ["out", "err"].map { sandbox.root.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    let trace = String(decoding: try Data(contentsOf: URL(fileURLWithPath: log)), as: UTF8.self)
    let isExit = process.terminationReason == .exit
    return (
      Sandbox.Answer(
        status: isExit ? process.terminationStatus : -1, output: texts[0], errors: texts[1]),
      trace
    )
  }

  private static func state(_ sandbox: Sandbox) throws -> State {
    let list = "for-each-ref --format='%(refname) %(objectname)'"
    let references = try shell(
      "git -C work symbolic-ref HEAD; git -C work \(list); ! test -d hub.git || git -C hub.git \(list)",
      sandbox.root.path)
    var files: [String: [UInt8]] = [:]
    let names = try shell(
      "find . -path ./.git -prune -o -type f -print", sandbox.work)
    for name in names.split(separator: "\n") {
      files[String(name)] = [UInt8](
        try Data(contentsOf: URL(fileURLWithPath: sandbox.work + "/" + name)))
    }
    return State(references: references, files: files)
  }

  @discardableResult
  private static func shell(_ script: String, _ place: String) throws -> String {
    let (status, output) = try call(script, place)
    guard status == 0 else { throw Sandbox.Failure(what: "\(script): \(output)") }
    return output
  }

  private static func call(_ script: String, _ place: String) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: place)
    process.environment = [
      "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
      "LC_ALL": "C.UTF-8",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
