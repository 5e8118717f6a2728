import DraftText

/// White space at the ends of lines, which is no difference to an act.
package enum LineEnds {
  /// Whether two texts in UTF-8 differ in nothing else. O(bytes).
  package static func areAlone(between one: [UInt8], and other: [UInt8]) -> Bool {
    lines(one).elementsEqual(lines(other), by: { $0.elementsEqual($1) })
  }

  /// The lines without the white space at their ends, and without empty ones behind the last.
  static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    let all = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var lines = all.map { line in
      let last = line.lastIndex { $0 != " " && $0 != "\t" && $0 != "\r" }
      return line[..<(last.map { $0 + 1 } ?? line.startIndex)]
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
