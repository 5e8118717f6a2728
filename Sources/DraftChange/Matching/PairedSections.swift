import DraftAlign
import DraftDocument
import DraftText

/// What matches because its sections were paired by their titles, by what moved into them or by their
/// place: text too much reworded to be found by itself.
struct PairedSections {
  private let old: Document
  private let new: Document
  private let matching: DraftMatching
  private let newOf: [Int]
  private var isOldLinked: [Bool]
  private var isNewLinked: [Bool]
  private(set) var links: [Link] = []
  /// The sections with text of their own among them.
  private(set) var units: [(old: Int, new: Int, similarity: Double)] = []

  /// O(sentences) where nothing is left.
  init(_ old: Document, _ new: Document, _ matching: DraftMatching, _ newOf: [Int]) {
    self.old = old
    self.new = new
    self.matching = matching
    self.newOf = newOf
    isOldLinked = Array(repeating: false, count: old.sentences.count)
    isNewLinked = Array(repeating: false, count: new.sentences.count)
    for link in matching.links { note(link) }
    linkText()
    linkTitles()
  }

  private mutating func note(_ link: Link) {
    for i in link.old { isOldLinked[i] = true }
    for j in link.new { isNewLinked[j] = true }
  }

  /// The sentences of sections that were no pair before.
  private mutating func linkText() {
    var known = [Bool](repeating: false, count: old.sections.count)
    for pair in matching.unitPairs { known[pair.old] = true }
    var unitOfNew = [Int](repeating: -1, count: new.sections.count)
    for (unit, section) in matching.newUnits.sections.enumerated() { unitOfNew[section] = unit }
    for (unit, section) in matching.oldUnits.sections.enumerated() where !known[section] {
      guard newOf[section] > 0, unitOfNew[newOf[section]] > 0 else { continue }
      let before = matching.oldUnits.sentences[unit]
      let after = matching.newUnits.sentences[unitOfNew[newOf[section]]]
      for link in matching.matcher.links(
        before.filter { !isOldLinked[$0] }, after.filter { !isNewLinked[$0] }, AlignmentOptions())
      {
        note(link)
        links.append(link)
      }
      units.append((old: section, new: newOf[section], similarity: 0.5))
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
