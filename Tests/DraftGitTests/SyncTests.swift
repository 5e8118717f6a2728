import Foundation
import RepositorySupport
import Testing

/// What a power cut would leave: nothing is named before it is on the disk.
struct SyncTests {
  @Test(.enabled(if: Strace.isAllowed, "needs strace"))
  func objectsAreSyncedBeforeTheBranchNamesThem() throws {
    let sandbox = try Sandbox()
    try sandbox.write("章/a.txt", "一。\n")
    let log = sandbox.root.path + "/trace"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Strace.path)
    process.arguments = [
      "-f", "-y", "-s", "4096", "-e", "trace=fsync,rename,renameat,renameat2,link,linkat", "-o",
      log,
      Sandbox.tool, "commit", "章/a.txt",
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: sandbox.work)
    process.environment = ["HOME": sandbox.root.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasSuffix("= 0") }
    var synced: Set<Substring> = []
    var objects = 0
    var branch: Int?
    for (at, line) in lines.enumerated() {
      if line.contains("fsync("), let start = line.firstIndex(of: "<"),
        let end = line.lastIndex(of: ">")
      {
        synced.insert(line[line.index(after: start)..<end])
        continue
      }
      let names = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard names.count > 3 else { continue }
      let (from, to) = (names[1], names[3])
      if to.contains("/.git/objects/") {
        objects += 1
        #expect(synced.contains(from), "\(line)")
        #expect(branch == nil)
      } else if to.hasSuffix("/refs/heads/main") {
        #expect(synced.contains(from), "\(line)")
        branch = at
      }
    }
    // The draft, two trees and the commit.
    #expect(objects == 4)
    let folder = try #require(branch).advanced(by: 1)
    #expect(lines[folder...].contains { $0.contains("fsync(") && $0.contains("/refs/heads>") })
  }
}
