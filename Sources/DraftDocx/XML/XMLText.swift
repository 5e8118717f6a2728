import DraftText

/// Characters as XML writes them.
enum XMLText {
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == " " || byte == "\t" || byte == "\n" || byte == "\r"
  }

  /// Character data with its references, CDATA sections and line ends replaced by what they stand
  /// for, and comments and processing instructions by nothing. Well-formed by the time it gets
  /// here.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      switch bytes[at] {
      case "&":
        let end = bytes[at...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.endIndex - 1
        if let scalar = reference(bytes[at + 1..<end]) { append(scalar, to: &result) }
        at = end + 1
      case "<": at = markup(bytes, at, &result)
      case "\r":
        if at + 1 >= bytes.endIndex || bytes[at + 1] != "\n" { result.append(UInt8(ascii: "\n")) }
        at += 1
      default:
        result.append(bytes[at])
        at += 1
      }
    }
    return result
  }

  private static func markup(
    _ bytes: ArraySlice<UInt8>, _ start: Int, _ result: inout [UInt8]
  ) -> Int {
    let cdata = Array("<![CDATA[".utf8)
    if bytes[start...].starts(with: cdata) {
      let from = start + cdata.count
      let end = firstIndex(of: "]]>", in: bytes, from: from)
      result += bytes[from..<end]
      return min(end + 3, bytes.endIndex)
    }
    let isComment = bytes[start...].starts(with: "<!--".utf8)
    let close: StaticString = isComment ? "-->" : ">"
    return min(
      firstIndex(of: close, in: bytes, from: start) + close.utf8CodeUnitCount, bytes.endIndex)
  }

  private static func firstIndex(
    of text: StaticString, in bytes: ArraySlice<UInt8>, from start: Int
  ) -> Int {
    let length = text.utf8CodeUnitCount
    var at = start
    while at + length <= bytes.endIndex {
      if (0..<length).allSatisfy({ bytes[at + $0] == text.utf8Start[$0] }) { return at }
      at += 1
    }
    return bytes.endIndex
  }

  /// The scalar of `amp`, `#38` or `#x26`; `nil` where it is none that XML allows.
  static func reference(_ name: ArraySlice<UInt8>) -> UInt32? {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return UInt32(UInt8(ascii: "&"))
    case "lt": return UInt32(UInt8(ascii: "<"))
    case "gt": return UInt32(UInt8(ascii: ">"))
    case "quot": return UInt32(UInt8(ascii: "\""))
    case "apos": return UInt32(UInt8(ascii: "'"))
    default: break
    }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x"
      ? UInt32(String(decoding: digits.dropFirst(), as: UTF8.self), radix: 16)
      : UInt32(String(decoding: digits, as: UTF8.self), radix: 10)
    guard let value, isCharacter(value) else { return nil }
    return value
  }

  /// What XML 1.0 calls a character.
  static func isCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    bytes += String(Character(scalar)).utf8
  }

  /// Text as it may stand between tags or in an attribute; characters that XML does not allow are
  /// left out.
  static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text {
      switch byte {
      case "&": result += "&amp;".utf8
      case "<": result += "&lt;".utf8
      case ">": result += "&gt;".utf8
      case "\"": result += "&quot;".utf8
      case "\t", "\n", "\r": result.append(byte)
      case let control where control.isControl: break
      default: result.append(byte)
      }
    }
    return result
  }

  static func escaped(_ text: String) -> [UInt8] { escaped(text.utf8) }
}
