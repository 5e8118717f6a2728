package import DraftGit
package import DraftLineage

/// An answer about the history: a listing, or what became of a request.
package enum HistoryListing: Sendable {
  case log([LogEntry])
  case blame(Blame, bySection: Bool)
  /// The drafts that changed, and those that the last revision does not have.
  case status([ChangedDraft], uncommitted: [DraftPath])
  case rounds([RoundLabel])
  case commits([CommitReport])
  case plan([ImportStep])
  /// The repository's folder, and whether it was made.
  case initialised(root: String, isNew: Bool)
  /// A revision's bytes are in `file`; what was there is kept in `copy`, if it had to be.
  case restored(LabelledRevision, file: String, copy: String?)
  case pushed(PushOutcome, isDryRun: Bool)
  case pulled(PullOutcome, isDryRun: Bool)
  /// A revision has a label.
  case labelled(RoundLabel)

}

/// The history for programs; each listing is one object with a name and a version of its format.
extension HistoryListing {
  /// The sink's owner finishes it.
  package func writeJSON(to sink: ByteSink) {
    var json = JSONWriter(sink)
    json.beginObject()
    json.key("format")
    switch self {
    case .log(let entries):
      json.value("draftdiff.log")
      version(&json)
      HistoryListing.array("revisions", entries, &json) { entry, json in
        HistoryListing.revision(entry.revision, &json)
        HistoryListing.counts(entry.counts, &json)
      }
    case .blame(let blame, let bySection):
      json.value("draftdiff.blame")
      version(&json)
      HistoryListing.array("revisions", blame.revisions, &json) {
        HistoryListing.revision($0, &$1)
      }
      let entries = bySection ? blame.bySection() : blame.entries
      HistoryListing.array(bySection ? "sections" : "sentences", entries, &json) {
        HistoryListing.entry($0, bySection, &$1)
      }
    case .status(let drafts, let uncommitted):
      json.value("draftdiff.status")
      version(&json)
      HistoryListing.array("drafts", drafts, &json) { draft, json in
        HistoryListing.field("path", draft.path.inTree, &json)
        HistoryListing.field("state", draft.isMissing ? "missing" : "changed", &json)
        HistoryListing.counts(draft.counts, &json)
      }
      HistoryListing.strings("uncommitted", uncommitted.map(\.inTree), &json)
    case .rounds(let rounds):
      json.value("draftdiff.rounds")
      version(&json)
      HistoryListing.array("rounds", rounds, &json) { HistoryListing.round($0, &$1) }
    case .commits(let results):
      json.value("draftdiff.commit")
      version(&json)
      HistoryListing.array("commits", results, &json) { result, json in
        HistoryListing.field("commit", result.commit?.description, &json)
        HistoryListing.field("subject", result.subject, &json)
        HistoryListing.strings("changed", result.changed, &json)
        HistoryListing.strings("unchanged", result.unchanged, &json)
        HistoryListing.field("round", result.round, &json)
        HistoryListing.field("act", result.act, &json)
        HistoryListing.strings("notices", result.notices.map(\.words), &json)
      }
    case .plan(let steps):
      json.value("draftdiff.import")
      version(&json)
      HistoryListing.array("steps", steps, &json) { step, json in
        HistoryListing.field("source", step.source, &json)
        HistoryListing.field("round", step.round, &json)
        HistoryListing.field("date", step.date?.iso, &json)
      }
    case .initialised(let root, let isNew):
      json.value("draftdiff.init")
      version(&json)
      HistoryListing.field("path", root, &json)
      HistoryListing.field("state", isNew ? "made" : "found", &json)
    case .restored(let revision, let file, let copy):
      json.value("draftdiff.restore")
      version(&json)
      HistoryListing.field("file", file, &json)
      HistoryListing.field("copy", copy, &json)
      json.key("revision")
      json.beginObject()
      HistoryListing.revision(revision, &json)
      json.endObject()
    case .pushed(let outcome, let isDryRun):
      json.value("draftdiff.push")
      version(&json)
      HistoryListing.push(outcome, isDryRun, &json)
    case .pulled(let outcome, let isDryRun):
      json.value("draftdiff.pull")
      version(&json)
      HistoryListing.pull(outcome, isDryRun, &json)
    case .labelled(let round):
      json.value("draftdiff.round")
      version(&json)
      HistoryListing.round(round, &json)
    }
    json.endObject()
    sink.write(0x0A)
  }

  /// The first fields of every listing.
  static func begin(_ format: String, _ json: inout JSONWriter) {
    field("format", format, &json)
    json.key("version")
    json.value(1)
  }

  private func version(_ json: inout JSONWriter) {
    json.key("version")
    json.value(1)
  }

  static func array<Element>(
    _ name: StaticString, _ elements: [Element], _ json: inout JSONWriter,
    _ fields: (Element, inout JSONWriter) -> Void
  ) {
    json.key(name)
    json.beginArray()
    for element in elements {
      json.breakLine()
      json.beginObject()
      fields(element, &json)
      json.endObject()
    }
    json.endArray()
  }

  static func revision(_ revision: LabelledRevision, _ json: inout JSONWriter) {
    json.key("number")
    json.value(revision.number)
    field("commit", revision.revision.commit.description, &json)
    field("path", revision.path, &json)
    field("round", revision.round, &json)
    strings("labels", revision.labels, &json)
    json.key("author")
    json.beginObject()
    field("name", revision.revision.author.name, &json)
    field("email", revision.revision.author.email, &json)
    json.endObject()
    field("date", revision.revision.date.iso, &json)
    field("subject", revision.revision.subject, &json)
    field("act", revision.revision.act?.name, &json)
    json.key("predecessors")
    json.beginArray()
    for number in revision.revision.predecessors { json.value(number) }
    json.endArray()
  }

  private static func round(_ round: RoundLabel, _ json: inout JSONWriter) {
    field("path", round.document, &json)
    field("label", round.label, &json)
    field("commit", round.commit.description, &json)
    json.key("number")
    json.value(round.number)
  }

  static func entry(
    _ entry: Blame.Entry, _ bySection: Bool, _ json: inout JSONWriter
  ) {
    field("section", entry.section, &json)
    json.key("line")
    json.value(entry.line)
    if !bySection { field("text", entry.text, &json) }
    json.key("wording")
    json.value(entry.wording)
    json.key("first")
    json.value(entry.first)
    json.key("restored")
    json.value(entry.restored)
    json.key("act")
    guard let act = entry.source else { return json.null() }
    json.beginObject()
    field("name", act.name, &json)
    strings("items", act.items, &json)
    json.endObject()
  }

  static func counts(_ counts: RevisionCounts?, _ json: inout JSONWriter) {
    json.key("counts")
    guard let counts else { return json.null() }
    json.beginObject()
    for (name, count) in counts.named {
      json.key(name)
      json.value(count)
    }
    json.endObject()
  }

  static func strings(
    _ name: StaticString, _ texts: [String], _ json: inout JSONWriter
  ) {
    json.key(name)
    json.beginArray()
    for text in texts { json.value(text) }
    json.endArray()
  }

  static func field(_ name: StaticString, _ text: String?, _ json: inout JSONWriter) {
    json.key(name)
    json.value(text)
  }
}
