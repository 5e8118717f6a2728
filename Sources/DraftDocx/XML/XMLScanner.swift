import DraftText

/// Goes over the bytes of a part: what is written here, and is it what XML allows.
struct XMLScanner {
  let part: String
  let bytes: TextView
  private(set) var at = 0

  init(_ part: String, _ bytes: TextView) {
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

  func has(_ text: StaticString) -> Bool { bytes.has(text, at: at) }

  mutating func advance(_ count: Int = 1) { at += count }

  /// For errors that are of what began there.
  mutating func goBack(to place: Int) { at = place }

  // MARK: Characters

  /// Whether a byte does not stand for itself wherever text stands, or may begin a character that must not.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case "<", "&", ">", "\"", "'", UInt8(leading: "\u{FFFD}"): true
    default: byte.isControl
    }
  }

  @inline(__always)
  private mutating func skipPlain() {
    while at < bytes.count, !Self.isSpecial(bytes[at]) { at += 1 }
  }

  /// Passes over one byte that may be of a character that XML does not allow.
  @inline(__always)
  private mutating func character() throws(WordProblem) {
    let byte = bytes[at]
    if byte.isControl, !XMLText.isSpace(byte) { throw failure(.badCharacter) }
    // U+FFFE and U+FFFF.
    if bytes.scalar(at: at) > "\u{FFFD}", bytes.length(at: at) == 3 { throw failure(.badCharacter) }
    at += 1
  }

  /// Text up to the next tag.
  mutating func characters() throws(WordProblem) {
    while true {
      skipPlain()
      guard at < bytes.count else { return }
      switch bytes[at] {
      case "<": return
      case "&": try reference()
      case ">" where at >= 2 && bytes[at - 1] == "]" && bytes[at - 2] == "]":
        throw failure(.badCharacter)
      default: try character()
      }
    }
  }

  /// A value between quotation marks, where one of them is.
  mutating func value() throws(WordProblem) -> Range<Int> {
    let quote = byte
    guard quote == "\"" || quote == "'" else { throw failure(.badAttribute) }
    at += 1
    let start = at
    while true {
      skipPlain()
      switch byte {
      case quote:
        at += 1
        return start..<at - 1
      case "<": throw failure(.badAttribute)
      case "&": try reference()
      default:
        guard at < bytes.count else { throw failure(.unexpectedEnd) }
        try character()
      }
    }
  }

  private mutating func reference() throws(WordProblem) {
    let start = at + 1
    var end = start
    while end < bytes.count, end - start < 12, bytes[end] != ";" { end += 1 }
    guard end < bytes.count, bytes[end] == ";",
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

  @inline(__always)
  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case "a"..."z", "A"..."Z", "0"..."9", ":", "_", "-", ".": true
    default: !byte.isASCII
    }
  }

  mutating func name() throws(WordProblem) -> Range<Int> {
    let start = at
    while at < bytes.count, Self.isOfName(bytes[at]) { at += 1 }
    guard at > start else { throw failure(.badName) }
    switch bytes[start] {
    case "0"...":", "-", ".": throw failure(.badName)
    default: return start..<at
    }
  }

  /// Whether the name that begins at `place` is the one in `name`.
  func isName(at place: Int, _ name: Range<Int>) -> Bool {
    guard place + name.count < bytes.count else { return false }
    for index in 0..<name.count where bytes[place + index] != bytes[name.lowerBound + index] {
      return false
    }
    return !Self.isOfName(bytes[place + name.count])
  }
}
