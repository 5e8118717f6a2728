import DraftLanguage
import DraftText

/// Letters that name a place in a text: the B of Schedule B, the (c) of Section 4.2(c), Article IV.
enum ReferenceLabels {
  /// Whether one side of an edit is such letters and nothing else, behind a word that they belong to
  /// or the number of a section. O(length).
  static func are(_ bytes: TextView, _ side: ByteRange) -> Bool {
    guard !side.isEmpty, side.count <= 24 else { return false }
    var at = side.start
    var found = false
    while at < side.end {
      guard bytes[at].isASCII else { return false }
      guard bytes.isLetter(at) else {
        at += 1
        continue
      }
      let end = bytes.wordEnd(at)
      guard isLabel(bytes, at, end) else { return false }
      found = true
      at = end
    }
    return found && ReferenceWords.stand(before: side.start, in: bytes)
  }

  /// A letter or two in brackets, one capital, or a Roman numeral.
  private static func isLabel(
    _ bytes: TextView, _ start: Int, _ end: Int
  ) -> Bool {
    if bytes.has("(", before: start), bytes.has(")", at: end) { return end - start <= 4 }
    return bytes[start..<end].allSatisfy {
      switch $0 {
      case "I", "V", "X", "L", "C": true
      default: end - start == 1 && ("A"..."Z" ~= $0)
      }
    }
  }
}
