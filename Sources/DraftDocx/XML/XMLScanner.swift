/// Goes over the bytes of a part: what is written here, and is it what XML allows.
struct XMLScanner {
  let part: String
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var at = 0

  init(_ part: String, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.part = part
    self.bytes = bytes
  }

  func failure(_ problem: XMLProblem) -> WordProblem {
    .malformed(part: part, problem, offset: at)
  }

  var isAtEnd: Bool { at >= bytes.count }

  /// The byte here; 0, which no part has, at the end.
  @inline(__always)
  var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

  func has(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard at + length <= bytes.count else { return false }
    for index in 0..<length where bytes[at + index] != text.utf8Start[index] { return false }
    return true
  }

  mutating func advance(_ count: Int = 1) { at += count }

  /// For errors that are of what began there.
  mutating func goBack(to place: Int) { at = place }

  // MARK: Characters

  /// 0 for bytes that stand for themselves wherever text stands, in runs of which nothing need be looked at.
  private static let isSpecial: [Bool] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x3C, 0x26, 0x3E, 0x22, 0x27, 0xEF: true
    default: byte < 0x20
    }
  }

  @inline(__always)
  private mutating func skipPlain() {
    Self.isSpecial.withUnsafeBufferPointer { isSpecial in
      while at < bytes.count, !isSpecial[Int(bytes[at])] { at += 1 }
    }
  }

  /// Passes over one byte that may be of a character that XML does not allow.
  @inline(__always)
  private mutating func character() throws(WordProblem) {
    let byte = bytes[at]
    if byte < 0x20, !XMLText.isSpace(byte) { throw failure(.badCharacter) }
    if byte == 0xEF, at + 2 < bytes.count, bytes[at + 1] == 0xBF, bytes[at + 2] >= 0xBE {
      throw failure(.badCharacter)
    }
    at += 1
  }

  /// Text up to the next tag.
  mutating func characters() throws(WordProblem) {
    while true {
      skipPlain()
      guard at < bytes.count else { return }
      switch bytes[at] {
      case 0x3C: return
      case 0x26: try reference()
      case 0x3E where at >= 2 && bytes[at - 1] == 0x5D && bytes[at - 2] == 0x5D:
        throw failure(.badCharacter)
      default: try character()
      }
    }
  }

  /// A value between quotation marks, where one of them is.
  mutating func value() throws(WordProblem) -> Range<Int> {
    let quote = byte
    guard quote == 0x22 || quote == 0x27 else { throw failure(.badAttribute) }
    at += 1
    let start = at
    while true {
      skipPlain()
      switch byte {
      case quote:
        at += 1
        return start..<at - 1
      case 0x3C: throw failure(.badAttribute)
      case 0x26: try reference()
      default:
        guard at < bytes.count else { throw failure(.unexpectedEnd) }
        try character()
      }
    }
  }

  private mutating func reference() throws(WordProblem) {
    let start = at + 1
    var end = start
    while end < bytes.count, end - start < 12, bytes[end] != 0x3B { end += 1 }
    guard end < bytes.count, bytes[end] == 0x3B,
      XMLText.reference(Array(bytes[start..<end])[...]) != nil
    else { throw failure(.badReference) }
    at = end + 1
  }

  // MARK: Stretches

  /// Passes over a comment or a processing instruction.
  mutating func markup() throws(WordProblem) {
    if has("<!--") {
      at += 4
      try skip(to: "-->", .badComment)
    } else {
      try skip(to: "?>", .badTag)
    }
  }

  mutating func skip(to end: StaticString, _ problem: XMLProblem) throws(WordProblem) {
    while at < bytes.count {
      if has(end) {
        at += end.utf8CodeUnitCount
        return
      }
      at += 1
    }
    throw failure(problem)
  }

  /// Passes over text that no tag is looked for in.
  mutating func verbatim(to end: StaticString) throws(WordProblem) {
    while at < bytes.count, !has(end) { try character() }
    guard at < bytes.count else { throw failure(.unexpectedEnd) }
    at += end.utf8CodeUnitCount
  }

  // MARK: Names

  mutating func skipSpace() -> Bool {
    let start = at
    while at < bytes.count, XMLText.isSpace(bytes[at]) { at += 1 }
    return at > start
  }

  private static let isOfName: [Bool] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x3A, 0x5F, 0x2D, 0x2E, 0x80...0xFF: true
    default: false
    }
  }

  mutating func name() throws(WordProblem) -> Range<Int> {
    let start = at
    Self.isOfName.withUnsafeBufferPointer { isOfName in
      while at < bytes.count, isOfName[Int(bytes[at])] { at += 1 }
    }
    guard at > start else { throw failure(.badName) }
    switch bytes[start] {
    case 0x30...0x3A, 0x2D, 0x2E: throw failure(.badName)
    default: return start..<at
    }
  }

  /// Whether the name that begins at `place` is the one in `name`.
  func isName(at place: Int, _ name: Range<Int>) -> Bool {
    guard place + name.count < bytes.count else { return false }
    for index in 0..<name.count where bytes[place + index] != bytes[name.lowerBound + index] {
      return false
    }
    return !Self.isOfName[Int(bytes[place + name.count])]
  }
}
