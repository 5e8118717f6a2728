import DraftDocument
import DraftLanguage
import DraftText

/// The 款 of each article of a draft: its paragraphs, numbered by their place as they bear no number.
struct ArticleParts: Sendable {
  /// By article, the paragraphs of its own.
  private var paragraphs: [Int: [Int]] = [:]
  /// By paragraph its article, or -1, and its number from 1.
  private var places: [(article: Int32, number: Int32)]
  private let document: Document

  /// O(paragraphs).
  init(_ document: Document) {
    self.document = document
    places = Array(repeating: (-1, 0), count: document.paragraphs.count)
    for (index, paragraph) in document.paragraphs.enumerated() {
      let section = paragraph.section
      guard document.sections[section].scheme == .zhArticle, !paragraph.sentences.isEmpty else {
        continue
      }
      paragraphs[section, default: []].append(index)
      places[index] = (
        Int32(truncatingIfNeeded: section),
        Int32(truncatingIfNeeded: paragraphs[section]?.count ?? 0)
      )
    }
  }

  var isEmpty: Bool { paragraphs.isEmpty }

  /// The article that a sentence stands in, its items included.
  func article(around sentence: Int) -> Int? {
    var section = Int(document.sentences[sentence].section)
    while section > 0 {
      if document.sections[section].scheme == .zhArticle { return section }
      section = document.sections[section].parent
    }
    return nil
  }

  func paragraph(_ number: Int, of article: Int) -> Int? {
    guard let own = paragraphs[article], number >= 1, number <= own.count else { return nil }
    return own[number - 1]
  }

  /// The article and the number of a paragraph, where it is a 款.
  func place(of paragraph: Int) -> (article: Int, number: Int)? {
    places[paragraph].article < 0
      ? nil : (Int(places[paragraph].article), Int(places[paragraph].number))
  }

  /// The article and the number of the 款 that a sentence stands in, or that leads in to its item.
  func place(around sentence: Int) -> (article: Int, number: Int)? {
    if let place = place(of: Int(document.sentences[sentence].paragraph)) { return place }
    guard let article = article(around: sentence) else { return nil }
    let start = document.sentences[sentence].range.start
    let number = (paragraphs[article] ?? []).count { document.paragraphs[$0].range.start < start }
    return number > 0 ? (article, number) : nil
  }

  /// The item with a number in an article: in the 款 that leads in to it, or, with 0, in the first
  /// that has it.
  func item(_ number: Int, paragraph: Int, of article: Int) -> Int? {
    let own = paragraphs[article] ?? []
    let from = paragraph > 0 && paragraph <= own.count ? own[paragraph - 1] : nil
    let start = from.map { document.paragraphs[$0].range.start } ?? 0
    let next = paragraph > 0 && paragraph < own.count ? own[paragraph] : nil
    let end = next.map { document.paragraphs[$0].range.start } ?? .max
    return (article + 1..<document.sections[article].descendantsEnd).first {
      let section = document.sections[$0]
      return section.parent == article && section.ordinal == [number]
        && section.extent.start >= start && section.extent.start < end
    }
  }
}
