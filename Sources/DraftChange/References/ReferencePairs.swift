import DraftAlign
import DraftDocument
import DraftText

/// The cross-references of two sentences, each with its counterpart.
///
/// Where 第一条、第二条 became 第二条、第三条 the 第二条 of both is not the same: the first reference became
/// the first, the second the second. So for the alignment a reference is its pair and not its
/// number.
struct ReferencePairs {
  private var pairs: [(old: CrossReference, new: CrossReference)] = []
  /// Symbols from here on stand for references. No sentence has so many words.
  private static let base: UInt64 = 0x5EC7_10A5_0000_0000

  /// O(length).
  init(
    _ a: TextView, _ oldRanges: SentenceSlice,
    _ b: TextView, _ newRanges: SentenceSlice, _ map: ReferenceMap
  ) {
    let before = PlacedReference.find(a, oldRanges)
    guard !before.isEmpty else { return }
    let after = PlacedReference.find(b, newRanges)
    pairs = ReferencePairing.pairs(before, after, map).map {
      (old: before[$0.old].reference, new: after[$0.new].reference)
    }
  }

  /// Whether one has another number now, and so no run of text is surely the same on both sides.
  var haveChanged: Bool {
    pairs.contains { !$0.old.saysTheSame(as: $0.new) }
  }

  /// Gives the tokens of references symbols that both sides share.
  mutating func mark(
    _ a: inout SentenceWords, _ b: inout SentenceWords, _ symbols: inout WordSymbols
  ) {
    var (i, j) = (0, 0)
    // 前款 and 本章 are words as others are.
    for (index, pair) in pairs.enumerated()
    where pair.old.relative == nil && pair.new.relative == nil {
      let before = Self.tokens(of: pair.old, a.tokens, from: &i)
      let after = Self.tokens(of: pair.new, b.tokens, from: &j)
      // 第三条第一款 and a 第二款 of the same article: the words themselves say what they share.
      guard before.count == after.count else { continue }
      for (part, (x, y)) in zip(before, after).enumerated() {
        let key = Self.base | UInt64(index) << 8 | UInt64(part)
        let symbol = symbols.reference(key.scattered)
        a.setSymbol(symbol, at: x)
        b.setSymbol(symbol, at: y)
      }
    }
  }

  /// Where the references that have a counterpart stand.
  var places: (old: [ByteRange], new: [ByteRange]) {
    (pairs.map(\.old.place), pairs.map(\.new.place))
  }

  /// The numbers and words of a reference, without the "Section" before them.
  private static func tokens(
    of reference: CrossReference, _ tokens: [Token], from next: inout Int
  ) -> [Int] {
    while next < tokens.count, tokens[next].range.start < reference.number { next += 1 }
    var found: [Int] = []
    while next < tokens.count, tokens[next].range.start < reference.place.end {
      if tokens[next].kind == .number || tokens[next].kind == .word { found.append(next) }
      next += 1
    }
    return found
  }
}
