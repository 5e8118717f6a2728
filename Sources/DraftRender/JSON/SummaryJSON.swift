import DraftChange

enum SummaryJSON {
  static func write(_ summary: Summary, _ json: inout JSONWriter) {
    json.key("summary")
    json.beginObject()
    let sections = summary.sections
    json.key("sections")
    json.beginObject()
    field("same", sections.same, &json)
    field("edited", sections.edited, &json)
    field("added", sections.added, &json)
    field("removed", sections.removed, &json)
    field("moved", sections.moved, &json)
    field("renumbered", sections.renumbered, &json)
    field("retitled", sections.retitled, &json)
    field("relevelled", sections.relevelled, &json)
    json.endObject()
    let sentences = summary.sentences
    json.key("sentences")
    json.beginObject()
    field("same", sentences.same, &json)
    field("edited", sentences.edited, &json)
    field("split", sentences.split, &json)
    field("merged", sentences.merged, &json)
    field("added", sentences.added, &json)
    field("removed", sentences.removed, &json)
    field("moved", sentences.moved, &json)
    json.endObject()
    let classes = summary.classes
    json.key("classes")
    json.beginObject()
    field("editorial", classes.editorial, &json)
    field("consequential", classes.consequential, &json)
    field("substantive", classes.substantive, &json)
    json.endObject()
    let characters = summary.characters
    json.key("characters")
    json.beginObject()
    field("old", characters.old, &json)
    field("new", characters.new, &json)
    field("deleted", characters.deleted, &json)
    field("inserted", characters.inserted, &json)
    json.endObject()
    json.endObject()
  }

  private static func field(_ name: StaticString, _ number: Int, _ json: inout JSONWriter) {
    json.key(name)
    json.value(number)
  }
}
