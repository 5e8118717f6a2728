/// A half-open range of UTF-8 byte offsets into a draft's decoded text.
///
/// Offsets are 32 bits wide: half the memory of `Range<Int>` in the flat arrays of a
/// document, and a draft of 4 GiB is refused before it is read.
///
/// `@usableFromInline` here and on other small types: without it on the type too, the compiler calls
/// even `@inlinable` members of `package` types from other modules.
@frozen @usableFromInline
package struct ByteRange: Hashable, Sendable {
  @usableFromInline package var lower: UInt32
  @usableFromInline package var upper: UInt32

  @inlinable @inline(__always) package init(_ lower: Int, _ upper: Int) {
    assert(0 <= lower && lower <= upper)
    self.lower = UInt32(truncatingIfNeeded: lower)
    self.upper = UInt32(truncatingIfNeeded: upper)
  }

  @usableFromInline package static let none = ByteRange(0, 0)

  @inlinable @inline(__always) package var start: Int { Int(lower) }
  @inlinable @inline(__always) package var end: Int { Int(upper) }
  @inlinable @inline(__always) package var count: Int { Int(upper &- lower) }
  @inlinable @inline(__always) package var isEmpty: Bool { lower == upper }
  @inlinable @inline(__always) package var range: Range<Int> { start..<end }

  @inlinable @inline(__always) package func contains(_ other: ByteRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }
}
