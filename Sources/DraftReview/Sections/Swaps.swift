package import DraftChange
import DraftDocument
import DraftText

/// Neighbours that changed places: （一）与（二）对调.
extension Review {
  /// The section change with which one that moved changed its number, where both stand in one section as before
  /// and next to each other; `nil` where it moved otherwise. O(sections inside).
  package func swapPartner(of index: SectionChangeIndex) -> SectionChangeIndex? {
    let change = comparison.sections[index]
    guard change.marks.contains(.moved), let before = change.old, let after = change.new else {
      return nil
    }
    let (was, now) = (old.document.sections[before], new.document.sections[after])
    guard !now.ordinal.isEmpty, was.scheme == now.scheme,
      lookup.index(of: was.parent, in: .old) == lookup.index(of: now.parent, in: .new)
    else { return nil }
    let end = new.document.sections[now.parent].descendantsEnd
    let siblings = (now.parent + 1..<end).filter { new.document.sections[$0].parent == now.parent }
    guard let place = siblings.firstIndex(of: after) else { return nil }
    return [place - 1, place + 1].filter(siblings.indices.contains).map { siblings[$0] }
      .first { isOther(of: was, now, $0) }.map { lookup.index(of: $0, in: .new) }
  }

  /// Whether a section of the new draft has the number that one had, and had the one that this has.
  private func isOther(of was: Section, _ now: Section, _ sibling: SectionIndex) -> Bool {
    guard let before = comparison.sections[lookup.index(of: sibling, in: .new)].old else {
      return false
    }
    let (old, new) = (old.document.sections[before], new.document.sections[sibling])
    return old.parent == was.parent && old.scheme == was.scheme && new.scheme == was.scheme
      && old.ordinal == now.ordinal && new.ordinal == was.ordinal
  }
}
