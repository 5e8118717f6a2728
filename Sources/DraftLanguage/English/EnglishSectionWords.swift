/// The words for sections: the one list that labels and references share.
package struct EnglishSectionWord: Sendable {
  /// In small letters; of a plural in -ices the stem.
  package let text: StaticString
  package let scheme: LabelScheme
  /// Whether it begins a label: ARTICLE I, Part 2.
  let isLabel: Bool
  /// Whether it names a section of the same text: clause 3 of a contract, which others call a section.
  let refers: Bool
  /// The kind of attachment that it names.
  package let attachment: AttachmentWord?

  private init(
    _ text: StaticString, _ scheme: LabelScheme, _ attachment: AttachmentWord? = nil,
    isLabel: Bool = true, refers: Bool = true
  ) {
    self.text = text
    self.scheme = scheme
    self.isLabel = isLabel
    self.refers = refers
    self.attachment = attachment
  }

  static let labels = all.filter(\.isLabel)
  package static let references = all.filter(\.refers)

  private static let all = [
    EnglishSectionWord("section", .enSection), EnglishSectionWord("article", .enArticle),
    EnglishSectionWord("part", .enPart, refers: false),
    EnglishSectionWord("title", .enPart, refers: false),
    EnglishSectionWord("book", .enPart, refers: false),
    EnglishSectionWord("chapter", .enPart, refers: false),
    EnglishSectionWord("division", .enPart, refers: false),
    EnglishSectionWord("sec", .enSection, refers: false),
    EnglishSectionWord("clause", .enSection, isLabel: false),
    EnglishSectionWord("paragraph", .enSection, isLabel: false),
    EnglishSectionWord("schedule", .enSchedule, .schedule),
    EnglishSectionWord("annex", .enSchedule, .annex),
    EnglishSectionWord("appendix", .enSchedule, .appendix),
    EnglishSectionWord("appendice", .enSchedule, .appendix, isLabel: false),
    EnglishSectionWord("exhibit", .enSchedule, .exhibit),
    EnglishSectionWord("attachment", .enSchedule, .attachment),
  ]
}
