package import DraftText

/// The inside of a JSON string.
package enum JSONEscaping {
  /// Whether a byte cannot stand as it is, or may begin a C1 control character: those are obeyed by terminals
  /// as ESC is, so they are escaped along with C0 and DEL.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte.isControl || byte == "\"" || byte == "\\" || byte == "\u{7F}"
      || byte == UInt8(leading: "\u{80}")
  }

  package static func write(_ bytes: TextView, to sink: ByteSink) {
    var start = 0
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      guard isSpecial(byte) else {
        at += 1
        continue
      }
      var length = 1
      var scalar = byte
      if !byte.isASCII {
        guard at + 1 < bytes.count, bytes.scalar(at: at) < "\u{A0}" else {
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
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
