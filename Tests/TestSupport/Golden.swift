package import Foundation

/// A recorded file; `DRAFTDIFF_RECORD=1` (make golden) records it anew.
package struct Golden {
  package let file: URL

  package init(_ file: URL) { self.file = file }

  /// What differs from the recorded text, by line; `nil` where nothing does, or it was recorded.
  package func difference(_ text: String) throws -> String? {
    if ProcessInfo.processInfo.environment["DRAFTDIFF_RECORD"] != nil {
      try Data(text.utf8).write(to: file)
      return nil
    }
    let recorded = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard !recorded.utf8.elementsEqual(text.utf8) else { return nil }
    let changes = text.split(separator: "\n", omittingEmptySubsequences: false).difference(
      from: recorded.split(separator: "\n", omittingEmptySubsequences: false))
    return changes.map { change in
      switch change {
      case .insert(let line, let text, _): "+\(line + 1): \(text)"
      case .remove(let line, let text, _): "-\(line + 1): \(text)"
      }
    }.joined(separator: "\n")
  }
}

/// Two drafts in a folder, `old.*` and `new.*`, with the report that must come of them.
package struct CaseFolder: Sendable {
  package let folder: URL
  package init(folder: URL) { self.folder = folder }

  package var name: String { folder.lastPathComponent }

  package static func all(in folder: URL) -> [CaseFolder] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { CaseFolder(folder: folder.appending(path: $0)) }
      .filter { $0.draft("old") != nil }
  }

  /// The name and the bytes of a side.
  package func draft(_ side: String) -> (name: String, bytes: [UInt8])? {
    for name in ["\(side).txt", "\(side).md"] {
      if let data = try? Data(contentsOf: folder.appending(path: name)) {
        return (name, Array(data))
      }
    }
    return nil
  }
}
