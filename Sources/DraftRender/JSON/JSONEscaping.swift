/// The inside of a JSON string.
package enum JSONEscaping {
  /// Bytes that cannot stand as they are, or (0xC2) that may begin a C1 control character: those
  /// are obeyed by terminals as ESC is, so they are escaped along with C0 and DEL.
  private static let special: [Bool] = (0...255).map {
    $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F || $0 == 0xC2
  }

  package static func write(_ bytes: UnsafeBufferPointer<UInt8>, to sink: ByteSink) {
    special.withUnsafeBufferPointer { special in
      var start = 0
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        guard special[Int(byte)] else {
          at += 1
          continue
        }
        var length = 1
        var scalar = byte
        if byte == 0xC2 {
          guard at + 1 < bytes.count, bytes[at + 1] < 0xA0 else {
            at += 1
            continue
          }
          length = 2
          scalar = bytes[at + 1]
        }
        sink.write(UnsafeBufferPointer(rebasing: bytes[start..<at]))
        escape(scalar, to: sink)
        at += length
        start = at
      }
      sink.write(UnsafeBufferPointer(rebasing: bytes[start..<at]))
    }
  }

  private static func escape(_ scalar: UInt8, to sink: ByteSink) {
    switch scalar {
    case 0x22: sink.write("\\\"")
    case 0x5C: sink.write("\\\\")
    case 0x08: sink.write("\\b")
    case 0x09: sink.write("\\t")
    case 0x0A: sink.write("\\n")
    case 0x0C: sink.write("\\f")
    case 0x0D: sink.write("\\r")
    default:
      sink.write("\\u00")
      sink.write(hexadecimal(scalar >> 4))
      sink.write(hexadecimal(scalar & 15))
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x57 + digit
  }
}
