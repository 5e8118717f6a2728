/// What somebody noted on a document's words.
package struct WordComment: Sendable {
  package var author: String
  /// As the file has it, `2024-03-15T09:30:00Z`; `nil` where it says nothing.
  package var date: String?
  /// UTF-8, a paragraph a line.
  package var text: [UInt8]
  /// Index of the comment that this one answers.
  package var parent: Int?
  package var isResolved: Bool
  /// Bytes of the text with all changes accepted that it is on; empty where it stands at a place or its
  /// words went, `nil` where the text has no sign of it.
  package var place: Range<Int>?
  /// The words that it is on, as the text has them.
  package var words: [UInt8]
  /// Whether these words are tracked as deleted.
  package var isOnDeleted: Bool
}

extension WordComment {
  /// The comments of a document, in the order of what they are on, each with its answers behind it; O(bytes).
  package static func read(_ bytes: [UInt8]) throws(WordProblem) -> [WordComment] {
    let package = try DocxPackage(bytes)
    guard let name = package.related("comments") else { return [] }
    let accepted = try WordDocument(package)
    var comments = try CommentPart(package, name, accepted.styles, accepted.numbering).comments
    let lines = TextLines(accepted)
    let rejected = accepted.hadRevisions ? try WordDocument(package, view: .rejected) : nil
    let former = rejected.map { TextLines($0) }
    let places = Self.places(lines.anchors)
    let formerPlaces = Self.places(former?.anchors ?? [])
    for index in comments.indices {
      let id = comments[index].id
      guard let place = places[id] else { continue }
      comments[index].comment.place = place
      comments[index].comment.words = Array(lines.text[place])
      guard place.isEmpty, let former, let before = formerPlaces[id], !before.isEmpty else {
        continue
      }
      comments[index].comment.words = Array(former.text[before])
      comments[index].comment.isOnDeleted = true
    }
    return ordered(comments)
  }

  /// From its start, or where the text refers to it, to its end.
  private static func places(_ anchors: [CommentAnchor]) -> [String: Range<Int>] {
    var starts: [String: Int] = [:]
    var ends: [String: Int] = [:]
    for anchor in anchors {
      switch anchor.kind {
      case .start: starts[anchor.id] = starts[anchor.id] ?? anchor.at
      case .end: ends[anchor.id] = anchor.at
      case .reference:
        if starts[anchor.id] == nil { starts[anchor.id] = anchor.at }
        if ends[anchor.id] == nil { ends[anchor.id] = anchor.at }
      }
    }
    return starts.reduce(into: [:]) { places, start in
      places[start.key] = start.value..<max(start.value, ends[start.key] ?? start.value)
    }
  }

  private static func ordered(_ comments: [CommentPart.Comment]) -> [WordComment] {
    let keys = comments.map { comment -> (place: Int, thread: Int) in
      let first = comment.root
      return (comments[first].comment.place?.lowerBound ?? .max, first)
    }
    let order = comments.indices.sorted {
      (keys[$0].place, keys[$0].thread, $0) < (keys[$1].place, keys[$1].thread, $1)
    }
    var newIndexes = [Int](repeating: 0, count: comments.count)
    for (place, index) in order.enumerated() { newIndexes[index] = place }
    return order.map { index in
      var comment = comments[index].comment
      comment.parent = comment.parent.map { newIndexes[$0] }
      return comment
    }
  }
}
