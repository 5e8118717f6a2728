import Foundation

/// `strace`, where it is installed and may look at processes.
package enum Strace {
  package static let path = "/usr/bin/strace"

  package static let isAllowed: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-o", "/dev/null", "/bin/true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}
