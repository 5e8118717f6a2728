package import DraftDocument
import DraftLanguage
import DraftText

/// 款: the paragraphs of an article, numbered by their place because they bear no number.
package final class ArticleParagraphs {
  private let document: Document
  /// The article asked for last: a line of a memo asks for one article many times.
  private var last: (section: Int, paragraphs: [Int]) = (-1, [])

  package init(_ document: Document) { self.document = document }

  /// The paragraphs of an article without its title and its items, in order; none of other sections.
  /// O(log paragraphs + paragraphs of the article), and O(1) for the same article again.
  package func all(of section: Int) -> [Int] {
    if last.section != section { last = (section, found(in: section)) }
    return last.paragraphs
  }

  /// The place of a paragraph in its article, from 0.
  package func place(of paragraph: Int, in section: Int) -> Int? {
    let all = all(of: section)
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle] < paragraph { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low] == paragraph ? low : nil
  }

  private func found(in section: Int) -> [Int] {
    guard section >= 0, document.sections[section].scheme == .zhArticle else { return [] }
    let article = document.sections[section]
    var found: [Int] = []
    var at = first(from: article.extent.start)
    while at < document.paragraphs.count {
      let paragraph = document.paragraphs[at]
      guard paragraph.range.end <= article.extent.end else { break }
      // The items are paragraphs too, but of their own sections; a heading may be all label.
      if paragraph.section == section, !paragraph.sentences.isEmpty,
        !article.title.contains(paragraph.range)
      {
        found.append(at)
      }
      at += 1
    }
    return found
  }

  /// 第二款; `nil` where the sentence is in no article, or in one of a single paragraph.
  package func name(of sentence: Int) -> String? {
    let sentence = document.sentences[sentence]
    return name(of: Int(sentence.paragraph), in: Int(sentence.section))
  }

  private func name(of paragraph: Int, in section: Int) -> String? {
    guard all(of: section).count > 1 else { return nil }
    return place(of: paragraph, in: section).map(ArticleParagraphs.name)
  }

  /// 第一款 of 第一款第（二）项: the paragraph that the items follow; empty where there is but one.
  package func name(before item: Int) -> String {
    let section = document.sections[item]
    guard section.kind == .item else { return "" }
    let all = all(of: section.parent)
    guard all.count > 1,
      let place = all.lastIndex(where: {
        document.paragraphs[$0].range.start < section.extent.start
      })
    else { return "" }
    return ArticleParagraphs.name(place)
  }

  /// By place, from 0.
  package static func name(_ place: Int) -> String { "第\(numeral(place + 1))款" }

  /// 1…99, which no article comes near.
  package static func numeral(_ number: Int) -> String {
    guard number < 100 else { return String(number) }
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number < 10 ? "" : (number < 20 ? "" : digits[number / 10]) + "十"
    return tens + digits[number % 10]
  }

  private func first(from offset: Int) -> Int {
    var (low, high) = (0, document.paragraphs.count)
    while low < high {
      let middle = (low + high) / 2
      if document.paragraphs[middle].range.start < offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
