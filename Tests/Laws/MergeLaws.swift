/// What holds of merges.
package enum MergeLaws {
  /// A text but for what follows from decisions: numbers are counted on from what is taken, in figures, letters and
  /// Roman, and white space is closed up where nothing is left.
  package static func words(_ text: [UInt8]) -> String {
    let kept = String(decoding: text, as: UTF8.self).unicodeScalars.filter { scalar in
      !scalar.properties.isWhitespace && scalar.properties.numericType == nil
        && !isLatinLetter(scalar)
    }
    return String(String.UnicodeScalarView(kept))
  }

  /// Of either width.
  private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "ａ"..."ｚ", "Ａ"..."Ｚ": true
    default: false
    }
  }
}
