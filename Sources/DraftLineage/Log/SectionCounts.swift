import DraftChange
import DraftDocument

/// How much changed in each section, counted for it and for all that it stands in.
struct SectionCounts: Sendable {
  /// By section of the new draft.
  private(set) var kept: [RevisionCounts]
  /// By section of the old draft; of those that are gone.
  private(set) var gone: [Int: RevisionCounts] = [:]

  /// O(changes × depth).
  init(_ comparison: Comparison) {
    kept = Array(repeating: RevisionCounts(), count: comparison.new.sections.count)
    var partners = [Int?](repeating: nil, count: comparison.old.sections.count)
    for change in comparison.sections {
      if let old = change.old { partners[old] = change.new }
    }
    for change in comparison.sections {
      if let new = change.new {
        let isMoved = change.marks.contains(.moved)
        let isRetitled = change.marks.contains(.retitled)
        guard change.old == nil || isMoved || isRetitled else { continue }
        count(in: new, comparison.new) {
          if change.old == nil { $0.sectionsAdded += 1 }
          if isMoved { $0.sectionsMoved += 1 }
          if isRetitled { $0.sectionsRetitled += 1 }
        }
      } else if let old = change.old {
        count(gone: old, comparison.old, partners) { $0.sectionsRemoved += 1 }
      }
    }
    for change in PairedDrafts(comparison).changedSentences {
      let add = { (counts: inout RevisionCounts) in
        counts.count(change.kind)
        if change.moved != 0 { counts.sentencesMoved += 1 }
      }
      if let at = change.new.first {
        count(in: Int(comparison.new.sentences[at].section), comparison.new, add)
      } else if let at = change.old.first {
        count(gone: Int(comparison.old.sentences[at].section), comparison.old, partners, add)
      }
    }
  }

  private mutating func count(
    in section: Int, _ document: Document, _ add: (inout RevisionCounts) -> Void
  ) {
    var at = section
    while at >= 0 {
      add(&kept[at])
      at = document.sections[at].parent
    }
  }

  /// What went is counted where it stood: in the old sections that are gone as well, and then in what
  /// became of the first one that is not.
  private mutating func count(
    gone section: Int, _ document: Document, _ partners: [Int?],
    _ add: (inout RevisionCounts) -> Void
  ) {
    var at = section
    while at >= 0 {
      if let new = partners[at] {
        add(&kept[new])
      } else {
        add(&gone[at, default: RevisionCounts()])
      }
      at = document.sections[at].parent
    }
  }
}
