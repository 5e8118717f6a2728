package import DraftDocument
import DraftText

/// The languages that reports are written in.
package enum ReportLanguage: Sendable {
  case chinese, english, japanese

  /// The language that reports on a draft are written in unless asked otherwise: Chinese where a good part of
  /// the text is in Han characters, Japanese where kana stand among them; only its beginning is looked at.
  package init(of document: Document) {
    let sample = document.text.bytes.prefix(64 * 1024)
    let lead = sample.reduce(0) { $0 + (0xE4...0xE9 ~= $1 ? 1 : 0) }
    // Kana are U+3040 to U+30FF: E3 81 to E3 83; the marks that Chinese has as well are E3 80.
    let kana = zip(sample, sample.dropFirst()).reduce(0) {
      $0 + ($1.0 == 0xE3 && 0x81...0x83 ~= $1.1 ? 1 : 0)
    }
    if (lead + kana) * 3 * 5 <= sample.count {
      self = .english
    } else {
      self = kana * 10 > lead ? .japanese : .chinese
    }
  }

  package var words: any ReportWords {
    switch self {
    case .chinese: ChineseWords()
    case .english: EnglishWords()
    case .japanese: JapaneseWords()
    }
  }
}
