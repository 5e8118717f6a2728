import DraftDocument
import DraftText
import DraftThreads

/// Counts what the summary says.
struct Tally: Sendable {
  let old: Document
  let new: Document

  func summary(
    _ sections: IndexedArray<SectionChange, SectionChange>,
    _ sentences: IndexedArray<SentenceChange, SentenceChange>, _ edits: IndexedArray<Edit, Edit>
  ) -> Summary {
    var summary = Summary()
    for change in sections { count(change, &summary.sections) }
    for change in sentences { count(change, &summary) }
    let whole = Threads.mapIfLarge(2, old, new) { side in
      let bytes = (side == 0 ? old : new).text.bytes
      return characters(bytes, ByteRange(0, bytes.count))
    }
    (summary.characters.old, summary.characters.new) = (whole[0], whole[1])
    for edit in edits {
      summary.characters.deleted += characters(old.text.bytes, edit.old)
      summary.characters.inserted += characters(new.text.bytes, edit.new)
    }
    return summary
  }

  private func count(_ change: SectionChange, _ sections: inout Summary.Sections) {
    switch change.kind {
    case .same: sections.same += 1
    case .added: sections.added += 1
    case .removed: sections.removed += 1
    default: sections.edited += 1
    }
    if change.marks.contains(.moved) { sections.moved += 1 }
    if change.marks.contains(.renumbered) { sections.renumbered += 1 }
    if change.marks.contains(.retitled) { sections.retitled += 1 }
    if change.marks.contains(.relevelled) { sections.relevelled += 1 }
  }

  private func count(_ change: SentenceChange, _ summary: inout Summary) {
    switch change.outcome {
    case .same: summary.sentences.same += 1
    case .edited: summary.sentences.edited += 1
    case .split: summary.sentences.split += 1
    case .merged: summary.sentences.merged += 1
    case .added: summary.sentences.added += 1
    case .removed: summary.sentences.removed += 1
    }
    switch change.kind {
    case .added:
      summary.characters.inserted += characters(
        new.text.bytes, new.sentences[change.new.lowerBound].range)
    case .removed:
      summary.characters.deleted += characters(
        old.text.bytes, old.sentences[change.old.lowerBound].range)
    default: break
    }
    if change.moved > 0 { summary.sentences.moved += 1 }
    switch change.weight {
    case .none: break
    case .editorial: summary.classes.editorial += 1
    case .consequential: summary.classes.consequential += 1
    case .substantive: summary.classes.substantive += 1
    }
  }

  private func characters(_ bytes: [UInt8], _ range: ByteRange) -> Int {
    bytes.withView { $0.countCharacters(range.start, range.end) }
  }
}
