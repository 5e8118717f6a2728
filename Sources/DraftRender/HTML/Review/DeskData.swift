import DraftDecisions
import DraftReview
import DraftText

/// What the script of a page has to know: the items with their names, what was decided, and its words.
struct DeskData {
  let items: DeskItems
  let words: any ReportWords

  func write(to sink: ByteSink) { DeskJSON.write(to: sink, content) }

  private func content(_ json: inout JSONWriter) {
    let file = items.desk.file
    json.key("file")
    json.value(items.desk.fileName)
    json.key("by")
    json.value(file.by)
    json.key("old")
    DecisionsJSON.write(file.old, &json)
    json.key("new")
    DecisionsJSON.write(file.new, &json)
    json.key("items")
    json.beginArray()
    for index in items.shown {
      json.breakLine()
      item(items.desk.plan.items[index], &json)
    }
    json.endArray()
    json.key("hidden")
    json.beginArray()
    for (item, isShown) in zip(items.desk.plan.items, items.desk.plan.isShown) where !isShown {
      json.breakLine()
      names(items.desk.plan.names(about: item), &json)
    }
    json.endArray()
    json.key("decisions")
    json.beginArray()
    for decision in file.decisions {
      json.breakLine()
      DecisionsJSON.write(decision, &json)
    }
    json.endArray()
    json.key("words")
    DeskJSON.write(vocabulary, &json)
  }

  private func item(_ item: ReviewItem, _ json: inout JSONWriter) {
    let plan = items.desk.plan
    json.beginObject()
    json.key("names")
    names(item.names, &json)
    json.key("related")
    let own = Set(item.names + item.parts.flatMap(\.names))
    names(plan.names(about: item).filter { !own.contains($0) }, &json)
    json.key("text")
    json.value(item.textName ?? -1)
    json.key("now")
    json.value(plan.newText(of: item))
    json.key("formal")
    json.value(plan.isFormal(item))
    json.key("words")
    if case .words = item.subject { json.value(true) } else { json.value(false) }
    json.key("section")
    json.value(item.section)
    if let kind = item.kind {
      json.key("kind")
      json.value(kind.rawValue)
    }
    if let quote = item.quote { DecisionsJSON.write(quote, &json) }
    json.key("parts")
    json.beginArray()
    for part in item.parts { self.item(part, &json) }
    json.endArray()
    json.endObject()
  }

  private func names(_ names: [DecisionName], _ json: inout JSONWriter) {
    json.beginArray()
    for name in names {
      json.beginArray()
      json.value(name.change.description)
      json.value(name.part.description)
      json.endArray()
    }
    json.endArray()
  }

  private var vocabulary: [(StaticString, String)] {
    DeskJSON.controls(words) + [
      ("accepted", words.accepted), ("rejected", words.rejected), ("ownText", words.ownText),
      ("comment", words.comment), ("undecided", words.undecided),
      ("decidedInParts", words.decidedInParts), ("colon", words.colon),
      ("indivisible", words.said(.indivisible)), ("takesNoText", words.said(.takesNoText)),
      ("otherDrafts", words.reviewPage.otherDrafts),
    ]
  }
}
