/// What a hand does to a word by mistake, the likelier first.
enum Slip: Comparable {
  /// A letter doubled that is single, or single that is double; two that changed places.
  case doubled
  /// A letter left out, or one too many.
  case left
  /// One letter for another.
  case other
  /// Two of these.
  case two

  /// What makes one word the other; `nil` where it is more than two slips. Two are believed of words of six
  /// letters that begin with the same one. O(length).
  init?(_ one: [UInt8], _ other: [UInt8]) {
    if let slip = Slip.single(one[...], other[...]) {
      self = slip
      return
    }
    guard min(one.count, other.count) > 5, one[0] == other[0] else { return nil }
    var start = 0
    while one[start] == other[start] {
      start += 1
      if start == min(one.count, other.count) { return nil }
    }
    // The first of two is where the words part.
    let (a, b) = (one[start...], other[start...])
    var rests = [(a.dropFirst(), b), (a, b.dropFirst()), (a.dropFirst(), b.dropFirst())]
    if a.count > 1, b.count > 1, a[start] == b[start + 1], a[start + 1] == b[start] {
      rests.append((a.dropFirst(2), b.dropFirst(2)))
    }
    guard rests.contains(where: { Slip.single($0.0, $0.1) != nil }) else { return nil }
    self = .two
  }

  private static func single(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Slip? {
    var (a, b) = (one, other)
    while let x = a.first, x == b.first {
      a.removeFirst()
      b.removeFirst()
    }
    while let x = a.last, x == b.last {
      a.removeLast()
      b.removeLast()
    }
    switch (a.count, b.count) {
    case (1, 0): return isDouble(a.startIndex, in: one) ? .doubled : .left
    case (0, 1): return isDouble(b.startIndex, in: other) ? .doubled : .left
    case (1, 1): return .other
    case (2, 2): return a.first == b.last && a.last == b.first ? .doubled : nil
    default: return nil
    }
  }

  private static func isDouble(_ place: Int, in word: ArraySlice<UInt8>) -> Bool {
    word.indices.contains(place - 1) && word[place - 1] == word[place]
      || word.indices.contains(place + 1) && word[place + 1] == word[place]
  }

  /// The words that one slip makes of another. O(length²).
  static func all(of word: [UInt8]) -> [(word: [UInt8], slip: Slip)] {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    var all: [(word: [UInt8], slip: Slip)] = []
    func add(_ change: (inout [UInt8]) -> Void) {
      var other = word
      change(&other)
      if let slip = single(word[...], other[...]) { all.append((other, slip)) }
    }
    for place in 0...word.count {
      for letter in letters { add { $0.insert(letter, at: place) } }
      guard place < word.count else { continue }
      add { $0.remove(at: place) }
      for letter in letters where letter != word[place] { add { $0[place] = letter } }
      if place + 1 < word.count { add { $0.swapAt(place, place + 1) } }
    }
    return all
  }
}
