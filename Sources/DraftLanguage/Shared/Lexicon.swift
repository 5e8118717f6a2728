/// Finds words of a list in a text, the longest at each place, in one pass.
package struct Lexicon<Value: Sendable>: Sendable {
  package struct Match: Sendable {
    package var range: Range<Int>
    package var value: Value
    /// Which word it is, by its place in the list.
    package var word: Int
  }

  private var entries: [Unicode.Scalar: [(text: [Unicode.Scalar], value: Value, word: Int)]] = [:]
  private var count = 0

  package init() {}

  /// Words in small letters, parted by blanks; `_` stands for a blank inside one.
  package mutating func add(_ words: String, _ value: Value) {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let text = word.unicodeScalars.map { $0 == "_" ? " " : $0 }
      guard let first = text.first else { continue }
      entries[first, default: []].append((text, value, count))
      count += 1
    }
  }

  /// To be called after the last word.
  package mutating func sort() {
    for key in entries.keys { entries[key]?.sort { $0.text.count > $1.text.count } }
  }

  /// Matches that do not overlap, in order. A Latin word matches only as a whole. O(length × words that begin
  /// with the same character).
  package func matches(in text: [Unicode.Scalar]) -> [Match] {
    var found: [Match] = []
    var at = 0
    while at < text.count {
      if let match = match(text, at) {
        found.append(match)
        at = match.range.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  private func match(_ text: [Unicode.Scalar], _ at: Int) -> Match? {
    guard let words = entries[text[at]] else { return nil }
    for entry in words {
      let end = at + entry.text.count
      guard end <= text.count, text[at..<end].elementsEqual(entry.text) else { continue }
      let startsWord = !Latin.isLetter(entry.text[0]) || at == 0 || !Latin.isLetter(text[at - 1])
      let endsWord =
        !Latin.isLetter(entry.text[entry.text.count - 1]) || end == text.count
        || !Latin.isLetter(text[end])
      if startsWord, endsWord {
        return Match(range: at..<end, value: entry.value, word: entry.word)
      }
    }
    return nil
  }
}

package enum Latin {
  /// An ASCII letter, or one of the accented letters of Western Europe.
  package static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "À"..."Ö", "Ø"..."ö", "ø"..."ÿ": true
    default: false
    }
  }
}
