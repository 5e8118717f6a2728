import DraftDocument
import DraftText

/// Whether whoever takes one side at every conflict finds each sentence as often as the drafts say: what nobody took
/// out stays, though a side moved it.
///
/// The check of words alone does not see a sentence that a side took out at one place and has in a conflict again.
struct SentenceCheck {
  private let base: Document
  /// By sentence how often each draft has it, the base first.
  private let counts: [[UInt64: Int]]

  /// O(bytes · sides).
  init(_ base: Document, _ sides: [Document]) {
    self.base = base
    counts = ([base] + sides).map(Self.counts)
  }

  /// O(bytes · sides) where there are conflicts.
  func holds(_ pieces: [MergePiece]) -> Bool {
    guard pieces.contains(where: \.isConflict) else { return true }
    return counts.indices.dropLast().allSatisfy { side in
      let taken = Self.counts(base.reread(pieces.text(ofSide: side)))
      return counts[0].allSatisfy { sentence, count in
        let gone = counts.dropFirst().reduce(0) { $0 + max(0, count - $1[sentence, default: 0]) }
        return taken[sentence, default: 0] >= count - gone
      }
    }
  }

  /// By the hashes of sentences without their white space.
  private static func counts(_ document: Document) -> [UInt64: Int] {
    let bytes = document.source.bytes
    return document.sentences.reduce(into: [:]) { counts, sentence in
      var hash = ByteHash()
      for byte in bytes[sentence.range.range] where byte > 0x20 { hash.add(byte) }
      counts[hash.value, default: 0] += 1
    }
  }
}
