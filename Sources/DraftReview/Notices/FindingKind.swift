/// What is wrong with a place of a draft. The raw value is its name in JSON.
public enum FindingKind: String, CaseIterable, Sendable {
  /// What it meant has another number now.
  case staleReference = "stale-reference"
  /// It reaches nothing.
  case danglingReference = "dangling-reference"
  /// A note's mark without a note.
  case danglingNote = "dangling-note"
  /// A note that nothing refers to.
  case unusedNote = "unused-note"
  /// A link to a heading that is not there.
  case danglingLink = "dangling-link"
  /// A number was left out.
  case numberSkipped = "number-skipped"
  /// A number stands twice.
  case numberRepeated = "number-repeated"
  /// A number stands behind a higher one.
  case numberOutOfOrder = "number-out-of-order"
  /// XX, ＿＿, [TBD].
  case placeholder
  /// A mark of a merge that is not decided.
  case conflictMarker = "conflict-marker"
  /// Three points are announced, and four come.
  case announcedCount = "announced-count"
  /// A total that is not the sum, or less than its parts.
  case tableTotal = "table-total"
  /// A number in words that is not the one in figures.
  case amountMismatch = "amount-mismatch"
  /// A day that its month does not have.
  case impossibleDate = "impossible-date"
  /// A defined term in other words or letters.
  case termVariant = "term-variant"
  /// A term that is defined twice.
  case termRedefined = "term-redefined"
}
