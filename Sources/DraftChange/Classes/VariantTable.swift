import DraftLanguage
import DraftText

/// The pairs of `Variants` by what differs between their two sides.
///
/// Every comparison builds it, so it is read in one walk into flat arrays: of a table of a thousand pairs a
/// dictionary of strings takes longer than two pages take to compare.
struct VariantTable: Sendable {
  /// One side into the other, and what both start and end with.
  private struct Pair {
    /// Hash of what differs.
    var key: UInt64
    /// Into `letters`.
    var old: Range<Int>
    var new: Range<Int>
    var before: Int
    var behind: Int
    var category: ChangeCategories

    var oldCore: Range<Int> { old.lowerBound + before..<old.upperBound - behind }
    var newCore: Range<Int> { new.lowerBound + before..<new.upperBound - behind }
  }

  private var letters: [Unicode.Scalar] = []
  private var pairs: [Pair] = []
  /// Where a pair stands in `pairs`, from 1, by its key: in the first free place behind the one that the key's low
  /// bits name, so that those of one key come in the order in which they were added. 0 is a free place.
  private var slots: [UInt32] = [0]

  /// Adds pairs parted by blanks, their sides by `/`; `_` stands for a blank. Each holds both ways.
  mutating func add(_ list: String, _ category: ChangeCategories) {
    var start = letters.count
    var slash: Int?
    for scalar in list.unicodeScalars {
      switch scalar {
      case " ", "\n": close(&start, &slash, category)
      case "/" where slash == nil: slash = letters.count
      default: letters.append(scalar == "_" ? " " : scalar)
      }
    }
    close(&start, &slash, category)
  }

  private mutating func close(
    _ start: inout Int, _ slash: inout Int?, _ category: ChangeCategories
  ) {
    if let slash, slash > start, slash < letters.count {
      let (first, second) = (start..<slash, slash..<letters.count)
      pairs.append(pair(first, second, category))
      pairs.append(pair(second, first, category))
    }
    start = letters.count
    slash = nil
  }

  private func pair(
    _ old: Range<Int>, _ new: Range<Int>, _ category: ChangeCategories
  ) -> Pair {
    let (before, behind) = letters[old].commonEnds(with: letters[new])
    var pair = Pair(
      key: 0, old: old, new: new, before: before, behind: behind, category: category)
    pair.key = Self.key(letters[pair.oldCore], letters[pair.newCore])
    return pair
  }

  private static func key(
    _ old: ArraySlice<Unicode.Scalar>, _ new: ArraySlice<Unicode.Scalar>
  ) -> UInt64 {
    var hash = WordHash()
    for scalar in old { hash.add(number: UInt64(scalar.value)) }
    hash.add(number: .max)
    for scalar in new { hash.add(number: UInt64(scalar.value)) }
    return hash.value
  }

  /// To be called after the last pair. O(pairs).
  mutating func index() {
    var size = 16
    while size < pairs.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for (number, pair) in zip(1..., pairs) {
      var slot = Int(truncatingIfNeeded: pair.key) & (size - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(number)
    }
  }

  /// What explains the edit: the first pair that differs in what the edit does and that stands around it, as
  /// whole words where it is Latin. O(pairs that differ in the same).
  func explanation(of edit: EditInSentence) -> ChangeCategories? {
    let key = Self.key(edit.oldText, edit.newText)
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[slot] > 0 {
      let pair = pairs[Int(slots[slot]) - 1]
      if pair.key == key, fits(pair, edit) { return pair.category }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func fits(_ pair: Pair, _ edit: EditInSentence) -> Bool {
    stands(pair, pair.old, edit.old, edit.oldCore) && stands(pair, pair.new, edit.new, edit.newCore)
  }

  private func stands(
    _ pair: Pair, _ side: Range<Int>, _ text: SentenceText, _ core: Range<Int>
  ) -> Bool {
    let (start, end) = (core.lowerBound - pair.before, core.upperBound + pair.behind)
    guard start >= 0, end <= text.scalars.count,
      text.scalars[start..<end].elementsEqual(letters[side])
    else { return false }
    guard Latin.isLetter(letters[side.lowerBound]) else { return true }
    return !isInWord(text, start - 1, -1) && !isInWord(text, end, 1)
  }

  /// Whether what stands beside a word is of the same word: the hyphen of e-mail is, and that of 7-year is not.
  private func isInWord(_ text: SentenceText, _ place: Int, _ step: Int) -> Bool {
    guard let scalar = text[place], VariantRules.isInWord(scalar) else { return false }
    return scalar != "-" || !(text[place + step].map(Scalars.isDigit) ?? false)
  }
}
