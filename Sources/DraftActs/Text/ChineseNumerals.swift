import DraftLanguage
import DraftText

/// Numbers as Chinese laws write them: 三, 十二, 一百零五, 〇; 12 where an act prefers digits.
package enum ChineseNumerals {
  /// No number of an article has as many characters.
  private static let longest = 12

  /// The number at `place` and the place behind it, or `nil`. O(length).
  package static func read(_ letters: Letters, _ place: Int) -> (value: Int, end: Int)? {
    let numerals = letters[min(place, letters.count)...].prefix(longest)
    guard let first = numerals.first, first.isDigit || ChineseNumeral.isPlain(first.scalar) else {
      return nil
    }
    return numerals.string.withView { text in
      let number =
        Numeral.chinese(text, 0, text.count)
        ?? Numeral.arabic(text, 0, text.count, most: longest)
      return number.map { number in
        (number.value, place + text[..<number.end].count { !$0.isContinuation })
      }
    }
  }
}
