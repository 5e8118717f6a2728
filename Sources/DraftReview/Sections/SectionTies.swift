package import DraftChange

/// Which sections were joined into one and which came out of one: the partners behind the marks
/// `merged` and `split`.
package struct SectionTies {
  /// Of a section that took in others: the ones that are gone, in the order of the old draft.
  package private(set) var takenIn: [SectionChangeIndex: [SectionChangeIndex]] = [:]
  /// Of a section that gave others off: the new ones, in the order of the new draft.
  package private(set) var givenOff: [SectionChangeIndex: [SectionChangeIndex]] = [:]
  /// The sections that are gone into another.
  package private(set) var gone: Set<SectionChangeIndex> = []
  /// Of a section that is gone into another, which one.
  package private(set) var target: [SectionChangeIndex: SectionChangeIndex] = [:]
  /// Of a new section that came out of another, which one.
  package private(set) var source: [SectionChangeIndex: SectionChangeIndex] = [:]

  /// Whether a section is shown with the one that it went into or came out of.
  package func covers(_ section: SectionChangeIndex) -> Bool {
    gone.contains(section) || source[section] != nil
  }

  /// O(ties). A tie is shown with the section that stayed, so there is none where that one is hidden.
  package init(_ comparison: Comparison, _ lookup: SectionLookup) {
    for tie in comparison.ties {
      let from = lookup.index(ofOld: tie.old)
      let to = lookup.index(ofNew: tie.new)
      switch tie.kind {
      case .merged:
        takenIn[to, default: []].append(from)
        gone.insert(from)
        target[from] = to
      case .split where lookup.isSelected(from):
        givenOff[from, default: []].append(to)
        source[to] = from
      case .split, .cameOutOf, .wentInto: break
      }
    }
  }
}
