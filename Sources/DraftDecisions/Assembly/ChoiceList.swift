import DraftChange
import DraftDocument
import DraftText

/// What there is to decide between two drafts.
struct ChoiceList {
  private(set) var choices: [Choice] = []
  private var known: Set<Choice> = []
  private let comparison: Comparison
  private let old: DraftOrder
  private let new: DraftOrder

  /// O(changes).
  init(
    _ comparison: Comparison, _ old: DraftOrder, _ new: DraftOrder, _ skeleton: Skeleton,
    _ heads: SectionHeads, _ scripts: IndexedArray<SentenceChange, [ChangeScript.Step]>,
    _ following: Set<EditIndex>
  ) {
    self.comparison = comparison
    self.old = old
    self.new = new
    var last: SentenceChangeIndex?
    for placement in skeleton.placements where !placement.isAway {
      let change = placement.change
      let isBoth = old.places[change] != nil && new.places[change] != nil
      if isBoth, placement.slot == .stayed {
        if isParagraph(last, change) { add(.paragraph(change: change)) }
        last = change
      }
      if !isBoth {
        add(.presence(change: change))
      } else if placement.stands(in: .new) {
        if placement.slot != .stayed { add(.place(change: change)) }
        if heads.kind(of: placement) == .decided { add(.heading(change: change)) }
        for step in scripts[change] {
          guard let choice = step.choice, choice != .layout else { continue }
          if case .edit(let edit) = choice, following.contains(edit) { continue }
          add(choice)
        }
      }
    }
    // What is no word is no decision unless nothing else is one.
    if choices.isEmpty, old.bytes != new.bytes { add(.layout) }
  }

  /// Once, however many steps depend on it: words may change between two borders of a split.
  private mutating func add(_ choice: Choice) {
    if known.insert(choice).inserted { choices.append(choice) }
  }

  /// Whether a change that stayed begins a paragraph in one draft, and goes on with the same text in the other.
  private func isParagraph(_ last: SentenceChangeIndex?, _ change: SentenceChangeIndex) -> Bool {
    let gaps = (old: old.gap(before: change), new: new.gap(before: change))
    return gaps.old == old.gap(behind: last) && gaps.new == new.gap(behind: last)
      && old.isStrong[gaps.old] != new.isStrong[gaps.new]
  }
}
