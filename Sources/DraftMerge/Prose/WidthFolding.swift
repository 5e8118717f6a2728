import DraftText

/// Takes texts for the same that differ in white space and in the width of characters, , and ，, or in how quotation
/// marks are drawn.
enum WidthFolding {
  /// O(bytes).
  static func equal(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    folded(a).elementsEqual(folded(b))
  }

  private static func folded(_ text: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    String(decoding: text, as: UTF8.self).unicodeScalars.compactMap { scalar in
      switch scalar {
      case "\t", "\n", "\r", " ", "\u{3000}": nil
      case "。", "．": "."
      case "‘", "’": "'"
      case "“", "”": "\""
      default: Scalars.narrow(scalar)
      }
    }
  }
}
