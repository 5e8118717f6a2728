import DraftDocument
import DraftMerge
import DraftReview
import DraftText

/// Where the conflicts of a merge stand.
struct ConflictSections {
  /// Of each section that has any, the titles from the outermost one to it.
  private(set) var paths: [[String]] = []
  /// Of each conflict, an index into `paths`.
  private(set) var ofConflicts: [Int] = []

  /// O(bytes), and reading the text that the first side's variants would give.
  init(_ result: MergeResult, _ draft: Document) {
    var starts: [Int] = []
    var offset = 0
    for piece in result.pieces {
      switch piece {
      case .text(let text): offset += text.count
      case .conflict(let conflict):
        // Where the first side has nothing, what stands before gives the place.
        starts.append(conflict.sides[0].isEmpty ? max(0, offset - 1) : offset)
        offset += conflict.sides[0].count
      }
    }
    let document = draft.reread(result.plainText(ofSide: 0))
    document.text.withView { view in
      var last: SectionIndex?
      for start in starts {
        let section = Self.section(at: start, in: document)
        if section != last { paths.append(Self.path(to: section, document, view)) }
        last = section
        ofConflicts.append(paths.count - 1)
      }
    }
  }

  private static func section(at offset: Int, in document: Document) -> SectionIndex {
    document.sections.lastIndex { $0.extent.start <= offset && offset < $0.extent.end }
      ?? .document
  }

  private static func path(
    to section: SectionIndex, _ document: Document, _ view: TextView
  ) -> [String] {
    var path: [String] = []
    var at = section
    while at != .document {
      let name = SectionNames.title(of: at, in: document, bytes: view)
      if !name.isEmpty { path.append(name) }
      at = document.sections[at].parent
    }
    return path.reversed()
  }
}
