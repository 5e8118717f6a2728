import DraftMerge
import DraftReading

extension DraftMerger {
  /// A place that is left for a person to decide.
  public struct ConflictPlace: Sendable, Equatable {
    /// The line of its first marker, from 1.
    public let line: Int
    /// The section as it is cited; empty where it stands in none.
    public let section: String
  }

  /// The places that are left for a person to decide, in the order of the text. Each is in the section that the first
  /// side which has any words there has it in. O(bytes · sides), and reading the texts.
  public var conflictPlaces: [ConflictPlace] {
    let places = ConflictMarkers(names: names).marked(result).places
    guard !places.isEmpty else { return [] }
    let sections = ConflictSections(result, first.document).names
    return places.map { ConflictPlace(line: $0.line, section: sections[$0.conflict]) }
  }
}
