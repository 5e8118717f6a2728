import DraftAlign
import DraftDocument
import DraftText

/// The cross-references of two sentences that have as many of them, each with its counterpart.
///
/// Where 第一条、第二条 became 第二条、第三条 the 第二条 of both is not the same: the first reference became
/// the first, the second the second. So for the alignment a reference is its place in their order
/// and not its number.
struct ReferencePairs {
  enum Side {
    case old, new
  }

  private var old: [ByteRange] = []
  private var new: [ByteRange] = []
  /// Symbols from here on stand for references. No sentence has so many words.
  private static let base: UInt64 = 0x5EC7_10A5_0000_0000
  private var marked: Set<UInt32> = []

  /// O(length).
  init(
    _ a: UnsafeBufferPointer<UInt8>, _ oldRanges: ArraySlice<Sentence>,
    _ b: UnsafeBufferPointer<UInt8>, _ newRanges: ArraySlice<Sentence>
  ) {
    let before = oldRanges.flatMap { CrossReferences.find(a, $0.range).map(\.place) }
    guard !before.isEmpty else { return }
    let after = newRanges.flatMap { CrossReferences.find(b, $0.range).map(\.place) }
    guard before.count == after.count else { return }
    old = before
    new = after
  }

  /// Gives the tokens of references symbols that both sides share.
  mutating func mark(
    _ tokens: [Token], _ side: Side, _ symbols: inout [UInt32], _ table: inout SymbolTable,
    _ worth: inout [Float]
  ) {
    let places = side == .old ? old : new
    guard !places.isEmpty else { return }
    var next = 0
    for (reference, place) in places.enumerated() {
      while next < tokens.count, tokens[next].range.start < place.start { next += 1 }
      var part: UInt64 = 0
      while next < tokens.count, tokens[next].range.start < place.end {
        if tokens[next].kind == .number || tokens[next].kind == .word {
          let key = Self.base | UInt64(reference) << 8 | part
          let symbol = table.intern(key &* 0x9E37_79B9_7F4A_7C15)
          if Int(symbol) == worth.count { worth.append(1) }
          symbols[next] = symbol
          marked.insert(symbol)
          part += 1
        }
        next += 1
      }
    }
  }

  func isMarked(_ symbol: UInt32) -> Bool {
    !marked.isEmpty && marked.contains(symbol)
  }
}
