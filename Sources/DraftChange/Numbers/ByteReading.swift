import DraftText

/// Reading around a place, where what stands there may be cut off by the end of the text.
extension UnsafeBufferPointer<UInt8> {
  func has(_ text: StaticString, at place: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place >= 0, place + length <= count else { return false }
    for index in 0..<length where self[place + index] != text.utf8Start[index] { return false }
    return true
  }

  func has(_ text: StaticString, before place: Int) -> Bool {
    has(text, at: place - text.utf8CodeUnitCount)
  }

  /// The scalar at `place`, 0 behind the end.
  func scalar(at place: Int) -> UInt32 {
    place < count ? ScalarReading.scalar(in: self, at: place).value : 0
  }

  /// The scalar that ends before `place`, 0 at the start.
  func scalar(before place: Int) -> UInt32 {
    place > 0 ? ScalarReading.scalarBefore(place, in: self).value : 0
  }

  /// Whether an ASCII letter stands there.
  func isLetter(_ place: Int) -> Bool {
    place >= 0 && place < count && self[place] | 0x20 >= 0x61 && self[place] | 0x20 <= 0x7A
  }

  func isDigit(_ place: Int) -> Bool {
    place >= 0 && place < count && (0x30...0x39).contains(self[place])
  }

  /// Where the ASCII word that ends at `place` starts.
  func wordStart(_ place: Int) -> Int {
    var start = place
    while isLetter(start - 1), place - start < 32 { start -= 1 }
    return start
  }

  /// Where the ASCII word that starts at `place` ends.
  func wordEnd(_ place: Int) -> Int {
    var end = place
    while isLetter(end), end - place < 32 { end += 1 }
    return end
  }
}
