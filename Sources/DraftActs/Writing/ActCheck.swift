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

  /// The start of the first line in which the text that follows from an act is not the new one; `nil` where it is
  /// and nothing of the act is refused. White space at the ends of lines counts for nothing. O(act × text) at worst.
  static func firstDifference(_ act: String, _ comparison: Comparison) -> String? {
    let result = Amendment.apply(act, to: comparison.old)
    let (given, wanted) = (
      LineEnds.lines(result.text), LineEnds.lines(comparison.new.source.bytes)
    )
    guard given != wanted || !result.refusals.isEmpty else { return nil }
    let same = zip(given, wanted).prefix { $0 == $1 }.count
    let lines = [wanted, given].compactMap { same < $0.count ? $0[same] : nil }
    let line = lines.first { !$0.isEmpty } ?? wanted.first { !$0.isEmpty } ?? []
    // Marks of its own would end the quotation that it stands in.
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
      .filter { !"“”‘’\"".unicodeScalars.contains($0) }
    let head = String(String.UnicodeScalarView(scalars.prefix(longest)))
    return scalars.count > longest ? head + "……" : head
  }
}
