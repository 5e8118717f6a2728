import DraftText

/// What a part was written in.
enum XMLEncoding {
  /// UTF-8 without its mark, whatever the part was written in.
  static func decoded(_ data: [UInt8], part: String) throws(WordProblem) -> [UInt8] {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      return try decoded(data, as: nil, part)
    }
    guard let name = declaredEncoding(data) else { return try decoded(data, as: .utf8, part) }
    guard let encoding = TextEncoding(named: name) else {
      throw .malformed(part: part, .badEncoding, offset: 0)
    }
    return try decoded(data, as: encoding, part)
  }

  private static func decoded(
    _ data: [UInt8], as encoding: TextEncoding?, _ part: String
  ) throws(WordProblem) -> [UInt8] {
    do throws(DecodingProblem) {
      return try TextDecoder.decode(data, as: encoding).bytes
    } catch {
      throw .malformed(part: part, .badEncoding, offset: error.offset)
    }
  }

  /// What `<?xml … encoding="…"?>` says, in text whose ASCII is ASCII.
  private static func declaredEncoding(_ data: [UInt8]) -> String? {
    let head = data.prefix(200)
    guard let start = head.firstIndex(of: UInt8(ascii: "<")),
      head[start...].starts(with: "<?xml".utf8),
      let end = head[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let words = String(decoding: head[start..<end], as: UTF8.self)
    guard let key = words.firstRange(of: "encoding") else { return nil }
    let value = words[key.upperBound...].drop { $0 != "\"" && $0 != "'" }
    guard let quote = value.first else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }
}
