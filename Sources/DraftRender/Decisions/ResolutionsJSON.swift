import DraftChange
package import DraftDecisions
import DraftText

/// A file of what was decided of conflicts: a conflict a line, in the order of the text.
package enum ResolutionsJSON {
  package static func write(_ file: ResolutionFile, to sink: ByteSink) {
    JSONWriter.write("draftdiff.resolutions", to: sink) { json in
      json.breakLine()
      json.key("base")
      DecisionsJSON.write(file.base, &json)
      json.breakLine()
      json.key("sides")
      json.beginArray()
      for side in file.sides { DecisionsJSON.write(side, &json) }
      json.endArray()
      if let output = file.output {
        json.breakLine()
        json.key("output")
        DecisionsJSON.write(output, &json)
      }
      json.breakLine()
      json.key("resolutions")
      json.beginArray()
      for resolution in file.resolutions {
        json.breakLine()
        write(resolution, &json)
      }
      json.endArray()
    }
  }

  static func write(_ resolution: ResolutionFile.Resolution, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("conflict")
    json.value(resolution.conflict.description)
    write(resolution.mark.choice, &json)
    if let comment = resolution.mark.comment {
      json.key("comment")
      json.value(comment)
    }
    if let by = resolution.mark.by {
      json.key("by")
      json.value(by)
    }
    json.key("quote")
    json.value(resolution.quote)
    json.endObject()
  }

  private static func write(_ choice: ConflictChoice?, _ json: inout JSONWriter) {
    guard let choice else { return }
    json.key("choice")
    switch choice {
    case .base: json.value("base")
    case .proposal: json.value("proposal")
    case .text(let text):
      json.value("text")
      json.key("text")
      json.value(text)
    case .drafts(let sides):
      json.value("drafts")
      json.key("drafts")
      json.beginArray()
      for side in sides { json.value(side + 1) }
      json.endArray()
    }
  }
}

extension ResolutionFile {
  /// The bytes of the file.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    let sink = ByteSink { bytes += $0 }
    ResolutionsJSON.write(self, to: sink)
    // Writing to memory can't fail.
    try? sink.finish()
    return bytes
  }
}
