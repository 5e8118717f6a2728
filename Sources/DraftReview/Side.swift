package import DraftChange
package import DraftDocument
package import DraftText

/// One of the two drafts that are compared.
package enum DraftSide: Sendable {
  case old, new

  package var other: DraftSide { self == .old ? .new : .old }
}

/// A draft of the comparison as reports read it.
package struct Side {
  package let which: DraftSide
  package let document: Document
  package let bytes: TextView
  /// How its sections are cited.
  package let names: SectionCitation
  package let paragraphs: ArticleParagraphs
  /// The one heading that everything stands under, which tells no section from another.
  package let root: Int?

  init(_ which: DraftSide, _ document: Document, _ bytes: TextView) {
    self.which = which
    self.document = document
    self.bytes = bytes
    names = SectionCitation(document, bytes)
    paragraphs = ArticleParagraphs(document)
    root = SectionNames.root(of: document)
  }

  package var isOld: Bool { which == .old }

  /// The section that a sentence stands in.
  package func section(ofSentence index: Int) -> Int { Int(document.sentences[index].section) }

  /// What parts the label of a section from its title.
  package func separator(after label: ByteRange) -> String {
    SectionNames.separator(after: label, in: bytes)
  }
}

extension SectionChange {
  /// The section of one draft; `nil` where it is only in the other.
  package subscript(side: DraftSide) -> Int? { side == .old ? old : new }
}

extension SentenceChange {
  /// The sentences of one draft; empty where they are only in the other.
  package subscript(side: DraftSide) -> Range<Int> { side == .old ? old : new }
}

extension Edit {
  package subscript(side: DraftSide) -> ByteRange { side == .old ? old : new }
}

extension SectionLookup {
  /// The section change of a section of one draft.
  package func index(of section: Int, in side: DraftSide) -> Int {
    side == .old ? index(ofOld: section) : index(ofNew: section)
  }

  /// The section change that the sentences of a change stand in, in one draft; they must not be empty.
  package func section(of change: SentenceChange, in side: DraftSide) -> Int {
    side == .old ? oldSection(of: change) : newSection(of: change)
  }
}
