import DraftAlign
import DraftDocument
import DraftLanguage
import DraftText

/// Says of every section what happened to it.
struct SectionChanges {
  let old: Document
  let new: Document
  let pairing: Correspondence
  let words: LinkEdits

  /// In reading order of the new draft, removed ones where they stood.
  func changes(_ reshaping: SectionReshaping) -> IndexedArray<SectionChange, SectionChange> {
    let own = ownText()
    var changes: IndexedArray<SectionChange, SectionChange> = []
    changes.reserveCapacity(old.sections.count + new.sections.count)
    var next = SectionIndex.document
    for j in new.sections.indices {
      if let i = pairing.oldOf[j] {
        // Removed sections that stood before this one, unless it moved here from elsewhere.
        if !pairing.movedSections.contains(i) { removed(&next, upTo: i, &changes) }
        changes.append(paired(i, j, own[i], reshaping))
      } else {
        changes.append(SectionChange(old: nil, new: j, kind: .added, marks: [], similarity: 0))
      }
    }
    removed(&next, upTo: old.sections.endIndex, &changes)
    return changes
  }

  private func removed(
    _ next: inout SectionIndex, upTo end: SectionIndex,
    _ changes: inout IndexedArray<SectionChange, SectionChange>
  ) {
    while next < end {
      if pairing.newOf[next] == nil {
        changes.append(SectionChange(old: next, new: nil, kind: .removed, marks: [], similarity: 0))
      }
      next += 1
    }
  }

  // MARK: Own text

  private struct Own {
    var alike: Float = 0
    var total: Float = 0
    var isSame = true
  }

  /// For each old section how much of its own text, and of its partner's, is still there.
  private func ownText() -> IndexedArray<Section, Own> {
    var own = IndexedArray<Section, Own>(repeating: Own(), count: old.sections.count)
    for sentence in old.sentences {
      own[sentence.section].total += Float(sentence.range.count)
    }
    for sentence in new.sentences {
      if let i = pairing.oldOf[sentence.section] { own[i].total += Float(sentence.range.count) }
    }
    for (index, link) in pairing.links.enumerated() {
      let i = old.sentences[link.old.lowerBound].section
      let j = new.sentences[link.new.lowerBound].section
      guard pairing.newOf[i] == j else { continue }
      let size =
        link.old.reduce(0) { $0 + old.sentences[$1].range.count }
        + link.new.reduce(0) { $0 + new.sentences[$1].range.count }
      let isSame = words.isSame(index, link)
      own[i].alike += (isSame ? 1 : link.similarity) * Float(size)
      if !isSame { own[i].isSame = false }
    }
    for i in own.indices where own[i].total > 0 {
      let share = own[i].alike / own[i].total
      if share < 0.999_99 { own[i].isSame = false }
    }
    return own
  }

  private func paired(
    _ i: SectionIndex, _ j: SectionIndex, _ own: Own, _ reshaping: SectionReshaping
  ) -> SectionChange {
    var marks = marks(i, j)
    if reshaping.split.contains(i) { marks.insert(.split) }
    if reshaping.merged.contains(i) { marks.insert(.merged) }
    let similarity = own.total > 0 ? min(1, own.alike / own.total) : 1
    return SectionChange(
      old: i, new: j, kind: own.isSame ? .same : .edited, marks: marks,
      similarity: own.isSame ? 1 : Double(similarity))
  }

  // MARK: Marks

  private func marks(_ i: SectionIndex, _ j: SectionIndex) -> SectionMarks {
    guard i != .document else { return [] }
    let a = old.sections[i]
    let b = new.sections[j]
    var marks: SectionMarks = []
    if pairing.movedSections.contains(i) { marks.insert(.moved) }
    if a.ordinal != b.ordinal || isOtherKind(a, b) && !isSameLabel(a.label, b.label) {
      marks.insert(.renumbered)
    } else if a.scheme != nil, b.scheme != nil,
      !isWrittenAlike(a.label, b.label)
    {
      // 1、 that became （1） is the same number.
      marks.insert(.relabelled)
    }
    if isRetitled(a, b) { marks.insert(.retitled) }
    if isRelevelled(i, j) { marks.insert(.relevelled) }
    return marks
  }

  /// Whether two labels are written in one style; most are the same label.
  private func isWrittenAlike(_ a: ByteRange, _ b: ByteRange) -> Bool {
    isSameLabel(a, b) || LabelStyle.of(old, a) == LabelStyle.of(new, b)
  }

  private func isSameLabel(_ a: ByteRange, _ b: ByteRange) -> Bool {
    old.text.withView { before in new.text.withView { before.isSame(a, as: $0, b) } }
  }

  /// Whether one has a number and the other none, or one is a point of a paragraph and the other no point.
  private func isOtherKind(_ a: Section, _ b: Section) -> Bool {
    guard !a.ordinal.isEmpty else { return false }
    return (a.scheme == nil) != (b.scheme == nil)
      || (a.scheme == .zhPoint) != (b.scheme == .zhPoint)
  }

  /// How many levels of the format's headings a section went down; 0 where the format gives one no level.
  private func levelStep(_ i: SectionIndex, _ j: SectionIndex) -> Int {
    let (a, b) = (Int(old.sections[i].level), Int(new.sections[j].level))
    return a > 0 && b > 0 ? b - a : 0
  }

  private func isRetitled(_ a: Section, _ b: Section) -> Bool {
    // A title that one draft sees and the other does not is a matter of kind, not of text.
    guard !a.title.isEmpty, !b.title.isEmpty else { return false }
    return Titles.key(old, a.title) != Titles.key(new, b.title)
  }

  /// Says of the sections with another title what changed in it, where that changes no meaning.
  /// O(sections + sentences).
  static func tellTitles(
    _ sections: inout IndexedArray<SectionChange, SectionChange>, of old: Document,
    by sentences: IndexedArray<SentenceChange, SentenceChange>
  ) {
    var wanted: [UInt32: SectionChangeIndex] = [:]
    for (index, change) in sections.indexed() where change.marks.contains(.retitled) {
      if let section = change.old { wanted[old.sections[section].title.lower] = index }
    }
    guard !wanted.isEmpty else { return }
    for change in sentences where change.kind == .edited && change.weight != .substantive {
      guard let first = change.old.first, let index = wanted[old.sentences[first].range.lower]
      else { continue }
      sections[index].titleCategories = change.categories
    }
  }

  /// Deeper or higher than before; what only follows the section around it is not.
  private func isRelevelled(_ i: SectionIndex, _ j: SectionIndex) -> Bool {
    let step = levelStep(i, j)
    if step != 0, step != levelStep(old.sections[i].parent, new.sections[j].parent) { return true }
    let keepsParent = pairing.newOf[old.sections[i].parent] == new.sections[j].parent
    return !keepsParent && old.sections[i].depth != new.sections[j].depth
  }
}
