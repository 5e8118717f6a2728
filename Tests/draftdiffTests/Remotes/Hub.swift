import Foundation
import RepositorySupport
import Testing

/// A bare repository with two people who work on it; the first is the sandbox's own work tree.
struct Hub {
  let sandbox: Sandbox
  let hub: String
  let other: String

  init() throws {
    sandbox = try Sandbox()
    hub = sandbox.root.path + "/hub.git"
    other = sandbox.root.path + "/other"
    try sandbox.git("init", "-q", "--bare", "-b", "main", hub)
    try sandbox.git("init", "-q", "-b", "main", other)
    try sandbox.git("config", "user.name", "李四", at: other)
    try sandbox.git("config", "user.email", "li@example.org", at: other)
  }

  /// One revision at both and in the hub.
  static func shared() throws -> Hub {
    let hub = try Hub()
    try hub.commit("讲话.txt", "一、总则\n\n各单位要高度重视。\n", label: "一稿")
    try hub.expect(0, "push", hub.hub)
    try hub.expect(0, "pull", hub.hub, at: hub.other)
    return hub
  }

  /// Writes and commits a draft.
  func commit(_ name: String, _ text: String, label: String? = nil, at place: String? = nil) throws
  {
    let file = (place ?? sandbox.work) + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    let round = label.map { ["--round", $0] } ?? []
    let answer = try sandbox.draftdiff(["commit", name, "-m", text] + round, at: place)
    #expect(answer.status == 0, "\(answer)")
  }

  @discardableResult
  func expect(
    _ status: Int32, _ arguments: String..., at place: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Sandbox.Answer {
    let answer = try sandbox.draftdiff(arguments, at: place, environment: environment)
    #expect(answer.status == status, "\(arguments): \(answer)")
    return answer
  }

  /// All references and what they stand for.
  func references(_ place: String? = nil) throws -> String {
    try sandbox.git(
      "for-each-ref", "--format=%(refname) %(objectname)", at: place ?? sandbox.work)
  }

  func head(_ place: String? = nil) throws -> String {
    try sandbox.git("rev-parse", "HEAD", at: place ?? sandbox.work)
  }

  func text(_ name: String, at place: String? = nil) throws -> String {
    try String(contentsOfFile: (place ?? sandbox.work) + "/" + name, encoding: .utf8)
  }

  func write(_ name: String, _ text: String, at place: String? = nil) throws {
    let file = URL(fileURLWithPath: (place ?? sandbox.work) + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// git finds no fault anywhere, and nothing half made lies about.
  func expectSound() throws {
    try sandbox.expectSound()
    for place in [hub, other] { try sandbox.git("fsck", "--strict", "--no-dangling", at: place) }
  }
}
