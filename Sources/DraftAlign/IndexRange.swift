/// A half-open range of indexes in 32 bits each: a draft has a link and a change for every
/// sentence, and `Range<Int>` twice as large fills the memory that a comparison waits for.
@frozen @usableFromInline
package struct IndexRange: Hashable, Sendable {
  @usableFromInline var lower: UInt32
  @usableFromInline var upper: UInt32

  @inlinable @inline(__always)
  package init(_ range: Range<Int>) {
    lower = UInt32(truncatingIfNeeded: range.lowerBound)
    upper = UInt32(truncatingIfNeeded: range.upperBound)
  }

  @inlinable @inline(__always)
  package var range: Range<Int> {
    Range(uncheckedBounds: (lower: Int(lower), upper: Int(upper)))
  }
}
