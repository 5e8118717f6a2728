package import Foundation

/// The built command as a process of its own, as a user runs it.
extension Sandbox {
  package struct Answer: Sendable {
    package var status: Int32
    package var output: String
    package var errors: String

    package init(status: Int32, output: String, errors: String) {
      (self.status, self.output, self.errors) = (status, output, errors)
    }
  }

  /// Beside the tests, where the package manager puts both.
  package static let tool =
    URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent().path + "/draftdiff"

  /// Starts the command without waiting for it.
  package func start(
    _ arguments: [String], at directory: String? = nil, environment: [String: String] = [:],
    output: URL? = nil, errors: URL? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Sandbox.tool)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: directory ?? work)
    process.environment = ["HOME": root.path, "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try output.map { try FileHandle(forWritingTo: $0) } ?? .nullDevice
    process.standardError = try errors.map { try FileHandle(forWritingTo: $0) } ?? .nullDevice
    try process.run()
    return process
  }

  /// Runs the command to its end.
  @discardableResult
  package func draftdiff(
    _ arguments: String..., at directory: String? = nil, environment: [String: String] = [:]
  ) throws -> Answer {
    try draftdiff(arguments, at: directory, environment: environment)
  }

  @discardableResult
  package func draftdiff(
    _ arguments: [String], at directory: String? = nil, environment: [String: String] = [:]
  ) throws -> Answer {
    let files = ["out", "err"].map { root.appendingPathComponent("\($0)-\(UUID())") }
    for file in files { try Data().write(to: file) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    let process = try start(
      arguments, at: directory, environment: environment, output: files[0], errors: files[1])
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Answer(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: texts[0], errors: texts[1])
  }

  /// The calls of the system that a run of the command makes, a line each; nil where there is no strace.
  package func traced(_ arguments: [String], calls: String) throws -> String? {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else { return nil }
    let log = root.appendingPathComponent("calls")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.arguments = ["-f", "-o", log.path, "-e", "trace=" + calls, Sandbox.tool] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: work)
    process.environment = ["HOME": root.path, "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    // Where nothing may be traced, nothing is.
    return process.terminationStatus == 0 ? try String(contentsOf: log, encoding: .utf8) : nil
  }
}
