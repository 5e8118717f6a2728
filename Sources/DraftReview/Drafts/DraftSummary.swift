public import DraftChange

extension DraftComparison {
  /// How much changed, in numbers.
  public struct Summary: Hashable, Sendable {
    /// How many sections became what; marks count beside the kind.
    public let sections: [Kind: Int]
    /// How many sections have which mark; a mark that is not counted is absent.
    public let sectionMarks: [SectionMark: Int]
    /// How many sentences became what.
    public let sentences: [Kind: Int]
    /// How many sentences moved; each counts in its kind too.
    public let movedSentences: Int
    /// How many changes of sentences are of which class.
    public let classes: [ChangeClass: Int]
    /// The characters of the old draft: Unicode scalars that are not white space.
    public let oldCharacters: Int
    /// The characters of the new draft.
    public let newCharacters: Int
    /// The characters of edits and of removed sentences; labels do not count.
    public let deletedCharacters: Int
    /// The characters of edits and of added sentences; labels do not count.
    public let insertedCharacters: Int
  }

  /// How much changed, in numbers. O(1).
  public var summary: Summary { Summary(comparison.summary) }
}

extension DraftComparison.Summary {
  fileprivate init(_ summary: DraftChange.Summary) {
    let (sections, sentences) = (summary.sections, summary.sentences)
    self.init(
      sections: [
        .same: sections.same, .edited: sections.edited, .added: sections.added,
        .removed: sections.removed,
      ],
      sectionMarks: [
        .moved: sections.moved, .renumbered: sections.renumbered, .retitled: sections.retitled,
        .relevelled: sections.relevelled,
      ],
      sentences: [
        .same: sentences.same, .edited: sentences.edited, .split: sentences.split,
        .merged: sentences.merged, .added: sentences.added, .removed: sentences.removed,
      ],
      movedSentences: sentences.moved,
      classes: [
        .editorial: summary.classes.editorial, .consequential: summary.classes.consequential,
        .substantive: summary.classes.substantive,
      ],
      oldCharacters: summary.characters.old, newCharacters: summary.characters.new,
      deletedCharacters: summary.characters.deleted,
      insertedCharacters: summary.characters.inserted)
  }
}
