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
    let sides = result.conflicts.map { conflict in
      conflict.sides.firstIndex { $0.contains { $0 > 0x20 } } ?? 0
    }
    var sections = places.map { _ in "" }
    for side in Set(sides) {
      for (at, section) in self.sections(ofSide: side).enumerated() where sides[at] == side {
        sections[at] = section
      }
    }
    return zip(places, sections).map { ConflictPlace(line: $0.line, section: $1) }
  }

  /// By conflict the section that it is in, in a side's text.
  private func sections(ofSide side: Int) -> [String] {
    var options = DraftOptions()
    options.reader = first.format
    let (text, offsets) = placed(side)
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

  /// A side's text, and where its words at each conflict start.
  private func placed(_ side: Int) -> (text: [UInt8], offsets: [Int]) {
    var (text, offsets): ([UInt8], [Int]) = ([], [])
    for piece in result.pieces {
      switch piece {
      case .text(let more): text += more
      case .conflict(let conflict):
        let own = conflict.sides[side]
        offsets.append(text.count + own.prefix { $0 <= 0x20 }.count)
        text += own
      }
    }
    return (text, offsets)
  }
}
