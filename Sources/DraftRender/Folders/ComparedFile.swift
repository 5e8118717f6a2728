package import DraftChange
package import DraftReview

/// A draft of two folders, or several that became one, as listings show it.
package struct ComparedFile: Sendable {
  package let relation: FileRelation
  /// Paths in their folders.
  package let old: [String]
  package let new: [String]
  package let comparison: Comparison

  package init(
    relation: FileRelation, old: [String], new: [String], comparison: Comparison
  ) {
    self.relation = relation
    self.old = old
    self.new = new
    self.comparison = comparison
  }

  /// Whether there is anything to show.
  package func isDifferent(_ filter: ReviewFilter) -> Bool {
    relation != .kept || filter.isDifferent(comparison)
  }

  var title: String {
    let names = [old, new].map { $0.joined(separator: " + ") }
    switch relation {
    case .kept: return names[1]
    case .added: return names[1]
    case .removed: return names[0]
    case .renamed, .split, .joined: return names[0] + " → " + names[1]
    }
  }

  /// Sentences, as the table of sections has them.
  func counts(_ filter: ReviewFilter) -> [Int] {
    Review.with(comparison, filter) { review in
      let counts = ChangeCounts(review).sentences
      return [
        counts.edited + counts.split + counts.merged, counts.added, counts.removed, counts.moved,
      ]
    }
  }
}
