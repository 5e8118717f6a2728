/// A set of characters of the basic plane, looked up without a branch: of a long `switch` over Han no
/// processor foresees the way.
@frozen @usableFromInline
package struct ScalarSet: Sendable {
  /// By the bits of a scalar above the lowest six, which word has them.
  @usableFromInline let pages: [UInt16]
  /// Of each page that has members, a bit for each; the first has none.
  @usableFromInline let words: [UInt64]

  /// The characters of `members`, each below U+10000; white space is not among them.
  package init(_ members: String) {
    var pages = [UInt16](repeating: 0, count: 1 << 10)
    var words: [UInt64] = [0]
    for scalar in members.unicodeScalars where scalar > " " && scalar.value < 1 << 16 {
      let page = Int(scalar.value >> 6)
      if pages[page] == 0 {
        pages[page] = UInt16(words.count)
        words.append(0)
      }
      words[Int(pages[page])] |= 1 << UInt64(scalar.value & 63)
    }
    self.pages = pages
    self.words = words
  }

  /// Whether the scalar is one of them. O(1).
  @inlinable @inline(__always)
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    let page = Int(scalar.value >> 6)
    return page < pages.count && words[Int(pages[page])] >> UInt64(scalar.value & 63) & 1 != 0
  }
}
