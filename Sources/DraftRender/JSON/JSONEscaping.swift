package import DraftText

/// The inside of a JSON string.
package enum JSONEscaping {
  /// Bytes that cannot stand as they are, or (0xC2) that may begin a C1 control character: those
  /// are obeyed by terminals as ESC is, so they are escaped along with C0 and DEL.
  private static let special: [Bool] = (UInt8.min...UInt8.max).map { (byte: UInt8) -> Bool in
    switch byte {
    case ..<0x20, "\"", "\\", 0x7F, 0xC2: true
    default: false
    }
  }

  package static func write(_ bytes: TextView, to sink: ByteSink) {
    let special = special
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
      sink.write(bytes.part(start..<at))
      escape(scalar, to: sink)
      at += length
      start = at
    }
    sink.write(bytes.part(start..<at))
  }

  private static func escape(_ scalar: UInt8, to sink: ByteSink) {
    switch scalar {
    case "\"": sink.write("\\\"")
    case "\\": sink.write("\\\\")
    case "\u{8}": sink.write("\\b")
    case "\t": sink.write("\\t")
    case "\n": sink.write("\\n")
    case "\u{C}": sink.write("\\f")
    case "\r": sink.write("\\r")
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
