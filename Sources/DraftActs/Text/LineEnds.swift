/// White space at the ends of lines, which is no difference to an act.
package enum LineEnds {
  /// Whether two texts in UTF-8 differ in nothing else. O(bytes).
  package static func areAlone(between one: [UInt8], and other: [UInt8]) -> Bool {
    lines(one).elementsEqual(lines(other), by: { $0.elementsEqual($1) })
  }

  /// The lines without the white space at their ends, and without empty ones behind the last.
  static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line[..<((line.lastIndex { ![0x20, 0x09, 0x0D].contains($0) } ?? line.startIndex - 1) + 1)]
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
