/// A part of an article or a section that is cited below it: a 款, which bears no number and is counted,
/// or the (a) of an English section, which bears a letter.
package struct Clause: Sendable, Equatable {
  /// The article or section that it is a part of.
  package var section: SectionIndex
  private var number: Int32
  /// The paragraph that it begins with.
  package var paragraph: ParagraphIndex
  /// Indexes of its sentences, with those of the items, tables and lists that hang on it.
  package let sentences: Range<SentenceIndex>

  init(
    section: SectionIndex, ordinal: Int, paragraph: ParagraphIndex,
    sentences: Range<SentenceIndex>
  ) {
    self.section = section
    number = Int32(truncatingIfNeeded: ordinal)
    self.paragraph = paragraph
    self.sentences = sentences
  }

  /// From 1: its place among the 款 of its article, or what its letter says.
  package var ordinal: Int { Int(number) }
}
