import DraftPlatform

/// Sixteen bytes of a draft at a time, for walks that pass most of them by.
///
/// A comparison of all sixteen is one instruction; a branch for each character, which no processor
/// can foresee in Han, costs ten times as much.
@frozen @usableFromInline
package struct ByteBlock {
  @usableFromInline let bytes: SIMD16<UInt8>
  /// The same, one byte and two bytes further on.
  @usableFromInline let behind: SIMD16<UInt8>
  @usableFromInline let beyond: SIMD16<UInt8>

  /// How many bytes must be there from the start of a block on: its own and the two behind them.
  @inlinable @inline(__always) static var reach: Int { 18 }

  /// The block from `place` on; `place + reach` must be at most `view.count`.
  @inlinable @inline(__always)
  package init(_ view: TextView, at place: Int) {
    bytes = view.sixteen(at: place)
    behind = view.sixteen(at: place + 1)
    beyond = view.sixteen(at: place + 2)
  }

  /// Where `byte` stands.
  @inlinable @inline(__always)
  package func holds(_ byte: UInt8) -> Hits { Hits(bytes .== SIMD16(repeating: byte)) }

  /// Where `character`, which is below U+10000, stands.
  @inlinable @inline(__always)
  package func holds(_ character: Unicode.Scalar) -> Hits {
    let value = character.value
    let last = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
    if value < 0x80 { return holds(UInt8(truncatingIfNeeded: value)) }
    if value < 0x800 { return holds(UInt8(leading: character), last) }
    return holds(
      UInt8(leading: character), UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F), last)
  }

  /// Where one of `characters` stands: all of ASCII, or all with the same bytes but for the last of three.
  @inlinable @inline(__always)
  package func holds(_ characters: ClosedRange<Unicode.Scalar>) -> Hits {
    let (low, high) = (characters.lowerBound.value, characters.upperBound.value)
    if low < 0x80 {
      return holds(from: UInt8(truncatingIfNeeded: low), to: UInt8(truncatingIfNeeded: high))
    }
    let (first, second) = (
      UInt8(leading: characters.lowerBound), UInt8(truncatingIfNeeded: 0x80 | low >> 6 & 0x3F)
    )
    if low & 0x3F == 0, high & 0x3F == 0x3F { return holds(first, second) }
    return holds(
      first, second, from: UInt8(truncatingIfNeeded: 0x80 | low & 0x3F),
      to: UInt8(truncatingIfNeeded: 0x80 | high & 0x3F))
  }

  /// Where `first` stands with `second` right behind it.
  @inlinable @inline(__always)
  package func holds(_ first: UInt8, _ second: UInt8) -> Hits {
    holds(first) & Hits(behind .== SIMD16(repeating: second))
  }

  /// Where `first` stands with `second` right behind it, both of ASCII.
  @inlinable @inline(__always)
  package func holds(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Hits {
    holds(UInt8(leading: first), UInt8(leading: second))
  }

  /// Where `first`, `second` and `third` stand behind each other.
  @inlinable @inline(__always)
  package func holds(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Hits {
    holds(first, second) & Hits(beyond .== SIMD16(repeating: third))
  }

  /// Where `first` and `second` stand behind each other with a byte from `low` to `high` behind them.
  @inlinable @inline(__always)
  package func holds(_ first: UInt8, _ second: UInt8, from low: UInt8, to high: UInt8) -> Hits {
    holds(first, second)
      & Hits(beyond &- SIMD16(repeating: low) .<= SIMD16(repeating: high &- low))
  }

  /// Where a byte below `byte` stands.
  @inlinable @inline(__always)
  package func holds(below byte: UInt8) -> Hits { Hits(bytes .< SIMD16(repeating: byte)) }

  /// Where a byte from `first` to `last` stands.
  @inlinable @inline(__always)
  package func holds(from first: UInt8, to last: UInt8) -> Hits {
    Hits(bytes &- SIMD16(repeating: first) .<= SIMD16(repeating: last &- first))
  }

  /// Which of the sixteen places have what was looked for.
  @frozen @usableFromInline
  package struct Hits {
    /// All ones in the byte of a place that has it.
    @usableFromInline let bits: SIMD2<UInt64>

    @inlinable @inline(__always)
    init(_ mask: SIMDMask<SIMD16<Int8>>) { bits = unsafeBitCast(mask, to: SIMD2<UInt64>.self) }

    @inlinable @inline(__always)
    init(bits: SIMD2<UInt64>) { self.bits = bits }

    @inlinable @inline(__always)
    package static func | (left: Hits, right: Hits) -> Hits { Hits(bits: left.bits | right.bits) }

    /// The places of `left` that are none of `right`.
    @inlinable @inline(__always)
    package static func - (left: Hits, right: Hits) -> Hits {
      Hits(bits: left.bits & ~right.bits)
    }

    @inlinable @inline(__always)
    package static func & (left: Hits, right: Hits) -> Hits { Hits(bits: left.bits & right.bits) }

    /// The first place, from 0 to 15; `nil` where there is none.
    @inlinable @inline(__always)
    var first: Int? {
      let (low, high) = (UInt64(littleEndian: bits.x), UInt64(littleEndian: bits.y))
      guard low | high != 0 else { return nil }
      return low != 0 ? low.trailingZeroBitCount / 8 : 8 + high.trailingZeroBitCount / 8
    }
  }
}

extension TextView {
  /// The first offset of `from..<end` that has what `holds` looks for, or `end`; near the end of the
  /// text, where a block has no room, the offset up to which there is nothing. O(length).
  @inlinable @inline(__always)
  package func skipBlocks(
    _ from: Int, _ end: Int, until holds: (ByteBlock) -> ByteBlock.Hits
  ) -> Int {
    var at = from
    while at < end, at + ByteBlock.reach <= count {
      if let place = holds(ByteBlock(self, at: at)).first { return Swift.min(at + place, end) }
      at += 16
    }
    return Swift.max(from, Swift.min(at, end))
  }

  /// Whether `first` or `second`, of ASCII, is among the bytes of `start..<end`. O(length).
  @inlinable @inline(__always)
  package func has(
    either first: Unicode.Scalar, or second: Unicode.Scalar, _ start: Int, _ end: Int
  ) -> Bool {
    let at = skipBlocks(start, end) { $0.holds(first) | $0.holds(second) }
    return at < end && self[at..<end].contains { $0 == first || $0 == second }
  }

  /// The first place of `byte` from `start` on. O(length).
  package func first(_ byte: UInt8, from start: Int = 0, upTo end: Int? = nil) -> Int? {
    let end = end ?? count
    guard start < end, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// How many characters (Unicode scalars) of `start..<end` are neither white space of ASCII nor
  /// controls; valid UTF-8 is taken for granted. O(length).
  package func countCharacters(_ start: Int, _ end: Int) -> Int {
    var total = 0
    var at = start
    while at + 16 <= end {
      // Each of the sixteen sums has room for 255 blocks.
      let stop = Swift.min(at + 255 * 16, end - 15)
      var sums = SIMD16<UInt8>.zero
      while at < stop {
        // As signed numbers, what goes on a character is below all that begins one.
        let bytes = unsafeBitCast(sixteen(at: at), to: SIMD16<Int8>.self)
        let starts =
          ByteBlock.Hits(bytes .> SIMD16(repeating: 0x20)).bits
          | ByteBlock.Hits(bytes .>= SIMD16(repeating: -0x40)).bits
          & ByteBlock.Hits(bytes .< SIMD16(repeating: 0)).bits
        sums &-= unsafeBitCast(starts, to: SIMD16<UInt8>.self)
        at += 16
      }
      let halves = unsafeBitCast(sums, to: SIMD2<UInt64>.self)
      total += Self.sum(halves.x) + Self.sum(halves.y)
    }
    while at < end {
      if self[at] & 0xC0 != 0x80, self[at] > 0x20 { total += 1 }
      at += 1
    }
    return total
  }

  /// The sum of eight bytes.
  private static func sum(_ bytes: UInt64) -> Int {
    let pairs = (bytes & 0x00FF_00FF_00FF_00FF) &+ (bytes >> 8 & 0x00FF_00FF_00FF_00FF)
    return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
