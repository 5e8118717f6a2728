import DraftAlign
import DraftDocument
import DraftText

/// What matches because its sections were paired by their titles, by what moved into them or by their
/// place, or because one came out of the other: text too much reworded to be found by itself.
struct PairedSections {
  private let old: Document
  private let new: Document
  private let matching: DraftMatching
  private let newOf: SectionPartners
  private let oldUnitOf: IndexedArray<Section, Int?>
  private let newUnitOf: IndexedArray<Section, Int?>
  private var isOldLinked: IndexedArray<Sentence, Bool>
  private var isNewLinked: IndexedArray<Sentence, Bool>
  private(set) var links: [SentenceLink] = []
  /// The sections with text of their own among them.
  private(set) var units: [SectionPair] = []

  /// O(sentences) where nothing is left.
  init(_ old: Document, _ new: Document, _ matching: DraftMatching, _ pairing: SectionPairing) {
    self.old = old
    self.new = new
    self.matching = matching
    newOf = pairing.newOf
    oldUnitOf = Self.unitOfSection(matching.oldUnits, old)
    newUnitOf = Self.unitOfSection(matching.newUnits, new)
    isOldLinked = IndexedArray(repeating: false, count: old.sentences.count)
    isNewLinked = IndexedArray(repeating: false, count: new.sentences.count)
    for link in matching.links { note(link) }
    linkText()
    linkSplits(
      SplitSections(old, new, matching.links, newOf: pairing.newOf, oldOf: pairing.oldOf))
    linkTitles()
  }

  /// By section its unit; `nil` where it is not one, and for the document.
  private static func unitOfSection(
    _ units: ContentUnits, _ document: Document
  ) -> IndexedArray<Section, Int?> {
    var result = IndexedArray<Section, Int?>(repeating: nil, count: document.sections.count)
    for (unit, section) in units.sections.enumerated().dropFirst() { result[section] = unit }
    return result
  }

  private mutating func note(_ link: SentenceLink) {
    for i in link.old { isOldLinked[i] = true }
    for j in link.new { isNewLinked[j] = true }
  }

  /// The sentences of sections that were no pair before.
  private mutating func linkText() {
    var known = IndexedArray<Section, Bool>(repeating: false, count: old.sections.count)
    for pair in matching.unitPairs { known[pair.old] = true }
    for section in matching.oldUnits.sections where !known[section] {
      guard let partner = newOf[section], link(section, partner) else { continue }
      units.append(SectionPair(old: section, new: partner, similarity: 0.5))
    }
  }

  /// The rest of a section that came out of another, or went into it.
  private mutating func linkSplits(_ sections: SplitSections) {
    for tie in sections.ties where tie.kind == .split || tie.kind == .cameOutOf {
      link(tie.old, tie.new)
    }
    for tie in sections.ties where tie.kind == .merged || tie.kind == .wentInto {
      link(tie.old, tie.new)
    }
  }

  /// The sentences of two sections that nothing else took, if both are units. Those that are linked are
  /// looked at too: they give the place of the rest.
  @discardableResult
  private mutating func link(_ section: SectionIndex, _ partner: SectionIndex) -> Bool {
    guard let unit = oldUnitOf[section], let other = newUnitOf[partner] else { return false }
    let before = matching.oldUnits.sentences[unit]
    let after = matching.newUnits.sentences[other]
    for link in matching.matcher.linksInSection(before, after) {
      guard !link.old.contains(where: { isOldLinked[$0] }),
        !link.new.contains(where: { isNewLinked[$0] })
      else { continue }
      note(link)
      links.append(link)
    }
    return true
  }

  /// Their headings, where nothing else took them: a title that was wholly reworded is no sentence
  /// that went and another that came.
  private mutating func linkTitles() {
    let titles = freeTitles(old, isOldLinked)
    guard !titles.isEmpty else { return }
    let others = freeTitles(new, isNewLinked)
    for (section, title) in titles.sorted(by: { $0.key < $1.key }) {
      guard let partner = newOf[section], partner != .document, let other = others[partner] else {
        continue
      }
      let link = SentenceLink(
        old: title..<title + 1, new: other..<other + 1,
        similarity: SentenceMatcher.likeness(old, title, new, other), pass: .filled)
      note(link)
      links.append(link)
    }
  }

  private func freeTitles(
    _ document: Document, _ isLinked: IndexedArray<Sentence, Bool>
  ) -> [SectionIndex: SentenceIndex] {
    var titles: [SectionIndex: SentenceIndex] = [:]
    for (index, sentence) in document.sentences.indexed()
    where sentence.role == .heading && !isLinked[index] && titles[sentence.section] == nil {
      titles[sentence.section] = index
    }
    return titles
  }
}
