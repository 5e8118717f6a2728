import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// What one revision did to the sections of the one before; it depends on their texts alone.
struct StageStep: Sendable {
  /// Where the sections of the revision were in one that it came from.
  struct Side: Sendable {
    let number: Int
    /// By section.
    let old: IndexedArray<Section, SectionIndex?>
    /// Those that are gone, by their index in the old draft.
    let removed: [(section: SectionIndex, deed: SectionDeed)]
  }

  let size: DraftSize
  let counts: RevisionCounts?
  let names: IndexedArray<Section, SectionName>
  let sides: [Side]
  /// By section: what was done to it beside the first revision that it came from; nil: nothing.
  let deeds: IndexedArray<Section, SectionDeed?>

  /// nil where the revision can't be read as a draft.
  init?(of number: Int, _ reader: inout RevisionReader<RevisionDraft>) {
    let before = reader.before(number)
    guard let document = reader.content(number)?.document else { return nil }
    size = DraftSize(document)
    names = SectionName.all(of: document)
    let comparisons = before.map { Comparison.between($0.content.document, document) }
    counts = RevisionCounts(comparisons.map(PairedDrafts.init))
    let deeds = SectionDeeds(comparisons)
    sides = zip(before, comparisons).enumerated().map { at, side in
      var old = IndexedArray<Section, SectionIndex?>(repeating: nil, count: document.sections.count)
      for change in side.1.sections {
        if let new = change.new { old[new] = change.old }
      }
      return Side(number: side.0.number, old: old, removed: at == 0 ? deeds.removed : [])
    }
    self.deeds =
      comparisons.isEmpty ? IndexedArray(repeating: nil, count: names.count) : deeds.kept
  }
}

/// The changes of a comparison, section by section. Of a merge those alone that it makes to all of the
/// drafts that it joins.
private struct SectionDeeds {
  /// By section of the new draft.
  private(set) var kept: IndexedArray<Section, SectionDeed?> = []
  private(set) var removed: [(section: SectionIndex, deed: SectionDeed)] = []

  init(_ comparisons: [Comparison]) {
    guard let first = comparisons.first else { return }
    let others = comparisons.dropFirst().map(MergeChanges.init)
    kept = IndexedArray(repeating: nil, count: first.new.sections.count)
    var lost: [SectionIndex: SectionDeed] = [:]
    for change in first.sections {
      if let new = change.new {
        let isOwn = others.allSatisfy { $0.sections.contains(new) }
        let isNew = change.old == nil
        guard isOwn, isNew || !change.marks.isEmpty else { continue }
        kept[new] = SectionDeed(
          state: isNew ? .added : .changed, marks: change.marks, sentences: [])
      } else if let old = change.old, others.isEmpty {
        lost[old] = SectionDeed(state: .removed, marks: change.marks, sentences: [])
      }
    }
    let words = SentenceWords(first)
    // What becomes of a title is seen by the name of its section.
    for change in PairedDrafts(first).changedSentences {
      guard others.allSatisfy({ $0.has(change) }) else { continue }
      let deed = words.deed(of: change)
      if let at = change.new.first {
        add(deed, to: first.new.sentences[at].section)
      } else if let at = change.old.first {
        let section = first.old.sentences[at].section
        if lost[section] != nil {
          lost[section]?.sentences.append(deed)
        } else if let new = first.sections.first(where: { $0.old == section })?.new {
          add(deed, to: new)
        }
      }
    }
    removed = lost.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private mutating func add(_ deed: SentenceDeed, to section: SectionIndex) {
    if kept[section] == nil {
      kept[section] = SectionDeed(state: .changed, marks: [], sentences: [])
    }
    kept[section]?.sentences.append(deed)
  }
}

/// What a merge changed beside another of the drafts that it joins.
private struct MergeChanges {
  private var sentences: Set<SentenceIndex> = []
  private(set) var sections: Set<SectionIndex> = []

  init(_ comparison: Comparison) {
    for change in comparison.sentences where change.kind != .same || change.moved != 0 {
      sentences.formUnion(change.new)
    }
    for change in comparison.sections where change.old == nil || !change.marks.isEmpty {
      if let new = change.new { sections.insert(new) }
    }
  }

  /// What only one side had, and the merge has not, the other side took out.
  func has(_ change: SentenceChange) -> Bool { change.new.contains { sentences.contains($0) } }
}

/// The words of sentence changes.
private struct SentenceWords {
  private let comparison: Comparison
  private let pieces: ChangePieces

  init(_ comparison: Comparison) {
    self.comparison = comparison
    pieces = ChangePieces(comparison: comparison, filter: ReviewFilter())
  }

  func deed(of change: SentenceChange) -> SentenceDeed {
    var found: [SentenceDeed.Piece] = []
    pieces.each(of: change, .both) { piece in
      let text = comparison[side(of: piece, change)].text.string(piece.range)
      switch piece.kind {
      case .same, .gap: found.append(.same(text))
      case .deleted: found.append(.deleted(text))
      case .inserted: found.append(.inserted(text))
      }
    }
    return SentenceDeed(kind: change.kind, isMoved: change.moved != 0, pieces: found)
  }

  private func side(of piece: ChangePiece, _ change: SentenceChange) -> DraftSide {
    piece.kind == .deleted || piece.kind == .gap && change.new.isEmpty ? .old : .new
  }
}

extension DraftSize {
  /// O(bytes).
  init(_ document: Document) {
    characters = document.text.withView { bytes in
      document.sentences.reduce(0) { count, sentence in
        count + bytes.countCharacters(sentence.range.start, sentence.range.end)
      }
    }
    sentences = document.sentences.count { $0.role != .heading }
    sections = document.sections.count - 1
  }
}

extension SectionName {
  /// By section. O(sections × depth).
  static func all(of document: Document) -> IndexedArray<Section, SectionName> {
    document.text.withView { bytes in
      document.sections.table { at, section in
        let title = document.text.string(section.title)
        let label = label(of: section, document, bytes)
        return SectionName(
          path: SectionNames.path(of: at, in: document, bytes: bytes)
            .map { document.text.string($0) }.joined(separator: "/"),
          heading: at == .document
            ? "" : title.isEmpty ? document.text.string(section.label) : label + title,
          depth: section.depth)
      }
    }
  }

  /// A label with the blank between it and a title; empty for the `##` of Markdown.
  static func label(of section: Section, _ document: Document, _ bytes: TextView) -> String {
    guard !SectionNames.isOnlyMarkup(section.label, in: bytes) else { return "" }
    return document.text.string(section.label)
      + SectionNames.separator(after: section.label, in: bytes)
  }
}
