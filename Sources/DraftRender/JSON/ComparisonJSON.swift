package import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The whole comparison for programs. It never leaves anything out: filters are for readers.
package enum ComparisonJSON {
  package static func write(
    _ comparison: Comparison, oldName: String, newName: String,
    word: (old: WordFacts?, new: WordFacts?) = (nil, nil), to sink: ByteSink
  ) {
    JSONWriter.write("draftdiff.comparison", to: sink) { json in
      draft("old", comparison.old, oldName, word.old, &json)
      draft("new", comparison.new, newName, word.new, &json)
      let ids = ChangeIDs(comparison)
      sections(comparison, ids, &json)
      json.breakLine()
      sentences(comparison, ids, &json)
      json.breakLine()
      references(comparison, &json)
      json.breakLine()
      borders(comparison, &json)
      json.breakLine()
      terms(comparison, &json)
      json.breakLine()
      pairs("ties", comparison.ties, &json) { ($0.kind.rawValue, $0.old.offset, $0.new.offset) }
      limits(comparison, &json)
      json.breakLine()
      SummaryJSON.write(comparison.summary, &json)
    }
  }

  private static func draft(
    _ key: StaticString, _ document: Document, _ name: String, _ word: WordFacts?,
    _ json: inout JSONWriter
  ) {
    json.key(key)
    json.beginObject()
    DraftJSON.fields(of: document, name: name, word: word, sentences: true, &json)
    json.endObject()
    json.breakLine()
  }

  private static func borders(_ comparison: Comparison, _ json: inout JSONWriter) {
    pairs("paragraphs", comparison.paragraphs, &json) {
      ($0.kind.rawValue, $0.oldSentence.offset, $0.newSentence.offset)
    }
    pairs("layout", comparison.layout, &json) {
      ($0.kind.rawValue, $0.oldSentence.offset, $0.newSentence.offset)
    }
  }

  private static func limits(_ comparison: Comparison, _ json: inout JSONWriter) {
    json.key("limits")
    json.beginArray()
    let english = ReportLanguage.english.words
    for limit in comparison.limits { json.value(english.said(of: limit)) }
    json.endArray()
  }

  private static func sections(
    _ comparison: Comparison, _ ids: ChangeIDs, _ json: inout JSONWriter
  ) {
    json.key("sections")
    json.beginArray()
    for (change, id) in zip(comparison.sections, ids.sections) {
      json.breakLine()
      json.beginObject()
      json.key("id")
      json.value(id)
      json.key("old")
      json.value(change.old)
      json.key("new")
      json.value(change.new)
      json.key("kind")
      json.value(change.kind.rawValue)
      json.key("marks")
      json.beginArray()
      for (mark, name) in SectionMarks.names where change.marks.contains(mark) { json.value(name) }
      json.endArray()
      json.key("similarity")
      json.share(change.similarity)
      json.endObject()
    }
    json.endArray()
  }

  private static func sentences(
    _ comparison: Comparison, _ ids: ChangeIDs, _ json: inout JSONWriter
  ) {
    json.key("sentences")
    json.beginArray()
    for (change, id) in zip(comparison.sentences, ids.sentences) {
      json.breakLine()
      json.beginObject()
      json.key("id")
      json.value(id)
      fields(of: change, &json)
      json.key("edits")
      json.beginArray()
      for index in change.edits { edit(comparison.edits[index], ids.edits[index], &json) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }

  private static func fields(of change: SentenceChange, _ json: inout JSONWriter) {
    json.key("kind")
    json.value(change.outcome.rawValue)
    json.key("old")
    indexes(change.old, &json)
    json.key("new")
    indexes(change.new, &json)
    json.key("moved")
    json.value(change.moved == 0 ? nil : change.moved)
    weight(change.weight, change.categories, &json)
    json.key("direction")
    json.value(change.direction?.rawValue)
    json.key("weight")
    json.value(change.importance == 0 ? nil : change.importance)
    json.key("similarity")
    json.share(change.similarity)
    if let heading = change.standsIn {
      json.key("standsIn")
      json.value(heading.offset)
    }
  }

  private static func edit(_ edit: Edit, _ id: ChangeID, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.value(id)
    json.key("old")
    json.pair(edit.old)
    json.key("new")
    json.pair(edit.new)
    weight(edit.weight, edit.categories, &json)
    json.key("direction")
    json.value(edit.direction?.rawValue)
    json.endObject()
  }

  private static func indexes(_ range: Range<SentenceIndex>, _ json: inout JSONWriter) {
    json.beginArray()
    for id in range { json.value(id.offset) }
    json.endArray()
  }

  private static func weight(
    _ weight: ChangeClass, _ categories: ChangeCategories, _ json: inout JSONWriter
  ) {
    json.key("class")
    json.value(weight.rawValue)
    json.key("categories")
    json.beginArray()
    if !categories.isEmpty {
      for (category, name) in ChangeCategories.names where categories.contains(category) {
        json.value(name)
      }
    }
    json.endArray()
  }

  private static func references(_ comparison: Comparison, _ json: inout JSONWriter) {
    json.key("references")
    json.beginArray()
    comparison.new.text.withView { bytes in
      for change in comparison.references {
        json.breakLine()
        json.beginObject()
        reference(change, comparison.new, bytes, &json)
        json.endObject()
      }
    }
    json.endArray()
  }

  private static func reference(
    _ change: ReferenceChange, _ document: Document, _ bytes: TextView, _ json: inout JSONWriter
  ) {
    json.key("sentence")
    json.value(change.sentence)
    json.key("start")
    json.value(change.place.start)
    json.key("end")
    json.value(change.place.end)
    json.key("text")
    json.text(change.place, of: bytes)
    json.key("oldTarget")
    json.value(change.oldTarget)
    json.key("newTarget")
    json.value(change.newTarget)
    json.key("state")
    json.value(change.state.rawValue)
    json.key("outcome")
    json.value(change.outcome.name)
    json.key("at")
    if let place = change.outcome.place { at(place, document, bytes, &json) } else { json.null() }
    for (name, number) in [
      ("paragraph", change.nowAt?.clause), ("item", change.nowAt?.item),
      ("attachment", change.nowAt?.attachment),
    ] as [(StaticString, Int?)] {
      json.key(name)
      json.value(number == 0 ? nil : number)
    }
  }

  private static func at(
    _ place: ReferencePlace, _ document: Document, _ bytes: TextView, _ json: inout JSONWriter
  ) {
    json.beginObject()
    json.key("section")
    json.value(place.section)
    json.key("path")
    json.text(
      SectionNames.path(of: place.section, in: document, bytes: bytes),
      separator: UInt8(ascii: "/"), of: bytes)
    json.key("paragraph")
    json.value(place.clause > 0 ? place.clause : nil)
    json.key("item")
    json.value(place.item > 0 ? place.item : nil)
    json.key("mark")
    if let mark = place.mark { json.text(mark, of: bytes) } else { json.null() }
    json.endObject()
  }

  /// A list of what stands in both drafts, by a kind and an index into each.
  private static func pairs<Pairs: Sequence>(
    _ name: StaticString, _ list: Pairs, _ json: inout JSONWriter,
    _ pair: (Pairs.Element) -> (kind: String, old: Int?, new: Int?)
  ) {
    json.key(name)
    json.beginArray()
    for element in list {
      let (kind, old, new) = pair(element)
      json.breakLine()
      json.beginObject()
      json.key("kind")
      json.value(kind)
      json.key("old")
      json.value(old)
      json.key("new")
      json.value(new)
      json.endObject()
    }
    json.endArray()
  }

  private static func terms(_ comparison: Comparison, _ json: inout JSONWriter) {
    json.key("terms")
    json.beginArray()
    for term in comparison.terms {
      json.breakLine()
      json.beginObject()
      json.key("old")
      json.value(comparison.old.text.string(term.old))
      json.key("new")
      json.value(comparison.new.text.string(term.new))
      json.key("count")
      json.value(term.count)
      json.key("left")
      json.beginArray()
      for place in term.left {
        json.beginArray()
        json.value(place.start)
        json.value(place.end)
        json.endArray()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }
}
