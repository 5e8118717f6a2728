package import DraftDocument
import DraftText

/// The languages that reports are written in.
package enum ReportLanguage: Sendable {
  case chinese, english, japanese

  /// The language that reports on a draft are written in unless asked otherwise: Chinese where a good part of
  /// the text is in Han characters, Japanese where kana stand among them; only its beginning is looked at.
  package init(of document: Document) {
    let (lead, kana, count) = document.text.withView { text in
      let count = min(text.count, 64 * 1024)
      var (lead, kana, last) = (0, 0, UInt8(0))
      for place in 0..<count {
        let byte = text[place]
        if byte >= 0xE4, byte <= 0xE9 { lead += 1 }
        // Kana are U+3040 to U+30FF: E3 81 to E3 83; the marks that Chinese has as well are E3 80.
        if last == 0xE3, byte >= 0x81, byte <= 0x83 { kana += 1 }
        last = byte
      }
      return (lead, kana, count)
    }
    if (lead + kana) * 3 * 5 <= count {
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
