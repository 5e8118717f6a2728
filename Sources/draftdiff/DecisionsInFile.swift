import DraftDiffKit
import DraftPlatform
import DraftText

/// The file that a reviewer's decisions are kept in: written whole after each of them, and never over what
/// somebody else wrote there.
final class DecisionsInFile {
  private(set) var path: String
  /// The last known contents; `nil` if there is no file.
  private var known: [UInt8]?
  /// Whether anything was written.
  private(set) var isWritten = false

  init(_ path: String, known: [UInt8]?) {
    self.path = path
    self.known = known
  }

  /// Whether the file may be written, before anybody decides what could not be kept.
  func check() throws(Trouble) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let place = access(path, F_OK) == 0 ? path : folder
    guard access(place, W_OK) == 0 else { throw .decisionsHaveNoPlace(path, errno) }
  }

  func save(_ bytes: [UInt8]) -> ReviewSaving {
    do {
      let present = try Self.content(path)
      if present == bytes, present == known { return .saved }
      guard present == known else {
        path = Self.free(path)
        known = nil
        try write(bytes)
        return .elsewhere(path)
      }
      try write(bytes)
      return .saved
    } catch {
      let text = (error as? any Explained)?.explanation.message
      return .failed(text ?? "\(error)")
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    try FileOutput.write(to: OutputPlace(path, force: known != nil, inputs: [])) { try $0(bytes) }
    known = bytes
    isWritten = true
  }

  /// `二稿.txt` → `二稿.decisions.json`, with what the file has as its kind.
  static func name(beside draft: String, _ kind: String) -> String {
    if draft == "-" { return "draft.\(kind).json" }
    let start =
      draft.utf8.lastIndex(of: UInt8(ascii: "/")).map { draft.utf8.index(after: $0) }
      ?? draft.startIndex
    guard let dot = draft.lastIndex(of: "."), dot > start else { return draft + ".\(kind).json" }
    return draft[..<dot] + ".\(kind).json"
  }

  /// The bytes of a file; `nil` where there is none.
  static func content(_ path: String) throws(Trouble) -> [UInt8]? {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    return try FileInput.decisions(path)
  }

  /// `li.json` → `li-2.json`, the first that nobody has.
  private static func free(_ path: String) -> String {
    var base = path
    var ending = ""
    let name =
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
      ?? path.startIndex
    if let dot = path.lastIndex(of: "."), dot > name {
      (base, ending) = (String(path[..<dot]), String(path[dot...]))
    }
    var number = 2
    while access("\(base)-\(number)\(ending)", F_OK) == 0 { number += 1 }
    return "\(base)-\(number)\(ending)"
  }
}
