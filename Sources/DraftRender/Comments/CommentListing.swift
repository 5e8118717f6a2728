package import DraftDocument
package import DraftDocx
import DraftReview
import DraftText

/// The comments on a draft with where they stand in it.
package struct CommentListing: Sendable {
  struct Entry: Sendable {
    var comment: WordComment
    /// Labels, or titles where there is none, from the outermost section in.
    var path: [String] = []
    /// From 1; `nil` where nothing of the text bears the comment.
    var line: Int?
  }

  let entries: [Entry]

  /// - Parameter document: The draft with its tracked changes accepted. O(text + comments × sections).
  package init(_ comments: [WordComment], in document: Document) {
    entries = document.text.withView { bytes in
      let lines = LineIndex(document.text.bytes)
      return comments.map { comment in
        var entry = Entry(comment: comment)
        guard let place = comment.place else { return entry }
        entry.line = lines.line(at: place.lowerBound)
        let section = Self.section(at: place.lowerBound, document)
        entry.path = SectionNames.path(of: section, in: document, bytes: bytes)
          .map { document.text.string($0) }
        return entry
      }
    }
  }

  /// The innermost section that holds the place.
  private static func section(at place: Int, _ document: Document) -> SectionIndex {
    document.sections.lastIndex { $0.extent.start <= place && place < $0.extent.end } ?? .document
  }

  /// How many comments a comment answers, one over the other.
  func depth(of index: Int) -> Int {
    var depth = 0
    var at = index
    while let parent = entries[at].comment.parent, depth < entries.count {
      depth += 1
      at = parent
    }
    return depth
  }
}
