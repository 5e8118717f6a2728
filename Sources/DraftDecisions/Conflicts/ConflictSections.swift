import DraftDocument
import DraftMerge
import DraftReview
import DraftText

/// Where the conflicts of a merge stand: each in the section that the first side which has any words there has it in.
struct ConflictSections {
  private struct Place: Equatable {
    var side: Int
    var section: SectionIndex
  }

  /// By conflict.
  private let places: [Place]
  /// By side the text that its variants would give.
  private let documents: [Int: Document]

  /// O(bytes · sides), and reading the texts of the sides that are needed.
  init(_ result: MergeResult, _ draft: Document) {
    let starts = Self.starts(result.pieces)
    let documents = Dictionary(
      uniqueKeysWithValues: Set(starts.map(\.side)).map {
        ($0, draft.reread(result.plainText(ofSide: $0)))
      })
    places = starts.map { side, offset in
      let sections = documents[side]?.sections
      let section = sections?.lastIndex { $0.extent.start <= offset && offset < $0.extent.end }
      return Place(side: side, section: section ?? .document)
    }
    self.documents = documents
  }

  /// Of each conflict the side, and where its words start in the side's text.
  private static func starts(_ pieces: [MergePiece]) -> [(side: Int, offset: Int)] {
    var starts: [(side: Int, offset: Int)] = []
    var decided = 0
    var open: [Int: Int] = [:]
    for piece in pieces {
      switch piece {
      case .text(let text): decided += text.count
      case .conflict(let conflict):
        let side = conflict.sides.firstIndex { $0.contains { !$0.isBlank } } ?? 0
        let blank = conflict.sides[side].prefix { $0.isBlank }.count
        starts.append((side, decided + open[side, default: 0] + blank))
        for (side, text) in conflict.sides.enumerated() { open[side, default: 0] += text.count }
      }
    }
    return starts
  }

  /// By conflict what its section is cited as; empty where it stands in none. O(conflicts · sections).
  var names: [String] {
    var names = places.map { _ in "" }
    for (side, document) in documents {
      document.text.withView { view in
        let citation = SectionCitation(document, view)
        for (at, place) in places.enumerated()
        where place.side == side && place.section != .document {
          names[at] = citation.name(of: place.section)
        }
      }
    }
    return names
  }

  /// The sections that have any, each with the titles from the outermost one to it, and of each conflict an index into
  /// them. O(conflicts · depth).
  var paths: (all: [[String]], ofConflicts: [Int]) {
    var all: [[String]] = []
    var ofConflicts: [Int] = []
    var last: Place?
    for place in places {
      let path = path(to: place)
      let isSame = last?.side == place.side ? last == place : path == all.last
      if !isSame { all.append(path) }
      last = place
      ofConflicts.append(all.count - 1)
    }
    return (all, ofConflicts)
  }

  private func path(to place: Place) -> [String] {
    guard let document = documents[place.side] else { return [] }
    return document.text.withView { view in
      var path: [String] = []
      var at = place.section
      while at != .document {
        let name = SectionNames.title(of: at, in: document, bytes: view)
        if !name.isEmpty { path.append(name) }
        at = document.sections[at].parent
      }
      return path.reversed()
    }
  }
}
