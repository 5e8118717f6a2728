/// What stands at a conflict once it is decided.
package enum ConflictChoice: Hashable, Sendable {
  /// What these drafts have there, one behind the other: indexes of the sides.
  case drafts([Int])
  case base
  /// All edits together, where that is likely and not certain.
  case proposal
  case text(String)
}

/// What was decided of one conflict, and by whom.
package struct ConflictMark: Hashable, Sendable {
  package var choice: ConflictChoice?
  package var comment: String?
  /// Who said so last; `nil` where nobody is known.
  package var by: String?

  package init(choice: ConflictChoice? = nil, comment: String? = nil, by: String? = nil) {
    self.choice = choice
    self.comment = comment
    self.by = by
  }

  package var isEmpty: Bool { choice == nil && comment == nil }
}
