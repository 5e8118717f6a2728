import DraftDocument
import DraftText

extension Review {
  /// Scalars: what is longer is no title to put above a report.
  private static let longest = 60

  /// The title of the new draft, of all its lines up to one in brackets: a date, and who speaks, are none.
  /// `nil` where it has none that a report could bear.
  package var draftTitle: String? {
    var title = ""
    for sentence in new.document.sentences.prefix(8) where sentence.role == .title {
      let line = Visible.text(new.document.text.string(sentence.range))
      if line.hasPrefix("（") || line.hasPrefix("(") { break }
      let isSpaced = (title.unicodeScalars.last?.isASCII ?? false) && !title.isEmpty
      title += (isSpaced ? " " : "") + line
    }
    guard !title.isEmpty, title.unicodeScalars.count <= Self.longest,
      !title.contains("\n"), !title.contains("\r")
    else { return nil }
    return title
  }
}
