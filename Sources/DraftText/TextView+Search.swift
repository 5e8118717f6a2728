extension TextView {
  /// Whether the bytes at `place` are those of `text`; `place` may lie anywhere.
  @inlinable
  package func has(_ text: StaticString, at place: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place >= 0, place + length <= count else { return false }
    for index in 0..<length where bytes[place + index] != text.utf8Start[index] { return false }
    return true
  }

  /// Whether `text` ends before `place`.
  @inlinable
  package func has(_ text: StaticString, before place: Int) -> Bool {
    has(text, at: place - text.utf8CodeUnitCount)
  }

  /// Whether the ASCII of `text`, which has no capitals, stands at `place`, in capitals or small; `place` may
  /// lie anywhere.
  @inlinable
  package func has(small text: StaticString, at place: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place >= 0, place + length <= count else { return false }
    for index in 0..<length where bytes[place + index].lowercased != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// Whether ASCII letters stand anywhere as a word of their own, in capitals or small. O(bytes).
  ///
  /// - Parameter word: In small letters.
  package func has(word: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= count else { return false }
    for place in 0...(count - word.count) where bytes[place] | 0x20 == first {
      var length = 1
      while length < word.count, bytes[place + length] | 0x20 == word[length] { length += 1 }
      guard length == word.count else { continue }
      let isWhole = !isLetter(place - 1) && !isLetter(place + word.count)
      if isWhole { return true }
    }
    return false
  }

  /// The first place in `from..<end` that is not white space, or `end`.
  package func skipSpace(_ from: Int, _ end: Int) -> Int {
    var at = from
    while at < end {
      let byte = bytes[at]
      if byte > 0x20 && byte < 0x80 { return at }
      guard Scalars.isSpace(scalar(at: at)) else { return at }
      at += length(at: at)
    }
    return end
  }

  /// One past the last character of `start..<end` that is not white space.
  package func trimEnd(_ start: Int, _ end: Int) -> Int {
    var at = end
    while at > start {
      let (scalar, place) = decode(before: at)
      guard Scalars.isSpace(scalar) else { return at }
      at = place
    }
    return start
  }

  /// A range without the blanks of ASCII at its ends.
  package func withoutBlanks(_ range: ByteRange) -> ByteRange {
    var (start, end) = (range.start, range.end)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return ByteRange(start, end)
  }

  /// How many bytes `first` of this text and `second` of another have in common at their starts.
  @inlinable
  package func commonPrefix(
    _ first: Range<Int>, with other: TextView, _ second: Range<Int>
  ) -> Int {
    let room = Swift.min(first.count, second.count)
    var length = 0
    while length + 8 <= room,
      word(at: first.lowerBound + length) == other.word(at: second.lowerBound + length)
    {
      length += 8
    }
    while length < room,
      bytes[first.lowerBound + length] == other.bytes[second.lowerBound + length]
    {
      length += 1
    }
    return length
  }

  /// How many bytes `first` of this text and `second` of another have in common at their ends.
  @inlinable
  package func commonSuffix(
    _ first: Range<Int>, with other: TextView, _ second: Range<Int>
  ) -> Int {
    let room = Swift.min(first.count, second.count)
    var length = 0
    while length + 8 <= room,
      word(at: first.upperBound - 8 - length) == other.word(at: second.upperBound - 8 - length)
    {
      length += 8
    }
    while length < room,
      bytes[first.upperBound - 1 - length] == other.bytes[second.upperBound - 1 - length]
    {
      length += 1
    }
    return length
  }

  /// Whether `first` of this text and `second` of another are the same bytes.
  @inlinable
  package func isSame(_ first: ByteRange, as other: TextView, _ second: ByteRange) -> Bool {
    first.count == second.count
      && commonPrefix(first.range, with: other, second.range) == first.count
  }
}

/// The first index of `range` for which `isBefore` is false, where it is true for all before and
/// false for all behind; `range.upperBound` where it is true for all. O(log range).
@inlinable @inline(__always)
package func partitionPoint(_ range: Range<Int>, _ isBefore: (Int) -> Bool) -> Int {
  var (low, high) = (range.lowerBound, range.upperBound)
  while low < high {
    let middle = low + (high - low) / 2
    if isBefore(middle) { low = middle + 1 } else { high = middle }
  }
  return low
}

/// The same for the indexes of a draft's elements.
@inlinable @inline(__always)
package func partitionPoint<Space>(
  _ range: Range<ElementIndex<Space>>, _ isBefore: (ElementIndex<Space>) -> Bool
) -> ElementIndex<Space> {
  ElementIndex(partitionPoint(range.offsets()) { isBefore(ElementIndex($0)) })
}
