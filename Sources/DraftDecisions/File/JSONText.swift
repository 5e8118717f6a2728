import DraftText

/// A value of JSON (RFC 8259). Of numbers only whole ones have values: nothing else is written in the files that
/// are read here.
enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Int?)
  case string(String)
  case array([JSONValue])
  /// In the order of the file.
  case object([Member])

  struct Member: Equatable, Sendable {
    var key: String
    var value: JSONValue
  }

  /// The member of an object with this key; the last of several, as most readers have it.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }
}

/// Reads JSON.
struct JSONText {
  /// Where and why a text is no JSON.
  struct Problem: Error, Hashable {
    /// From 1.
    var line: Int
  }

  /// Deeper than any file of ours; a file that is only brackets must not use up the stack.
  private static let deepest = 64

  private let bytes: [UInt8]
  private var at = 0

  /// O(bytes).
  static func read(_ bytes: [UInt8]) throws(Problem) -> JSONValue {
    var reader = JSONText(bytes: bytes)
    guard String(validating: bytes, as: UTF8.self) != nil else { throw Problem(line: 1) }
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.at == bytes.count else { throw reader.problem }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark, which editors on Windows put there.
    if bytes.starts(with: "\u{FEFF}".utf8) { at = 3 }
  }

  private var problem: Problem {
    Problem(line: 1 + bytes[..<min(at, bytes.count)].count { $0 == UInt8(ascii: "\n") })
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte.isSpace { at += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: sign) else { return false }
    at += 1
    return true
  }

  private mutating func value(depth: Int) throws(Problem) -> JSONValue {
    skipBlanks()
    guard depth < Self.deepest, let byte = next else { throw problem }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default:
      for (word, value) in [
        ("null", JSONValue.null), ("true", .bool(true)), ("false", .bool(false)),
      ]
      where bytes[at...].starts(with: word.utf8) {
        at += word.utf8.count
        return value
      }
      throw problem
    }
  }

  private mutating func object(_ depth: Int) throws(Problem) -> JSONValue {
    at += 1
    var members: [JSONValue.Member] = []
    if take("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw problem }
      let key = try string()
      guard take(":") else { throw problem }
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw problem }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(Problem) -> JSONValue {
    at += 1
    var values: [JSONValue] = []
    if take("]") { return .array(values) }
    repeat { values.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw problem }
    return .array(values)
  }

  private mutating func number() throws(Problem) -> JSONValue {
    let start = at
    while let byte = next, Array("+-.eE0123456789".utf8).contains(byte) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard Double(text) != nil else { throw problem }
    return .number(Int(text))
  }

  private mutating func string() throws(Problem) -> String {
    at += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard !byte.isControl else { throw problem }
      at += 1
      if byte == UInt8(ascii: "\\") { text += try escape().utf8 } else { text.append(byte) }
    }
    guard next != nil else { throw problem }
    at += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(Problem) -> String {
    guard let sign = next else { throw problem }
    at += 1
    switch sign {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(Character(Unicode.Scalar(sign)))
    case UInt8(ascii: "u"): return String(Character(try scalar()))
    default: throw problem
    }
  }

  /// A character behind `\u`, with its second half where it needs one; a half alone becomes U+FFFD.
  private mutating func scalar() throws(Problem) -> Unicode.Scalar {
    let first = try hexadecimal()
    guard (0xD800...0xDBFF).contains(first), bytes[at...].starts(with: "\\u".utf8) else {
      return Unicode.Scalar(first) ?? "\u{FFFD}"
    }
    at += 2
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + second - 0xDC00) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(Problem) -> UInt32 {
    guard at + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    else { throw problem }
    at += 4
    return value
  }
}
