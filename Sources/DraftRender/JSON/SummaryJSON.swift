import DraftChange

enum SummaryJSON {
  private typealias Fields = [(name: StaticString, number: Int)]

  static func write(_ summary: Summary, _ json: inout JSONWriter) {
    json.key("summary")
    json.beginObject()
    write("sections", fields(summary.sections), &json)
    write("sentences", fields(summary.sentences), &json)
    write("classes", fields(summary.classes), &json)
    write("characters", fields(summary.characters), &json)
    json.endObject()
  }

  private static func write(_ name: StaticString, _ fields: Fields, _ json: inout JSONWriter) {
    json.key(name)
    json.beginObject()
    for (name, number) in fields {
      json.key(name)
      json.value(number)
    }
    json.endObject()
  }

  private static func fields(_ counts: Summary.Sections) -> Fields {
    [
      ("same", counts.same), ("edited", counts.edited), ("added", counts.added),
      ("removed", counts.removed), ("moved", counts.moved), ("renumbered", counts.renumbered),
      ("retitled", counts.retitled), ("relevelled", counts.relevelled),
    ]
  }

  private static func fields(_ counts: Summary.Sentences) -> Fields {
    [
      ("same", counts.same), ("edited", counts.edited), ("split", counts.split),
      ("merged", counts.merged), ("added", counts.added), ("removed", counts.removed),
      ("moved", counts.moved),
    ]
  }

  private static func fields(_ counts: Summary.Classes) -> Fields {
    [
      ("editorial", counts.editorial), ("consequential", counts.consequential),
      ("substantive", counts.substantive),
    ]
  }

  private static func fields(_ counts: Summary.Characters) -> Fields {
    [
      ("old", counts.old), ("new", counts.new), ("deleted", counts.deleted),
      ("inserted", counts.inserted),
    ]
  }
}
