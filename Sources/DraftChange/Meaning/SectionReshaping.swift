import DraftDocument
import DraftText

/// Finds the sections that took in another, and those that gave one off: by their sentences, and by their
/// words where no sentence shows it.
struct SectionReshaping {
  /// Old sections whose partner also holds most of a section that is gone.
  private(set) var merged: Set<SectionIndex> = []
  /// Old sections most of whose text is also the text of a section that is new.
  private(set) var split: Set<SectionIndex> = []
  /// By old section that is gone, the new one that most of its text stands in.
  private(set) var mergedInto: [SectionIndex: SectionIndex] = [:]
  /// In the order of the old draft.
  private(set) var ties: [SectionTie]

  /// For callers who do not ask which sections these are.
  init() { ties = [] }

  /// O(links + length of what changed).
  init(_ old: Document, _ new: Document, _ pairing: Correspondence, _ words: LinkEdits) {
    ties =
      SplitSections(old, new, pairing.links, newOf: pairing.newOf, oldOf: pairing.oldOf).ties
    let cut = CutArticles(old, new, pairing, words)
    for tie in cut.ties where !isTied(tie) { ties.append(tie) }
    ties.sort { ($0.old, $0.new) < ($1.old, $1.new) }
    for tie in ties {
      switch tie.kind {
      case .split: split.insert(tie.old)
      case .merged:
        if let partner = pairing.oldOf[tie.new] { merged.insert(partner) }
        mergedInto[tie.old] = tie.new
      case .cameOutOf, .wentInto: break
      }
    }
  }

  /// Whether the sentences of the section that came or went show it already.
  private func isTied(_ tie: SectionTie) -> Bool {
    ties.contains { other in
      tie.kind == .split
        ? other.new == tie.new && (other.kind == .split || other.kind == .cameOutOf)
        : other.old == tie.old && (other.kind == .merged || other.kind == .wentInto)
    }
  }
}
