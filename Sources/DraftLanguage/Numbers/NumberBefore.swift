package import DraftText

/// A whole number in words that ends before a bracket: "thirty" of "thirty (30)", 三十 of 三十（30）.
package enum NumberBefore {
  /// Its value and where it starts. Fewer than ten in Chinese says little: 第三（3）组.
  package static func read(
    _ bytes: TextView, _ open: Int, from floor: Int
  ) -> (value: Int, start: Int)? {
    let end = bytes.trimEnd(floor, open)
    guard end > floor else { return nil }
    return ChineseNumeral.holds(bytes.scalar(before: end, from: floor))
      ? chinese(bytes, end, floor) : english(bytes, end, floor)
  }

  private static func chinese(
    _ bytes: TextView, _ end: Int, _ floor: Int
  ) -> (value: Int, start: Int)? {
    var scalars: [Unicode.Scalar] = []
    var at = end
    while at > floor, scalars.count < 15 {
      let (scalar, start) = bytes.decode(before: at)
      guard ChineseNumeral.holds(scalar) else { break }
      scalars.append(scalar)
      at = start
    }
    // The number of an article, a list or a year names, and counts nothing.
    guard !bytes.has("第", before: at), !bytes.has("点", before: at), !bytes.has("之", before: at),
      let value = ChineseNumeral.whole(scalars.reversed()[...])
    else { return nil }
    return (value, at)
  }

  /// The longest run of words that is one number: "twenty-five", "one hundred and twenty".
  private static func english(
    _ bytes: TextView, _ end: Int, _ floor: Int
  ) -> (value: Int, start: Int)? {
    var letters: [Unicode.Scalar] = []
    var best: (value: Int, start: Int)?
    var at = end
    for _ in 0..<8 {
      guard let word = word(bytes, at, floor) else { break }
      let text = Array(word.text.unicodeScalars)
      let isJoint = word.text == "and" && best != nil
      if !isJoint {
        letters = text + letters
        guard let value = NumberWords.value(letters) else { break }
        best = (value, word.start)
      }
      at = word.start
      while at > floor, bytes[at - 1] == " " || bytes[at - 1] == "-" { at -= 1 }
    }
    return best
  }

  private static func word(
    _ bytes: TextView, _ end: Int, _ floor: Int
  ) -> (text: String, start: Int)? {
    var start = end
    while start > floor, bytes.isLetter(start - 1), end - start < 12 { start -= 1 }
    guard start < end else { return nil }
    return (String(decoding: bytes[start..<end], as: UTF8.self).lowercased(), start)
  }
}
