import DraftDocument
import DraftText

/// A place where a term may have been replaced: an edit, or one of the words that it replaced.
struct TermCandidate {
  let edit: EditIndex
  var old: ByteRange
  var new: ByteRange
}

/// Finds those places: Customer shall, for Client must, is two words where each of them was replaced in
/// more places than both together.
struct TermCandidates {

  private let old: TextView
  private let new: TextView
  private(set) var all: [TermCandidate] = []

  /// More words than this were reworded, and not replaced one by one.
  private static let mostWords = 6

  /// O(edits).
  init(_ old: TextView, _ new: TextView, _ edits: IndexedArray<Edit, Edit>) {
    self.old = old
    self.new = new
    all.reserveCapacity(edits.count)
    var several: [(whole: TermCandidate, words: [TermCandidate])] = []
    for (index, edit) in edits.indexed()
    where edit.weight == .substantive && edit.categories.isSubset(of: [.wording, .name]) {
      let whole = withoutMarks(TermCandidate(edit: index, old: edit.old, new: edit.new))
      let words = words(whole)
      if words.isEmpty { all.append(whole) } else { several.append((whole, words)) }
    }
    if !several.isEmpty { take(several) }
  }

  /// Takes the words where each is replaced in more places than all of them together.
  private mutating func take(_ several: [(whole: TermCandidate, words: [TermCandidate])]) {
    var counts: [UInt64: Int] = [:]
    for candidate in all { counts[key(candidate), default: 0] += 1 }
    for (whole, words) in several {
      counts[key(whole), default: 0] += 1
      for word in words { counts[key(word), default: 0] += 1 }
    }
    for (whole, words) in several {
      let together = counts[key(whole)] ?? 0
      all += words.allSatisfy { counts[key($0)] ?? 0 > together } ? words : [whole]
    }
    all.sort { $0.old.lower < $1.old.lower }
  }

  func key(_ candidate: TermCandidate) -> UInt64 {
    var hash = ByteHash()
    hash.add(old, candidate.old.start, candidate.old.end)
    hash.add(0)
    hash.add(new, candidate.new.start, candidate.new.end)
    return hash.value
  }

  // MARK: Words

  /// The words that became others, where both sides have as many, and more than one.
  private func words(_ whole: TermCandidate) -> [TermCandidate] {
    guard !whole.old.isEmpty, whole.old.count <= 96, whole.new.count <= 96,
      old[whole.old.start] < UInt8(leading: "\u{800}")
    else { return [] }
    let (before, after) = (split(old, whole.old), split(new, whole.new))
    guard before.count > 1, before.count == after.count, before.count <= Self.mostWords else {
      return []
    }
    return zip(before, after).compactMap { old, new in
      let word = withoutMarks(TermCandidate(edit: whole.edit, old: old, new: new))
      let isSame = self.old[word.old.range].elementsEqual(self.new[word.new.range])
      return isSame ? nil : word
    }
  }

  private func split(_ bytes: TextView, _ range: ByteRange) -> [ByteRange] {
    var words: [ByteRange] = []
    var start = range.start
    for at in range.start...range.end where at == range.end || bytes[at].isBlank {
      if at > start { words.append(ByteRange(start, at)) }
      start = at + 1
    }
    return words
  }

  // MARK: Marks

  /// Without the mark behind it, and without the 's: Client's, for Customer's, is one of Client for
  /// Customer.
  private func withoutMarks(_ found: TermCandidate) -> TermCandidate {
    var term = found
    (term.old, term.new) = EditCore.of(found.old, old, found.new, new)
    while term.old.count > 1, term.new.count > 1, Self.isMark(old[term.old.end - 1]),
      old[term.old.end - 1] == new[term.new.end - 1]
    {
      shorten(&term, by: 1)
    }
    for possessive in ["'s", "’s"] as [StaticString]
    where old.has(possessive, before: term.old.end) && new.has(possessive, before: term.new.end) {
      let length = possessive.utf8CodeUnitCount
      if min(term.old.count, term.new.count) > length { shorten(&term, by: length) }
    }
    return term
  }

  private func shorten(_ term: inout TermCandidate, by bytes: Int) {
    term.old = ByteRange(term.old.start, term.old.end - bytes)
    term.new = ByteRange(term.new.start, term.new.end - bytes)
  }

  /// A mark of ASCII that ends a word.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case "!", "\"", "'", ")", ",", ".", ":", ";", "?": true
    default: false
    }
  }
}
