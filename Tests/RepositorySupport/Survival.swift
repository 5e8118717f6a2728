import Foundation

/// What must have survived whatever happened: asked after kills, full disks and failing calls alike.
extension Sandbox {
  /// The revisions in which a draft does not read as it was written, or what git finds wrong; nothing where all is well.
  ///
  /// - Parameter texts: what the draft was in each commit.
  package func lost(
    of draft: String, _ texts: [String: String], environment: [String: String] = [:]
  ) throws -> [String] {
    let (status, words) = try run(
      ["fsck", "--strict", "--no-dangling"], environment: environment)
    if status != 0 { return [words] }
    let commits = texts.keys.sorted()
    let list = root.appendingPathComponent("asked-\(UUID())")
    try Data(commits.map { "\($0):\(draft)\n" }.joined().utf8).write(to: list)
    defer { try? FileManager.default.removeItem(at: list) }
    let (_, answer) = try run(["cat-file", "--batch"], input: list, environment: environment)
    var rest = Array(answer.utf8)[...]
    return commits.filter { commit in
      let expected = Array((texts[commit] ?? "").utf8)
      let line = rest.prefix { $0 != 0x0A }
      rest = rest[line.endIndex...].dropFirst()
      let fields = line.split(separator: 0x20)
      guard fields.count == 3, let size = Int(String(decoding: fields[2], as: UTF8.self)) else {
        return true
      }
      let text = rest.prefix(size)
      rest = rest.dropFirst(size + 1)
      return !text.elementsEqual(expected)
    }
  }
}
