import DraftChange
import DraftDocument
import DraftText

/// Says whether a change makes again what was quoted, where the rest of the sentence is another: a number that followed,
/// another edit.
struct ReturnedWords {
  private let comparison: Comparison
  private let quote: Quote

  init(_ comparison: Comparison, _ quote: Quote) {
    self.comparison = comparison
    self.quote = quote
  }

  /// O(edits · length).
  func are(in index: SentenceChangeIndex) -> Bool {
    let change = comparison.sentences[index]
    switch change.kind {
    case .same: return false
    case .added: return isQuoted(change.new, comparison.new)
    case .removed: return isQuoted(change.old, comparison.old)
    case .edited, .split, .merged:
      return change.edits.contains { returns(comparison.edits[$0]) }
    }
  }

  /// The same sentences but for the numbers in their references, which follow.
  private func isQuoted(_ sentences: Range<SentenceIndex>, _ document: Document) -> Bool {
    let words = Self.withoutReferences(quote.exact)
    return sentences.contains {
      Self.withoutReferences(document.source.string(document.sentences[$0].range)) == words
    }
  }

  /// Whether what an edit writes stands in the quoted words between the same neighbours, and what it replaces does not.
  private func returns(_ edit: Edit) -> Bool {
    guard edit.weight != .consequential else { return false }
    return quote.exact.contains(Self.around(edit.new, comparison.new))
      && !quote.exact.contains(Self.around(edit.old, comparison.old))
  }

  /// Some bytes with two characters on either side, of its sentence and its line at most.
  private static func around(_ range: ByteRange, _ document: Document) -> String {
    let bytes = document.source.bytes
    let sentence = document.sentences.partitioningIndex { $0.range.end >= range.end }
    let whole =
      sentence < document.sentences.endIndex ? document.sentences[sentence].range : range
    let before = String(decoding: bytes[min(whole.start, range.start)..<range.start], as: UTF8.self)
    let behind = String(decoding: bytes[range.end..<max(whole.end, range.end)], as: UTF8.self)
    return before.suffix(2) + document.source.string(range) + behind.prefix(2)
  }

  private static func withoutReferences(_ text: String) -> [UInt8] {
    let decoded = DecodedText(bytes: Array(text.utf8))
    return decoded.withView { bytes in
      var plain: [UInt8] = []
      var at = 0
      for reference in CrossReferences.find(bytes, ByteRange(0, bytes.count)) {
        guard reference.place.start >= at else { continue }
        plain += bytes[at..<reference.place.start]
        at = reference.place.end
      }
      return (plain + bytes[at..<bytes.count]).filter { !$0.isBlank }
    }
  }
}
