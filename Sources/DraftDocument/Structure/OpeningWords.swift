import DraftText

/// Words that a line may begin with, and the bytes that these begin with: nearly no line begins with one of
/// them, and is looked at no further.
struct OpeningWords: Sendable {
  let words: [StaticString]
  private let isFirst: [Bool]

  init(_ words: [StaticString]) {
    self.words = words
    var isFirst = [Bool](repeating: false, count: 256)
    for word in words { isFirst[Int(word.utf8Start[0])] = true }
    self.isFirst = isFirst
  }

  /// Whether a line begins with one of the words.
  @inline(__always)
  func begin(_ line: ByteRange, of bytes: TextView) -> Bool {
    mayBegin(line, of: bytes) && words.contains { bytes.begins(line, with: $0) }
  }

  /// Whether a line is one of the words.
  @inline(__always)
  func are(_ line: ByteRange, of bytes: TextView) -> Bool {
    mayBegin(line, of: bytes)
      && words.contains { line.count == $0.utf8CodeUnitCount && bytes.begins(line, with: $0) }
  }

  /// Whether it has the first byte of one of the words.
  @inline(__always)
  func mayBegin(_ line: ByteRange, of bytes: TextView) -> Bool {
    !line.isEmpty && isFirst[Int(bytes[line.start])]
  }
}

extension TextView {
  /// Whether a line begins with a word.
  func begins(_ line: ByteRange, with word: StaticString) -> Bool {
    line.count >= word.utf8CodeUnitCount && has(word, at: line.start)
  }
}
