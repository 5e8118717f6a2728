import DraftChange
import DraftReview
import DraftText

/// The files of two folders as JSON, each with its whole comparison; its schema is `folders.schema.json`.
package enum FolderJSON {
  /// - Parameter same: How many more files there are, which are the same.
  package static func write(
    _ files: [ComparedFile], same: Int, oldName: String, newName: String, to sink: ByteSink
  ) {
    JSONWriter.write("draftdiff.folders", to: sink) { json in
      json.key("old")
      json.value(oldName)
      json.key("new")
      json.value(newName)
      json.key("same")
      json.value(same)
      json.objects("files", files, write)
    }
  }

  private static func write(_ file: ComparedFile, _ json: inout JSONWriter) {
    json.key("relation")
    json.value(file.relation.rawValue)
    for (key, paths) in [("old", file.old), ("new", file.new)] as [(StaticString, [String])] {
      json.key(key)
      json.beginArray()
      for path in paths { json.value(path) }
      json.endArray()
    }
    json.key("comparison")
    json.nested {
      ComparisonJSON.write(
        file.comparison, oldName: file.old.joined(separator: " + "),
        newName: file.new.joined(separator: " + "), to: $0)
    }
  }
}
