import DraftDocument

/// Finds the sections that took in another, and those that gave one off.
struct SectionReshaping {
  /// Old sections whose partner also holds most of a section that is gone.
  private(set) var merged: Set<Int> = []
  /// Old sections most of whose text is also the text of a section that is new.
  private(set) var split: Set<Int> = []
  /// By old section that is gone, the new one that most of its text stands in.
  private(set) var mergedInto: [Int: Int] = [:]
  /// Those that only the words tell of.
  private(set) var ties: [SectionTie] = []

  /// O(links + length of what changed).
  init(_ old: Document, _ new: Document, _ pairing: Correspondence, _ words: LinkEdits) {
    let sentences = SplitSections(
      old, new, pairing.links, newOf: pairing.newOf, oldOf: pairing.oldOf)
    split = Set(sentences.split.map(\.old))
    merged = Set(sentences.merged.map { pairing.oldOf[$0.new] })
    for tie in sentences.merged { mergedInto[tie.old] = tie.new }
    let cut = CutArticles(old, new, pairing, words)
    split.formUnion(cut.cut.map(\.old))
    merged.formUnion(cut.joined.map { pairing.oldOf[$0.new] })
    for tie in cut.joined { mergedInto[tie.old] = tie.new }
    ties = cut.cut + cut.joined
  }
}
