package import DraftActs
import DraftText

/// What each item of an act did, as JSON: `draftdiff.amendment`.
package struct AmendmentJSON {
  private let consolidated: Consolidated
  private let words: AmendmentReport
  private let law: String?
  private let staleReferences: [String]

  /// - Parameters:
  ///   - law: Which of the laws that the act names was taken for the base.
  ///   - staleReferences: References that the act left, a sentence each.
  package init(
    _ consolidated: Consolidated, _ words: AmendmentReport, law: String?, staleReferences: [String]
  ) {
    self.consolidated = consolidated
    self.words = words
    self.law = law
    self.staleReferences = staleReferences
  }

  package func write(to sink: ByteSink) {
    JSONWriter.write("draftdiff.amendment", to: sink) { json in
      json.key("law")
      json.value(law)
      json.objects("items", consolidated.outcomes, item)
      json.objects("refused", consolidated.refusals) { refusal, json in
        place(refusal.place, &json)
        json.key("reason")
        json.value(words.reason(refusal))
      }
      json.objects("silent", consolidated.notes) { place($0, &$1) }
      json.key("staleReferences")
      json.beginArray()
      for reference in staleReferences { json.value(reference) }
      json.endArray()
    }
  }

  private func item(_ outcome: Outcome, _ json: inout JSONWriter) {
    let fields = words.fields(outcome)
    place(outcome.place, &json)
    json.key("kind")
    json.value(outcome.kind.rawValue)
    json.key("parts")
    json.beginArray()
    for part in fields.parts { json.value(part) }
    json.endArray()
    json.key("count")
    json.value(outcome.count)
    json.key("done")
    json.value(fields.done)
  }

  /// Where in the act an instruction stands, and its words.
  private func place(_ place: ActPlace, _ json: inout JSONWriter) {
    json.key("item")
    json.value(place.name)
    json.key("line")
    json.value(place.line)
    json.key("words")
    json.value(place.words)
  }
}
