import DraftChange
import DraftDocument
import DraftText

extension DraftComparison {
  /// How a sentence fared.
  public enum Kind: String, Sendable, CaseIterable {
    case same, edited, split, merged, added, removed
  }

  /// How much a change matters to a reviewer.
  public enum Weight: String, Sendable, CaseIterable {
    case none, editorial, consequential, substantive
  }

  /// One sentence, or the few that became one another.
  public struct Change: Sendable {
    public let kind: Kind
    public let weight: Weight
    /// "figure", "date", "name" …, sorted.
    public let categories: [String]
    /// Stands elsewhere in the order of the drafts.
    public let isMoved: Bool
    /// Ranges of `Draft.text`, one for each sentence; empty where added.
    public let old: [Range<Int>]
    /// Likewise; empty where removed.
    public let new: [Range<Int>]
    public let edits: [Edit]
  }

  /// A changed stretch inside a sentence, as ranges of the two drafts' texts.
  public struct Edit: Sendable {
    public let old: Range<Int>
    public let new: Range<Int>
  }

  /// Every sentence of both drafts once, in reading order of the new one, removed ones where they
  /// stood.
  public var changes: some Sequence<Change> {
    comparison.sentences.lazy.map { change in
      Change(
        kind: Kind(rawValue: change.kind.rawValue) ?? .edited,
        weight: Weight(rawValue: change.weight.rawValue) ?? .substantive,
        categories: ChangeCategories.names.filter { change.categories.contains($0.0) }.map(\.1),
        isMoved: change.moved != 0,
        old: change.old.map { comparison.old.sentences[$0].range.range },
        new: change.new.map { comparison.new.sentences[$0].range.range },
        edits: comparison.edits[change.edits].map { Edit(old: $0.old.range, new: $0.new.range) })
    }
  }

  /// How many sentences fared how; moved ones count in their kind too.
  public var counts: [Kind: Int] {
    let sentences = comparison.summary.sentences
    return [
      .same: sentences.same, .edited: sentences.edited, .split: sentences.split,
      .merged: sentences.merged, .added: sentences.added, .removed: sentences.removed,
    ]
  }
}
