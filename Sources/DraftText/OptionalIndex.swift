/// An index that may be missing, in four bytes: an optional number takes eight and more, which counts where there is
/// one for every element of a document.
package struct OptionalIndex: Hashable, Sendable {
  /// One more than the index; 0 where there is none.
  @usableFromInline let raw: UInt32

  @inlinable @inline(__always)
  package init(_ index: Int?) {
    raw = index.map { UInt32(truncatingIfNeeded: $0 + 1) } ?? 0
  }

  /// The index; `nil` where there is none.
  @inlinable @inline(__always)
  package var value: Int? { raw == 0 ? nil : Int(raw) - 1 }

  /// No index.
  @inlinable @inline(__always)
  package static var none: OptionalIndex { OptionalIndex(nil) }
}
