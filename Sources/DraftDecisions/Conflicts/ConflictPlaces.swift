import DraftDocument
import DraftMerge
import DraftReading
import DraftReview
import DraftText

extension DraftMerger {
  /// A place that is left for a person to decide.
  public struct ConflictPlace: Sendable, Equatable {
    /// The line of its first marker, from 1.
    public let line: Int
    /// The section as it is cited; empty where it stands in none.
    public let section: String
  }

  /// The places that are left for a person to decide, in the order of the text. O(bytes), and reading the text.
  public var conflictPlaces: [ConflictPlace] {
    let places = ConflictMarkers(names: names).marked(result).places
    guard !places.isEmpty else { return [] }
    var options = DraftOptions()
    options.reader = first.format
    let text = result.plainText(ofSide: 0)
    guard let document = try? Draft(bytes: text, name: first.name, options: options).document else {
      return places.map { ConflictPlace(line: $0.line, section: "") }
    }
    return document.text.withView { view in
      let citation = SectionCitation(document, view)
      return places.map { place in
        let offset = min(place.offset, max(0, text.count - 1))
        let section = document.sections.lastIndex {
          $0.extent.start <= offset && offset < $0.extent.end
        }
        let name = section.map { $0 == 0 ? "" : citation.name(of: $0) } ?? ""
        return ConflictPlace(line: place.line, section: name)
      }
    }
  }
}
