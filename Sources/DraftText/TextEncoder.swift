/// The way back: writes text in the encoding it came in, with its byte order mark.
package enum TextEncoder {
  /// Throws `notEncodable`, with the offset into `text`, for a character that `encoding` has not.
  /// `text` has to be valid UTF-8. O(bytes).
  package static func encode(
    _ text: [UInt8], as encoding: TextEncoding, byteOrderMark: Bool = false
  ) throws(DecodingProblem) -> [UInt8] {
    let mark = byteOrderMark ? encoding.byteOrderMark : []
    if encoding == .utf8 { return mark.isEmpty ? text : mark + text }
    guard let converter = Iconv(from: "UTF-8", to: encoding.converterName) else {
      throw DecodingProblem(.converterMissing, at: 0, in: encoding)
    }
    let result = text.withView { converter.convert($0) }
    switch result.stop {
    case .done: return mark.isEmpty ? result.bytes : mark + result.bytes
    case .invalid(let at), .truncated(let at):
      throw DecodingProblem(.notEncodable, at: at, in: encoding)
    }
  }
}
