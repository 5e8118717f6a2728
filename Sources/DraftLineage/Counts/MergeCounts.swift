import DraftChange
import DraftDocument
import DraftText

extension RevisionCounts {
  /// What a merge did itself: the changes that it makes to every one of the drafts it joins, as
  /// git's combined diff has it. What came with one of them was counted where it was made.
  ///
  /// - Parameter comparisons: of each joined draft with the merged one.
  init(merge comparisons: [PairedDrafts]) {
    self.init()
    guard let first = comparisons.first else { return }
    let others = comparisons.dropFirst().map(MergeSide.init)
    for change in first.changedSentences {
      let isOwn = others.allSatisfy { side in
        change.new.isEmpty
          ? change.old.allSatisfy { side.lost.contains(first.old.bytes(ofSentence: $0)) }
          : change.new.contains { side.changed[$0] }
      }
      if isOwn { count(change.kind) }
      let isMove =
        change.moved != 0 && others.allSatisfy { side in change.new.allSatisfy { side.moved[$0] } }
      if isMove { sentencesMoved += 1 }
    }
    for change in first.sections {
      if let new = change.new {
        if change.old == nil, others.allSatisfy({ $0.addedSections.contains(new) }) {
          sectionsAdded += 1
        }
        if change.marks.contains(.moved), others.allSatisfy({ $0.movedSections.contains(new) }) {
          sectionsMoved += 1
        }
        if change.marks.contains(.retitled),
          others.allSatisfy({ $0.retitledSections.contains(new) })
        {
          sectionsRetitled += 1
        }
      } else if let old = change.old {
        let title = first.old.bytes(ofTitle: old)
        if others.allSatisfy({ $0.lostSections.contains(title) }) { sectionsRemoved += 1 }
      }
    }
  }

  mutating func count(_ kind: ChangeKind) {
    switch kind {
    case .same: break
    case .edited: sentencesEdited += 1
    case .added: sentencesAdded += 1
    case .removed: sentencesRemoved += 1
    case .split: sentencesSplit += 1
    case .merged: sentencesMerged += 1
    }
  }
}

/// What a merge changed in another of the drafts it joins, to be looked up by the merged draft's
/// sentences and sections.
private struct MergeSide {
  /// By sentence of the merged draft.
  var changed: IndexedArray<Sentence, Bool>
  var moved: IndexedArray<Sentence, Bool>
  /// The texts of sentences that this draft alone has.
  var lost: Set<[UInt8]> = []
  var addedSections: Set<SectionIndex> = []
  var movedSections: Set<SectionIndex> = []
  var retitledSections: Set<SectionIndex> = []
  var lostSections: Set<[UInt8]> = []

  init(_ comparison: PairedDrafts) {
    changed = IndexedArray(repeating: false, count: comparison.new.sentences.count)
    moved = changed
    for change in comparison.sentences {
      for sentence in change.new {
        changed[sentence] = change.kind != .same
        moved[sentence] = change.moved != 0
      }
      if change.kind != .same {
        for sentence in change.old { lost.insert(comparison.old.bytes(ofSentence: sentence)) }
      }
    }
    for change in comparison.sections {
      if let new = change.new {
        if change.old == nil { addedSections.insert(new) }
        if change.marks.contains(.moved) { movedSections.insert(new) }
        if change.marks.contains(.retitled) { retitledSections.insert(new) }
      } else if let old = change.old {
        lostSections.insert(comparison.old.bytes(ofTitle: old))
      }
    }
  }
}

extension Document {
  fileprivate func bytes(ofSentence at: SentenceIndex) -> [UInt8] {
    Array(text.bytes[sentences[at].range.range])
  }

  fileprivate func bytes(ofTitle at: SectionIndex) -> [UInt8] {
    Array(text.bytes[sections[at].label.range]) + Array(text.bytes[sections[at].title.range])
  }
}
