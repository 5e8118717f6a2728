import DraftDocument
package import DraftLanguage
import DraftText

/// Writes other numbers into labels and references.
package enum NumberText {
  /// The text of a label or a reference with `ordinal` for the number it bears; `nil` where that number is not
  /// found in it or can't be written so.
  ///
  /// - Parameter scheme: What the number labels, or its last part: letters are numbers in some.
  package static func text(
    _ text: ArraySlice<UInt8>, _ scheme: LabelScheme, from now: [Int], to ordinal: [Int]
  ) -> [UInt8]? {
    guard now != ordinal else { return Array(text) }
    guard now.count == ordinal.count else { return nil }
    return text.withView { view in
      let numerals = NotedNumeral.all(in: view, 0..<view.count, takesLetters: letters(scheme))
      let values = numerals.map(\.value)
      guard
        let first = values.indices.first(where: { values[$0...].starts(with: now) })
      else { return nil }
      var result: [UInt8] = []
      var at = 0
      for (numeral, number) in zip(numerals[first...], ordinal) {
        guard let written = numeral.notation.text(number) else { return nil }
        result += view[at..<numeral.place.lowerBound]
        result += written.utf8
        at = numeral.place.upperBound
      }
      return result + view[at...]
    }
  }

  private static func letters(_ scheme: LabelScheme) -> NumeralNotation? {
    switch scheme {
    case .enAlpha, .enUpperAlpha: .letter(isUpper: false)
    case .enRoman, .enPart, .enArticle, .enSchedule: .roman(isUpper: false)
    default: nil
    }
  }
}
