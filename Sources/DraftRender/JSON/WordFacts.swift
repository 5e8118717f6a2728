package import DraftDocx

/// What JSON has of a Word document beside its text: its tracked changes and its comments.
package struct WordFacts: Sendable {
  /// The state that was read: `accepted` or `rejected`.
  package var state: String
  /// In the rejected state, whose changes alone were rejected.
  package var author: String?
  package var changes: [RevisionGroup]
  /// `nil` where another state was read than the one that they are placed in.
  package var comments: CommentListing?

  package init(_ view: RevisionView, _ changes: [RevisionGroup], _ comments: CommentListing?) {
    self.changes = changes
    self.comments = comments
    switch view {
    case .accepted: state = "accepted"
    case .rejected: state = "rejected"
    case .rejectedOnly(let name): (state, author) = ("rejected", name)
    }
  }

  func write(_ json: inout JSONWriter) {
    json.key("revision")
    json.beginObject()
    json.key("state")
    json.value(state)
    json.key("author")
    json.value(author)
    json.key("changes")
    json.beginArray()
    for group in changes {
      json.breakLine()
      json.beginObject()
      json.key("author")
      json.value(group.author)
      json.key("date")
      json.value(group.date)
      json.key("count")
      json.value(group.count)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    guard let comments else { return }
    json.key("comments")
    CommentsJSON.list(comments, &json)
  }
}
