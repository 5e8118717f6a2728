/// How much there is to decide, and how much of it is open: of what the reviewer asked to see, and of the rest.
package struct ReviewTally: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package var count: Int
    package var open: Int

    package init(count: Int, open: Int) { (self.count, self.open) = (count, open) }
  }

  package var shown: Part
  /// What a filter hides; nothing where there is none.
  package var hidden: Part

  package init(shown: Part, hidden: Part = Part(count: 0, open: 0)) {
    (self.shown, self.hidden) = (shown, hidden)
  }

  package var count: Int { shown.count + hidden.count }
  package var open: Int { shown.open + hidden.open }
}
