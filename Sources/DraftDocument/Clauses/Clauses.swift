import DraftLanguage
import DraftText

/// The clauses of a draft, each article's and each section's together and in their order.
package struct Clauses: Sendable, RandomAccessCollection {
  private let list: [Clause]

  init(_ list: [Clause] = []) { self.list = list }

  package var startIndex: Int { 0 }
  package var endIndex: Int { list.count }
  package subscript(index: Int) -> Clause { list[index] }

  /// Those of an article or a section. O(log clauses).
  package func of(_ section: SectionIndex) -> ArraySlice<Clause> {
    let first = list.partitioningIndex { $0.section >= section }
    return list[first..<Swift.max(first, list.partitioningIndex { $0.section > section })]
  }

  /// The one with a number; `nil` where there is none. O(log clauses + clauses of the section), as the
  /// letters of a section may skip some.
  package func numbered(_ number: Int, of section: SectionIndex) -> Clause? {
    of(section).first { $0.ordinal == number }
  }
}

extension Document {
  /// The 款 that a paragraph begins, `nil` where it hangs on one or is in no article. O(log clauses).
  package func clause(beginningWith paragraph: ParagraphIndex) -> Clause? {
    let own = clauses.of(paragraphs[paragraph].section)
    let index = partitionPoint(own.indices) { own[$0].paragraph < paragraph }
    return index < own.endIndex && own[index].paragraph == paragraph ? own[index] : nil
  }

  /// The 款 that a sentence stands in, itself or with its item. O(log clauses + depth).
  package func clause(around sentence: SentenceIndex) -> Clause? {
    guard let article = article(around: sentence) else { return nil }
    return clause(of: article) { $0.sentences.lowerBound <= sentence }
  }

  /// The 款 that an item of an article hangs on.
  package func clause(leadingTo item: SectionIndex) -> Clause? {
    let place = sections[item].extent.start
    return clause(of: sections[item].parent) { paragraphs[$0.paragraph].range.start < place }
  }

  /// The last of an article's that begins before some place.
  private func clause(of article: SectionIndex, _ isBefore: (Clause) -> Bool) -> Clause? {
    guard sections[article].scheme == .zhArticle else { return nil }
    let own = clauses.of(article)
    let index = partitionPoint(own.indices) { isBefore(own[$0]) }
    return index > own.startIndex ? own[index - 1] : nil
  }

  /// The article that a sentence stands in, its items included. O(depth).
  package func article(around sentence: SentenceIndex) -> SectionIndex? {
    var section = sentences[sentence].section
    while section != .document, sections[section].scheme != .zhArticle {
      section = sections[section].parent
    }
    return section != .document ? section : nil
  }

  /// The item with a number in an article or a section: in the 款 with the number `clause`, or, with 0, the
  /// first that there is. O(sections inside).
  package func item(_ number: Int, clause: Int, of section: SectionIndex) -> SectionIndex? {
    let lead = clause > 0 ? clauses.numbered(clause, of: section) : nil
    return (section + 1..<sections[section].descendantsEnd).first {
      sections[$0].parent == section && sections[$0].ordinal == [number]
        && (lead == nil || self.clause(leadingTo: $0) == lead)
    }
  }
}
