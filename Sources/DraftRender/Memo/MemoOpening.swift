import DraftChange
import DraftReview

/// The title, the one paragraph that sums up, and the terms replaced throughout.
extension MemoReport {
  func opening(_ title: String?, oldName: String, newName: String) {
    let names = DraftNames.titles(oldName, newName)
    let own = title ?? review.draftTitle.map(words.memoTitle(of:))
    sink.write("# ")
    text.put(own ?? words.memoTitle(names.old, names.new))
    sink.write("\n\n")
    guard filter.isDifferent(comparison) else { return sink.write(words.nothingChanged + "\n") }
    let form = SummaryLines.form(review)
    guard !plan.isEmpty || !form.isEmpty else {
      return sink.write(words.nothingAskedForChanged + "\n")
    }
    let counts = ChangeCounts(review)
    let parts = [classes(counts), sentences(counts), sections(counts)].filter { !$0.isEmpty }
    if !parts.isEmpty {
      let drafts = review.stages ?? DraftNames.stems(oldName, newName)
      text.put(words.thisRound(parts, of: own == nil ? nil : drafts))
      sink.write("\n")
    }
    for (index, line) in form.enumerated() {
      if index > 0 || !parts.isEmpty { sink.write("\n") }
      text.put(line)
      sink.write("\n")
    }
    terms()
  }

  private func classes(_ counts: ChangeCounts) -> String {
    list([
      (counts.classes.substantive, .substantive), (counts.classes.consequential, .consequential),
      (counts.classes.editorial, .editorial),
    ])
  }

  private func sentences(_ counts: ChangeCounts) -> String {
    list([
      (counts.sentences.edited, .edited), (counts.sentences.added, .added),
      (counts.sentences.removed, .removed), (counts.sentences.split, .split),
      (counts.sentences.merged, .joined), (counts.movedAlone, .moved),
      (counts.paragraphs.split, .paragraphsSplit), (counts.paragraphs.joined, .paragraphsJoined),
    ])
  }

  private func sections(_ counts: ChangeCounts) -> String {
    list([
      (counts.sections.added, .sectionsAdded), (counts.sections.removed, .sectionsRemoved),
      (counts.joined, .sectionsJoined), (counts.parted, .sectionsParted),
      (counts.sections.moved, .sectionsMoved), (counts.sections.renumbered, .sectionsRenumbered),
      (counts.sections.relevelled, .sectionsRelevelled),
    ])
  }

  private func list(_ counts: [(Int, MemoCounted)]) -> String {
    counts.filter { $0.0 > 0 }.map(words.count).joined(separator: words.comma)
  }

  private func terms() {
    for term in review.notices.terms {
      let (before, after) = (shown(term.old, review.old), shown(term.new, review.new))
      let said = words.replacedThroughout(
        words.quoted(before), with: words.quoted(after), count: term.count)
      sink.write("\n\(said)\(shown(term.left))\(words.fullStop.trimmedEnd)\n")
    }
  }
}
