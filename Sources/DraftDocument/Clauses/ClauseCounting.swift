import DraftLanguage
import DraftText

/// Finds the clauses of a draft.
///
/// The paragraphs of an article are its 款, but for its title line (第二条 争议解决), its items, the rows of
/// its tables and the members of its lists, which hang on the 款 before them. The (a) of a section and the
/// (i) of that say by their letters which they are.
struct ClauseCounting {
  private let document: Document
  private let bytes: TextView

  /// O(sections × log paragraphs + paragraphs of articles).
  static func clauses(of document: Document) -> Clauses {
    let isCited = document.sections.contains { $0.scheme == .zhArticle || isLetter($0) }
    guard isCited else { return Clauses() }
    return document.text.withView { bytes in
      let counting = ClauseCounting(document: document, bytes: bytes)
      return Clauses(
        document.sections.indices.dropFirst().flatMap(counting.clauses).sorted {
          ($0.section, $0.paragraph) < ($1.section, $1.paragraph)
        })
    }
  }

  private func clauses(_ id: SectionIndex) -> [Clause] {
    let section = document.sections[id]
    if section.scheme == .zhArticle { return counted(id) }
    return Self.isLetter(section) ? lettered(id) : []
  }

  // MARK: 款

  private func counted(_ article: SectionIndex) -> [Clause] {
    let within = paragraphs(of: article)
    let begins = within.filter(beginning(of: article))
    let end = within.last.map { document.paragraphs[$0].sentences.upperBound } ?? 0
    return begins.enumerated().map { index, paragraph in
      let next = index + 1 < begins.count ? begins[index + 1] : nil
      let first = document.paragraphs[paragraph].sentences.lowerBound
      return Clause(
        section: article, ordinal: index + 1, paragraph: paragraph,
        sentences: first..<(next.map { document.paragraphs[$0].sentences.lowerBound } ?? end))
    }
  }

  /// The paragraphs of an article and of what is inside it.
  private func paragraphs(of article: SectionIndex) -> Range<ParagraphIndex> {
    let extent = document.sections[article].extent
    let all = document.paragraphs.indices
    let first = partitionPoint(all) { document.paragraphs[$0].range.start < extent.start }
    return
      first..<partitionPoint(first..<all.upperBound) {
        document.paragraphs[$0].range.start < extent.end
      }
  }

  /// Whether a paragraph begins a 款. The paragraphs of the article must be given in order.
  private func beginning(of article: SectionIndex) -> (ParagraphIndex) -> Bool {
    var list = UnlabelledList()
    return { index in
      let paragraph = document.paragraphs[index]
      guard paragraph.section == article, isText(paragraph, of: article) else {
        list.end()
        return false
      }
      guard !list.takes(scalars(of: paragraph)) else { return false }
      list.begin(endingIn: bytes.scalar(before: paragraph.range.end, from: paragraph.range.start))
      return true
    }
  }

  private func scalars(of paragraph: Paragraph) -> String.UnicodeScalarView {
    String(decoding: bytes[paragraph.range.range], as: UTF8.self).unicodeScalars
  }

  private func isText(_ paragraph: Paragraph, of article: SectionIndex) -> Bool {
    guard let first = paragraph.sentences.first else { return false }
    let carriesLabel = paragraph.range.start <= document.sections[article].label.start
    return carriesLabel ? !isTitle(paragraph, of: article) : document.sentences[first].role == .body
  }

  /// Whether the paragraph with the label of an article has only a title: one sentence without an
  /// end, with something of the article below it. What stands alone is all the text that there is.
  private func isTitle(_ paragraph: Paragraph, of article: SectionIndex) -> Bool {
    let range = document.sentences[paragraph.sentences.lowerBound].range
    return paragraph.sentences.count == 1
      && document.sections[article].extent.end > paragraph.range.end
      && HeadingShape(bytes: bytes, sentences: []).isOwnLine(range)
      && !range.range.contains { bytes.has("，", at: $0) }
  }

  // MARK: Letters

  private static func isLetter(_ section: Section) -> Bool {
    section.scheme == .enAlpha || section.scheme == .enRoman
  }

  /// Of a label that stands below no other there is nothing to cite.
  private func lettered(_ id: SectionIndex) -> [Clause] {
    let section = document.sections[id]
    guard document.sections[section.parent].scheme != nil, let number = section.ordinal.last
    else { return [] }
    let sentences = document.sentences(in: section.extent)
    guard let first = sentences.first else { return [] }
    return [
      Clause(
        section: section.parent, ordinal: number,
        paragraph: document.sentences[first].paragraph, sentences: sentences)
    ]
  }
}
