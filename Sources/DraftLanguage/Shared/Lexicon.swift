import DraftText

/// Finds words of a list in a text, the longest at each place, in one pass.
package struct Lexicon: Sendable {
  package struct Match: Sendable {
    package var range: Range<Int>
    /// Which word it is, by its place in the list.
    package var word: Int
  }

  /// A word by its characters in `letters`.
  private struct Entry {
    var letters: Range<Int>
    /// The second character, by which most words are passed over; 0 where there is none.
    var second: UInt32
    var word: Int
  }

  /// The characters of all words, one word behind the other.
  private var letters: [Unicode.Scalar] = []
  /// By the character that they begin with, the longest first.
  private var entries: [Entry] = []
  /// By the character that words begin with, the place behind its first entry; 0 where none begins so.
  private var starts: [UInt16] = []
  /// By a few bits of the two characters that a word begins with, whether there is one: at most places no word
  /// begins, and this much stays near the processor.
  private var pairs = [Bool](repeating: false, count: 1 << 13)
  /// The words of one character.
  private var singles = ScalarSet("")

  package init() {}

  /// Adds words in small letters, parted by blanks, and says how many; `_` stands for a blank inside one.
  package mutating func add(_ words: String) -> Int {
    let before = entries.count
    var start = letters.count
    for scalar in words.unicodeScalars {
      if scalar == " " || scalar == "\n" {
        close(&start)
      } else {
        letters.append(scalar == "_" ? " " : scalar)
      }
    }
    close(&start)
    return entries.count - before
  }

  private mutating func close(_ start: inout Int) {
    guard letters.count > start else { return }
    let second = start + 1 < letters.count ? letters[start + 1].value : 0
    entries.append(Entry(letters: start..<letters.count, second: second, word: entries.count))
    start = letters.count
  }

  /// To be called after the last word. O(words × log words).
  package mutating func sort() {
    entries.sort { a, b in
      let (first, second) = (letters[a.letters.lowerBound], letters[b.letters.lowerBound])
      return first != second
        ? first < second : (b.letters.count, a.word) < (a.letters.count, b.word)
    }
    starts = Array(repeating: 0, count: Int(entries.last.map(first)?.value ?? 0) + 1)
    for (index, entry) in entries.enumerated().reversed() {
      starts[Int(first(entry).value)] = UInt16(index + 1)
      if entry.second != 0 { pairs[Self.place(first(entry).value, entry.second)] = true }
    }
    singles = ScalarSet(
      String(String.UnicodeScalarView(entries.filter { $0.second == 0 }.map(first))))
  }

  @inline(__always)
  private static func place(_ first: UInt32, _ second: UInt32) -> Int {
    Int(((first &* 0x9E37_79B1 ^ second) &* 0x85EB_CA6B) >> 19)
  }

  private func first(_ entry: Entry) -> Unicode.Scalar { letters[entry.letters.lowerBound] }

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
    let next = at + 1 < text.count ? text[at + 1].value : 0
    guard pairs[Self.place(text[at].value, next)] || singles.contains(text[at]) else { return nil }
    let value = Int(text[at].value)
    guard value < starts.count, starts[value] > 0 else { return nil }
    guard !Latin.isLetter(text[at]) || at == 0 || !Latin.isLetter(text[at - 1]) else { return nil }
    for index in Int(starts[value]) - 1..<entries.count {
      let entry = entries[index]
      guard first(entry) == text[at] else { return nil }
      guard entry.second == next || entry.second == 0 else { continue }
      let end = at + entry.letters.count
      guard end <= text.count, stands(entry, text, at) else { continue }
      let endsWord =
        !Latin.isLetter(text[end - 1]) || end == text.count || !Latin.isLetter(text[end])
      if endsWord { return Match(range: at..<end, word: entry.word) }
    }
    return nil
  }

  /// Whether the word stands at the place, whose first character is its own.
  private func stands(_ entry: Entry, _ text: [Unicode.Scalar], _ at: Int) -> Bool {
    let shift = at - entry.letters.lowerBound
    for place in entry.letters.dropFirst() where letters[place] != text[place + shift] {
      return false
    }
    return true
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
