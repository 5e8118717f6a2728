import DraftText

/// What of a word counts when it is compared: not how its characters are composed, their width, characters
/// that nobody sees, where a line was wrapped inside, nor capitals.
enum WordKeys {

  /// The same for words that are the same. O(length).
  static func key(_ bytes: TextView, _ range: ByteRange) -> UInt64 {
    var hash = ByteHash()
    add(bytes, range, to: &hash)
    return hash.value
  }

  /// O(length).
  static func add(_ bytes: TextView, _ range: ByteRange, to hash: inout ByteHash) {
    guard let folded = FoldedText.of(bytes, range) else {
      return addFolded(bytes, range, to: &hash)
    }
    folded.bytes.withView { addFolded($0, ByteRange(0, $0.count), to: &hash) }
  }

  private static func addFolded(_ bytes: TextView, _ range: ByteRange, to hash: inout ByteHash) {
    var at = range.start
    while at < range.end {
      let byte = bytes[at]
      if byte.isASCII {
        if !byte.isSpace { hash.add(byte.lowercased) }
        at += 1
        continue
      }
      let length = bytes.length(at: at)
      let small = length == 2 ? FoldedText.small(bytes.scalar(at: at)) : nil
      if let small {
        for byte in UTF8.encode(small) ?? UTF8.encodedReplacementCharacter { hash.add(byte) }
      } else {
        hash.add(bytes, at, at + length)
      }
      at += length
    }
  }
}
