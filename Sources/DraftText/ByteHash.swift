/// A 64-bit hash of texts, eight bytes a step, the same on every machine and in every run: multiply and fold, as in
/// wyhash. Words and names, of a few bytes each, take `WordHash`.
package struct ByteHash {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var pending: UInt64 = 0
  private var filled: UInt64 = 0
  private var length: UInt64 = 0

  package init() {}

  package mutating func add(_ byte: UInt8) {
    pending |= UInt64(byte) << (filled * 8)
    filled += 1
    length &+= 1
    if filled == 8 { mix() }
  }

  /// For hashes of such numbers alone.
  package mutating func add(number: UInt32) {
    assert(filled == 0)
    pending = UInt64(number)
    length &+= 8
    mix()
  }

  package mutating func add(_ bytes: TextView, _ start: Int, _ end: Int) {
    var at = start
    while filled != 0, at < end {
      add(bytes[at])
      at += 1
    }
    while at + 8 <= end {
      pending = bytes.word(at: at)
      length &+= 8
      mix()
      at += 8
    }
    while at < end {
      add(bytes[at])
      at += 1
    }
  }

  private mutating func mix() {
    let product = (state ^ pending).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    state = product.high ^ product.low ^ 0xE703_7ED1_A0B4_28DB
    pending = 0
    filled = 0
  }

  /// Of all that was added.
  package var value: UInt64 {
    let product = (state ^ pending ^ length).multipliedFullWidth(by: 0x8EBC_6AF0_9C88_C6E3)
    return product.high ^ product.low
  }
}

/// A 64-bit hash of a word or a name, one byte or number after the other: FNV-1a (Fowler, Noll, Vo). The same on
/// every machine and in every run.
@frozen @usableFromInline
package struct WordHash {
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable @inline(__always)
  package init() {}

  @inlinable @inline(__always)
  package init(_ bytes: some Sequence<UInt8>) { add(bytes) }

  @inlinable @inline(__always)
  package mutating func add(_ byte: UInt8) { add(number: UInt64(byte)) }

  @inlinable @inline(__always)
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  @inlinable @inline(__always)
  package mutating func add(number: UInt64) { state = (state ^ number) &* 0x100_0000_01B3 }

  /// Of all that was added.
  @inlinable @inline(__always)
  package var value: UInt64 { state }
}

extension UInt64 {
  /// A number whose low bits are as different as all bits of this one, for tables that look at those alone:
  /// multiplied by 2⁶⁴ over the golden ratio.
  @inlinable @inline(__always)
  package var scattered: UInt64 { self &* 0x9E37_79B9_7F4A_7C15 }
}
