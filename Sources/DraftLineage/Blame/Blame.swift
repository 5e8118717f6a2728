package import DraftDocument
package import DraftGit

/// For every sentence of a draft the revisions that it comes from.
package struct Blame: Sendable {
  package struct Entry: Hashable, Sendable {
    /// 一/（二）; empty outside any section.
    package let section: String
    /// From 1, in the decoded text.
    package let line: Int
    package let text: String
    /// Number of the revision that gave it its present wording.
    package let wording: Int
    /// Number of the revision where it first appeared, in whatever wording.
    package let first: Int
    /// Number of the revision that put it back, if it had been taken out; else nil.
    package let restored: Int?
    let sectionIndex: SectionIndex
    /// Of the draft's; the sentences of one stand beside each other.
    package let paragraph: ParagraphIndex
    /// Of code, whose lines are part of it.
    package let keepsLines: Bool
    /// Of the first sentence of a section the section's label, with the blank behind it; else empty.
    package var label = ""
    /// Whether it is a title.
    package var isHeading = false
    /// The act that gave it its wording, where one is kept with that revision.
    package var act: Act?
  }

  /// All of the draft's up to the one that was asked about, oldest first.
  package let revisions: [LabelledRevision]
  package let entries: [Entry]

  /// One entry a section: its youngest wording, its oldest beginning, and no text but its title.
  package func bySection() -> [Entry] {
    var found: [Entry] = []
    var places: [SectionIndex: Int] = [:]
    for entry in entries {
      guard let at = places[entry.sectionIndex] else {
        places[entry.sectionIndex] = found.count
        found.append(entry)
        continue
      }
      let known = found[at]
      found[at] = Entry(
        section: known.section, line: known.line, text: known.text,
        wording: max(known.wording, entry.wording), first: min(known.first, entry.first),
        restored: [known.restored, entry.restored].compactMap { $0 }.max(),
        sectionIndex: known.sectionIndex, paragraph: known.paragraph, keepsLines: known.keepsLines,
        act: Blame.youngest(known, entry))
    }
    return found
  }

  /// The act of the younger wording; the items of both where they have the same.
  private static func youngest(_ one: Entry, _ other: Entry) -> Act? {
    guard one.wording == other.wording, let act = one.act, let more = other.act else {
      return one.wording >= other.wording ? one.act : other.act
    }
    return Act(name: act.name, items: act.items + more.items.filter { !act.items.contains($0) })
  }
}
