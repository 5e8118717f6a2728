import DraftDocument
package import DraftLanguage
import DraftText

/// Writes other numbers into labels and references.
package enum NumberText {
  /// The text of a label or a reference with `ordinal` for the number it bears; `nil` where that number is not
  /// found in it or can't be written so.
  package static func text(
    _ text: ArraySlice<UInt8>, _ scheme: LabelScheme, from now: [Int], to ordinal: [Int]
  ) -> [UInt8]? {
    guard now != ordinal else { return Array(text) }
    return renumbered(text, scheme, now, ordinal)
      ?? joined(text).flatMap { renumbered($0[...], scheme, now, ordinal) }
  }

  private static func renumbered(
    _ text: ArraySlice<UInt8>, _ scheme: LabelScheme, _ now: [Int], _ ordinal: [Int]
  ) -> [UInt8]? {
    text.withView { view in
      place(of: now, in: view, 0..<view.count, scheme).flatMap { written($0, ordinal, in: view) }
    }
  }

  /// In one line, where a number is broken over two; `nil` where the text is in one.
  private static func joined(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    text.withView { LineWrap.unwrapped($0, ByteRange(0, $0.count))?.bytes }
  }

  /// The text of a reference with `ordinal` for the number of its section and `item` for what it names of that, which
  /// stands behind the section's number or else before it: clause 2(b), paragraph (b) of clause 2. Where that is not found,
  /// it stays; `nil` as above.
  ///
  /// - Parameter part: What the item's number labels, the numbers that are there now and those that are to be.
  package static func text(
    _ text: ArraySlice<UInt8>, _ scheme: LabelScheme, from now: [Int], to ordinal: [Int],
    part: (scheme: LabelScheme, from: [Int], to: [Int])
  ) -> [UInt8]? {
    text.withView { view in
      guard let section = place(of: now, in: view, 0..<view.count, scheme) else { return nil }
      let (start, end) = (section[0].place.lowerBound, section[section.count - 1].place.upperBound)
      let rests = [end..<view.count, 0..<start]
      let item =
        rests.lazy.compactMap { place(of: part.from, in: view, $0, part.scheme) }.first ?? []
      return item.isEmpty || item[0].place.lowerBound >= end
        ? written(section + item, ordinal + (item.isEmpty ? [] : part.to), in: view)
        : written(item + section, part.to + ordinal, in: view)
    }
  }

  /// The numerals that say a number, where it first stands in a range.
  private static func place(
    of now: [Int], in view: TextView, _ range: Range<Int>, _ scheme: LabelScheme
  ) -> [NotedNumeral]? {
    let numerals = NotedNumeral.all(in: view, range, takesLetters: letters(scheme))
    let values = numerals.map(\.value)
    guard !now.isEmpty,
      let first = values.indices.first(where: { values[$0...].starts(with: now) })
    else { return nil }
    return Array(numerals[first..<first + now.count])
  }

  /// A text with other numbers for numerals in it; `nil` where one can't be written so.
  private static func written(
    _ numerals: [NotedNumeral], _ numbers: [Int], in view: TextView
  ) -> [UInt8]? {
    guard numerals.count == numbers.count else { return nil }
    var result: [UInt8] = []
    var at = 0
    for (numeral, number) in zip(numerals, numbers) {
      let (start, end) = (numeral.place.lowerBound, numeral.place.upperBound)
      result += view[at..<start]
      if numeral.value == number {
        result += view[start..<end]
      } else {
        guard let text = numeral.notation.text(number) else { return nil }
        result += text.utf8
      }
      at = end
    }
    return result + view[at...]
  }

  private static func letters(_ scheme: LabelScheme) -> NumeralNotation? {
    switch scheme {
    case .enAlpha, .enUpperAlpha: .letter(isUpper: false)
    case .enRoman, .enPart, .enArticle, .enSchedule: .roman(isUpper: false)
    default: nil
    }
  }
}
