import DraftText

/// How two edits of different sides go together.
enum EditRelation {
  /// Neither knows of the other.
  case apart
  /// The first is layout or a number inside text that the other wrote anew: it has no place any more.
  case firstYields
  case secondYields
  /// Edits near each other, which hardly depend on one another: joined where that is asked for.
  case likely
  /// Only a person knows.
  case clash
}

/// Says how two edits go together, by what they did and by what lies between them.
struct EditRelations {
  let prose: BaseProse

  /// `a` does not start behind `b`.
  func relation(_ a: PlacedEdit, _ b: PlacedEdit) -> EditRelation {
    let gap = b.edit.base.lowerBound - a.edit.base.upperBound
    switch (a.edit.kind, b.edit.kind) {
    case (.layout, .layout): return layouts(a, b, gap)
    case (.layout, _): return layout(a, b, gap, yields: .firstYields)
    case (_, .layout): return layout(b, a, gap, yields: .secondYields)
    case (.label, .label): return gap > 0 ? .apart : .clash
    case (.label, _): return label(a, b, gap, yields: .firstYields)
    case (_, .label): return label(b, a, gap, yields: .secondYields)
    default:
      if isBehindParagraph(a, b) { return .apart }
      return gap > 0 || isBeside(a, b) ? wording(a, b) : .clash
    }
  }

  /// White space that both changed, in two ways: the one with more line breaks stays, so that no paragraph is
  /// joined that somebody parted. Which of equals is only a matter of order.
  private func layouts(_ a: PlacedEdit, _ b: PlacedEdit, _ gap: Int) -> EditRelation {
    let isSamePlace = a.edit.base.isEmpty && b.edit.base.isEmpty && gap == 0
    guard gap < 0 || isSamePlace else { return .apart }
    let (first, second) = (a.breaks, b.breaks)
    if first != second { return first < second ? .firstYields : .secondYields }
    return a.text.lexicographicallyPrecedes(b.text) ? .firstYields : .secondYields
  }

  private func layout(
    _ layout: PlacedEdit, _ other: PlacedEdit, _ gap: Int, yields: EditRelation
  ) -> EditRelation {
    if gap > 0 { return isSpacing(layout, with: other) ? .likely : .apart }
    let isParagraph = layout.breaks >= 2 || prose.breaks(layout.edit.base) >= 2
    if gap < 0 {
      return isParagraph && other.edit.kind == .sentences && !other.text.isEmpty ? .clash : yields
    }
    let isSamePlace = layout.edit.base.isEmpty && other.edit.base.isEmpty
    if isSamePlace && isParagraph { return .clash }
    // What came in at a break needs it on both sides.
    if other.edit.kind == .sentences, other.edit.base.isEmpty,
      layout.breaks < prose.breaks(layout.edit.base)
    {
      return yields
    }
    return isSpacing(layout, with: other) ? .likely : .apart
  }

  /// Whether one put blanks between the words of a sentence, or took some out, and the other changed words in it or
  /// in the one beside it. How words are set apart is a matter of writing, as their wording is: people who had both
  /// took one or the other.
  private func isSpacing(_ layout: PlacedEdit, with other: PlacedEdit) -> Bool {
    guard other.edit.kind == .words, layout.text.allSatisfy({ $0 == " " }),
      prose.bytes[layout.edit.base].allSatisfy({ $0 == " " }),
      prose.overlapped(layout.edit.base).count == 1
    else { return false }
    let (a, b) = (layout.edit.base, other.edit.base)
    let between = min(a.upperBound, b.upperBound)..<max(a.lowerBound, b.lowerBound)
    return !prose.hasBorder(between) && prose.isNeighbour(between)
  }

  private func label(
    _ label: PlacedEdit, _ other: PlacedEdit, _ gap: Int, yields: EditRelation
  ) -> EditRelation {
    if gap > 0 { return .apart }
    let isGone = other.text.isEmpty && other.edit.base.contains(label.edit.base)
    return isGone ? yields : .clash
  }

  /// Whether one inserts sentences where the other's sentence, in which it changed words, starts or ends: they
  /// touch, and their order is clear.
  private func isBeside(_ a: PlacedEdit, _ b: PlacedEdit) -> Bool {
    let gap = b.edit.base.lowerBound - a.edit.base.upperBound
    guard gap == 0, !(a.edit.base.isEmpty && b.edit.base.isEmpty) else { return false }
    let kinds = (a.edit.kind, b.edit.kind)
    return kinds == (.words, .sentences) && b.edit.base.isEmpty
      || kinds == (.sentences, .words) && a.edit.base.isEmpty
  }

  /// Whether both insert at one place, one of them sentences that go on with the paragraph there and the other one a
  /// paragraph of its own: their order is clear.
  private func isBehindParagraph(_ a: PlacedEdit, _ b: PlacedEdit) -> Bool {
    guard a.edit.base.isEmpty, a.edit.base == b.edit.base, a.edit.kind == b.edit.kind else {
      return false
    }
    return a.goesOn && b.startsParagraph || b.goesOn && a.startsParagraph
  }

  private func wording(_ a: PlacedEdit, _ b: PlacedEdit) -> EditRelation {
    let between = a.edit.base.upperBound..<b.edit.base.lowerBound
    if a.edit.kind == .words, b.edit.kind == .words, prose.sentences(a) == prose.sentences(b) {
      return prose.isFar(between) ? .likely : .clash
    }
    guard prose.isNeighbour(between) else { return .apart }
    if a.isDeletion || b.isDeletion { return .clash }
    // What goes on with the paragraph in the place of one behind it has lost its place by another that came between.
    if a.edit.base.isEmpty, a.startsParagraph, b.goesOn, prose.hasBorder(between) { return .clash }
    if prose.hasBorder(between) || prose.isOfOwnLines(a) || prose.isOfOwnLines(b) { return .apart }
    // A sentence that came, or was written anew, was made for the ones beside it.
    guard a.edit.kind == .words, b.edit.kind == .words else { return .likely }
    // Of sentences on lines side by side nobody knows whether who wrote the one had read the other, which is why lines
    // conflict in git; on one line, or where lines are broken at a width, words between them keep them apart.
    return prose.isFar(between) && !prose.isOneLineBreak(between) ? .apart : .likely
  }
}
