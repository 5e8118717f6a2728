import DraftAlign
import DraftDocument
import DraftText

/// What matches because its sections were paired by their titles, by what moved into them or by their
/// place, or because one came out of the other: text too much reworded to be found by itself.
struct PairedSections {
  private let old: Document
  private let new: Document
  private let matching: DraftMatching
  private let newOf: [Int]
  private let oldUnitOf: [Int]
  private let newUnitOf: [Int]
  private var isOldLinked: [Bool]
  private var isNewLinked: [Bool]
  private(set) var links: [Link] = []
  /// The sections with text of their own among them.
  private(set) var units: [(old: Int, new: Int, similarity: Double)] = []

  /// O(sentences) where nothing is left.
  init(_ old: Document, _ new: Document, _ matching: DraftMatching, _ pairing: SectionPairing) {
    self.old = old
    self.new = new
    self.matching = matching
    newOf = pairing.newOf
    oldUnitOf = Self.unitOfSection(matching.oldUnits, old)
    newUnitOf = Self.unitOfSection(matching.newUnits, new)
    isOldLinked = Array(repeating: false, count: old.sentences.count)
    isNewLinked = Array(repeating: false, count: new.sentences.count)
    for link in matching.links { note(link) }
    linkText()
    linkSplits(
      SplitSections(old, new, matching.links, newOf: pairing.newOf, oldOf: pairing.oldOf))
    linkTitles()
  }

  /// By section its unit, or -1.
  private static func unitOfSection(_ units: ContentUnits, _ document: Document) -> [Int] {
    var result = [Int](repeating: -1, count: document.sections.count)
    for (unit, section) in units.sections.enumerated() { result[section] = unit }
    return result
  }

  private mutating func note(_ link: Link) {
    for i in link.old { isOldLinked[i] = true }
    for j in link.new { isNewLinked[j] = true }
  }

  /// The sentences of sections that were no pair before.
  private mutating func linkText() {
    var known = [Bool](repeating: false, count: old.sections.count)
    for pair in matching.unitPairs { known[pair.old] = true }
    for section in matching.oldUnits.sections where !known[section] && newOf[section] > 0 {
      guard newUnitOf[newOf[section]] > 0 else { continue }
      link(section, newOf[section])
      units.append((old: section, new: newOf[section], similarity: 0.5))
    }
  }

  /// The rest of a section that came out of another, or went into it.
  private mutating func linkSplits(_ sections: SplitSections) {
    let ties = sections.ties.filter { oldUnitOf[$0.old] > 0 && newUnitOf[$0.new] > 0 }
    for tie in ties where tie.kind == .split || tie.kind == .cameOutOf { link(tie.old, tie.new) }
    for tie in ties where tie.kind == .merged || tie.kind == .wentInto { link(tie.old, tie.new) }
  }

  /// The sentences of two units that nothing else took. Those that are linked are looked at too:
  /// they tell the place of the rest.
  private mutating func link(_ section: Int, _ partner: Int) {
    let before = matching.oldUnits.sentences[oldUnitOf[section]]
    let after = matching.newUnits.sentences[newUnitOf[partner]]
    for link in matching.matcher.links(before, after, AlignmentOptions()) {
      guard !link.old.contains(where: { isOldLinked[$0] }),
        !link.new.contains(where: { isNewLinked[$0] })
      else { continue }
      note(link)
      links.append(link)
    }
  }

  /// Their headings, where nothing else took them: a title that was wholly reworded is no sentence
  /// that went and another that came.
  private mutating func linkTitles() {
    let titles = freeTitles(old, isOldLinked)
    guard !titles.isEmpty else { return }
    let others = freeTitles(new, isNewLinked)
    for (section, title) in titles.sorted(by: { $0.key < $1.key }) {
      guard newOf[section] > 0, let other = others[newOf[section]] else { continue }
      let link = Link(
        old: title..<title + 1, new: other..<other + 1,
        similarity: SentenceMatcher.likeness(old, title, new, other), pass: .filled)
      note(link)
      links.append(link)
    }
  }

  private func freeTitles(_ document: Document, _ isLinked: [Bool]) -> [Int: Int] {
    var titles: [Int: Int] = [:]
    for (index, sentence) in document.sentences.enumerated()
    where sentence.role == .heading && !isLinked[index] && titles[Int(sentence.section)] == nil {
      titles[Int(sentence.section)] = index
    }
    return titles
  }
}
