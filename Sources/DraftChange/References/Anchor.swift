import DraftDocument

/// What a reference reaches in its own draft, however it is written.
enum Anchor: Equatable {
  /// An article, a chapter, an item: all that is inside it.
  case section(SectionIndex)
  /// One 款 of several.
  case clause(section: SectionIndex, ordinal: Int)
  /// A note, a source, an attachment of a list.
  case sentence(SentenceIndex)
}
