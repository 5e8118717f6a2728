package import DraftChange
package import DraftDocument
package import DraftText

/// Which section change each sentence change belongs to, and which the filter selects.
package struct SectionLookup {
  private let drafts: PairedDrafts
  /// Index into `Comparison.sections` of each section of the old and of the new draft.
  private var ofOld: IndexedArray<Section, SectionChangeIndex>
  private var ofNew: IndexedArray<Section, SectionChangeIndex>
  private var changeOfNew: IndexedArray<Sentence, SentenceChangeIndex?>
  private var selected: IndexedArray<SectionChange, Bool>
  /// Whether the section, or one around it, is marked as moved, by section change.
  package private(set) var isDisplaced: IndexedArray<SectionChange, Bool>
  /// The sections that text went between where they were joined or split.
  private let tied: Set<Passage>

  private struct Passage: Hashable {
    let old: SectionIndex
    let new: SectionIndex
  }

  package init(_ comparison: Comparison, filter: ReviewFilter) {
    self.init(PairedDrafts(comparison), filter: filter, ties: comparison.ties)
  }

  package init(_ drafts: PairedDrafts, filter: ReviewFilter, ties: [SectionTie] = []) {
    self.drafts = drafts
    tied = Set(ties.map { Passage(old: $0.old, new: $0.new) })
    ofOld = IndexedArray(repeating: 0, count: drafts.old.sections.count)
    ofNew = IndexedArray(repeating: 0, count: drafts.new.sections.count)
    changeOfNew = IndexedArray(repeating: nil, count: drafts.new.sentences.count)
    for (index, change) in drafts.sentences.indexed() {
      for sentence in change.new { changeOfNew[sentence] = index }
    }
    let count = drafts.sections.count
    selected = IndexedArray(repeating: filter.section == nil, count: count)
    isDisplaced = IndexedArray(repeating: false, count: count)
    for (index, change) in drafts.sections.indexed() {
      if let old = change.old { ofOld[old] = index }
      if let new = change.new { ofNew[new] = index }
    }
    for (new, section) in drafts.new.sections.indexed().dropFirst() {
      let index = ofNew[new]
      isDisplaced[index] =
        drafts.sections[index].marks.contains(.moved) || isDisplaced[ofNew[section.parent]]
    }
    guard let path = filter.section else { return }
    // The draft that a section's name was read in may be either: what is inside it in the other one, under
    // another number, is meant too.
    var isNamed = IndexedArray<SectionChange, Bool>(repeating: false, count: count)
    for id in path.matches(in: drafts.old) { isNamed[ofOld[id]] = true }
    for id in path.matches(in: drafts.new) { isNamed[ofNew[id]] = true }
    select(inside: isNamed, drafts.old, ofOld)
    select(inside: isNamed, drafts.new, ofNew)
  }

  /// Selects the sections of a draft that are named, and all that are inside them.
  private mutating func select(
    inside isNamed: IndexedArray<SectionChange, Bool>, _ document: Document,
    _ changes: IndexedArray<Section, SectionChangeIndex>
  ) {
    var isInside = IndexedArray<Section, Bool>(repeating: false, count: document.sections.count)
    for (id, section) in document.sections.indexed() {
      isInside[id] = isNamed[changes[id]] || (id != .document && isInside[section.parent])
      if isInside[id] { selected[changes[id]] = true }
    }
  }

  /// The outermost section around this one, itself included, that moved.
  package func movedRoot(of section: SectionChangeIndex) -> SectionChangeIndex {
    var root = section
    var at = drafts.sections[section].new ?? .document
    while at != .document {
      if drafts.sections[ofNew[at]].marks.contains(.moved) { root = ofNew[at] }
      at = drafts.new.sections[at].parent
    }
    return root
  }

  /// The index of the sentence change with the one sentence that has exactly this range of the new
  /// draft; O(log sentences).
  package func change(ofNewSentence range: ByteRange) -> SentenceChangeIndex? {
    let sentences = drafts.new.sentences
    let found = partitionPoint(sentences.indices) { sentences[$0].range.lower < range.lower }
    guard found < sentences.endIndex, sentences[found].range == range else { return nil }
    return change(ofNew: found)
  }

  /// The index of the sentence change that a sentence of the new draft is in.
  package func change(ofNew sentence: SentenceIndex) -> SentenceChangeIndex? {
    changeOfNew[sentence]
  }

  /// The section change of a section of the old or the new draft.
  package func index(ofOld id: SectionIndex) -> SectionChangeIndex { ofOld[id] }
  package func index(ofNew id: SectionIndex) -> SectionChangeIndex { ofNew[id] }

  package func isSelected(_ section: SectionChangeIndex) -> Bool { selected[section] }

  /// Where a sentence change is reported: in its new section, or where it was removed from.
  package func section(of change: SentenceChange) -> SectionChangeIndex {
    change.new.isEmpty ? oldSection(of: change) : newSection(of: change)
  }

  package func newSection(ofSentence sentence: SentenceIndex) -> SectionChangeIndex {
    ofNew[drafts.new.sentences[sentence].section]
  }

  package func oldSection(of change: SentenceChange) -> SectionChangeIndex {
    ofOld[drafts.old.sentences[change.old.lowerBound].section]
  }

  package func newSection(of change: SentenceChange) -> SectionChangeIndex {
    ofNew[drafts.new.sentences[change.new.lowerBound].section]
  }

  /// A sentence that stayed in its section while the section moved, or went with it where it was joined with another
  /// or split off: what became of the section says it.
  package func movedWithItsSection(_ change: SentenceChange) -> Bool {
    guard !change.old.isEmpty, !change.new.isEmpty else { return false }
    let old = drafts.old.sentences[change.old.lowerBound].section
    let new = drafts.new.sentences[change.new.lowerBound].section
    return isDisplaced[ofNew[new]] && ofOld[old] == ofNew[new] || wentAlongTie(change)
  }

  /// A sentence out of order that is now in the section which its own was joined with, or came from.
  func wentAlongTie(_ change: SentenceChange) -> Bool {
    guard change.moved != 0, let old = change.old.first, let new = change.new.first else {
      return false
    }
    return tied.contains(
      Passage(old: drafts.old.sentences[old].section, new: drafts.new.sentences[new].section))
  }

  /// Whether a sentence change is shown under `filter`.
  package func shows(_ change: SentenceChange, _ filter: ReviewFilter) -> Bool {
    guard selected[section(of: change)] else { return false }
    if change.moved != 0, change.kind == .same, movedWithItsSection(change) { return false }
    return filter.shows(change)
  }
}
