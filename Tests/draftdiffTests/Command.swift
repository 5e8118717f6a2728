import DraftPlatform
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

  /// On the files of a folder that is there already.
  init(at folder: URL) { self.folder = folder }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String, _ text: String) throws {
    try file(name, bytes: Array(text.utf8))
  }

  func file(_ name: String, bytes: [UInt8]) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Beside the tests, where the package manager puts both.
  static var executable: URL {
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

  /// What a terminal is given, where standard output is one.
  func runOnATerminal(_ arguments: String...) throws -> String {
    try runOnATerminal(arguments)
  }

  func runOnATerminal(_ arguments: [String]) throws -> String {
    // The C library's own calls for this are not visible from here: TIOCSPTLCK, TIOCGPTN.
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (locked, number) = (Int32(0), UInt32(0))
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { throw CocoaError(.fileReadUnknown) }
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["TERM": "xterm"]
    process.standardOutput = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    try process.run()
    close(slave)
    defer { close(master) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    // Ends with an error once nobody holds the other side any more.
    while case let count = read(master, &buffer, buffer.count), count > 0 {
      output += buffer[..<count]
    }
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
