package import DraftDocument
import DraftText

/// The languages that reports are written in.
package enum ReportLanguage: Sendable {
  case chinese, english

  /// The language that reports on a draft are written in unless asked otherwise: Chinese where a good part of
  /// the text is in Han characters; only its beginning is looked at.
  package init(of document: Document) {
    let sample = document.text.bytes.prefix(64 * 1024)
    let lead = sample.reduce(0) { $0 + (0xE4...0xE9 ~= $1 ? 1 : 0) }
    self = lead * 3 * 5 > sample.count ? .chinese : .english
  }

  package var words: any ReportWords {
    switch self {
    case .chinese: ChineseWords()
    case .english: EnglishWords()
    }
  }
}
