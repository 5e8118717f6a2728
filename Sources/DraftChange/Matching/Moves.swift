import DraftAlign
import DraftDocument
import DraftText

/// What moved: the fewest sections and sentences that explain the new order.
struct Moves {
  /// By old section.
  private(set) var sections: Set<Int> = []
  /// By link: 0, or the number of the move.
  private(set) var links: [Int]

  init(_ old: Document, _ new: Document, _ pairing: SectionPairing, _ links: [Link]) {
    self.links = Array(repeating: 0, count: links.count)
    findSections(old, new, pairing)
    findLinks(old, pairing, links)
  }

  // MARK: Sections

  private mutating func findSections(_ old: Document, _ new: Document, _ pairing: SectionPairing) {
    var children: [Int: [Int]] = [:]
    var strays: [Int] = []
    for i in old.sections.indices.dropFirst() where pairing.newOf[i] >= 0 {
      let parent = old.sections[i].parent
      if pairing.newOf[parent] == new.sections[pairing.newOf[i]].parent {
        children[parent, default: []].append(i)
      } else {
        strays.append(i)
      }
    }
    for parent in children.keys.sorted() { mark(children[parent] ?? [], old, pairing) }
    markStrays(strays, old, pairing)
  }

  /// Among the children of a pair: those that are not in the heaviest run that keeps its order.
  private mutating func mark(_ list: [Int], _ old: Document, _ pairing: SectionPairing) {
    let kept = LongestRun.members(
      list.map { pairing.newOf[$0] }, weights: list.map { Self.weight(old, $0) })
    for (index, isKept) in zip(list, kept) where !isKept { sections.insert(index) }
  }

  /// The fewest sections count; their size decides only between as many.
  private static func weight(_ document: Document, _ section: Int) -> Int {
    let count = document.sections[section].descendantsEnd - section
    return count << 24 + min(document.sections[section].extent.count, 1 << 24 - 1)
  }

  /// Sections under another parent have moved only if the order of all says so: a heading put
  /// above them does not move them.
  private mutating func markStrays(_ strays: [Int], _ old: Document, _ pairing: SectionPairing) {
    guard !strays.isEmpty else { return }
    let all = old.sections.indices.dropFirst().filter { index in
      pairing.newOf[index] >= 0 && !isInside(index, old)
    }
    let kept = LongestRun.members(
      all.map { pairing.newOf[$0] },
      weights: all.map { 1 << 24 + min(old.sections[$0].extent.count, 1 << 24 - 1) })
    let moved = Set(zip(all, kept).filter { !$0.1 }.map(\.0))
    for stray in strays where moved.contains(stray) {
      if !moved.contains(old.sections[stray].parent) || pairing.newOf[old.sections[stray].parent] < 0 {
        sections.insert(stray)
      }
    }
  }

  /// Whether the section or one around it is known to have moved.
  private func isInside(_ section: Int, _ document: Document) -> Bool {
    var index = section
    while index > 0 {
      if sections.contains(index) { return true }
      index = document.sections[index].parent
    }
    return false
  }

  // MARK: Sentences

  /// What stands in a section that moved has moved with it; of the rest the fewest.
  private mutating func findLinks(
    _ old: Document, _ pairing: SectionPairing, _ list: [Link]
  ) {
    var inMoved = [Bool](repeating: false, count: old.sections.count)
    for index in old.sections.indices {
      let parent = old.sections[index].parent
      inMoved[index] = sections.contains(index) || parent >= 0 && inMoved[parent]
    }
    var moved = list.map { inMoved[Int(old.sentences[$0.old.lowerBound].section)] }
    let rest = list.indices.filter { !moved[$0] }
    let kept = LongestRun.members(
      rest.map { list[$0].new.lowerBound },
      weights: rest.map { list[$0].old.count + list[$0].new.count })
    for (index, isKept) in zip(rest, kept) where !isKept { moved[index] = true }
    number(list, moved)
  }

  /// Neighbours on both sides that moved are one move.
  private mutating func number(_ list: [Link], _ moved: [Bool]) {
    var count = 0
    for index in list.indices where moved[index] {
      let goesOn =
        index > 0 && moved[index - 1] && list[index - 1].old.upperBound == list[index].old.lowerBound
        && list[index - 1].new.upperBound == list[index].new.lowerBound
      if !goesOn { count += 1 }
      links[index] = count
    }
  }
}
