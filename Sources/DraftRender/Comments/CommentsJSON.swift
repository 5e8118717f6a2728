import DraftDocx
import DraftText

/// `draftdiff comments` as JSON; its schema is `comments.schema.json`.
package enum CommentsJSON {
  package static func write(_ listing: CommentListing, name: String, to sink: ByteSink) {
    JSONWriter.write("draftdiff.comments", to: sink) { json in
      json.key("path")
      json.value(name)
      json.key("comments")
      list(listing, &json)
    }
  }

  static func list(_ listing: CommentListing, _ json: inout JSONWriter) {
    json.beginArray()
    for (index, entry) in listing.entries.enumerated() {
      json.breakLine()
      write(entry, index, &json)
    }
    json.endArray()
  }

  private static func write(
    _ entry: CommentListing.Entry, _ index: Int, _ json: inout JSONWriter
  ) {
    let comment = entry.comment
    json.beginObject()
    json.key("id")
    json.value(index)
    json.key("parent")
    json.value(comment.parent)
    json.key("author")
    json.value(comment.author)
    json.key("date")
    json.value(comment.date)
    json.key("resolved")
    json.value(comment.isResolved)
    json.key("text")
    json.value(String(decoding: comment.text, as: UTF8.self))
    json.key("section")
    json.value(entry.path.isEmpty ? nil : entry.path.joined(separator: "/"))
    json.key("line")
    json.value(entry.line)
    json.key("start")
    json.value(comment.place?.lowerBound)
    json.key("end")
    json.value(comment.place?.upperBound)
    json.key("words")
    json.value(String(decoding: comment.words, as: UTF8.self))
    json.key("deleted")
    json.value(comment.isOnDeleted)
    json.endObject()
  }
}
