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
