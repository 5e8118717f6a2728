/// The thresholds of an alignment, each with its reason. One set for all languages and genres.
package struct AlignmentOptions: Sendable {
  /// Units as alike as this are the same unit wherever they stand: more than half of what is rare
  /// in them is shared, and nothing else comes near.
  package var strong: Float = 0.5
  /// How much better than the next best a strong pair must be.
  package var margin: Float = 0.15
  /// Units this alike are paired where they stand in the same place.
  package var weak: Float = 0.3
  /// Out of their place units must be this alike: a chance likeness is somewhere in any long draft.
  package var moved: Float = 0.55
  /// Between neighbours that are paired, as many units on both sides are taken for reworded ones
  /// when they are at least this alike.
  package var samePlace: Float = 0.18
  /// The same where the numbers differ.
  package var nearPlace: Float = 0.32
  /// In a split, the share of each part that the whole must cover.
  package var coverage: Float = 0.5
  /// The same of a part that was shortened on the way, where it alone shows what the others do not.
  package var shortenedCoverage: Float = 0.35
  /// The share of the whole that the parts must make up then.
  package var fullCoverage: Float = 0.8
  /// The most parts of a split or merge; people make two, rarely three.
  package var parts = 4
  package var allowsSplits = true
  /// Cells of a gap that are all looked at; a larger gap is first cut at its best pairs.
  package var cells = 16_384
  /// A feature that more units than this have says nothing about which belong together.
  package var common = 48
  /// Candidates kept for each unit.
  package var candidates = 6

  package init() {}
}
