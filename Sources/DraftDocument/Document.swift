package import DraftLanguage
package import DraftText

/// A draft as it was understood: flat arrays of byte ranges with index ranges for children.
///
/// Sections stand in reading order, each before its subsections; the first is the document.
/// Sentences are disjoint and in order, and together cover every character but white space,
/// labels and markup. No text is stored twice: a range says where to look it up.
package struct Document: Sendable {
  /// The draft's own text, but for the `>` before the lines of a Markdown quotation, which are
  /// blanks here: they belong to the line end before them, which may stand elsewhere tomorrow.
  package let text: DecodedText
  /// The text as it is in the file.
  package let source: DecodedText
  package let reader: ReaderKind
  package let sections: IndexedArray<Section, Section>
  package let paragraphs: IndexedArray<Paragraph, Paragraph>
  package let sentences: IndexedArray<Sentence, Sentence>
  package let diagnostics: [Diagnostic]
  /// By paragraph how the format sets it; empty where the format sets nothing.
  package let layouts: IndexedArray<Paragraph, ParagraphLayout>
  /// The 款 of its articles and the letters of its sections. Found while it is made: one pass over the
  /// articles, which costs less than one reference that has to look for a 款 by itself.
  package private(set) var clauses = Clauses()

  package init(
    text: DecodedText, source: DecodedText? = nil, reader: ReaderKind,
    sections: IndexedArray<Section, Section>, paragraphs: IndexedArray<Paragraph, Paragraph>,
    sentences: IndexedArray<Sentence, Sentence>,
    diagnostics: [Diagnostic] = [],
    layouts: IndexedArray<Paragraph, ParagraphLayout> = []
  ) {
    self.layouts = layouts
    self.text = text
    self.source = source ?? text
    self.reader = reader
    self.sections = sections
    self.paragraphs = paragraphs
    self.sentences = sentences
    self.diagnostics = diagnostics
    clauses = ClauseCounting.clauses(of: self)
  }

  /// A section and those around it, from the inside out; the document is the last. O(depth).
  package func sections(around section: SectionIndex) -> some Sequence<SectionIndex> {
    sequence(first: section) { $0 == .document ? nil : sections[$0].parent }
  }

  /// Whether one section is somewhere inside another.
  package func isSection(_ inner: SectionIndex, inside outer: SectionIndex) -> Bool {
    inner > outer && inner < sections[outer].descendantsEnd
  }
}

/// The formats that drafts are read from. The raw value is the name on the command line and in JSON.
public enum ReaderKind: String, CaseIterable, Sendable {
  /// Text without markup.
  case plain
  /// CommonMark with GitHub's tables and notes.
  case markdown
  /// LaTeX.
  case latex
  /// A page for browsers.
  case html
  /// reStructuredText.
  case rst
  /// AsciiDoc.
  case asciidoc
  /// The format of Emacs' Org mode.
  case org
  /// A Word document.
  case docx

  /// Whether the text is the file's own, so that an edited text is an edited file.
  package var isText: Bool { self != .docx && self != .html }

  /// Whether the format has lists, quotations and breaks of its own.
  var setsParagraphs: Bool { self == .markdown || self == .latex || self == .html }
}

package typealias SectionIndex = ElementIndex<Section>

extension SectionIndex {
  /// The section that is the whole draft.
  package static var document: SectionIndex { 0 }
}

/// A part of a draft with a label or a title of its own, or a run of the frame around the text.
package struct Section: Sendable {
  /// The section around this one; the document is around itself.
  package var parent: SectionIndex
  /// Behind the last section inside this one.
  package var descendantsEnd: SectionIndex
  package var depth: Int
  /// The level that the format gives its heading (## is 2), or 0.
  package var level: Int8 = 0
  package var kind: SectionKind
  /// The family of its label's numbering; `nil` where it bears no number. What the rules on articles,
  /// references and citations ask.
  package var scheme: LabelScheme?
  /// How the format sets its heading apart; `nil` where only the label or the layout does.
  package var markup: Markup?
  /// The number as written (一、 （一） 第三条 1.2), without the white space around it, or the format's
  /// mark (##) where there is none; empty where there is neither. Never part of a sentence.
  package var label: ByteRange
  /// The number as a number: [3], [1, 2], or [20, 1] for 第二十条之一.
  package var ordinal: [Int]
  /// Without the label; empty where the section has none.
  package var title: ByteRange
  /// The whole section, subsections included.
  package var extent: ByteRange

  package init(
    parent: SectionIndex, depth: Int, kind: SectionKind, scheme: LabelScheme? = nil,
    markup: Markup? = nil,
    label: ByteRange = .none, ordinal: [Int] = [], title: ByteRange = .none, extent: ByteRange,
    descendantsEnd: SectionIndex = 0
  ) {
    self.parent = parent
    self.depth = depth
    self.kind = kind
    self.scheme = scheme
    self.markup = markup
    self.label = label
    self.ordinal = ordinal
    self.title = title
    self.extent = extent
    self.descendantsEnd = descendantsEnd
  }

  /// Whether a label or its format sets it apart.
  package var hasHead: Bool { scheme != nil || markup != nil }
}

package enum SectionKind: String, Sendable {
  case document
  /// A heading on a line of its own.
  case heading
  /// Heading and body in one paragraph: （一）加强领导。各级…
  case runIn = "run-in"
  /// A numbered paragraph that is all text: 项, list items.
  case item
  /// A numbered sentence inside a paragraph: 一要…。二要…
  case point
  /// Lines before the title that belong to no part of the draft: a site's notice.
  case boilerplate
  /// A sub-document after the signature: 附件, Schedule 1.
  case attachment
}

package typealias ParagraphIndex = ElementIndex<Paragraph>

@usableFromInline
package struct Paragraph: Sendable {
  /// From its first to its last character that is not white space.
  package var range: ByteRange
  package var section: SectionIndex
  package let sentences: Range<SentenceIndex>

  package init(section: SectionIndex, range: ByteRange, sentences: Range<SentenceIndex>) {
    self.range = range
    self.section = section
    self.sentences = sentences
  }
}

package typealias SentenceIndex = ElementIndex<Sentence>

/// Neighbouring sentences of a draft, by their indexes there.
package typealias SentenceSlice = Slice<IndexedArray<Sentence, Sentence>>

extension SentenceSlice {
  /// A sentence that is none of a draft's, as the cell of a row: its index is 0.
  package init(_ only: Sentence) {
    self.init(base: [only], bounds: 0..<1)
  }
}

package struct Sentence: Sendable {
  package var range: ByteRange
  /// The innermost section that holds it.
  package var section: SectionIndex
  package var paragraph: ParagraphIndex
  package var role: SentenceRole

  package init(
    range: ByteRange, section: SectionIndex, paragraph: ParagraphIndex, role: SentenceRole
  ) {
    self.range = range
    self.section = section
    self.paragraph = paragraph
    self.role = role
  }
}

/// What a sentence does in its draft; the raw value is its name in JSON.
package enum SentenceRole: String, Sendable {
  case boilerplate, head, title, subtitle, byline, dateline, addressee, salutation
  case heading, body, item, closing
  case attachmentNote = "attachment-note"
  case signature, date, note
  case imprint, opaque
  /// A table's row, whose padding is layout.
  case row
}

/// Something about a draft's structure that its reader should know: a number that is skipped.
package struct Diagnostic: Sendable {
  package enum Kind: String, Sendable {
    case numberSkipped = "number-skipped"
    case numberRepeated = "number-repeated"
    case placeholder = "unfilled-placeholder"
  }
  package var kind: Kind
  package var place: ByteRange

  package init(kind: Kind, place: ByteRange) {
    self.kind = kind
    self.place = place
  }
}
