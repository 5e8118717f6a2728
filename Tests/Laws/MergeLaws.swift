/// What holds of merges.
package enum MergeLaws {
  /// A text but for what follows from decisions: numbers are counted on from what is taken, and no two empty lines are
  /// left where nothing is.
  package static func words(_ text: [UInt8]) -> String {
    var words = ""
    var word = ""
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic {
        word.unicodeScalars.append(scalar)
        continue
      }
      words += isNumber(word) ? "" : word
      word = ""
      if numerals.contains(scalar) { continue }
      if scalar == "\n", words.hasSuffix("\n\n") { continue }
      words.unicodeScalars.append(scalar)
    }
    return words + (isNumber(word) ? "" : word)
  }

  /// What numbers are written with.
  private static let numerals = Set("0123456789零一二三四五六七八九十百千〇○".unicodeScalars)

  /// A letter or a Roman number, as labels have them.
  private static func isNumber(_ word: String) -> Bool {
    word.utf8.count < 2 || word.lowercased().allSatisfy { "ivxlcdm".contains($0) }
  }
}
