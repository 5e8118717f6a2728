package import DraftCheck
import DraftReview
import DraftText

/// `draftdiff check` as JSON; its schema is `check.schema.json`.
package enum CheckJSON {
  package static func write(_ files: [CheckedFile], to sink: ByteSink) {
    var json = JSONWriter(sink)
    json.beginObject()
    json.key("format")
    json.value("draftdiff.check")
    json.key("version")
    json.value(1)
    json.key("files")
    json.beginArray()
    for file in files {
      json.breakLine()
      write(file, &json)
    }
    json.endArray()
    json.endObject()
    sink.write(UInt8(ascii: "\n"))
  }

  private static func write(_ file: CheckedFile, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("path")
    json.value(file.name)
    json.key("findings")
    json.beginArray()
    for entry in file.entries {
      json.breakLine()
      json.beginObject()
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
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
