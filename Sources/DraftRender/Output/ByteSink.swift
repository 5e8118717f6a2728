package import DraftText

/// Where renderers write: gathers bytes and hands them on in chunks, so that no report is ever
/// held as a whole.
///
/// Writing does not throw. The first error of the consumer is kept, what follows it is dropped, and
/// `finish` throws it: a renderer needs no `try` on each of a million small writes.
package final class ByteSink {
  private static let chunk = 64 * 1024

  /// Memory of its own and no array: a report is millions of writes of a few bytes, and an array
  /// asks at each whether it is shared, which takes a third more instructions for JSON.
  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: ByteSink.chunk)
  private var count = 0
  private let consume: ([UInt8]) throws -> Void
  private var failure: (any Error)?

  package init(_ consume: @escaping ([UInt8]) throws -> Void) { self.consume = consume }

  deinit { buffer.deallocate() }

  /// Hands what `write` writes to `consume` in chunks, and throws what either throws.
  package static func chunks<Result>(
    to consume: @escaping ([UInt8]) throws -> Void, _ write: (ByteSink) throws -> Result
  ) throws -> Result {
    let sink = ByteSink(consume)
    let result = try write(sink)
    try sink.finish()
    return result
  }

  /// Nobody takes the bytes any more; a renderer may stop early.
  package var hasFailed: Bool { failure != nil }

  @inline(__always)
  package func write(_ byte: UInt8) {
    if count == ByteSink.chunk { flush() }
    buffer[count] = byte
    count += 1
  }

  package func write(_ bytes: TextView) {
    var rest = bytes
    while rest.count > ByteSink.chunk - count {
      let part = ByteSink.chunk - count
      append(rest.part(0..<part))
      rest = rest.part(from: part)
      flush()
    }
    append(rest)
  }

  @inline(__always)
  private func append(_ bytes: TextView) {
    bytes.withPointer {
      guard let start = $0.baseAddress else { return }
      (buffer + count).update(from: start, count: $0.count)
    }
    count += bytes.count
  }

  package func write(_ bytes: ArraySlice<UInt8>) {
    bytes.withView { write($0) }
  }

  /// Of a literal the length is known where it is written, so that it is stored in a step or two.
  @inline(__always)
  package func write(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    guard length <= ByteSink.chunk - count else { return write(TextView(text)) }
    (buffer + count).update(from: text.utf8Start, count: length)
    count += length
  }

  package func write(_ text: String) {
    text.withView { write($0) }
  }

  /// A scalar in UTF-8.
  package func write(scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar).unsafelyUnwrapped { write(byte) }
  }

  /// A number in decimal, without a detour through `String`.
  package func write(decimal number: Int) {
    // An `Int` has at most nineteen digits and a sign.
    if count > ByteSink.chunk - 20 { flush() }
    if number < 0 { write(0x2D) }
    var rest = number.magnitude
    if rest < 10 { return write(0x30 + UInt8(truncatingIfNeeded: rest)) }
    let length = Self.digits(of: rest)
    var place = count + length
    while place > count {
      let tens = rest / 10
      place -= 1
      buffer[place] = 0x30 + UInt8(truncatingIfNeeded: rest &- tens &* 10)
      rest = tens
    }
    count += length
  }

  private static func digits(of number: UInt) -> Int {
    var length = 1
    var power: UInt = 10
    while number >= power {
      length += 1
      let (next, isOver) = power.multipliedReportingOverflow(by: 10)
      if isOver { return length }
      power = next
    }
    return length
  }

  /// Writes the rest, and throws what the consumer threw before.
  package func finish() throws {
    flush()
    if let failure { throw failure }
  }

  private func flush() {
    defer { count = 0 }
    guard failure == nil, count > 0 else { return }
    do {
      try consume(Array(UnsafeBufferPointer(start: buffer, count: count)))
    } catch {
      failure = error
    }
  }
}
