import DraftRender
import Foundation
import Testing

/// Runs a renderer and gives what it wrote.
func rendered(_ body: (ByteSink) -> Void) -> String {
  var bytes: [UInt8] = []
  let sink = ByteSink { bytes += $0 }
  body(sink)
  try? sink.finish()
  return String(decoding: bytes, as: UTF8.self)
}

/// Compares with a recorded file; `DRAFTDIFF_RECORD=1` (make golden) records it anew.
func expectGolden(
  _ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["DRAFTDIFF_RECORD"] != nil {
    try Data(text.utf8).write(to: file)
    return
  }
  let recorded = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  guard recorded.utf8.elementsEqual(text.utf8) == false else { return }
  let changes = text.split(separator: "\n", omittingEmptySubsequences: false).difference(
    from: recorded.split(separator: "\n", omittingEmptySubsequences: false))
  let listing = changes.map { change in
    switch change {
    case .insert(let line, let text, _): "+\(line + 1): \(text)"
    case .remove(let line, let text, _): "-\(line + 1): \(text)"
    }
  }
  Issue.record(
    "\(name) differs; make golden records it anew:\n\(listing.joined(separator: "\n"))",
    sourceLocation: sourceLocation)
}
