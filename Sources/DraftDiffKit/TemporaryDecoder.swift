package import DraftText

// TEMPORARY: stands in for DraftText's decoder until that is merged. Delete this file then; nothing
// else needs to change.

package struct DecodingProblem: Error, CustomStringConvertible {
  package var offset: Int
  package var yieldsToLossy: Bool { true }
  package var yieldsToEncoding: Bool { true }
  package var description: String { "invalid bytes in UTF-8 at offset \(offset)" }
}

package enum TextDecoder {
  package static func decode(
    _ bytes: [UInt8], as encoding: TextEncoding? = nil, lossy: Bool = false
  ) throws(DecodingProblem) -> DecodedText {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = hasMark ? Array(bytes.dropFirst(3)) : bytes
    if String(validating: text, as: UTF8.self) != nil {
      return DecodedText(bytes: text, hasByteOrderMark: hasMark)
    }
    guard lossy else { throw DecodingProblem(offset: 0) }
    return DecodedText(
      bytes: Array(String(decoding: text, as: UTF8.self).utf8), hasByteOrderMark: hasMark,
      replacements: 1)
  }
}

extension TextEncoding {
  package init?(named name: String) {
    guard let found = TextEncoding.allCases.first(where: { $0.rawValue == name }) else {
      return nil
    }
    self = found
  }
}
