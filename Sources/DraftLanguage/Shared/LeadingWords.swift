package import DraftText

/// Words behind which a sentence always goes on: prepositions, articles, and the words before a number
/// that names a place.
package enum LeadingWords {
  /// Whether a line ends in one: "that are set out in", "under paragraph", 依照. O(1).
  package static func ends(_ bytes: TextView, _ line: ByteRange) -> Bool {
    if joined.contains(where: {
      line.count > $0.utf8CodeUnitCount && bytes.has($0, before: line.end)
    }) {
      return true
    }
    let start = max(line.start, bytes.wordStart(line.end))
    guard start < line.end, start == line.start || bytes[start - 1] == " ",
      "a"..."z" ~= bytes[line.end - 1]
    else { return false }
    let word = String(decoding: bytes[start..<line.end], as: UTF8.self)
    return words.contains(word) || references.contains(word)
  }

  /// Whether the word at `at` is one. O(1).
  package static func isOne(_ bytes: TextView, _ at: Int) -> Bool {
    let end = bytes.wordEnd(at)
    return end > at && words.contains(String(decoding: bytes[at..<end], as: UTF8.self))
  }

  private static let words = Language.all.reduce(into: Set<String>()) {
    $0.formUnion($1.leadingWords.split(separator: " ").map(String.init))
  }
  private static let references = Language.all.reduce(into: Set<String>()) {
    $0.formUnion($1.referenceWords.singular.union($1.referenceWords.plural))
  }
  private static let joined = Language.all.flatMap(\.joinedLeadingWords)
}
