/// A 64-bit hash of bytes, the same on every machine and in every run: multiply and fold, as in
/// wyhash.
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
