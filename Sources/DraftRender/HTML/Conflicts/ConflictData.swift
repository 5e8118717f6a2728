import DraftChange
import DraftDecisions
import DraftMerge
import DraftReview
import DraftText

/// What the script of a page of conflicts has to know: each conflict with its texts, what was decided, and its words.
struct ConflictData {
  let desk: HTMLConflictDesk
  let words: any ReportWords

  private var plan: ConflictPlan { desk.plan }

  func write(to sink: ByteSink) { DeskJSON.write(to: sink, content) }

  private func content(_ json: inout JSONWriter) {
    json.key("file")
    json.value(desk.fileName)
    json.key("by")
    json.value(desk.person)
    json.key("base")
    DecisionsJSON.write(desk.file.base, &json)
    json.key("sides")
    json.beginArray()
    for side in desk.file.sides { DecisionsJSON.write(side, &json) }
    json.endArray()
    if let output = desk.file.output {
      json.key("output")
      DecisionsJSON.write(output, &json)
    }
    json.key("names")
    json.beginArray()
    for name in plan.names { json.value(Visible.text(name)) }
    json.endArray()
    json.key("items")
    json.beginArray()
    for item in plan.items {
      json.breakLine()
      write(item, &json)
    }
    json.endArray()
    json.key("resolutions")
    json.beginArray()
    for resolution in desk.file.resolutions {
      json.breakLine()
      ResolutionsJSON.write(resolution, &json)
    }
    json.endArray()
    json.key("words")
    DeskJSON.write(vocabulary, &json)
  }

  private func write(_ item: ConflictItem, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.value(item.id.description)
    json.key("quote")
    json.value(plan.quote(item))
    json.key("section")
    json.value(item.section)
    json.key("edge")
    json.value(string(plan.leadingEdge(of: item)))
    json.key("base")
    json.value(string(item.conflict.base))
    json.key("proposal")
    if let proposal = item.conflict.proposal { json.value(string(proposal)) } else { json.null() }
    json.key("variants")
    json.beginArray()
    for variant in item.variants { write(variant, of: item, &json) }
    json.endArray()
    json.endObject()
  }

  private func write(
    _ variant: ConflictVariant, of item: ConflictItem, _ json: inout JSONWriter
  ) {
    json.beginObject()
    json.key("drafts")
    json.beginArray()
    for side in variant.sides { json.value(side + 1) }
    json.endArray()
    json.key("text")
    json.value(string(variant.text))
    json.key("tails")
    json.beginArray()
    for other in item.variants {
      json.value(
        other.sides == variant.sides || other.text.isEmpty
          ? "" : string(plan.tail(of: variant, behind: other, item)))
    }
    json.endArray()
    json.endObject()
  }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private var vocabulary: [(StaticString, String)] {
    DeskJSON.controls(words) + [
      ("undecided", words.undecided), ("ownText", words.ownText), ("comment", words.comment),
      ("colon", words.colon), ("comma", words.comma), ("by", " " + words.bracketed("%1")),
      ("base", words.conflictBase), ("proposal", words.conflictProposal),
      ("then", words.inOrder(["", ""])), ("orderPrompt", words.orderPrompt),
      ("nothing", words.nothingWritten), ("noSuchDraft", words.said(.noSuchDraft)),
      ("noProposal", words.said(.noProposal)),
    ]
  }
}
