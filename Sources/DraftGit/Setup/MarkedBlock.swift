import DraftText

/// Lines in a file of somebody else's, between two lines that say whose they are.
///
/// The last of them has a hash of what stands between, so that what a person changed there since is known and kept.
struct MarkedBlock {
  private static let begin = "# begin draftdiff"
  private static let end = "# end draftdiff "
  private static let beginning = begin + " (draftdiff git remove takes these lines out)"
  /// Behind the hash where the line before the block had no end.
  private static let unended = "+"

  /// The lines between, without their ends.
  let lines: [String]
  /// Whether they are as they were written.
  let isUnchanged: Bool
  /// Of the whole block, with its last line's end.
  private let range: Range<Int>
  private let endsLineBefore: Bool

  /// `nil` where there is none; one whose last line is gone counts as changed and takes in the first line alone.
  init?(in file: [UInt8]) {
    var lines: [String] = []
    var start: Int?
    var at = 0
    while at < file.count {
      let stop = file[at...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? file.count
      let line = Self.text(file[at..<stop])
      if let start, line.startsWithBytes(of: Self.end) {
        let mark = line.dropFirst(Self.end.count)
        endsLineBefore = mark.endsWithBytes(of: Self.unended)
        isUnchanged =
          mark.dropLast(endsLineBefore ? Self.unended.count : 0) == Self.hash(lines)
        self.lines = lines
        range = start..<stop
        return
      }
      if start != nil {
        lines.append(line)
      } else if line.startsWithBytes(of: Self.begin) {
        start = at
      }
      at = stop
    }
    guard let start else { return nil }
    self.lines = lines
    isUnchanged = false
    endsLineBefore = false
    range = start..<start
  }

  /// Whether both marks are there, so that the block can be replaced at all.
  var isWhole: Bool { !range.isEmpty }

  /// The file without the block. O(bytes).
  func removed(from file: [UInt8]) -> [UInt8] {
    var start = range.lowerBound
    if endsLineBefore, range.upperBound == file.count, start > 0 { start -= 1 }
    return Array(file[..<start] + file[range.upperBound...])
  }

  /// The file with other lines in the block. O(bytes).
  func replaced(in file: [UInt8], by lines: [String]) -> [UInt8] {
    Array(
      file[..<range.lowerBound] + Self.written(lines, endsLineBefore: endsLineBefore)
        + file[range.upperBound...])
  }

  /// The file with a new block behind what it has. O(bytes).
  static func appended(_ lines: [String], to file: [UInt8]) -> [UInt8] {
    let isOpen = file.last.map { $0 != UInt8(ascii: "\n") } ?? false
    return file + (isOpen ? [UInt8(ascii: "\n")] : [])
      + written(lines, endsLineBefore: isOpen)
  }

  private static func written(_ lines: [String], endsLineBefore: Bool) -> [UInt8] {
    let end = end + hash(lines) + (endsLineBefore ? unended : "")
    return ([beginning] + lines + [end]).flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
  }

  private static func hash(_ lines: [String]) -> String {
    String(SHA256.hex(Array(lines.joined(separator: "\n").utf8)).prefix(12))
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    var line = line
    while let last = line.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      line.removeLast()
    }
    return String(decoding: line, as: UTF8.self)
  }
}
