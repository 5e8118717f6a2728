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
    json.beginObject()
    for (name, text) in states + answers + controls {
      json.key(name)
      json.value(text)
    }
    json.endObject()
  }

  /// What an item may be.
  private var states: [(StaticString, String)] {
    [
      ("accepted", words.accepted), ("rejected", words.rejected), ("ownText", words.ownText),
      ("comment", words.comment), ("undecided", words.undecided),
      ("decidedInParts", words.decidedInParts), ("colon", words.colon),
    ]
  }

  /// What is said where a key has no effect.
  private var answers: [(StaticString, String)] {
    [
      ("allDecided", words.allDecided), ("nothingToDecide", words.said(.nothingToDecide)),
      ("nothingOpen", words.said(.nothingOpen)), ("nothingDecided", words.said(.nothingDecided)),
      ("nothingToUndo", words.said(.nothingToUndo)), ("indivisible", words.said(.indivisible)),
      ("takesNoText", words.said(.takesNoText)), ("noFurther", words.said(.noFurther)),
      ("notFound", words.said(.notFound("%1"))),
    ]
  }

  private var controls: [(StaticString, String)] {
    let page = words.reviewPage
    return [
      ("decided", page.decided), ("keep", page.keep), ("cancel", page.cancel),
      ("progress", page.progress), ("copied", page.copied), ("loaded", page.loaded),
      ("restored", page.restored), ("otherDrafts", page.otherDrafts),
      ("noDecisions", page.noDecisions), ("passedOver", page.passedOver),
      ("leaving", page.leaving),
    ]
  }
}
