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
    let looked = min(document.text.bytes.count, 64 * 1024)
    let scripts = document.text.withView { ScriptCounts($0, 0..<looked) }
    if (scripts.han + scripts.kana) * 3 * 5 <= looked {
      self = document.text.withView { Self.latin($0) }
    } else {
      self = scripts.kana * 10 > scripts.han ? .japanese : .chinese
    }
  }

  /// That of the new draft, and of the old one where the new one has no text.
  package init(of comparison: Comparison) {
    let hasText = !comparison.new.sentences.isEmpty
    self.init(of: hasText ? comparison.new : comparison.old)
  }

  /// The language of a line, a title or a few sentences: Chinese or Japanese where any Han character stands there.
  package init(ofWords text: String) {
    self = Array(text.utf8).withView { text in
      let scripts = ScriptCounts(text, 0..<text.count)
      if scripts.han == 0 { return Self.latin(text) }
      return scripts.kana * 10 > scripts.han ? .japanese : .chinese
    }
  }

  private static func latin(_ text: TextView) -> ReportLanguage {
    Language.code(byCommonWordsOf: text).flatMap { ReportLanguage(rawValue: $0) } ?? .english
  }

  /// Whether its texts are in Han characters, without blanks between words.
  package var isHan: Bool { self == .chinese || self == .japanese }

  package var words: any ReportWords {
    switch self {
    case .chinese: ChineseWords()
    case .english: EnglishWords()
    case .japanese: JapaneseWords()
    case .german: GermanWords()
    }
  }
}
