/// The bytes of a text, borrowed for as long as the closure runs that was given them: the one type
/// through which all rules read a draft.
///
/// Places are UTF-8 byte offsets from its start. Reading a scalar never goes past the end, so a view
/// may be cut anywhere; reading a byte is checked in debug builds only.
///
/// A view does not own its bytes: it must not outlive the closure.
@frozen @usableFromInline
package struct TextView {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>

  @inlinable @inline(__always)
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The bytes of a literal, which live as long as the program.
  @inlinable
  package init(_ text: StaticString) {
    bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The part of `range` as a view of its own, whose places count from 0.
  @inlinable @inline(__always)
  package func part(_ range: Range<Int>) -> TextView {
    TextView(UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// The part from `start` to the end as a view of its own, whose places count from 0.
  @inlinable @inline(__always)
  package func part(from start: Int) -> TextView { part(start..<count) }

  /// Eight bytes from `place` on as they lie in memory; `place + 8` must be at most `count`.
  @inlinable @inline(__always)
  package func word(at place: Int) -> UInt64 {
    UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
      .loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  /// Four bytes from `place` on as they lie in memory; `place + 4` must be at most `count`.
  @inlinable @inline(__always)
  package func half(at place: Int) -> UInt32 {
    UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
      .loadUnaligned(fromByteOffset: place, as: UInt32.self)
  }

  /// Sixteen bytes from `place` on; `place + 16` must be at most `count`.
  @inlinable @inline(__always)
  package func sixteen(at place: Int) -> SIMD16<UInt8> {
    UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
      .loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
  }

  /// The bytes for a function of C, which must not keep them.
  @inlinable
  package func withPointer<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(bytes)
  }
}

extension TextView: RandomAccessCollection {
  @inlinable @inline(__always) package var startIndex: Int { 0 }
  @inlinable @inline(__always) package var endIndex: Int { bytes.count }
  @inlinable @inline(__always) package var count: Int { bytes.count }

  /// The byte at `place`, which must be below `count`.
  @inlinable @inline(__always)
  package subscript(place: Int) -> UInt8 { bytes[place] }

  @inlinable
  package func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    try body(bytes)
  }
}

extension [UInt8] {
  /// Calls `body` with a view of the bytes.
  @inlinable @inline(__always)
  package func withView<Result, Failure: Error>(
    _ body: (TextView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBufferPointer { bytes throws(Failure) in try body(TextView(bytes)) }
  }
}

extension ArraySlice<UInt8> {
  /// Calls `body` with a view of the bytes.
  @inlinable @inline(__always)
  package func withView<Result, Failure: Error>(
    _ body: (TextView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBufferPointer { bytes throws(Failure) in try body(TextView(bytes)) }
  }
}

extension String {
  /// Calls `body` with a view of the text in UTF-8.
  @inlinable
  package func withView<Result>(_ body: (TextView) -> Result) -> Result {
    var text = self
    return text.withUTF8 { body(TextView($0)) }
  }
}

extension DecodedText {
  /// Calls `body` with a view of the text.
  @inlinable @inline(__always)
  package func withView<Result, Failure: Error>(
    _ body: (TextView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withView(body)
  }
}
