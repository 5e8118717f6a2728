import Foundation

/// Runs the built command on files of its own.
struct Command {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "draftdiff-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String, _ text: String) throws {
    try file(name, bytes: Array(text.utf8))
  }

  func file(_ name: String, bytes: [UInt8]) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  /// Beside the tests, where the package manager puts both.
  private static var executable: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "draftdiff")
  }

  func run(_ arguments: String..., input: String = "") throws -> Result {
    try run(arguments, input: input)
  }

  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    let outputs = (folder.appending(path: ".out"), folder.appending(path: ".err"))
    let inputFile = folder.appending(path: ".in")
    try Data(input.utf8).write(to: inputFile)
    for file in [outputs.0, outputs.1] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputs.0)
    process.standardError = try FileHandle(forWritingTo: outputs.1)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: try String(contentsOf: outputs.0, encoding: .utf8),
      errors: try String(contentsOf: outputs.1, encoding: .utf8))
  }

  /// As `draftdiff … | true` runs it: nobody reads what it prints.
  func runIntoAClosedPipe(_ arguments: [String]) throws -> Result {
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [:]
    let (output, errors) = (Pipe(), folder.appending(path: ".err"))
    try Data().write(to: errors)
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try output.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -1, output: "",
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
