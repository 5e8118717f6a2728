import DraftChange
import DraftGit
package import DraftLineage
import DraftText

/// A draft's whole history for programs: `draftdiff.history`.
package enum ChronicleJSON {
  package static func write(_ history: DraftChronicle, to sink: ByteSink) {
    JSONWriter.write("draftdiff.history", to: sink) { json in
      HistoryListing.field("path", history.path, &json)
      HistoryListing.shallow(history.blame.isShallow, &json)
      json.objects("revisions", history.stages) { stage, json in
        HistoryListing.revision(stage.revision, &json)
        HistoryListing.counts(stage.counts, &json)
        size(stage.size, &json)
      }
      HistoryListing.strings("strayLabels", history.strayLabels.map(\.label), &json)
      json.objects("sections", history.sections) { row, json in
        HistoryListing.field("section", row.name.path, &json)
        HistoryListing.field("heading", row.name.heading, &json)
        json.key("depth")
        json.value(row.name.depth)
        json.key("gone")
        json.value(row.isGone)
        json.objects("cells", row.cells) { cell($0, &$1) }
      }
      json.objects("sentences", history.blame.entries) {
        HistoryListing.entry($0, false, &$1)
      }
    }
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

  private static func cell(_ cell: DraftChronicle.Cell, _ json: inout JSONWriter) {
    json.key("revision")
    json.value(cell.revision)
    HistoryListing.field("section", cell.name.path, &json)
    HistoryListing.field("heading", cell.name.heading, &json)
    HistoryListing.field("before", cell.before?.path, &json)
    HistoryListing.field("state", cell.change.state.rawValue, &json)
    let marks = SectionMarks.names.filter { cell.change.marks.contains($0.0) }.map(\.1)
    HistoryListing.strings("marks", marks, &json)
    json.objects("sentences", cell.change.sentences) { sentence, json in
      HistoryListing.field("kind", sentence.kind.rawValue, &json)
      json.key("moved")
      json.value(sentence.isMoved)
      json.objects("pieces", sentence.pieces) { piece, json in
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
