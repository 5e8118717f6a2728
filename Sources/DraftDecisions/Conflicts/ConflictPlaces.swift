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

  /// The places that are left for a person to decide, in the order of the text. Each is in the section that the first
  /// side which has anything there has it in. O(bytes · sides), and reading the texts.
  public var conflictPlaces: [ConflictPlace] {
    let places = ConflictMarkers(names: names).marked(result).places
    var sections = places.map { _ in "" }
    for side in Set(places.map(\.side)) {
      let own = places.indices.filter { places[$0].side == side }
      let names = self.sections(ofSide: side, at: own.map { places[$0].offset })
      for (place, name) in zip(own, names) { sections[place] = name }
    }
    return zip(places, sections).map { ConflictPlace(line: $0.line, section: $1) }
  }

  /// The sections that places of a side's text are in; none where it can't be read.
  private func sections(ofSide side: Int, at offsets: [Int]) -> [String] {
    var options = DraftOptions()
    options.reader = first.format
    let text = result.plainText(ofSide: side)
    guard let document = try? Draft(bytes: text, name: first.name, options: options).document else {
      return []
    }
    return document.text.withView { view in
      let citation = SectionCitation(document, view)
      return offsets.map { offset in
        let offset = min(offset, max(0, text.count - 1))
        let section = document.sections.lastIndex {
          $0.extent.start <= offset && offset < $0.extent.end
        }
        return section.map { $0 == 0 ? "" : citation.name(of: $0) } ?? ""
      }
    }
  }
}
