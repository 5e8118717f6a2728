/// A draft's text: valid UTF-8 without a byte order mark, line ends as they were in the file.
package struct DecodedText: Sendable {
  package let bytes: [UInt8]
  /// What the file was written in, so that it can be named and written back the same.
  package let encoding: TextEncoding
  package let hasByteOrderMark: Bool
  /// Bytes that could not be decoded and became U+FFFD; 0 unless a lossy reading was asked for.
  package let replacements: Int

  /// The bytes of the file, where its encoding has two forms for some characters: those that a converter
  /// does not write would come back in the other form.
  private let source: [UInt8]?

  package init(
    bytes: [UInt8], encoding: TextEncoding = .utf8, hasByteOrderMark: Bool = false,
    replacements: Int = 0, source: [UInt8]? = nil
  ) {
    self.bytes = bytes
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.replacements = replacements
    self.source = encoding.hasTwoForms ? source : nil
  }

  /// The line, from 1, of the first character that encoding the text again would write in other bytes than
  /// the file has; `nil` where the file comes back byte for byte. O(bytes) for encodings that have such
  /// characters. What could not be decoded is another matter: see `replacements`.
  package func firstLineNotComingBack() -> Int? {
    guard let source, replacements == 0 else { return nil }
    let again =
      (try? TextEncoder.encode(bytes, as: encoding, byteOrderMark: hasByteOrderMark)) ?? []
    guard again != source else { return nil }
    let same = zip(again, source).prefix { $0 == $1 }.count
    // No character of these encodings holds the byte of a line feed.
    return source[..<min(same, source.count)].reduce(1) { $1 == "\n" ? $0 + 1 : $0 }
  }

  /// The same text with blanks instead of the ASCII characters at `places`. O(bytes).
  package func blanked(at places: [UInt32]) -> DecodedText {
    var bytes = bytes
    for place in places { bytes[Int(place)] = 0x20 }
    return DecodedText(
      bytes: bytes, encoding: encoding, hasByteOrderMark: hasByteOrderMark,
      replacements: replacements)
  }

  /// The text of a range, for messages and output; O(length).
  package func string(_ range: ByteRange) -> String {
    String(decoding: bytes[range.range], as: UTF8.self)
  }

  /// The text of a range in one line, as it reads where it was broken over two; O(length).
  package func line(_ range: ByteRange) -> String {
    let joined = withView { LineWrap.unwrapped($0, range)?.bytes } ?? Array(bytes[range.range])
    return String(decoding: joined, as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
