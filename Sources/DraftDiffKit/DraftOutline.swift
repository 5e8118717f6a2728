import DraftDocument
import DraftText

extension Draft {
  /// A section as it was understood.
  public struct OutlineSection: Sendable {
    /// The section around this one, as an index into `outline`; `nil` for the document itself.
    public let parent: Int?
    public let depth: Int
    /// The number as written: 一、 （一） 第三条 1.2.
    public let label: String?
    /// Without the label.
    public let title: String?
    /// The whole section as a range of `text`, subsections included.
    public let range: Range<Int>
  }

  /// The sections in reading order, each before its subsections; the first is the whole draft.
  public var outline: [OutlineSection] {
    document.sections.enumerated().map { index, section in
      OutlineSection(
        parent: index == 0 ? nil : section.parent, depth: section.depth,
        label: section.label.isEmpty ? nil : document.text.string(section.label),
        title: section.title.isEmpty ? nil : document.text.string(section.title),
        range: section.extent.range)
    }
  }

  /// The sentences in reading order, as ranges of `text`.
  public var sentences: [Range<Int>] { document.sentences.map(\.range.range) }
}
