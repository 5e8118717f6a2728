package import DraftChange
import DraftText

extension ReviewFilter {
  /// The counts of a comparison without what is taken for no difference; what `only` and `section` pick is
  /// picked from these. O(sections + sentences + edits).
  package func summary(of comparison: Comparison, _ titles: SectionTitles) -> Summary {
    let lookup = titles.lookup
    var summary = comparison.summary
    var counts = ChangeCounts()
    var hasOtherText: Set<SectionChangeIndex> = []
    for (index, change) in comparison.sentences.indexed() {
      counts.add(index, titles, self)
      guard isChange(change) else { continue }
      if !change.old.isEmpty { hasOtherText.insert(lookup.oldSection(of: change)) }
      if !change.new.isEmpty { hasOtherText.insert(lookup.newSection(of: change)) }
    }
    (summary.sentences, summary.classes) = (counts.sentences, counts.classes)
    guard !ignored.isEmpty else { return summary }
    summary.sections.edited = comparison.sections.indices.count {
      comparison.sections[$0].kind == .edited && hasOtherText.contains($0)
    }
    summary.sections.renumbered = comparison.sections.count {
      marks(of: $0).contains(.renumbered)
    }
    withoutIgnoredEdits(comparison, &summary.characters)
    return summary
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
