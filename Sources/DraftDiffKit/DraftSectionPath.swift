package import DraftReview

/// A section as a person types it: `二/（一）`, `3/Scope`.
///
/// Each step is a label, or the beginning of a title; width, case and white space do not count.
public struct DraftSectionPath: Sendable {
  package let path: SectionPath

  /// `nil` where there is nothing between the strokes.
  public init?(_ text: String) {
    guard let path = SectionPath(text) else { return nil }
    self.path = path
  }

  /// As it was typed.
  public var text: String { path.text }
}
