package import DraftDocument
package import DraftText

/// What became of what a reference reached in the old draft.
package enum ReferenceOutcome: Sendable, Hashable {
  /// The reference changed with it.
  case followed
  /// It stands there now, and the reference reaches something else, or nothing.
  case nowAt(ReferencePlace)
  /// It is cited as before, and the reference, which says where it looks from itself, reaches this instead.
  case reaches(ReferencePlace)
  /// It stands nowhere any more.
  case gone(Reach)

  /// What a reference is to.
  package enum Reach: Sendable, Hashable {
    case section
    /// A 款 or an item; its article is there.
    case part
    /// A member of a list of attachments.
    case attachment
    /// A footnote or a source.
    case note
  }

  /// Its name in JSON.
  package var name: String {
    switch self {
    case .followed: "followed"
    case .nowAt: "nowAt"
    case .reaches: "reaches"
    case .gone: "gone"
    }
  }

  package var place: ReferencePlace? {
    switch self {
    case .nowAt(let place), .reaches(let place): place
    case .followed, .gone: nil
    }
  }
}

/// A place in the new draft that a reference may name.
package struct ReferencePlace: Sendable, Hashable {
  package var section: SectionIndex
  /// The number of the 款, and that of the 项 or the letter; 0 where none is named.
  package var clause: Int
  package var item: Int
  /// The number of an attachment that only a list names; else 0.
  package var attachment: Int
  /// The mark of a note or a source, `[^2]`, as it is written in the new draft.
  package var mark: ByteRange?

  package init(
    section: SectionIndex, clause: Int = 0, item: Int = 0, attachment: Int = 0,
    mark: ByteRange? = nil
  ) {
    self.section = section
    self.clause = clause
    self.item = item
    self.attachment = attachment
    self.mark = mark
  }
}
