public import DraftGit
public import DraftLineage
import DraftText

/// An answer about the history, to be written for people or for programs.
public enum HistoryListing: Sendable {
  /// What revisions did; with the names of their drafts beside them, or where they are of several; and whether
  /// older ones are missing because the clone is shallow.
  case log([LogEntry], namesDrafts: Bool = false, isShallow: Bool = false)
  /// Where sentences, or sections, come from.
  case blame(Blame, bySection: Bool)
  /// The drafts that changed, and those that the last revision does not have.
  case status([ChangedDraft], uncommitted: [DraftPath] = [])
  /// Labels; and whether older ones are missing because the clone is shallow.
  case rounds([RoundLabel], isShallow: Bool = false)
  /// What became of commits.
  case commits([CommitReport])
  /// What an import would do.
  case plan([ImportStep])
  /// The repository's folder, and whether it was made.
  case initialised(root: String, isNew: Bool)
  /// A revision's bytes are in `file`; what was there is kept in `copy`, if it had to be.
  case restored(LabelledRevision, file: String, copy: String?)
  /// What was handed to another repository, or would be.
  case pushed(PushOutcome, isDryRun: Bool)
  /// What was brought from another repository, or would be.
  case pulled(PullOutcome, isDryRun: Bool)
  /// A revision has a label.
  case labelled(RoundLabel)
}

/// The history for programs; each listing is one object with a name and a version of its format.
extension HistoryListing {
  /// The sink's owner finishes it.
  package func writeJSON(to sink: ByteSink) {
    JSONWriter.write("draftdiff." + format, to: sink, fields)
  }

  /// The name of the format, behind the program's.
  private var format: String {
    switch self {
    case .log: "log"
    case .blame: "blame"
    case .status: "status"
    case .rounds: "rounds"
    case .commits: "commit"
    case .plan: "import"
    case .initialised: "init"
    case .restored: "restore"
    case .pushed: "push"
    case .pulled: "pull"
    case .labelled: "round"
    }
  }

  private func fields(_ json: inout JSONWriter) {
    switch self {
    case .log(let entries, _, let isShallow):
      HistoryListing.shallow(isShallow, &json)
      json.objects("revisions", entries, HistoryListing.entry)
    case .blame(let blame, let bySection): HistoryListing.blame(blame, bySection, &json)
    case .status(let drafts, let uncommitted):
      json.objects("drafts", drafts, HistoryListing.draft)
      HistoryListing.strings("uncommitted", uncommitted.map(\.path), &json)
    case .rounds(let rounds, let isShallow):
      HistoryListing.shallow(isShallow, &json)
      json.objects("rounds", rounds, HistoryListing.round)
    case .commits(let results):
      json.objects("commits", results, HistoryListing.commit)
    case .plan(let steps): json.objects("steps", steps, HistoryListing.step)
    case .initialised(let root, let isNew):
      HistoryListing.field("path", root, &json)
      HistoryListing.field("state", isNew ? "made" : "found", &json)
    case .restored(let revision, let file, let copy):
      HistoryListing.restored(revision, file, copy, &json)
    case .pushed(let outcome, let isDryRun): HistoryListing.push(outcome, isDryRun, &json)
    case .pulled(let outcome, let isDryRun): HistoryListing.pull(outcome, isDryRun, &json)
    case .labelled(let round): HistoryListing.round(round, &json)
    }
  }

  private static func entry(_ entry: LogEntry, _ json: inout JSONWriter) {
    revision(entry.revision, &json)
    counts(entry.counts, &json)
  }

  private static func blame(_ blame: Blame, _ bySection: Bool, _ json: inout JSONWriter) {
    shallow(blame.isShallow, &json)
    json.objects("revisions", blame.revisions, revision)
    let entries = bySection ? blame.bySection() : blame.entries
    json.objects(bySection ? "sections" : "sentences", entries) { entry($0, bySection, &$1) }
  }

  private static func draft(_ draft: ChangedDraft, _ json: inout JSONWriter) {
    field("path", draft.place.path, &json)
    field("state", draft.isMissing ? "missing" : "changed", &json)
    counts(draft.counts, &json)
  }

  private static func commit(_ result: CommitReport, _ json: inout JSONWriter) {
    field("commit", result.commit, &json)
    field("subject", result.subject, &json)
    strings("changed", result.changed, &json)
    strings("unchanged", result.unchanged, &json)
    field("round", result.round, &json)
    field("act", result.act, &json)
    strings("notices", result.findings.map(\.words), &json)
  }

  private static func step(_ step: ImportStep, _ json: inout JSONWriter) {
    field("source", step.source, &json)
    field("round", step.round, &json)
    field("date", step.date, &json)
  }

  private static func restored(
    _ restored: LabelledRevision, _ file: String, _ copy: String?, _ json: inout JSONWriter
  ) {
    field("file", file, &json)
    field("copy", copy, &json)
    json.key("revision")
    json.beginObject()
    revision(restored, &json)
    json.endObject()
  }

  /// Whether what came before the first commits is not here.
  static func shallow(_ isShallow: Bool, _ json: inout JSONWriter) {
    json.key("shallow")
    json.value(isShallow)
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
    field("commit", round.commit, &json)
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
