extension MeaningChange {
  func negation(_ categories: inout ChangeCategories) {
    let negated = has(.negation)
    let isShort = edit.oldText.count + edit.newText.count <= 16
    if negated.old != negated.new, isShort { categories.insert(.negation) }
    guard edit.oldText.count <= 2, edit.newText.count <= 2 else { return }
    let marks = (
      isNegated(edit.old, edit.oldCore, maps.old), isNegated(edit.new, edit.newCore, maps.new)
    )
    if marks.0 != marks.1 { categories.insert(.negation) }
  }

  /// Whether one side has 不 or "not" and the other nothing.
  var isNegationAlone: Bool {
    guard edit.oldText.isEmpty != edit.newText.isEmpty else { return false }
    let word = (edit.oldText.isEmpty ? edit.newText : edit.oldText).filter { $0 != " " }
    if ["not", "n't", "'t", "never"].contains(String(String.UnicodeScalarView(word))) {
      return true
    }
    return edit.oldText.isEmpty
      ? word.count == 1 && isNegated(edit.new, edit.newCore, maps.new)
      : word.count == 1 && isNegated(edit.old, edit.oldCore, maps.old)
  }

  /// Whether a sign of negation is in a range, and not in a word like 非常.
  private func isNegated(_ text: SentenceText, _ range: Range<Int>, _ map: MeaningMap) -> Bool {
    range.contains { place in
      Self.negations.contains(text.scalars[place])
        && !map.matches.contains { $0.value.kind == .harmless && $0.range.contains(place) }
    }
  }

  private static let negations: Set<Unicode.Scalar> = ["不", "未", "非", "无", "勿", "没"]
}
