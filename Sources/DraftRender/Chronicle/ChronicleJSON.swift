import DraftChange
import DraftGit
package import DraftLineage

/// A draft's whole history for programs: `draftdiff.history`.
package enum ChronicleJSON {
  package static func write(_ history: WholeHistory, to sink: ByteSink) {
    var json = JSONWriter(sink)
    json.beginObject()
    HistoryListing.begin("draftdiff.history", &json)
    HistoryListing.field("path", history.path, &json)
    HistoryListing.array("revisions", history.stages, &json) { stage, json in
      HistoryListing.revision(stage.revision, &json)
      HistoryListing.counts(stage.counts, &json)
      size(stage.size, &json)
    }
    HistoryListing.array("sections", history.sections, &json) { row, json in
      HistoryListing.field("section", row.name.path, &json)
      HistoryListing.field("heading", row.name.heading, &json)
      json.key("depth")
      json.value(row.name.depth)
      json.key("gone")
      json.value(row.isGone)
      HistoryListing.array("cells", row.cells, &json) { cell($0, &$1) }
    }
    HistoryListing.array("sentences", history.blame.entries, &json) {
      HistoryListing.entry($0, false, &$1)
    }
    json.endObject()
    sink.write(0x0A)
  }

  private static func size(_ size: DraftSize?, _ json: inout JSONWriter) {
    json.key("size")
    guard let size else { return json.null() }
    json.beginObject()
    for (name, value) in [
      ("characters" as StaticString, size.characters), ("sentences", size.sentences),
      ("sections", size.sections),
    ] {
      json.key(name)
      json.value(value)
    }
    json.endObject()
  }

  private static func cell(_ cell: WholeHistory.Cell, _ json: inout JSONWriter) {
    json.key("revision")
    json.value(cell.revision)
    HistoryListing.field("state", cell.change.state.rawValue, &json)
    let marks = SectionMarks.names.filter { cell.change.marks.contains($0.0) }.map(\.1)
    HistoryListing.strings("marks", marks, &json)
    HistoryListing.array("sentences", cell.change.sentences, &json) { sentence, json in
      HistoryListing.field("kind", sentence.kind.rawValue, &json)
      json.key("moved")
      json.value(sentence.isMoved)
      HistoryListing.array("pieces", sentence.pieces, &json) { piece, json in
        let (kind, text) =
          switch piece {
          case .same(let text): ("same", text)
          case .deleted(let text): ("deleted", text)
          case .inserted(let text): ("inserted", text)
          }
        HistoryListing.field("kind", kind, &json)
        HistoryListing.field("text", text, &json)
      }
    }
  }
}
