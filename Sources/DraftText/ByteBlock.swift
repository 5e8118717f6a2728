/// Eight bytes of a draft at a time, for walks that pass most of them by.
///
/// The tricks with whole words are those of Lamport (1975) and of Warren, Hacker's Delight, ch. 6.
@frozen @usableFromInline
package struct ByteBlock {
  @usableFromInline let bytes: UInt64

  @inlinable @inline(__always)
  package init(_ view: TextView, at place: Int) { bytes = view.word(at: place) }

  /// Not zero where one of the eight is `byte`.
  @inlinable @inline(__always)
  package func holds(_ byte: UInt8) -> UInt64 {
    let zeroed = bytes ^ UInt64(byte) &* 0x0101_0101_0101_0101
    return (zeroed &- 0x0101_0101_0101_0101) & ~zeroed & 0x8080_8080_8080_8080
  }

  /// Not zero where one of the eight is below `byte`, which must be at most 0x80.
  @inlinable @inline(__always)
  package func holds(below byte: UInt8) -> UInt64 {
    (bytes &- UInt64(byte) &* 0x0101_0101_0101_0101) & ~bytes & 0x8080_8080_8080_8080
  }

  /// Not zero where one of the eight is no ASCII.
  @inlinable @inline(__always)
  package var nonASCII: UInt64 { bytes & 0x8080_8080_8080_8080 }

  /// A one in each byte that begins a character of UTF-8 other than white space and controls.
  @inlinable @inline(__always)
  package var characterStarts: UInt64 {
    let isStart = ~(bytes >> 7) | bytes >> 6
    let isAboveSpace = ((bytes & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x5F5F_5F5F_5F5F_5F5F | bytes) >> 7
    return isStart & isAboveSpace & 0x0101_0101_0101_0101
  }
}

extension TextView {
  /// The first offset of `from..<end`, in steps of eight, whose block has what `holds` looks for;
  /// where there is none, the first from which fewer than eight bytes are left. O(length).
  @inlinable @inline(__always)
  package func skipBlocks(_ from: Int, _ end: Int, until holds: (ByteBlock) -> UInt64) -> Int {
    var at = from
    while at + 8 <= end {
      if holds(ByteBlock(self, at: at)) != 0 { return at }
      at += 8
    }
    return at
  }

  /// Whether `first` or `second` is among the bytes of `start..<end`. O(length).
  @inlinable
  package func has(either first: UInt8, or second: UInt8, _ start: Int, _ end: Int) -> Bool {
    let at = skipBlocks(start, end) { $0.holds(first) | $0.holds(second) }
    guard at + 8 > end else { return true }
    return self[at..<end].contains { $0 == first || $0 == second }
  }

  /// The first place of `byte` from `start` on. O(length).
  package func first(_ byte: UInt8, from start: Int = 0, upTo end: Int? = nil) -> Int? {
    let end = end ?? count
    var at = start
    while at + 8 <= end {
      let found = ByteBlock(self, at: at).holds(byte)
      // What stands behind the first one may be marked wrongly, and the first one never is.
      if found != 0 { return at + found.littleEndian.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < end {
      if self[at] == byte { return at }
      at += 1
    }
    return nil
  }

  /// How many characters (Unicode scalars) of `start..<end` are neither white space of ASCII nor
  /// controls; valid UTF-8 is taken for granted. O(length).
  package func countCharacters(_ start: Int, _ end: Int) -> Int {
    var total = 0
    var at = start
    while at + 8 <= end {
      // Each of the eight sums has room for 255 blocks.
      let stop = Swift.min(at + 255 * 8, end - 7)
      var sums: UInt64 = 0
      while at < stop {
        sums &+= ByteBlock(self, at: at).characterStarts
        at += 8
      }
      let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ (sums >> 8 & 0x00FF_00FF_00FF_00FF)
      total += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    while at < end {
      if self[at] & 0xC0 != 0x80, self[at] > 0x20 { total += 1 }
      at += 1
    }
    return total
  }
}
