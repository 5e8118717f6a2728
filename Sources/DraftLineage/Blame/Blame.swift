package import DraftDocument
public import DraftGit

/// For every sentence of a draft the revisions that it comes from.
public struct Blame: Sendable {
  /// Where a sentence, or a section, comes from.
  public struct Entry: Hashable, Sendable {
    /// 一/（二）; empty outside any section.
    public let section: String
    /// From 1, in the decoded text.
    public let line: Int
    /// The sentence.
    public let text: String
    /// Number of the revision that gave it its present wording.
    public let wording: Int
    /// Number of the revision where it first appeared, in whatever wording.
    public let first: Int
    /// Number of the revision that put it back, if it had been taken out; else `nil`.
    public let restored: Int?
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
    package var source: Act?

    /// The name of the act that gave it its wording, where one is kept with that revision.
    public var act: String? { source?.name }
    /// The items of that act which did: 三, 五（二）.
    public var actItems: [String] { source?.items ?? [] }
  }

  /// All of the draft's up to the one that was asked about, oldest first.
  public let revisions: [LabelledRevision]
  /// One a sentence, in reading order.
  public let entries: [Entry]
  /// Whether older revisions are missing because the clone is shallow: the first may have come from them.
  public let isShallow: Bool

  /// One entry a section: its youngest wording, its oldest beginning, and no text but its title.
  public func bySection() -> [Entry] {
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
        source: Blame.youngest(known, entry))
    }
    return found
  }

  /// The act of the younger wording; the items of both where they have the same.
  private static func youngest(_ one: Entry, _ other: Entry) -> Act? {
    guard one.wording == other.wording, let act = one.source, let more = other.source else {
      return one.wording >= other.wording ? one.source : other.source
    }
    return Act(name: act.name, items: act.items + more.items.filter { !act.items.contains($0) })
  }
}
