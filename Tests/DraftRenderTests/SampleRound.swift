import DraftChange
import DraftDocument
import DraftText
import TestSupport

/// A small comparison made by hand: two drafts, and what became of their sections and sentences. What
/// follows from that – which sections were edited, the counts – is filled in.
struct SampleRound {
  private let old: Document
  private let new: Document
  private var sentences: IndexedArray<SentenceChange, SentenceChange> = []
  private var edits: IndexedArray<Edit, Edit> = []
  private var sections: IndexedArray<SectionChange, SectionChange> = []
  private var references: [ReferenceChange] = []
  private var terms: [TermChange] = []
  private var paragraphs: [ParagraphChange] = []

  init(_ old: SampleDraft, _ new: SampleDraft) {
    self.old = old.document()
    self.new = new.document()
  }

  // MARK: - Sentences, in the order of the new draft

  mutating func same(
    _ old: Range<SentenceIndex>, _ new: Range<SentenceIndex>, moved: Int = 0
  ) {
    for (before, after) in zip(old, new) {
      sentences.append(
        SentenceChange(
          kind: .same, old: before..<before + 1, new: after..<after + 1, moved: moved,
          similarity: 1))
    }
  }

  mutating func added(_ new: SentenceIndex, at old: SentenceIndex) {
    sentences.append(
      SentenceChange(
        kind: .added, old: old..<old, new: new..<new + 1, weight: .substantive,
        categories: .wording, similarity: 0))
  }

  mutating func removed(_ old: SentenceIndex, at new: SentenceIndex) {
    sentences.append(
      SentenceChange(
        kind: .removed, old: old..<old + 1, new: new..<new, weight: .substantive,
        categories: .wording, similarity: 0))
  }

  /// - Parameter words: What was replaced by what, in order; either may be empty, and is then found by the
  ///   text after the bar: `|各乡镇` is the place before 各乡镇.
  mutating func changed(
    _ kind: ChangeKind, _ old: Range<SentenceIndex>, _ new: Range<SentenceIndex>,
    _ words: [(String, String)],
    moved: Int = 0, weight: ChangeClass = .substantive, categories: ChangeCategories = .wording
  ) {
    let start = edits.endIndex
    for (before, after) in words {
      edits.append(
        Edit(
          old: place(before, old, self.old), new: place(after, new, self.new), weight: weight,
          categories: categories))
    }
    sentences.append(
      SentenceChange(
        kind: kind, old: old, new: new, moved: moved, weight: weight, categories: categories,
        similarity: 0.9, edits: start..<edits.endIndex))
  }

  private func place(_ word: String, _ sentences: Range<SentenceIndex>, _ document: Document)
    -> ByteRange
  {
    let start = document.sentences[sentences.lowerBound].range.start
    let parts = word.split(separator: "|", omittingEmptySubsequences: false)
    let found = SampleComparison.place(String(parts[parts.count - 1]), in: document, from: start)
    return parts.count > 1 ? ByteRange(found.start, found.start) : found
  }

  // MARK: - Sections, in the order of the new draft

  mutating func section(
    _ old: SectionIndex?, _ new: SectionIndex?, _ marks: SectionMarks = []
  ) {
    let kind: ChangeKind = old == nil ? .added : new == nil ? .removed : .same
    sections.append(
      SectionChange(old: old, new: new, kind: kind, marks: marks, similarity: kind == .same ? 1 : 0)
    )
  }

  mutating func term(_ old: String, _ new: String, count: Int) {
    terms.append(
      TermChange(
        old: SampleComparison.place(old, in: self.old),
        new: SampleComparison.place(new, in: self.new), count: count))
  }

  /// - Parameters:
  ///   - old: The sentence behind the border.
  ///   - new: Likewise.
  mutating func paragraph(
    _ kind: ParagraphChange.Kind, before old: SentenceIndex, _ new: SentenceIndex
  ) {
    paragraphs.append(ParagraphChange(kind: kind, oldSentence: old, newSentence: new))
  }

  mutating func reference(
    _ text: String, in sentence: SentenceIndex, old: SectionIndex, new: SectionIndex?
  ) {
    references.append(
      ReferenceChange(
        sentence: sentence, place: SampleComparison.place(text, in: self.new), oldTarget: old,
        newTarget: new, state: .stale,
        outcome: sections.first { $0.old == old }?.new.map { .nowAt(ReferencePlace(section: $0)) }
          ?? .gone(.section)))
  }

  func comparison() -> Comparison {
    var sections = sections
    for (index, section) in sections.indexed() where section.kind == .same {
      let isEdited = sentences.contains { change in
        guard change.kind != .same else { return false }
        return change.new.contains { new.sentences[$0].section == section.new }
          || change.old.contains { old.sentences[$0].section == section.old }
      }
      if isEdited { sections[index].kind = .edited }
    }
    return Comparison(
      old: old, new: new, sections: sections, sentences: sentences, edits: edits,
      paragraphs: paragraphs, references: references, terms: terms, summary: summary(sections),
      limits: [])
  }

  private func summary(_ sections: IndexedArray<SectionChange, SectionChange>) -> Summary {
    var summary = Summary()
    for section in sections {
      switch section.kind {
      case .added: summary.sections.added += 1
      case .removed: summary.sections.removed += 1
      case .edited: summary.sections.edited += 1
      default: summary.sections.same += 1
      }
      if section.marks.contains(.moved) { summary.sections.moved += 1 }
      if section.marks.contains(.renumbered) { summary.sections.renumbered += 1 }
      if section.marks.contains(.retitled) { summary.sections.retitled += 1 }
      if section.marks.contains(.relevelled) { summary.sections.relevelled += 1 }
    }
    for change in sentences {
      switch change.kind {
      case .same: summary.sentences.same += 1
      case .edited: summary.sentences.edited += 1
      case .split: summary.sentences.split += 1
      case .merged: summary.sentences.merged += 1
      case .added: summary.sentences.added += 1
      case .removed: summary.sentences.removed += 1
      }
      if change.moved != 0 { summary.sentences.moved += 1 }
      switch change.weight {
      case .none: break
      case .editorial: summary.classes.editorial += 1
      case .consequential: summary.classes.consequential += 1
      case .substantive: summary.classes.substantive += 1
      }
    }
    return summary
  }
}
