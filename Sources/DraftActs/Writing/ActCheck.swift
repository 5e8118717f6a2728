import DraftChange
import DraftDocument
import DraftText

/// Whether an act that was written gives the new text, as whoever applies it will find.
///
/// What an act is made of is checked article by article while it is written; this looks at the whole text, so
/// that nothing is left out without a word.
enum ActCheck {
  /// As much of a line as names it.
  private static let longest = 24

  /// The start of the first line in which the text that follows from an act is not the new one; `nil` where it is.
  /// White space at the ends of lines and blank lines count for nothing, as no act can speak of them. O(act × text)
  /// at worst.
  static func firstDifference(_ act: String, _ comparison: Comparison) -> String? {
    let (given, wanted) = (
      LineEnds.lines(Amendment.apply(act, to: comparison.old).text).filter { !$0.isEmpty },
      LineEnds.lines(comparison.new.source.bytes).filter { !$0.isEmpty }
    )
    guard given != wanted else { return nil }
    let same = zip(given, wanted).prefix { $0 == $1 }.count
    let line = same < wanted.count ? wanted[same] : given[same]
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
    let head = String(String.UnicodeScalarView(scalars.prefix(longest)))
    return scalars.count > longest ? head + "……" : head
  }
}
