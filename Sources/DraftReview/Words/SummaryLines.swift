import DraftChange
import DraftDocument
import DraftText

/// What changed, in numbers: sections, sentences, weights and characters, a line each; none for what there
/// is none of.
package enum SummaryLines {
  /// A section whose text went into another is not counted among the removed, for its text is still there.
  package static func of(_ review: Review) -> [String] {
    let all = review.filter.summary(of: review.comparison, review.titles)
    let words = review.words
    let groups = [
      sections(all, joined: review.ties.gone.count), sentences(all), paragraphs(review),
      weights(all),
    ]
    return groups.compactMap { line($0.group, $0.counts, words) } + form(review)
      + [words.head(.characters) + "−\(all.characters.deleted) +\(all.characters.inserted)"]
  }

  private typealias Group = (group: CountGroup, counts: [(Int, Counted)])

  /// - Parameter joined: How many went into others.
  private static func sections(_ all: Summary, joined: Int) -> Group {
    let sections = all.sections
    return (
      .sections,
      [
        (sections.edited, .edited), (sections.added, .added),
        (sections.removed - joined, .removed), (joined, .mergedIntoOthers),
        (sections.moved, .moved), (sections.renumbered, .renumbered),
        (sections.retitled, .retitled), (sections.relevelled, .relevelled),
      ]
    )
  }

  private static func sentences(_ all: Summary) -> Group {
    let sentences = all.sentences
    return (
      .sentences,
      [
        (sentences.edited, .edited), (sentences.split, .split), (sentences.merged, .merged),
        (sentences.added, .added), (sentences.removed, .removed), (sentences.moved, .moved),
      ]
    )
  }

  private static func paragraphs(_ review: Review) -> Group {
    let borders =
      review.filter.ignored.contains(.whitespace) ? [] : review.comparison.paragraphs
    return (
      .paragraphs,
      [
        (borders.count { $0.kind == .split }, .split),
        (borders.count { $0.kind == .joined }, .joined),
      ]
    )
  }

  private static func weights(_ all: Summary) -> Group {
    let classes = all.classes
    return (
      .weight,
      [
        (classes.substantive, .substantive), (classes.consequential, .consequential),
        (classes.editorial, .editorial),
      ]
    )
  }

  /// What changed in how the draft is written and in no word: its layout, and the style of its numbers.
  package static func form(_ review: Review) -> [String] { layout(review) + labels(review) }

  private static func labels(_ review: Review) -> [String] {
    let changes = review.filter.relabelled(in: review.comparison)
    guard let first = changes.first, let old = first.old, let new = first.new else { return [] }
    let (before, after) = (review.old.document, review.new.document)
    return [
      review.words.relabelled(
        changes.count, Visible.text(before.text.string(before.sections[old].label)),
        Visible.text(after.text.string(after.sections[new].label)))
    ]
  }

  /// Each kind of change of layout with how many there are, and the line of the first.
  private static func layout(_ review: Review) -> [String] {
    let changes = review.filter.layout(of: review.comparison)
    guard !changes.isEmpty else { return [] }
    let new = review.new.document
    let lines = LineIndex(new.text.bytes)
    let parts = LayoutChange.Kind.allCases.compactMap { kind -> String? in
      guard let first = changes.first(where: { $0.kind == kind }) else { return nil }
      let line = lines.line(at: new.sentences[first.newSentence].range.start)
      return review.words.layout(kind, count: changes.count { $0.kind == kind }, line: line)
    }
    let words = review.words
    return [words.head(.layout) + parts.joined(separator: words.listSeparator)]
  }

  private static func line(
    _ group: CountGroup, _ counts: [(Int, Counted)], _ words: any ReportWords
  ) -> String? {
    let found = counts.filter { $0.0 > 0 }.map { words.count($0.0, $0.1) }
    return found.isEmpty ? nil : words.head(group) + found.joined(separator: words.listSeparator)
  }

  /// How many of the changed sentences a filter shows; the summary counts all of them.
  package static func selection(_ review: Review) -> String? {
    let (filter, words) = (review.filter, review.words)
    guard filter.isSelective || filter.section != nil else { return nil }
    let sentences = review.comparison.sentences
    let all = sentences.count { filter.isChange($0) }
    let shown = sentences.count { review.lookup.shows($0, filter) }
    return words.below(shown, of: all)
  }
}
