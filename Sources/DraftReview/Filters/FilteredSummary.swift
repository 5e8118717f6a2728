package import DraftChange
import DraftText

extension ReviewFilter {
  /// The counts of a comparison without what is taken for no difference; what `only` and `section` pick is
  /// picked from these. O(sections + sentences + edits), and nothing where nothing is ignored.
  package func summary(of comparison: Comparison, _ lookup: SectionLookup) -> Summary {
    guard !ignored.isEmpty else { return comparison.summary }
    var summary = comparison.summary
    (summary.sentences, summary.classes) = (Summary().sentences, Summary().classes)
    var hasOtherText: Set<Int> = []
    for change in comparison.sentences {
      count(change, &summary)
      guard isChange(change) else { continue }
      if !change.old.isEmpty { hasOtherText.insert(lookup.oldSection(of: change)) }
      if !change.new.isEmpty { hasOtherText.insert(lookup.newSection(of: change)) }
    }
    summary.sections.edited = comparison.sections.indices.count {
      comparison.sections[$0].kind == .edited && hasOtherText.contains($0)
    }
    summary.sections.renumbered = comparison.sections.count {
      marks(of: $0).contains(.renumbered)
    }
    withoutIgnoredEdits(comparison, &summary.characters)
    return summary
  }

  private func count(_ change: SentenceChange, _ summary: inout Summary) {
    if change.moved != 0 { summary.sentences.moved += 1 }
    guard isChangeOfText(change) else {
      summary.sentences.same += 1
      return
    }
    switch change.kind {
    case .same: summary.sentences.same += 1
    case .edited: summary.sentences.edited += 1
    case .split: summary.sentences.split += 1
    case .merged: summary.sentences.merged += 1
    case .added: summary.sentences.added += 1
    case .removed: summary.sentences.removed += 1
    }
    switch change.weight {
    case .none: break
    case .editorial: summary.classes.editorial += 1
    case .consequential: summary.classes.consequential += 1
    case .substantive: summary.classes.substantive += 1
    }
  }

  /// The report shows these edits as unchanged text, also beside others in their sentence.
  private func withoutIgnoredEdits(
    _ comparison: Comparison, _ characters: inout Summary.Characters
  ) {
    comparison.withTexts { old, new in
      for edit in comparison.edits where ignores(edit) {
        characters.deleted -= old.countCharacters(edit.old.start, edit.old.end)
        characters.inserted -= new.countCharacters(edit.new.start, edit.new.end)
      }
    }
  }
}
