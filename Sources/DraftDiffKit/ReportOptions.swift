/// The forms in which a comparison or a listing is written.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// For reading: the changed sentences with their word edits, section by section.
  case text
  /// A table of the sections with counts; for listings the same as `text`.
  case stat
  /// The versioned contract for programs. Always whole: no filter applies to it.
  case json
}

/// How a report looks, and what of the comparison it shows.
public struct ReportOptions: Sendable {
  /// Unchanged sentences shown around changed ones.
  public var context = 0
  /// Marks changes by colour (terminal escapes) instead of `[-…-]{+…+}`.
  public var colour = false
  /// Columns to wrap at; 0 does not wrap.
  public var width = 80

  public init() {}
}
