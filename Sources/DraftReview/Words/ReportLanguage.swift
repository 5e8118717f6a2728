package import DraftChange
package import DraftDocument
import DraftLanguage
import DraftText

/// The languages that reports are written in; the raw value is the code of ISO 639.
public enum ReportLanguage: String, Sendable, CaseIterable {
  /// 中文
  case chinese = "zh"
  /// English
  case english = "en"
  /// 日本語
  case japanese = "ja"
  /// Deutsch
  case german = "de"

  /// The language that reports on a draft are written in unless another is asked for: Chinese where a good part of
  /// the text is in Han characters, Japanese where kana stand among them, and German where its small words are
  /// the most; only its beginning is looked at.
  package init(of document: Document) {
    let (lead, kana, count) = document.text.withView { text in
      let beginning = 0..<min(text.count, 64 * 1024)
      return (
        beginning.count { text[$0] &- 0xE4 <= 0xE9 - 0xE4 }, Self.kana(text, beginning),
        beginning.count
      )
    }
    if (lead + kana) * 3 * 5 <= count {
      self = Self.latin(document)
    } else {
      self = kana * 10 > lead ? .japanese : .chinese
    }
  }

  /// That of the new draft, and of the old one where the new one has no text.
  package init(of comparison: Comparison) {
    let hasText = !comparison.new.sentences.isEmpty
    self.init(of: hasText ? comparison.new : comparison.old)
  }

  private static func latin(_ document: Document) -> ReportLanguage {
    let code = document.text.withView { Language.code(byCommonWordsOf: $0) }
    return code.flatMap { ReportLanguage(rawValue: $0) } ?? .english
  }

  /// Whether its texts are in Han characters, without blanks between words.
  package var isHan: Bool { self == .chinese || self == .japanese }

  /// Kana are U+3040 to U+30FF: E3 81 to E3 83; the marks that Chinese has as well are E3 80.
  private static func kana(_ text: TextView, _ range: Range<Int>) -> Int {
    var (count, place) = (0, range.lowerBound)
    while let lead = text.first(0xE3, from: place, upTo: range.upperBound), lead + 1 < text.count {
      if text[lead + 1] >= 0x81, text[lead + 1] <= 0x83 { count += 1 }
      place = lead + 1
    }
    return count
  }

  package var words: any ReportWords {
    switch self {
    case .chinese: ChineseWords()
    case .english: EnglishWords()
    case .japanese: JapaneseWords()
    case .german: GermanWords()
    }
  }
}
