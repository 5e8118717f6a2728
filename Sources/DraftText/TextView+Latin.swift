extension TextView {
  /// Whether an ASCII letter stands at `place`, which may lie anywhere.
  @inlinable
  package func isLetter(_ place: Int) -> Bool {
    place >= 0 && place < count && bytes[place].isLetter
  }

  /// Whether an ASCII digit stands at `place`, which may lie anywhere.
  @inlinable
  package func isDigit(_ place: Int) -> Bool {
    place >= 0 && place < count && bytes[place].isDigit
  }

  /// Where the ASCII word of at most 32 letters that ends at `place` starts.
  @inlinable
  package func wordStart(_ place: Int) -> Int {
    var start = place
    while isLetter(start - 1), place - start < 32 { start -= 1 }
    return start
  }

  /// Where the ASCII word of at most 32 letters that starts at `place` ends.
  @inlinable
  package func wordEnd(_ place: Int) -> Int {
    var end = place
    while isLetter(end), end - place < 32 { end += 1 }
    return end
  }
}
