/// What a careful colleague would point out in one draft.
///
/// The raw value is its name in JSON and in options.
package enum FindingKind: String, CaseIterable, Sendable {
  /// What it meant has another number now.
  case staleReference = "stale-reference"
  /// It reaches nothing.
  case danglingReference = "dangling-reference"
  case danglingNote = "dangling-note"
  case unusedNote = "unused-note"
  case danglingLink = "dangling-link"
  case numberSkipped = "number-skipped"
  case numberRepeated = "number-repeated"
  case numberOutOfOrder = "number-out-of-order"
  case placeholder
  /// <<<<<<<, which a merge left.
  case conflictMarker = "conflict-marker"
  /// 讲三点, with four.
  case announcedCount = "announced-count"
  case tableTotal = "table-total"
  /// An amount in words that is not the one in figures.
  case amountMismatch = "amount-mismatch"
  /// A defined term in other words or letters.
  case termVariant = "term-variant"
  /// A term that is defined twice.
  case termRedefined = "term-redefined"
}
