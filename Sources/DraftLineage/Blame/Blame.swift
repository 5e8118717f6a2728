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
    let sectionIndex: Int
    /// Of the draft's; the sentences of one stand beside each other.
    package let paragraph: Int
    /// Of code, whose lines are part of it.
    package let keepsLines: Bool
  }

  /// All of the draft's up to the one that was asked about, oldest first.
  package let revisions: [LabelledRevision]
  package let entries: [Entry]

  /// One entry a section: its youngest wording, its oldest beginning, and no text but its title.
  package func bySection() -> [Entry] {
    var found: [Entry] = []
    var places: [Int: Int] = [:]
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
        sectionIndex: known.sectionIndex, paragraph: known.paragraph, keepsLines: known.keepsLines)
    }
    return found
  }
}
