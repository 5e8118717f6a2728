import DraftText

/// A reader for the drafts whose names fit a pattern: `*.txt`, `讲话/*.md`.
package struct NamedReader: Sendable, Hashable {
  package let pattern: String
  package let reader: ReaderKind

  package init(pattern: String, reader: ReaderKind) {
    self.pattern = pattern
    self.reader = reader
  }

  /// Whether the end of a path fits, step by step; a pattern without a stroke is about the file's name alone.
  /// O(pattern · name).
  package func fits(_ path: String) -> Bool {
    let steps = pattern.utf8.split(separator: UInt8(ascii: "/"))
    let names = path.utf8.split(separator: UInt8(ascii: "/")).suffix(steps.count)
    guard !steps.isEmpty, names.count == steps.count else { return false }
    return zip(steps, names).allSatisfy { Self.fits(Array($0), Array($1)) }
  }

  /// `*` stands for anything, `?` for one byte of ASCII.
  private static func fits(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var (at, place) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while place < name.count {
      if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
        star = (at, place)
        at += 1
      } else if at < pattern.count,
        pattern[at] == name[place] || pattern[at] == UInt8(ascii: "?") && name[place].isASCII
      {
        (at, place) = (at + 1, place + 1)
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        (at, place) = (last.pattern + 1, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
