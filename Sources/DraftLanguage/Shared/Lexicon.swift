/// Finds words of a list in a text, the longest at each place, in one pass.
package struct Lexicon: Sendable {
  package struct Match: Sendable {
    package var range: Range<Int>
    /// Which word it is, by its place in the list.
    package var word: Int
  }

  private struct Entry {
    var text: [Unicode.Scalar]
    var word: Int
  }

  /// By the character that words begin with, its place in `entries` and one; most begin none.
  private var starts = [UInt16](repeating: 0, count: 1 << 16)
  private var entries: [[Entry]] = []
  private var count = 0

  package init() {}

  /// Adds words in small letters, parted by blanks, and says how many; `_` stands for a blank inside one.
  package mutating func add(_ words: String) -> Int {
    let before = count
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let text = word.unicodeScalars.map { $0 == "_" ? " " : $0 }
      guard let first = text.first, first.value < starts.count else { continue }
      let start = Int(first.value)
      if starts[start] == 0 {
        entries.append([])
        starts[start] = UInt16(entries.count)
      }
      entries[Int(starts[start]) - 1].append(Entry(text: text, word: count))
      count += 1
    }
    return count - before
  }

  /// To be called after the last word.
  package mutating func sort() {
    for index in entries.indices { entries[index].sort { $0.text.count > $1.text.count } }
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
    let value = Int(text[at].value)
    guard value < starts.count, starts[value] > 0 else { return nil }
    for entry in entries[Int(starts[value]) - 1] {
      let end = at + entry.text.count
      guard end <= text.count, text[at..<end].elementsEqual(entry.text) else { continue }
      let startsWord = !Latin.isLetter(entry.text[0]) || at == 0 || !Latin.isLetter(text[at - 1])
      let endsWord =
        !Latin.isLetter(entry.text[entry.text.count - 1]) || end == text.count
        || !Latin.isLetter(text[end])
      if startsWord, endsWord { return Match(range: at..<end, word: entry.word) }
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
