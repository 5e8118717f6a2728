import DraftAlign
import DraftDocument
import DraftText

/// The sections that came out of another, and those that went into one, as their sentences show.
struct SplitSections {
  /// In the order of the old draft.
  private(set) var ties: [SectionTie] = []

  private struct Pair: Hashable {
    var old: SectionIndex
    var new: SectionIndex
  }

  /// O(links).
  init(
    _ old: Document, _ new: Document, _ links: [SentenceLink], newOf: SectionPartners,
    oldOf: SectionPartners
  ) {
    let linked = Self.linked(old, new, links) { newOf[$0.old] == nil || oldOf[$0.new] == nil }
    let places = SentencePartners(old, new, links)
    let pairs = linked.sorted { ($0.key.old, $0.key.new) < ($1.key.old, $1.key.new) }
    for (pair, bytes) in pairs {
      if newOf[pair.old] == nil, bytes.old * 2 > Self.ownBytes(old, pair.old),
        Self.isMostly(old, pair.old, in: pair.new, of: new, places.new)
      {
        let partner = Self.joined(pair.old, oldOf[pair.new], old)
        if let partner, bytes.count == 1, !Self.isNext(old, pair.old, partner, newOf) { continue }
        ties.append(
          SectionTie(kind: partner == nil ? .wentInto : .merged, old: pair.old, new: pair.new))
      }
      if oldOf[pair.new] == nil, bytes.new * 2 > Self.ownBytes(new, pair.new),
        Self.isMostly(new, pair.new, in: pair.old, of: old, places.old)
      {
        let partner = Self.joined(pair.new, newOf[pair.old], new)
        if let partner, bytes.count == 1, !Self.isNext(new, pair.new, partner, oldOf) { continue }
        ties.append(
          SectionTie(kind: partner == nil ? .cameOutOf : .split, old: pair.old, new: pair.new))
      }
    }
  }

  /// The pairs of sections that have links, with the bytes of each draft that those have and how many there are.
  private static func linked(
    _ old: Document, _ new: Document, _ links: [SentenceLink], where isOpen: (Pair) -> Bool
  ) -> [Pair: (old: Int, new: Int, count: Int)] {
    var linked: [Pair: (old: Int, new: Int, count: Int)] = [:]
    for link in links {
      let pair = Pair(
        old: old.sentences[link.old.lowerBound].section,
        new: new.sentences[link.new.lowerBound].section)
      guard isOpen(pair) else { continue }
      let known = linked[pair] ?? (0, 0, 0)
      linked[pair] = (
        known.old + bytes(old, link.old), known.new + bytes(new, link.new), known.count + 1
      )
    }
    return linked
  }

  /// The partner of a section's counterpart, where the section stands beside it and not inside it.
  private static func joined(
    _ section: SectionIndex, _ partner: SectionIndex?, _ document: Document
  ) -> SectionIndex? {
    guard let partner, partner != .document, !document.isSection(section, inside: partner) else {
      return nil
    }
    return partner
  }

  /// Whether most of a section, the sections inside it too, stands in a section of the other draft or in one inside
  /// that: a chapter whose articles were struck out did not go where its last sentence went. O(its sentences).
  private static func isMostly(
    _ document: Document, _ section: SectionIndex, in target: SectionIndex, of other: Document,
    _ partner: (SentenceIndex) -> SentenceIndex?
  ) -> Bool {
    var all = 0
    var inside = 0
    for index in document.sentences(in: document.sections[section].extent) {
      let count = document.sentences[index].range.count
      all += count
      guard let partner = partner(index) else { continue }
      let place = other.sentences[partner].section
      if place == target || other.isSection(place, inside: target) { inside += count }
    }
    return inside * 2 > all
  }

  /// Whether nothing that has a partner stands between two sections: one sentence alone is evidence of a split or a
  /// merger only there; elsewhere it moved. O(sections between).
  private static func isNext(
    _ document: Document, _ section: SectionIndex, _ other: SectionIndex,
    _ partners: SectionPartners
  ) -> Bool {
    let first = min(section, other)
    let last = max(section, other)
    return (first + 1..<last).allSatisfy {
      partners[$0] == nil || document.isSection($0, inside: first)
    } && document.sections[section].parent == document.sections[other].parent
  }

  private static func bytes(_ document: Document, _ sentences: Range<SentenceIndex>) -> Int {
    sentences.reduce(0) { $0 + document.sentences[$1].range.count }
  }

  /// The text of a section, without the sections in it and without its label.
  private static func ownBytes(_ document: Document, _ section: SectionIndex) -> Int {
    document.sentences(in: document.sections[section].extent).reduce(0) { bytes, index in
      let sentence = document.sentences[index]
      return sentence.section == section ? bytes + sentence.range.count : bytes
    }
  }
}
