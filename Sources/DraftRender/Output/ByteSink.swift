/// Where renderers write: gathers bytes and hands them on in chunks, so that no report is ever
/// held as a whole.
///
/// Writing does not throw. The first error of the consumer is kept, what follows it is dropped, and
/// `finish` throws it: a renderer needs no `try` on each of a million small writes.
package final class ByteSink {
  private static let chunk = 64 * 1024

  private var buffer: [UInt8] = []
  private let consume: ([UInt8]) throws -> Void
  private var failure: (any Error)?

  package init(_ consume: @escaping ([UInt8]) throws -> Void) {
    self.consume = consume
    buffer.reserveCapacity(ByteSink.chunk + 4096)
  }

  /// Nobody takes the bytes any more; a renderer may stop early.
  package var hasFailed: Bool { failure != nil }

  package func write(_ byte: UInt8) {
    buffer.append(byte)
    if buffer.count >= ByteSink.chunk { flush() }
  }

  package func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= ByteSink.chunk { flush() }
  }

  package func write(_ bytes: ArraySlice<UInt8>) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= ByteSink.chunk { flush() }
  }

  package func write(_ text: StaticString) {
    text.withUTF8Buffer { write($0) }
  }

  package func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  /// A scalar in UTF-8.
  package func write(scalar: UInt32) {
    func tail(_ shift: UInt32) { write(UInt8(0x80 | (scalar >> shift & 0x3F))) }
    switch scalar {
    case ..<0x80: write(UInt8(scalar))
    case ..<0x800:
      write(UInt8(0xC0 | scalar >> 6))
      tail(0)
    case ..<0x10000:
      write(UInt8(0xE0 | scalar >> 12))
      tail(6)
      tail(0)
    default:
      write(UInt8(0xF0 | scalar >> 18))
      tail(12)
      tail(6)
      tail(0)
    }
  }

  /// A number in decimal, without a detour through `String`.
  package func write(decimal number: Int) {
    var magnitude = number.magnitude
    if number < 0 { buffer.append(0x2D) }
    var divisor: UInt = 1
    while magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      buffer.append(0x30 + UInt8(truncatingIfNeeded: magnitude / divisor))
      magnitude %= divisor
      divisor /= 10
    }
    if buffer.count >= ByteSink.chunk { flush() }
  }

  /// Hands on what is left, and throws what the consumer threw on the way.
  package func finish() throws {
    flush()
    if let failure { throw failure }
  }

  private func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard failure == nil, !buffer.isEmpty else { return }
    do { try consume(buffer) } catch { failure = error }
  }
}
