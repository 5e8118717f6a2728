import DraftAlign
import DraftDocument
import DraftText

/// What moved: the fewest sections and sentences that explain the new order.
struct Moves {
  /// By old section.
  private(set) var sections: Set<SectionIndex> = []
  /// By link.
  private(set) var links: [Bool] = []

  init(
    _ old: Document, _ new: Document, _ pairing: SectionPairing, _ matching: DraftMatching
  ) {
    sections = matching.movedUnits
    gatherContainers(old, pairing)
    findLists(old, new, pairing)
    findLinks(old, new, pairing, matching.links)
  }

  // MARK: Sections

  /// A chapter all of whose articles moved has moved itself, and they with it.
  private mutating func gatherContainers(_ old: Document, _ pairing: SectionPairing) {
    for i in old.sections.indices.dropFirst()
    where pairing.newOf[i] != nil && !isInside(i, old) {
      let inside = (i + 1..<old.sections[i].descendantsEnd).filter {
        pairing.newOf[$0] != nil && !ContentUnits.isList(old.sections[$0].kind)
      }
      guard !inside.isEmpty else { continue }
      let units = inside.filter { isLeaf(old, $0) }
      guard !units.isEmpty, units.allSatisfy({ sections.contains($0) }) else { continue }
      sections.subtract(inside)
      sections.insert(i)
      mark(inside.filter { isLeaf(old, $0) }, old, pairing)
    }
  }

  private func isLeaf(_ document: Document, _ index: SectionIndex) -> Bool {
    let end = document.sections[index].descendantsEnd
    return document.sections[(index + 1)..<end].allSatisfy { ContentUnits.isList($0.kind) }
  }

  /// Items and points that are out of order in their list; and whatever went to another parent.
  private mutating func findLists(_ old: Document, _ new: Document, _ pairing: SectionPairing) {
    var children: [SectionIndex: [SectionIndex]] = [:]
    var strays: [SectionIndex] = []
    for i in old.sections.indices.dropFirst() {
      guard let partner = pairing.newOf[i] else { continue }
      let parent = old.sections[i].parent
      let other = new.sections[partner].parent
      let isList = ContentUnits.isList(old.sections[i].kind)
      if pairing.newOf[parent] == other {
        if isList { children[parent, default: []].append(i) }
      } else if isList || pairing.newOf.isPaired(parent) && pairing.oldOf.isPaired(other) {
        // A chapter that came or went around an article moves nothing.
        strays.append(i)
      }
    }
    for parent in children.keys.sorted() { mark(children[parent] ?? [], old, pairing) }
    markStrays(strays, old, pairing)
  }

  /// Among the children of a pair: those that are not in the heaviest run that keeps its order.
  private mutating func mark(_ list: [SectionIndex], _ old: Document, _ pairing: SectionPairing) {
    let kept = LongestRun.members(
      list.compactMap { pairing.newOf[$0]?.offset }, weights: list.map { Self.weight(old, $0) })
    for (index, isKept) in zip(list, kept) where !isKept { sections.insert(index) }
  }

  /// One section each; their size decides only between as many.
  private static func weight(_ document: Document, _ section: SectionIndex) -> Int {
    1 << 24 + min(document.sections[section].extent.count, 1 << 24 - 1)
  }

  /// What stands under another parent has moved only if the order of all says so: a heading put
  /// above it does not move it. A chapter counts for all that is in it, so that an article goes over
  /// its border, and not the border over the article.
  private mutating func markStrays(
    _ strays: [SectionIndex], _ old: Document, _ pairing: SectionPairing
  ) {
    guard !strays.isEmpty else { return }
    let all = old.sections.indices.dropFirst().filter { index in
      pairing.newOf[index] != nil && !isInside(index, old)
    }
    let kept = LongestRun.members(
      all.compactMap { pairing.newOf[$0]?.offset },
      weights: all.map { (old.sections[$0].descendantsEnd - $0) * Self.weight(old, $0) })
    let moved = Set(zip(all, kept).filter { !$0.1 }.map(\.0))
    for stray in strays where moved.contains(stray) { sections.insert(stray) }
  }

  /// Whether the section or one around it is known to have moved.
  private func isInside(_ section: SectionIndex, _ document: Document) -> Bool {
    var index = section
    while index != .document {
      if sections.contains(index) { return true }
      index = document.sections[index].parent
    }
    return false
  }

  // MARK: Sentences

  /// What stands in a section that moved has moved with it; of the rest the fewest.
  private mutating func findLinks(
    _ old: Document, _ new: Document, _ pairing: SectionPairing, _ list: [SentenceLink]
  ) {
    let inMoved = old.sections.inside(sections)
    var moved = list.map { inMoved[old.sentences[$0.old.lowerBound].section] }
    // A heading stands where its section does.
    let isHeading = { (link: SentenceLink) in
      let (a, b) = (old.sentences[link.old.lowerBound], new.sentences[link.new.lowerBound])
      return a.role == .heading && pairing.newOf[a.section] == b.section
    }
    let rest = list.indices.filter { !moved[$0] }
    // Of as many sentences those have moved that are in another section now.
    let isAtHome = { (link: SentenceLink) in
      pairing.newOf[old.sentences[link.old.lowerBound].section]
        == new.sentences[link.new.lowerBound].section
    }
    let kept = LongestRun.members(
      rest.map { list[$0].new.lowerBound.offset },
      weights: rest.map {
        let count = isHeading(list[$0]) ? 1 << 16 : list[$0].old.count + list[$0].new.count
        return count * (rest.count + 1) + (isAtHome(list[$0]) ? 1 : 0)
      })
    for (index, isKept) in zip(rest, kept) where !isKept { moved[index] = true }
    links = moved
  }
}
