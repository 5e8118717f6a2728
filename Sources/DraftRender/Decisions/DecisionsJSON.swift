package import DraftDecisions
import DraftText

/// A file of decisions: a decision a line, in the order in which they are given.
package enum DecisionsJSON {
  package static func write(_ file: DecisionFile, to sink: ByteSink) {
    JSONWriter.write("draftdiff.decisions", to: sink) { json in
      if let by = file.by {
        json.key("by")
        json.value(by)
      }
      for (key, draft) in [("old" as StaticString, file.old), ("new", file.new)] {
        json.breakLine()
        json.key(key)
        write(draft, &json)
      }
      json.breakLine()
      json.key("decisions")
      json.beginArray()
      for decision in file.decisions {
        json.breakLine()
        write(decision, &json)
      }
      json.endArray()
    }
  }

  static func write(_ draft: DecisionFile.Named, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("name")
    json.value(draft.name)
    json.key("sha256")
    json.value(draft.sha256)
    json.endObject()
  }

  package static func write(_ decision: Decision, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("change")
    json.value(decision.change.description)
    if decision.part != .all {
      json.key("part")
      json.value(decision.part.description)
    }
    write(decision.verdict, &json)
    if let comment = decision.comment {
      json.key("comment")
      json.value(comment)
    }
    if let kind = decision.kind {
      json.key("kind")
      json.value(kind.rawValue)
    }
    if let quote = decision.quote { write(quote, &json) }
    json.endObject()
  }

  static func write(_ verdict: Decision.Verdict?, _ json: inout JSONWriter) {
    guard let verdict else { return }
    json.key("decision")
    switch verdict {
    case .accept: json.value("accept")
    case .reject: json.value("reject")
    case .text(let text):
      json.value("edit")
      json.key("text")
      json.value(text)
    }
  }

  static func write(_ quote: Quote, _ json: inout JSONWriter) {
    json.key("quote")
    json.beginObject()
    json.key("exact")
    json.value(quote.exact)
    json.key("prefix")
    json.value(quote.prefix)
    json.key("suffix")
    json.value(quote.suffix)
    if let draft = quote.draft {
      json.key("draft")
      json.value(draft.description)
    }
    if let section = quote.section {
      json.key("section")
      json.value(section)
    }
    json.endObject()
  }
}

extension DecisionFile {
  /// The bytes of the file.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    let sink = ByteSink { bytes += $0 }
    DecisionsJSON.write(self, to: sink)
    // Writing to memory can't fail.
    try? sink.finish()
    return bytes
  }
}
