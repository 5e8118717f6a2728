/// Turns the bytes of a file into text: the door through which every draft comes.
package enum TextDecoder {
  /// Decodes `bytes` in `encoding`, or in the one they show: by a byte order mark, as strict
  /// UTF-8, as UTF-16 without a mark, else by the likeliest of the national encodings.
  ///
  /// Valid UTF-8 is not copied unless a mark has to go. With `lossy`, what cannot be decoded
  /// becomes U+FFFD and is counted; files that are no text are refused all the same.
  /// O(bytes): above 1 GB/s for UTF-8, ~100 MB/s for the others.
  package static func decode(
    _ bytes: [UInt8], as encoding: TextEncoding? = nil, lossy: Bool = false
  ) throws(DecodingProblem) -> DecodedText {
    guard bytes.count < sizeLimit else { throw DecodingProblem(.tooLarge, at: sizeLimit) }
    if let what = BinaryContent.signature(of: bytes) { throw DecodingProblem(.binary(what), at: 0) }
    let marked = TextEncoding.recognised.first {
      !$0.byteOrderMark.isEmpty && bytes.starts(with: $0.byteOrderMark)
    }
    if let chosen = encoding ?? marked {
      let hasMark = marked == chosen
      return try decode(
        bytes, in: chosen, from: hasMark ? chosen.byteOrderMark.count : 0, hasMark: hasMark, lossy)
    }
    return try decodeUnmarked(bytes, lossy)
  }

  /// Byte offsets are 32 bits wide, and the Swift and C libraries below count in signed ones.
  static let sizeLimit = 1 << 31

  private static func decodeUnmarked(
    _ bytes: [UInt8], _ lossy: Bool
  ) throws(DecodingProblem) -> DecodedText {
    let isHardlyUTF8 = bytes.withView(ShortText.isHardlyUTF8)
    let (invalid, nul) = bytes.withView { buffer in
      (isHardlyUTF8 ? 0 : UTF8Validation.firstInvalid(in: buffer), firstNUL(in: buffer))
    }
    if invalid == bytes.count, nul == nil, bytes.withView(EncodingGuess.hasJapaneseEscapes) {
      return try decode(bytes, in: .iso2022JP, from: 0, hasMark: false, lossy)
    }
    if invalid == bytes.count, nul == nil {
      return try decode(bytes, in: .utf8, from: 0, hasMark: false, lossy, validated: true)
    }
    if let bigEndian = UTF16Decoding.guessBigEndian(bytes, hasNUL: nul != nil) {
      let order: TextEncoding = bigEndian ? .utf16BigEndian : .utf16LittleEndian
      return try decode(bytes, in: order, from: 0, hasMark: false, lossy)
    }
    if let nul {
      guard lossy else { throw DecodingProblem(.nul, at: nul) }
      if invalid == bytes.count {
        return try decode(bytes, in: .utf8, from: 0, hasMark: false, lossy)
      }
    }
    let (damage, manyControls) = bytes.withView { buffer in
      (UTF8Damage(buffer, first: invalid), BinaryContent.hasManyControls(buffer))
    }
    if damage.isNearlyUTF8, !isHardlyUTF8 {
      return try decode(bytes, in: .utf8, from: 0, hasMark: false, lossy)
    }
    if manyControls { throw DecodingProblem(.binary("binary data"), at: 0) }
    return try decodeGuessed(bytes, lossy, from: invalid)
  }

  /// In the likeliest old encoding in which all bytes mean something.
  ///
  /// - Parameter invalid: Where the text stops being UTF-8.
  private static func decodeGuessed(
    _ bytes: [UInt8], _ lossy: Bool, from invalid: Int
  ) throws(DecodingProblem) -> DecodedText {
    let guess = bytes.withView { EncodingGuess($0, from: invalid) }
    let ranked = guess.ranked
    if guess.isDoubtful {
      throw DecodingProblem(.doubtfulEncoding(Array(ranked.prefix(3))), at: invalid)
    }
    var furthest: DecodingProblem?
    for candidate in ranked {
      do throws(DecodingProblem) {
        return try decode(bytes, in: candidate, from: 0, hasMark: false, false)
      } catch {
        if furthest.map({ error.offset > $0.offset }) ?? true { furthest = error }
      }
    }
    guard let best = ranked.first, let furthest else {
      throw DecodingProblem(.unknownEncoding, at: invalid)
    }
    if lossy { return try decode(bytes, in: best, from: 0, hasMark: false, true) }
    throw furthest
  }

  private static func decode(
    _ bytes: [UInt8], in encoding: TextEncoding, from start: Int, hasMark: Bool, _ lossy: Bool,
    validated: Bool = false
  ) throws(DecodingProblem) -> DecodedText {
    var text: (bytes: [UInt8], replaced: Int)
    switch encoding {
    case .utf8:
      text = try decodeUTF8(bytes, from: start, lossy, validated: validated)
    case .utf16LittleEndian, .utf16BigEndian:
      text = try UTF16Decoding.decode(
        bytes, from: start, bigEndian: encoding == .utf16BigEndian, lossy: lossy)
    default:
      text = try convert(bytes, from: start, in: encoding, lossy)
    }
    guard text.bytes.count < sizeLimit else { throw DecodingProblem(.tooLarge, at: sizeLimit) }
    if lossy {
      text = replacingNULs(text)
    } else {
      let isBinary = text.bytes.withView(BinaryContent.hasManyControls)
      if isBinary { throw DecodingProblem(.binary("binary data"), at: 0) }
    }
    return DecodedText(
      bytes: text.bytes, encoding: encoding, hasByteOrderMark: hasMark, replacements: text.replaced,
      source: bytes)
  }

  private static func decodeUTF8(
    _ bytes: [UInt8], from start: Int, _ lossy: Bool, validated: Bool
  ) throws(DecodingProblem) -> (bytes: [UInt8], replaced: Int) {
    if !validated {
      let problem = bytes.withView { buffer -> DecodingProblem? in
        let invalid = UTF8Validation.firstInvalid(in: buffer, from: start)
        if invalid < buffer.count { return UTF8Damage(buffer, first: invalid).problem(in: buffer) }
        return firstNUL(in: buffer).map { DecodingProblem(.nul, at: $0, in: .utf8) }
      }
      if let problem {
        guard lossy else { throw problem }
        return bytes.withView { buffer in
          UTF8Damage.repaired(buffer.part(from: start))
        }
      }
    }
    return (start == 0 ? bytes : Array(bytes[start...]), 0)
  }

  private static func convert(
    _ bytes: [UInt8], from start: Int, in encoding: TextEncoding, _ lossy: Bool
  ) throws(DecodingProblem) -> (bytes: [UInt8], replaced: Int) {
    let nul = bytes.withView(firstNUL)
    if let nul, !lossy { throw DecodingProblem(.nul, at: nul, in: encoding) }
    guard let converter = Iconv(from: encoding.converterName, to: "UTF-8") else {
      throw DecodingProblem(.converterMissing, at: 0, in: encoding)
    }
    let result = bytes.withView { buffer in
      converter.convert(
        buffer.part(from: start),
        replacement: lossy ? [0xEF, 0xBF, 0xBD] : nil)
    }
    switch result.stop {
    case .done: return (result.bytes, result.replaced)
    case .invalid(let at): throw DecodingProblem(.invalid, at: start + at, in: encoding)
    case .truncated(let at): throw DecodingProblem(.truncated, at: start + at, in: encoding)
    }
  }

  /// A NUL would end the text for the C libraries that read it later.
  private static func replacingNULs(
    _ text: (bytes: [UInt8], replaced: Int)
  ) -> (bytes: [UInt8], replaced: Int) {
    guard text.bytes.withView(firstNUL) != nil else { return text }
    var out: [UInt8] = []
    var replaced = text.replaced
    for byte in text.bytes {
      if byte == 0 {
        out.append(contentsOf: [0xEF, 0xBF, 0xBD])
        replaced += 1
      } else {
        out.append(byte)
      }
    }
    return (out, replaced)
  }

  private static func firstNUL(in bytes: TextView) -> Int? { bytes.first(0) }
}
