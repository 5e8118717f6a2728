package import DraftCheck
import DraftReview
import DraftText

/// `draftdiff check` as JSON; its schema is `check.schema.json`.
package enum CheckJSON {
  package static func write(_ files: [CheckedFile], to sink: ByteSink) {
    JSONWriter.write("draftdiff.check", to: sink) { json in
      json.objects("files", files) { file, json in
        json.key("path")
        json.value(file.name)
        json.objects("findings", file.entries, finding)
      }
    }
  }

  private static func finding(_ entry: CheckedFile.Entry, _ json: inout JSONWriter) {
    json.key("kind")
    json.value(entry.finding.kind.rawValue)
    json.key("line")
    json.value(entry.line)
    json.key("start")
    json.value(entry.finding.place.start)
    json.key("end")
    json.value(entry.finding.place.end)
    json.key("text")
    json.value(entry.text)
    json.key("message")
    json.value(entry.message)
  }
}
