import DraftDocument
import DraftText

/// A place where a term may have been replaced: an edit, or one of the words that it replaced.
struct TermCandidate {
  /// Index of the edit.
  let edit: Int
  var old: ByteRange
  var new: ByteRange
}

/// Finds those places: Customer shall, for Client must, is two words where each of them was replaced in
/// more places than both together.
struct TermCandidates {
  private let old: Document
  private let new: Document
  private(set) var all: [TermCandidate] = []

  /// More words than this were reworded, and not replaced one by one.
  private static let mostWords = 6

  /// O(edits).
  init(_ old: Document, _ new: Document, _ edits: [Edit]) {
    self.old = old
    self.new = new
    let wholes = edits.indices.filter {
      edits[$0].weight == .substantive && edits[$0].categories.isSubset(of: [.wording, .name])
    }.map { withoutMarks(TermCandidate(edit: $0, old: edits[$0].old, new: edits[$0].new)) }
    let words = wholes.map(words)
    var counts: [UInt64: Int] = [:]
    for (whole, words) in zip(wholes, words) {
      counts[key(whole), default: 0] += 1
      for word in words { counts[key(word), default: 0] += 1 }
    }
    for (whole, words) in zip(wholes, words) {
      let together = counts[key(whole)] ?? 0
      let isEachMore = !words.isEmpty && words.allSatisfy { counts[key($0)] ?? 0 > together }
      all += isEachMore ? words : [whole]
    }
  }

  func key(_ candidate: TermCandidate) -> UInt64 {
    var hash = ByteHash()
    old.text.bytes.withUnsafeBufferPointer {
      hash.add($0, candidate.old.start, candidate.old.end)
    }
    hash.add(0)
    new.text.bytes.withUnsafeBufferPointer {
      hash.add($0, candidate.new.start, candidate.new.end)
    }
    return hash.value
  }

  // MARK: Words

  /// The words that became others, where both sides have as many, and more than one.
  private func words(_ whole: TermCandidate) -> [TermCandidate] {
    guard whole.old.count <= 96, whole.new.count <= 96, !whole.old.isEmpty,
      old.text.bytes[whole.old.start] < 0xE0
    else { return [] }
    let (before, after) = (split(old, whole.old), split(new, whole.new))
    guard before.count > 1, before.count == after.count, before.count <= Self.mostWords else {
      return []
    }
    return zip(before, after).compactMap { old, new in
      let word = withoutMarks(TermCandidate(edit: whole.edit, old: old, new: new))
      let isSame = self.old.text.bytes[word.old.range]
        .elementsEqual(self.new.text.bytes[word.new.range])
      return isSame ? nil : word
    }
  }

  private func split(_ document: Document, _ range: ByteRange) -> [ByteRange] {
    document.text.bytes[range.range].split { $0 <= 0x20 }
      .map { ByteRange($0.startIndex, $0.endIndex) }
  }

  // MARK: Marks

  /// Without the mark behind it, and without the 's: Client's, for Customer's, is one of Client for
  /// Customer.
  private func withoutMarks(_ found: TermCandidate) -> TermCandidate {
    var term = found
    while term.old.count > 1, term.new.count > 1, let last = mark(old, term.old),
      last == mark(new, term.new)
    {
      shorten(&term, by: 1)
    }
    for possessive in ["'s", "’s"] where ends(term, with: possessive) {
      shorten(&term, by: possessive.utf8.count)
    }
    return term
  }

  private func shorten(_ term: inout TermCandidate, by bytes: Int) {
    term.old = ByteRange(term.old.start, term.old.end - bytes)
    term.new = ByteRange(term.new.start, term.new.end - bytes)
  }

  private func ends(_ term: TermCandidate, with text: String) -> Bool {
    [(old, term.old), (new, term.new)].allSatisfy { document, side in
      side.count > text.utf8.count
        && document.text.bytes[side.range].suffix(text.utf8.count).elementsEqual(text.utf8)
    }
  }

  /// The mark of ASCII that a side ends with.
  private func mark(_ document: Document, _ side: ByteRange) -> UInt8? {
    let byte = document.text.bytes[side.end - 1]
    switch byte {
    case 0x21, 0x22, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: return byte
    default: return nil
    }
  }
}
