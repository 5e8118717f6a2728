/// The index of one of a draft's elements: of a section among its sections, of a sentence among its
/// sentences.
///
/// `Element` says in which list the index counts, so that the index of a sentence cannot be taken for
/// that of a section. In memory it is 32 bits, and costs no more than they do.
@frozen @usableFromInline
package struct ElementIndex<Element>: Sendable {
  @usableFromInline let value: Int32

  /// The index of the element that `offset` others stand before.
  @inlinable @inline(__always)
  package init(_ offset: Int) { value = Int32(truncatingIfNeeded: offset) }

  /// How many elements stand before this one.
  @inlinable @inline(__always)
  package var offset: Int { Int(value) }
}

extension ElementIndex: Hashable {
  @inlinable @inline(__always)
  package static func == (a: Self, b: Self) -> Bool { a.value == b.value }

  @inlinable @inline(__always)
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension ElementIndex: Strideable {
  @inlinable @inline(__always)
  package static func < (a: Self, b: Self) -> Bool { a.value < b.value }

  @inlinable @inline(__always)
  package static func <= (a: Self, b: Self) -> Bool { a.value <= b.value }

  @inlinable @inline(__always)
  package static func > (a: Self, b: Self) -> Bool { a.value > b.value }

  @inlinable @inline(__always)
  package static func >= (a: Self, b: Self) -> Bool { a.value >= b.value }

  @inlinable @inline(__always)
  package func distance(to other: Self) -> Int { other.offset - offset }

  @inlinable @inline(__always)
  package func advanced(by count: Int) -> Self { Self(offset + count) }

  @inlinable @inline(__always)
  package static func + (index: Self, count: Int) -> Self { index.advanced(by: count) }

  @inlinable @inline(__always)
  package static func - (index: Self, count: Int) -> Self { index.advanced(by: -count) }

  @inlinable @inline(__always)
  package static func - (end: Self, start: Self) -> Int { start.distance(to: end) }

  @inlinable @inline(__always)
  package static func += (index: inout Self, count: Int) { index = index + count }

  @inlinable @inline(__always)
  package static func -= (index: inout Self, count: Int) { index = index - count }
}

// A literal has no space that it could be confused with.
extension ElementIndex: ExpressibleByIntegerLiteral {
  @inlinable @inline(__always)
  package init(integerLiteral value: Int) { self.init(value) }
}

extension ElementIndex: CustomStringConvertible {
  @usableFromInline package var description: String { value.description }
}

extension Range {
  /// The range of indexes whose elements have the offsets in `offsets`.
  @inlinable @inline(__always)
  package init<Space>(_ offsets: Range<Int>) where Bound == ElementIndex<Space> {
    self.init(uncheckedBounds: (Bound(offsets.lowerBound), Bound(offsets.upperBound)))
  }

  /// How many elements stand before each of the range.
  @inlinable @inline(__always)
  package func offsets<Space>() -> Range<Int> where Bound == ElementIndex<Space> {
    Range<Int>(uncheckedBounds: (lowerBound.offset, upperBound.offset))
  }
}
