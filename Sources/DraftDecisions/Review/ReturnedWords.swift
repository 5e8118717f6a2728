import DraftChange
import DraftDocument
import DraftMerge
import DraftText

/// Says whether a change makes again what was quoted, where the rest of the sentence is another: a number that followed,
/// another edit; or puts something else in its place.
struct ReturnedWords {
  private let comparison: Comparison
  private let quote: Quote

  init(_ comparison: Comparison, _ quote: Quote) {
    self.comparison = comparison
    self.quote = quote
  }

  /// How far a change makes again what was quoted; `nil` where it does something else. O(edits · length), and comparing
  /// the sentence.
  func likeness(of index: SentenceChangeIndex) -> QuoteOwners.Likeness? {
    let change = comparison.sentences[index]
    switch change.kind {
    case .same: return nil
    case .added: return isQuoted(change.new, comparison.new) ? .same : nil
    case .removed: return isQuoted(change.old, comparison.old) ? .same : nil
    case .edited, .split, .merged:
      let edits = comparison.edits[change.edits].filter { $0.weight != .consequential }
      let others = edits.filter { !returns($0) }
      let quoted = quotedEdits(of: change)
      let isReworded = others.contains { edit in
        quoted.contains { $0.start <= edit.old.end && edit.old.start <= $0.end }
      }
      return isReworded ? .reworded : others.count < edits.count ? .same : nil
    }
  }

  /// Where, in the old draft, the quoted words are others than those of a change; nowhere where they are no edit of them.
  private func quotedEdits(of change: SentenceChange) -> [ByteRange] {
    let sentences = comparison.old.sentences[change.old]
    guard let start = sentences.first?.range.start, let end = sentences.last?.range.end else {
      return []
    }
    let old = comparison.old.reread(Array(comparison.old.source.bytes[start..<end]))
    let edits = Comparison.between(old, comparison.old.reread(Array(quote.exact.utf8))).edits
    return edits.filter { $0.weight != .consequential }.map {
      ByteRange(start + $0.old.start, start + $0.old.end)
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
    quote.exact.contains(Self.around(edit.new, comparison.new))
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
