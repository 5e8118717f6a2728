import Foundation
import RepositorySupport

/// A system call that fails: the n-th of its name in each thread, and all after it where the fault stays.
struct Fault: Hashable, CustomStringConvertible {
  var call: String
  var number: Int
  var error: String
  var stays = false

  var description: String { "\(call) \(number)\(stays ? "+" : "") \(error)" }

  /// As strace takes it.
  var injection: String { "inject=\(call):error=\(error):when=\(number)\(stays ? "+" : "")" }

  /// Everything that changes a disk, or opens what is to be changed.
  static let calls = [
    "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "renameat", "renameat2",
    "link", "linkat", "symlink", "open", "openat", "mkdir", "mkdirat", "unlink", "unlinkat",
    "rmdir", "chmod", "fchmod",
  ]

  /// How a disk, its owner and signals say no.
  static let errors = ["ENOSPC", "EIO", "EINTR", "EACCES"]

  /// All single faults, and full disks and broken ones that stay so, at the calls of a trace that touch files below
  /// `root` or speak with another process.
  static func all(in trace: String, below root: String) -> [Fault] {
    var counts: [String: Int] = [:]
    var places: Set<String> = []
    var found: [(call: String, number: Int)] = []
    for line in trace.split(separator: "\n") {
      let thread = line.prefix { $0.isNumber }
      let rest = line[thread.endIndex...].drop { $0 == " " }
      guard let open = rest.firstIndex(of: "(") else { continue }
      let call = String(rest[..<open])
      guard calls.contains(call) else { continue }
      let counter = "\(thread) \(call)"
      counts[counter, default: 0] += 1
      let number = counts[counter] ?? 0
      guard touches(rest, root), places.insert("\(call) \(number)").inserted else { continue }
      found.append((call, number))
    }
    return found.flatMap { call, number in
      errors.map { Fault(call: call, number: number, error: $0) }
        // Nothing starts where no library opens, so what stays is that nothing can be written.
        + (call.hasPrefix("open") ? [] : ["ENOSPC", "EIO"]).map {
          Fault(call: call, number: number, error: $0, stays: true)
        }
    }
  }

  /// Whether a call names something below `root`; programs look for their libraries elsewhere.
  private static func touches(_ line: Substring, _ root: String) -> Bool {
    if line.contains("<pipe:") { return true }
    let quoted = line.split(separator: "\"", omittingEmptySubsequences: false)
    guard line.hasPrefix("open"), quoted.count > 1 else { return line.contains(root) }
    return quoted[1].hasPrefix(root) || !quoted[1].hasPrefix("/")
  }
}
