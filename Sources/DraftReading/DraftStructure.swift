import DraftDocument
import DraftText

extension Draft {
  /// A section of a draft.
  public struct Section: Hashable, Sendable {
    /// The index in `sections` of the section around this one; `nil` for the draft itself.
    public let parent: Int?
    /// 0 for the draft itself, 1 for its chapters, and so on.
    public let depth: Int
    /// The number as written (一、 （一） 第三条 1.2), or the mark of the format (`##`) where there is
    /// none; `nil` where there is neither.
    public let label: String?
    /// The title without the label; `nil` where the section has none.
    public let title: String?
    /// The whole section, subsections included, in UTF-8 bytes of `Draft.text`.
    public let range: Range<Int>
  }

  /// A paragraph of a draft.
  public struct Paragraph: Hashable, Sendable {
    /// The index in `sections` of the innermost section that holds it.
    public let section: Int
    /// From the first to the last character that is not white space, in UTF-8 bytes of `Draft.text`.
    public let range: Range<Int>
    /// Indexes in `sentences`.
    public let sentences: Range<Int>
  }

  /// A sentence of a draft.
  public struct Sentence: Hashable, Sendable {
    /// The index in `sections` of the innermost section that holds it.
    public let section: Int
    /// The index in `paragraphs` of its paragraph.
    public let paragraph: Int
    /// Its text without the label in front, in UTF-8 bytes of `Draft.text`.
    public let range: Range<Int>
  }

  /// The sections in reading order, each before its subsections. The first is the draft itself.
  ///
  /// O(*n*) for *n* sections.
  public var sections: [Section] {
    document.sections.indexed().map { index, section in
      Section(
        parent: index == .document ? nil : section.parent.offset, depth: section.depth,
        label: section.label.isEmpty ? nil : document.text.string(section.label),
        title: section.title.isEmpty ? nil : document.text.string(section.title),
        range: section.extent.range)
    }
  }

  /// The paragraphs in reading order. O(*n*) for *n* paragraphs.
  public var paragraphs: [Paragraph] {
    document.paragraphs.map {
      Paragraph(
        section: $0.section.offset, range: $0.range.range, sentences: $0.sentences.offsets())
    }
  }

  /// The sentences in reading order. O(*n*) for *n* sentences.
  public var sentences: [Sentence] {
    document.sentences.map {
      Sentence(
        section: $0.section.offset, paragraph: $0.paragraph.offset, range: $0.range.range)
    }
  }

  /// The text of a range of UTF-8 bytes, such as the `range` of a sentence or an edit.
  ///
  /// O(*n*) for *n* bytes. Bytes of a character that the range cuts become U+FFFD.
  ///
  /// - Precondition: The range lies within `text`.
  public func string(in range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}
