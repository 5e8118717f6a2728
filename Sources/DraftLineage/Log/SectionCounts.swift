import DraftChange
import DraftDocument
import DraftText

/// How much changed in each section, counted for it and for all that it stands in.
struct SectionCounts: Sendable {
  /// By section of the new draft.
  private(set) var kept: IndexedArray<Section, RevisionCounts>
  /// By section of the old draft; of those that are gone.
  private(set) var gone: [SectionIndex: RevisionCounts] = [:]

  /// O(changes × depth).
  init(_ comparison: Comparison) {
    kept = IndexedArray(repeating: RevisionCounts(), count: comparison.new.sections.count)
    var partners = IndexedArray<Section, SectionIndex?>(
      repeating: nil, count: comparison.old.sections.count)
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
        count(in: comparison.new.sentences[at].section, comparison.new, add)
      } else if let at = change.old.first {
        count(gone: comparison.old.sentences[at].section, comparison.old, partners, add)
      }
    }
  }

  private mutating func count(
    in section: SectionIndex, _ document: Document, _ add: (inout RevisionCounts) -> Void
  ) {
    for at in document.sections(around: section) { add(&kept[at]) }
  }

  /// What went is counted where it stood: in the old sections that are gone as well, and then in what
  /// became of the first one that is not.
  private mutating func count(
    gone section: SectionIndex, _ document: Document,
    _ partners: IndexedArray<Section, SectionIndex?>,
    _ add: (inout RevisionCounts) -> Void
  ) {
    for at in document.sections(around: section) {
      if let new = partners[at] {
        add(&kept[new])
      } else {
        add(&gone[at, default: RevisionCounts()])
      }
    }
  }
}
