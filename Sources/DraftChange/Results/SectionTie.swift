package import DraftDocument

/// A section of the old draft and one of the new that share text and are not partners.
///
/// A section that came has at most one tie, to where most of its text came from; one that is gone has at most one,
/// to where most of its text went.
public struct SectionTie: Sendable, Hashable {
  /// What binds the two; the raw value is its name in JSON.
  public enum Kind: String, Sendable, CaseIterable {
    /// The new section was split off from the old one, which goes on and is marked `split`.
    case split
    /// The old section was joined with the partner of the new one, which is marked `merged`.
    case merged
    /// The new section came out of the old one, which is gone, or out of text in no section.
    case cameOutOf
    /// The old section went into the new one, which has no partner, or into text in no section.
    case wentInto
  }
  package var kind: Kind
  package var old: SectionIndex
  package var new: SectionIndex

  package init(kind: Kind, old: SectionIndex, new: SectionIndex) {
    self.kind = kind
    self.old = old
    self.new = new
  }
}
