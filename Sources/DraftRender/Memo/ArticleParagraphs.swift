import DraftDocument
import DraftText

/// 款: the paragraphs of an article, numbered by their place because they bear no number.
enum ArticleParagraphs {
  /// 第二款; `nil` where the sentence is in no article, or in one of a single paragraph.
  static func name(of sentence: Int, _ document: Document) -> String? {
    let section = Int(document.sentences[sentence].section)
    guard document.sections[section].family == .zhArticle else { return nil }
    let here = Int(document.sentences[sentence].paragraph)
    let extent = document.sections[section].extent
    var before = here
    while before > 0, document.paragraphs[before - 1].range.start >= extent.start { before -= 1 }
    var number = 0
    var count = 0
    while before < document.paragraphs.count, document.paragraphs[before].range.end <= extent.end {
      // The items are paragraphs too, but of their own sections.
      if document.paragraphs[before].section == section { count += 1 }
      if before == here { number = count }
      before += 1
    }
    return count > 1 && number > 0 && number < 100 ? "第\(numeral(number))款" : nil
  }

  /// Whether a sentence is all of its paragraph.
  static func isWhole(_ sentence: Int, _ document: Document) -> Bool {
    let paragraph = document.paragraphs[Int(document.sentences[sentence].paragraph)]
    return paragraph.sentences == sentence..<sentence + 1
  }

  /// 1…99.
  static func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number < 10 ? "" : (number < 20 ? "" : digits[number / 10]) + "十"
    return tens + digits[number % 10]
  }
}
