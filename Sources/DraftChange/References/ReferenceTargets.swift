import DraftDocument
import DraftLanguage
import DraftText

/// What a reference points at in its own draft: a section, or a 款 or 项 of it by number, 0 for none.
struct ReferenceTarget: Equatable {
  var section: SectionIndex
  var paragraph = 0
  var item = 0
  /// The sentence that names it, where it is a note, a source or an attachment of a list and no section.
  var listed: SentenceIndex?
}

/// What the references of a draft point at.
struct ReferenceTargets: Sendable {
  private struct Key: Hashable {
    let scheme: LabelScheme
    let ordinal: [Int]
    var attachment: AttachmentWord?
  }

  let attachments: AttachmentList
  let named: NamedPlaces
  let document: Document
  private var sections: [Key: SectionIndex] = [:]
  private let hasParts: Bool
  private let hasArticles: Bool
  /// What is numbered inside an attachment, by that one.
  private var inside: [SectionIndex: [[Int]: SectionIndex]] = [:]

  /// The first section with a number; a draft with attachments numbers them anew, and references
  /// in its body mean the body. A heading with the word itself counts before a figure alone, which
  /// may number a list. O(sections + paragraphs).
  init(_ document: Document) {
    self.document = document
    attachments = AttachmentList(document)
    named = NamedPlaces(document)
    let schemes = Set(document.sections.compactMap(\.scheme))
    hasParts = schemes.contains(.zhPart)
    hasArticles = schemes.contains(.zhArticle)
    document.text.withView { bytes in
      for index in document.sections.indices.dropFirst() where isNamed(document.sections[index]) {
        add(index, document.sections[index], bytes)
      }
    }
  }

  /// Whether a reference may name a section by its number; nobody says so of the many items of lists.
  private func isNamed(_ section: Section) -> Bool {
    guard let scheme = section.scheme else { return false }
    return !names(scheme).isEmpty && !section.ordinal.isEmpty
  }

  private mutating func add(
    _ index: SectionIndex, _ section: Section, _ bytes: TextView
  ) {
    guard let scheme = section.scheme else { return }
    let attachment =
      section.kind == .attachment ? AttachmentWord(bytes, label: section.label) : nil
    for name in names(scheme) {
      if name == .enSection, let outer = self.attachment(around: section.parent),
        inside[outer]?[section.ordinal] == nil
      {
        inside[outer, default: [:]][section.ordinal] = index
      }
      let key = Key(scheme: name, ordinal: section.ordinal, attachment: attachment)
      if let first = sections[key], name != scheme || document.sections[first].scheme == name {
        continue
      }
      sections[key] = index
    }
  }

  /// "Section 4.2" and "clause 4.2" name a heading that is numbered 4.2, with or without the word; 第二部分 is 二、 in a
  /// speech or a report, and not in a law, where that is an item.
  private func names(_ scheme: LabelScheme) -> [LabelScheme] {
    switch scheme {
    case .zhPart, .zhArticle, .zhChapter, .enSection, .enArticle, .enSchedule, .zhAttachment:
      return [scheme]
    case .zhL1: return hasArticles ? [] : [.zhPart]
    case .enDecimal, .zhL3: return [.enSection]
    default: return []
    }
  }

  var isEmpty: Bool { sections.isEmpty && attachments.isEmpty && named.isEmpty }

  /// What a reference points at; several for 前两款, none where nothing stands there, `nil` where that
  /// cannot be known.
  func targets(of placed: PlacedReference) -> [ReferenceTarget]? {
    let reference = placed.reference
    if let name = reference.named { return named.target(name, in: document).map { [$0] } }
    if let relative = reference.relative {
      return targets(relative, reference, from: placed.sentence)
    }
    if let numbering = reference.within {
      return target(reference.ordinal, numbering, from: placed.sentence)
    }
    let section =
      reference.ordinal.isEmpty
      ? around(placed)
      : sections[
        Key(
          scheme: reference.scheme, ordinal: reference.ordinal, attachment: reference.attachment)]
    if let section, reference.scheme == .zhPart, !isPart(section, of: reference) { return nil }
    return section.map {
      [ReferenceTarget(section: $0, paragraph: reference.paragraph, item: reference.item)]
    } ?? (reference.scheme == .zhPart && !hasParts ? nil : listed(reference))
  }

  /// Whether a section is called what a reference calls it: 第二部分 is no 第二篇, and 第二篇文章 is none of a speech's parts.
  private func isPart(_ section: SectionIndex, of reference: CrossReference) -> Bool {
    let own = document.sections[section]
    return document.text.withView { bytes in
      let word = ChineseCitation.parts.first { bytes.has($0, before: reference.place.end) }
      guard let word else { return false }
      return own.scheme == .zhPart
        ? bytes.has(word, before: own.label.end)
        : bytes.has(ChineseCitation.plainPart, before: reference.place.end)
    }
  }

  /// The article or the section that a reference to a part of it stands in: 本条第二款, paragraph (b).
  private func around(_ placed: PlacedReference) -> SectionIndex? {
    if placed.reference.scheme == .zhArticle { return document.article(around: placed.sentence) }
    var at = document.sentences[placed.sentence].section
    while at != .document {
      if document.clauses.numbered(placed.reference.item, of: at) != nil { return at }
      at = document.sections[at].parent
    }
    return nil
  }

  /// Paragraph 3 of Schedule 1, or of the one around the sentence.
  private func target(
    _ ordinal: [Int], _ numbering: AttachmentNumbering, from sentence: SentenceIndex
  ) -> [ReferenceTarget]? {
    let outer: SectionIndex? =
      switch numbering {
      case .of(let word, let number):
        sections[Key(scheme: .enSchedule, ordinal: number, attachment: word)]
      case .around: attachment(around: document.sentences[sentence].section)
      }
    guard let outer else { return nil }
    return inside[outer]?[ordinal].map { [ReferenceTarget(section: $0)] } ?? []
  }

  private func attachment(around section: SectionIndex) -> SectionIndex? {
    var at = section
    while at != .document, document.sections[at].kind != .attachment {
      at = document.sections[at].parent
    }
    return at != .document ? at : nil
  }

  private func listed(_ reference: CrossReference) -> [ReferenceTarget] {
    guard reference.attachment == .zhAttachment, let number = reference.ordinal.first,
      let sentence = attachments.sentence(of: number)
    else { return [] }
    return [
      ReferenceTarget(section: document.sentences[sentence].section, listed: sentence)
    ]
  }

  /// What a target is in its draft, the same for all that reach it; `nil` where there is no such 款 or 项.
  func anchor(of target: ReferenceTarget) -> Anchor? {
    if let listed = target.listed { return .sentence(listed) }
    if target.item > 0 { return item(of: target).map(Anchor.section) }
    guard target.paragraph > 0 else { return .section(target.section) }
    guard let clause = clause(of: target) else { return nil }
    return anchor(of: clause)
  }

  /// The one 款 of an article is the article.
  func anchor(of clause: Clause) -> Anchor {
    document.clauses.of(clause.section).count == 1
      ? .section(clause.section) : .clause(section: clause.section, ordinal: clause.ordinal)
  }

  /// The section of the item that a target names, if there is one.
  func item(of target: ReferenceTarget) -> SectionIndex? {
    document.item(target.item, clause: target.paragraph, of: target.section)
  }

  /// The 款 that a target names, if there is one.
  func clause(of target: ReferenceTarget) -> Clause? {
    document.clauses.numbered(target.paragraph, of: target.section)
  }

  /// The text of a target; none where there is no such 款 or 项.
  func sentences(of target: ReferenceTarget) -> Range<SentenceIndex> {
    if target.item > 0 {
      return item(of: target).map { document.sentences(in: document.sections[$0].extent) } ?? 0..<0
    }
    if target.paragraph > 0 {
      return clause(of: target)
        .map { document.paragraphs[$0.paragraph].sentences } ?? 0..<0
    }
    return document.sentences(in: document.sections[target.section].extent)
  }

  // MARK: Seen from where it stands

  private func targets(
    _ relative: RelativeReference, _ reference: CrossReference, from sentence: SentenceIndex
  ) -> [ReferenceTarget]? {
    switch relative {
    case .around(let unit):
      return section(unit, around: sentence).map { [ReferenceTarget(section: $0)] }
    case .before(.paragraph, let count):
      return paragraphs(count, before: sentence, item: reference.item)
    case .leading(let count):
      // Elsewhere 本条前两款 may be the first two or those right before.
      guard document.clause(around: sentence)?.ordinal == count + 1 else { return nil }
      return paragraphs(count, before: sentence, item: 0)
    case .before(.article, let count):
      guard let article = document.article(around: sentence) else { return nil }
      return articles(count, before: article).map {
        ReferenceTarget(section: $0, paragraph: reference.paragraph, item: reference.item)
      }
    case .before(.item, let count):
      return items(count, before: document.sentences[sentence].section)
    case .before: return nil
    }
  }

  private func section(_ unit: RelativeReference.Unit, around sentence: SentenceIndex)
    -> SectionIndex?
  {
    let scheme: LabelScheme =
      unit == .chapter ? .zhChapter : unit == .section ? .zhSection : .zhArticle
    var section = document.sentences[sentence].section
    while section != .document, document.sections[section].scheme != scheme {
      section = document.sections[section].parent
    }
    return section != .document ? section : nil
  }

  private func paragraphs(
    _ count: Int, before sentence: SentenceIndex, item: Int
  ) -> [ReferenceTarget]? {
    guard let clause = document.clause(around: sentence) else { return nil }
    guard clause.ordinal > count else { return [] }
    return (clause.ordinal - count..<clause.ordinal).map {
      ReferenceTarget(section: clause.section, paragraph: $0, item: item)
    }
  }

  /// The articles right before one, which run on through chapters.
  private func articles(_ count: Int, before article: SectionIndex) -> [SectionIndex] {
    var found: [SectionIndex] = []
    var at = article - 1
    while at > .document, found.count < count {
      if document.sections[at].scheme == .zhArticle { found.append(at) }
      at -= 1
    }
    return found.count == count ? found.reversed() : []
  }

  /// The items right before one, in its list.
  private func items(_ count: Int, before item: SectionIndex) -> [ReferenceTarget]? {
    let own = document.sections[item]
    guard own.scheme == .zhL2 || own.scheme == .zhL3, let number = own.ordinal.last else {
      return nil
    }
    var found: [ReferenceTarget] = []
    var at = item - 1
    while at > own.parent, found.count < count {
      let section = document.sections[at]
      if section.parent == own.parent, section.scheme == own.scheme {
        guard let last = section.ordinal.last, last < number else { break }
        found.append(ReferenceTarget(section: at))
      }
      at -= 1
    }
    return found.count == count ? found.reversed() : []
  }
}
