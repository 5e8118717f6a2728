package import DraftChange
import DraftDocument
import DraftText

/// Sections that stayed in their place under a chapter that came, or outlived the one that they stood in.
///
/// They did not move, and their number may be the same: what is said of the chapter says it of them.
extension Review {
  /// Neighbours that are at home in the same section of the other draft.
  private typealias Run = (home: SectionIndex, members: [SectionIndex])

  /// “第三条由第一章移入” of a new section, “第三条移入第一章” of one that is gone; empty where there is nothing to
  /// say. O(sections inside).
  package func rehomed(by index: SectionChangeIndex) -> String {
    let change = comparison.sections[index]
    guard change.kind == .added || change.kind == .removed, !ties.covers(index) else { return "" }
    let (side, id) = home(of: change)
    var runs: [Run] = []
    var last: SectionIndex?
    for child in children(of: id, side.document) {
      let home = otherHome(of: child, side)
      if let home {
        if home == last {
          runs[runs.count - 1].members.append(child)
        } else {
          runs.append((home, [child]))
        }
      }
      last = home
    }
    return runs.map { text(of: $0, side) }.joined(separator: words.comma)
  }

  private func far(from side: Side) -> Side { self[side.which.other] }

  private func children(of id: SectionIndex, _ document: Document) -> [SectionIndex] {
    let end = document.sections[id].descendantsEnd
    return (id + 1..<end).filter { document.sections[$0].parent == id }
  }

  /// The section around a section's partner, where both have a head and nothing else is said of it.
  private func otherHome(of child: SectionIndex, _ side: Side) -> SectionIndex? {
    let change = comparison.sections[lookup.index(of: child, in: side.which)]
    let far = far(from: side)
    guard let partner = change[far.which], side.document.sections[child].hasHead,
      change.marks.isDisjoint(with: [.moved, .relevelled])
    else { return nil }
    let parent = far.document.sections[partner].parent
    guard parent != .document, parent != far.root, far.document.sections[parent].hasHead else {
      return nil
    }
    return parent
  }

  private func text(of run: Run, _ side: Side) -> String {
    let members = run.members
    let far = far(from: side)
    let names =
      members.count < 3
      ? members.map { side.names.name(of: $0) }.joined(separator: words.and)
      : side.names.name(of: members[0]) + words.through + side.names.own(members[members.count - 1])
    let place = far.names.name(of: run.home)
    switch side.which {
    case .old: return words.rehomed(names, to: place)
    case .new: return words.rehomed(names, from: place)
    }
  }
}
