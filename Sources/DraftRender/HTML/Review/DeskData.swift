import DraftDecisions
import DraftReview
import DraftText

/// What the script of a page has to know: the items with their names, what was decided, and its words.
struct DeskData {
  let items: DeskItems
  let words: any ReportWords

  /// JSON in an element of its own. `<` is written as an escape, so that no draft's text ends the element.
  func write(to sink: ByteSink) {
    var bytes: [UInt8] = []
    let inner = ByteSink { bytes += $0 }
    var json = JSONWriter(inner)
    json.beginObject()
    content(&json)
    json.endObject()
    // Writing to memory can't fail.
    try? inner.finish()
    sink.write("<script type=\"application/json\" id=\"desk-data\">")
    for part in bytes.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
      .enumerated()
    {
      if part.offset > 0 { sink.write("\\u003c") }
      sink.write(part.element)
    }
    sink.write("</script>")
  }

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
    json.key("decisions")
    json.beginArray()
    for decision in file.decisions {
      json.breakLine()
      DecisionsJSON.write(decision, &json)
    }
    json.endArray()
    json.key("words")
    vocabulary(&json)
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

  private func vocabulary(_ json: inout JSONWriter) {
    let page = words.reviewPage
    json.beginObject()
    json.key("accepted")
    json.value(words.accepted)
    json.key("rejected")
    json.value(words.rejected)
    json.key("ownText")
    json.value(words.ownText)
    json.key("comment")
    json.value(words.comment)
    json.key("undecided")
    json.value(words.undecided)
    json.key("decidedInParts")
    json.value(words.decidedInParts)
    json.key("colon")
    json.value(words.colon)
    json.key("allDecided")
    json.value(words.allDecided)
    json.key("nothingToDecide")
    json.value(words.said(.nothingToDecide))
    json.key("nothingOpen")
    json.value(words.said(.nothingOpen))
    json.key("nothingDecided")
    json.value(words.said(.nothingDecided))
    json.key("nothingToUndo")
    json.value(words.said(.nothingToUndo))
    json.key("indivisible")
    json.value(words.said(.indivisible))
    json.key("takesNoText")
    json.value(words.said(.takesNoText))
    json.key("noFurther")
    json.value(words.said(.noFurther))
    json.key("notFound")
    json.value(words.said(.notFound("%1")))
    json.key("decided")
    json.value(page.decided)
    json.key("keep")
    json.value(page.keep)
    json.key("cancel")
    json.value(page.cancel)
    json.key("progress")
    json.value(page.progress)
    json.key("copied")
    json.value(page.copied)
    json.key("loaded")
    json.value(page.loaded)
    json.key("restored")
    json.value(page.restored)
    json.key("otherDrafts")
    json.value(page.otherDrafts)
    json.key("noDecisions")
    json.value(page.noDecisions)
    json.key("passedOver")
    json.value(page.passedOver)
    json.key("leaving")
    json.value(page.leaving)
    json.endObject()
  }
}
