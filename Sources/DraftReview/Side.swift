package import DraftChange
package import DraftDocument
import DraftLanguage
package import DraftText

/// A draft of the comparison as reports read it.
package struct Side {
  package let which: DraftSide
  package let document: Document
  package let bytes: TextView
  /// How its sections are cited.
  package let names: SectionCitation
  /// The one heading that everything stands under, which distinguishes no sections.
  package let root: SectionIndex?
  /// The section that each section's text is listed under: items and points belong to their article.
  let articles: IndexedArray<Section, SectionIndex>
  let frame: FramePlaces

  init(_ which: DraftSide, _ document: Document, _ bytes: TextView) {
    self.which = which
    self.document = document
    self.bytes = bytes
    names = SectionCitation(document, bytes)
    root = SectionNames.root(of: document)
    articles = Side.articles(of: document)
    frame = FramePlaces(document, root: root, articles: articles)
  }

  package var isOld: Bool { which == .old }

  /// The section that a sentence stands in.
  package func section(ofSentence index: SentenceIndex) -> SectionIndex {
    document.sentences[index].section
  }

  package func paragraph(ofSentence index: SentenceIndex) -> ParagraphIndex {
    document.sentences[index].paragraph
  }

  /// Where a sentence stands that stands in no section.
  package func framePlace(ofSentence index: SentenceIndex) -> FramePlace? {
    frame[paragraph(ofSentence: index)]
  }

  private static func articles(
    of document: Document
  ) -> IndexedArray<Section, SectionIndex> {
    var articles: IndexedArray<Section, SectionIndex> = []
    articles.reserveCapacity(document.sections.count)
    for (index, section) in document.sections.indexed() {
      articles.append(index != .document && isPart(section) ? articles[section.parent] : index)
    }
    return articles
  }

  private static func isPart(_ section: Section) -> Bool {
    switch section.kind {
    case .point: true
    // What is numbered and has no heading over it is what is cited, too: a clause 1.1, the 一、 of a reply.
    case .item:
      section.scheme != .zhArticle && section.scheme != .enArticle
        && !(section.parent == .document && !section.ordinal.isEmpty)
    default: false
    }
  }

  /// What parts the label of a section from its title.
  package func separator(after label: ByteRange) -> String {
    SectionNames.separator(after: label, in: bytes)
  }
}

extension SectionLookup {
  /// The section change of a section of one draft.
  package func index(of section: SectionIndex, in side: DraftSide) -> SectionChangeIndex {
    side == .old ? index(ofOld: section) : index(ofNew: section)
  }

  /// The section change that the sentences of a change stand in, in one draft; they must not be empty.
  package func section(of change: SentenceChange, in side: DraftSide) -> SectionChangeIndex {
    side == .old ? oldSection(of: change) : newSection(of: change)
  }
}
