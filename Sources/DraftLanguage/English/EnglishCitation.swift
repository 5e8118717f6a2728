public import DraftText

/// How English references begin: Section, article, clause, Exhibit, paragraph, and §.
@usableFromInline
package enum EnglishCitation {
  /// Where their first bytes stand.
  @inlinable @inline(__always)
  package static func mayStart(_ block: ByteBlock) -> ByteBlock.Hits {
    block.holds("s") | block.holds("a") | block.holds("c") | block.holds("e") | block.holds("p")
      | block.holds("S") | block.holds("A") | block.holds("C") | block.holds("E")
      | block.holds("P") | block.holds(UInt8(leading: "§"))
  }

  @inlinable @inline(__always)
  package static func mayStart(_ byte: UInt8) -> Bool {
    let small = byte.lowercased
    return small == "s" || small == "a" || small == "c" || small == "e" || small == "p"
      || byte == UInt8(leading: "§")
  }
}
