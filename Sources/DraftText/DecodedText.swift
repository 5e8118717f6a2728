/// A draft's text: valid UTF-8 without a byte order mark, line ends as they were in the file.
package struct DecodedText: Sendable {
  package let bytes: [UInt8]
  /// What the file was written in, so that it can be named and written back the same.
  package let encoding: TextEncoding
  package let hasByteOrderMark: Bool
  /// Bytes that could not be decoded and became U+FFFD; 0 unless a lossy reading was asked for.
  package let replacements: Int

  package init(
    bytes: [UInt8], encoding: TextEncoding = .utf8, hasByteOrderMark: Bool = false,
    replacements: Int = 0
  ) {
    self.bytes = bytes
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.replacements = replacements
  }

  /// The text of a range, for messages and output; O(length).
  package func string(_ range: ByteRange) -> String {
    String(decoding: bytes[range.range], as: UTF8.self)
  }
}
