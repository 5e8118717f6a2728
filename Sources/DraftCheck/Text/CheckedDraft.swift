import DraftDocument
import DraftText

/// The draft that rules look through.
struct CheckedDraft {
  let document: Document
  let bytes: TextView

  func text(_ range: ByteRange) -> String { String(decoding: bytes[range.range], as: UTF8.self) }

  /// Sentences whose words are the draft's own, and no code.
  var prose: [Sentence] {
    document.sentences.filter { $0.role != .opaque && $0.role != .boilerplate }
  }

  /// The lines without their ends. O(bytes).
  var lines: [ByteRange] {
    var lines: [ByteRange] = []
    var start = 0
    while start < bytes.count {
      let end = bytes.first(UInt8(ascii: "\n"), from: start) ?? bytes.count
      let isReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
      lines.append(ByteRange(start, isReturn ? end - 1 : end))
      start = end + 1
    }
    return lines
  }

  /// The places of a text in a range, from left to right and apart from each other. O(length).
  func places(of text: StaticString, in range: ByteRange) -> [Int] {
    var found: [Int] = []
    var at = range.start
    while at + text.utf8CodeUnitCount <= range.end {
      if bytes.has(text, at: at) {
        found.append(at)
        at += text.utf8CodeUnitCount
      } else {
        at += 1
      }
    }
    return found
  }
}
