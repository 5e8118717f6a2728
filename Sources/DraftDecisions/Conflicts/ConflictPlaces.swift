import DraftMerge
import DraftReading

extension DraftMerger {
  /// A place that is left for a person to decide.
  public struct ConflictPlace: Sendable, Equatable {
    /// The line of its first marker, from 1.
    public let line: Int
    /// The section as it is cited; empty where it stands in none.
    public let section: String
    /// Whether `takesLikely` would decide it.
    public let isLikely: Bool
  }

  /// The places that are left for a person to decide, in the order of the text, as they stand between markers: what is
  /// disputed twice in one line is one. Each is in the section that the first side which has any words there has it in.
  /// O(bytes · sides), and reading the texts.
  public var conflictPlaces: [ConflictPlace] {
    let places = ConflictMarkers(names: names).marked(result).places
    guard !places.isEmpty else { return [] }
    let sections = ConflictSections(result, first.document).names
    let conflicts = result.conflicts
    let ends = places.dropFirst().map(\.conflict) + [conflicts.count]
    return zip(places, ends).map { place, end in
      ConflictPlace(
        line: place.line, section: sections[place.conflict],
        isLikely: conflicts[place.conflict..<end].allSatisfy { $0.proposal != nil })
    }
  }
}
