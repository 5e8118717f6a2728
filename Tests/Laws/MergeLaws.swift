/// What holds of merges.
package enum MergeLaws {
  /// A text but for what follows from decisions: numbers are counted on from what is taken, and no two empty lines are
  /// left where nothing is.
  package static func words(_ text: [UInt8]) -> String {
    let words = String(decoding: text, as: UTF8.self).unicodeScalars
      .filter { !numerals.contains($0) }
    var lines = String(String.UnicodeScalarView(words)).split(
      separator: "\n", omittingEmptySubsequences: false)
    var line = 1
    while line < lines.count {
      if lines[line].isEmpty, lines[line - 1].isEmpty { lines.remove(at: line) } else { line += 1 }
    }
    return lines.joined(separator: "\n")
  }

  /// What numbers are written with.
  private static let numerals = Set("0123456789零一二三四五六七八九十百千〇○".unicodeScalars)
}
