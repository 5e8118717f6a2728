import DraftLanguage
import DraftText

/// One side of a changed sentence as the rules of the classes read it: scalars with their places, in small
/// letters.
struct SentenceText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// As they are written.
  private(set) var written: [Unicode.Scalar] = []
  private var places: [Int] = []

  /// Line breaks and runs of blanks are one blank. O(bytes).
  init(_ bytes: TextView, _ range: ByteRange) {
    // A Han has three bytes, a letter one.
    let room = bytes.countCharacters(range.start, range.end)
    scalars.reserveCapacity(room)
    written.reserveCapacity(room)
    places.reserveCapacity(room + 1)
    var at = range.start
    while at < range.end {
      let (scalar, length) = bytes.decode(at: at)
      let isBlank = scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == " "
      if !isBlank || scalars.last != " " {
        let plain: Unicode.Scalar = isBlank ? " " : scalar
        written.append(plain)
        scalars.append(Self.folded(plain))
        places.append(at)
      }
      at += length
    }
    places.append(range.end)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "’", "‘": "'"
    default: Scalars.isUpper(scalar) ? FoldedText.small(scalar) : scalar
    }
  }

  /// The scalars of a range of bytes; those of an empty one stand behind its place.
  func range(of bytes: ByteRange) -> Range<Int> {
    let start = index(of: bytes.start)
    return start..<max(start, index(of: bytes.end))
  }

  private func index(of place: Int) -> Int {
    partitionPoint(0..<places.count - 1) { places[$0] < place }
  }

  subscript(index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// The letters around a place, with all of the place.
  func word(around place: Range<Int>) -> Range<Int> {
    var (start, end) = (place.lowerBound, place.upperBound)
    while let scalar = self[start - 1], Latin.isLetter(scalar) { start -= 1 }
    while let scalar = self[end], Latin.isLetter(scalar) { end += 1 }
    return start..<end
  }

  /// The letters and digits before a place, blanks between passed over; empty where something else stands there.
  func word(before place: Int) -> [Unicode.Scalar] { word(place - 1, step: -1).reversed() }

  /// The few words before a place, the nearest first, with blanks between them and nothing else.
  func words(before place: Int) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    var at = place
    while words.count < 4 {
      let word = word(before: at)
      guard !word.isEmpty else { break }
      words.append(word)
      while self[at - 1] == " " { at -= 1 }
      at -= word.count
    }
    return words
  }

  /// The letters and digits from a place on.
  func word(from place: Int) -> [Unicode.Scalar] { word(place, step: 1) }

  private func word(_ place: Int, step: Int) -> [Unicode.Scalar] {
    var at = place
    while self[at] == " " { at += step }
    var word: [Unicode.Scalar] = []
    while let scalar = self[at], Latin.isLetter(scalar) || scalar.properties.numericType != nil {
      word.append(scalar)
      at += step
    }
    return word
  }
}

/// An edit in both sides of its sentence, without what its ends have in common.
struct EditInSentence {
  let old: SentenceText
  let new: SentenceText
  /// As it is.
  let oldRange: Range<Int>
  let newRange: Range<Int>
  /// What differs.
  let oldCore: Range<Int>
  let newCore: Range<Int>

  init(_ old: SentenceText, _ new: SentenceText, _ edit: Edit) {
    self.old = old
    self.new = new
    oldRange = old.range(of: edit.old)
    newRange = new.range(of: edit.new)
    let (head, tail) = old.scalars[oldRange].commonEnds(with: new.scalars[newRange])
    oldCore = oldRange.dropFirst(head).dropLast(tail)
    newCore = newRange.dropFirst(head).dropLast(tail)
  }

  var oldText: ArraySlice<Unicode.Scalar> { old.scalars[oldCore] }
  var newText: ArraySlice<Unicode.Scalar> { new.scalars[newCore] }
}
