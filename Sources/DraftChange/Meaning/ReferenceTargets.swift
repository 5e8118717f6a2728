import DraftDocument

/// Which section of a draft a number points at.
struct ReferenceTargets {
  private struct Key: Hashable {
    let family: MarkerFamily
    let ordinal: [Int]
  }

  private var sections: [Key: Int] = [:]

  /// The first section with a number; a draft with attachments numbers them anew, and references
  /// in its body mean the body.
  init(_ document: Document) {
    for (index, section) in document.sections.enumerated().dropFirst() {
      guard let family = section.family, !section.ordinal.isEmpty else { continue }
      for name in Self.names(family, section) {
        let key = Key(family: name, ordinal: section.ordinal)
        if sections[key] == nil { sections[key] = index }
      }
    }
  }

  /// "Section 4.2" names a heading that is numbered 4.2, with or without the word; so does
  /// "Article 5".
  private static func names(_ family: MarkerFamily, _ section: Section) -> [MarkerFamily] {
    switch family {
    case .zhArticle, .zhChapter, .enSection, .enArticle: return [family]
    case .enDecimal, .zhL3, .markdownATX, .markdownSetext: return [.enSection]
    default: return []
    }
  }

  func section(_ reference: CrossReference) -> Int? {
    sections[Key(family: reference.family, ordinal: reference.ordinal)]
  }

  var isEmpty: Bool { sections.isEmpty }
}
