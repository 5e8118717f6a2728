public import DraftChange
import DraftDocument
import DraftText

extension DraftComparison {
  /// What became of a section.
  public struct SectionChange: Hashable, Sendable {
    /// The name of the change: it stays the same whatever changes elsewhere in the drafts.
    public let id: String
    /// The index in `old.sections`; `nil` where added.
    public let old: Int?
    /// The index in `new.sections`; `nil` where removed.
    public let new: Int?
    /// `same`, `edited`, `added` or `removed`. Only its own text counts, not that of its subsections.
    public let kind: Kind
    /// What else became of it.
    public let marks: Set<SectionMark>
    /// How much of its own text is the same: 0 to 1.
    public let similarity: Double
  }

  /// What became of a sentence, or of the few that were split or merged.
  public struct SentenceChange: Hashable, Sendable {
    /// The name of the change: it stays the same whatever changes elsewhere in the drafts.
    public let id: String
    /// What became of it.
    public let kind: Kind
    /// How much it means.
    public let changeClass: ChangeClass
    /// What it is about.
    public let categories: Set<Category>
    /// Which way it goes; `nil` where its edits have no direction or disagree.
    public let direction: Direction?
    /// How much it matters, from 1 to 5; 0 where nothing changed.
    public let weight: Int
    /// Of the heading of a section that was joined with another (`merged`, `new` is empty) or split off (`split`,
    /// `old` is empty), the heading of the other draft that has its words: an index in its sentences.
    public let standsIn: Int?
    /// The number of the move, from 1, which neighbours that moved together share; `nil` where it
    /// did not move.
    public let move: Int?
    /// Indexes in `old.sentences`; empty where added.
    public let old: Range<Int>
    /// Indexes in `new.sentences`; empty where removed.
    public let new: Range<Int>
    /// How much of the text is the same: 0 to 1.
    public let similarity: Double
    /// The changed stretches in their order; empty where same, added or removed.
    public let edits: [Edit]
  }

  /// A changed stretch inside a sentence.
  public struct Edit: Hashable, Sendable {
    /// The name of the edit: it stays the same whatever other edits the sentence has.
    public let id: String
    /// UTF-8 bytes of `old.text`; empty where text was inserted.
    public let old: Range<Int>
    /// UTF-8 bytes of `new.text`; empty where text was deleted.
    public let new: Range<Int>
    /// How much it means.
    public let changeClass: ChangeClass
    /// What it is about.
    public let categories: Set<Category>
    /// Which way it goes, where it has a direction.
    public let direction: Direction?
  }

  /// Every section of both drafts exactly once, in the order of the new draft; removed ones follow
  /// what they followed in the old draft.
  ///
  /// O(*n*) for *n* bytes of both drafts: keep it rather than asking twice.
  public var sections: [SectionChange] {
    zip(comparison.sections, ChangeIDs(comparison).sections).map { change, id in
      SectionChange(
        id: "\(id)", old: change.old?.offset, new: change.new?.offset, kind: change.kind,
        marks: change.marks.set,
        similarity: change.similarity)
    }
  }

  /// Every sentence of both drafts exactly once, in the order of the new draft; removed ones follow
  /// what they followed in the old draft.
  ///
  /// O(*n*) for *n* bytes of both drafts: keep it rather than asking twice.
  public var sentences: [SentenceChange] {
    let ids = ChangeIDs(comparison)
    return zip(comparison.sentences, ids.sentences).map { change, id in
      SentenceChange(
        id: "\(id)", kind: change.outcome, changeClass: change.weight,
        categories: change.categories.set, direction: change.direction,
        weight: change.importance, standsIn: change.standsIn?.offset,
        move: change.moved == 0 ? nil : change.moved,
        old: change.old.offsets(),
        new: change.new.offsets(), similarity: change.similarity,
        edits: change.edits.map { Edit(comparison.edits[$0], id: "\(ids.edits[$0])") })
    }
  }
}

extension DraftComparison.Edit {
  fileprivate init(_ edit: DraftChange.Edit, id: String) {
    self.init(
      id: id, old: edit.old.range, new: edit.new.range,
      changeClass: edit.weight,
      categories: edit.categories.set,
      direction: edit.direction)
  }
}
