/// What the page says on which somebody decides, beside what reviews say everywhere. `%1`, `%2` and `%3` stand for
/// numbers, names or texts.
package struct ReviewPageWords: Sendable {
  package var title: String
  package var download: String
  package var copy: String
  package var load: String
  package var undo: String
  package var onlyOpen: String
  package var yourName: String
  package var find: String
  package var keep: String
  package var cancel: String
  /// Where one stands, of how many, and how many are open.
  package var progress: String
  /// How much a filter hides, and how much of that is open.
  package var hidden: String
  package var decided: String
  package var copied: String
  package var loaded: String
  package var restored: String
  package var otherDrafts: String
  package var noDecisions: String
  package var passedOver: String
  /// Changes that no section of the page shows.
  package var further: String
  package var keys: String
  /// What the keys for an own text and for the end do on a page.
  package var ownTextKey: String
  package var endKey: String
  package var allDecided: String
  /// That all that is shown is decided, and how much of the rest is not.
  package var allShownDecided: String
  package var leaving: String
}
