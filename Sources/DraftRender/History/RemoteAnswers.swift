import DraftGit

/// What is said alike of both directions.
private protocol RemoteOutcome {
  var remote: String { get }
  var branch: String { get }
  var remoteBranch: String { get }
  var revisions: Int { get }
  var labels: [RoundName] { get }
  var differing: [RoundName] { get }
}

extension PushOutcome: RemoteOutcome {}
extension PullOutcome: RemoteOutcome {}

extension RemoteOutcome {
  /// `origin/main`; an address keeps apart from the branch.
  fileprivate var there: String {
    remote.contains("/") || remote.contains(":")
      ? "\(remoteBranch) in \(remote)" : "\(remote)/\(remoteBranch)"
  }
}

/// What went to another repository and what came from one.
extension HistoryText {
  mutating func push(_ outcome: PushOutcome, _ isDryRun: Bool) {
    let there = outcome.there
    if outcome.revisions > 0 {
      let count = HistoryText.count(outcome.revisions, "revision")
      let isNew = outcome.isNew ? " (a new branch there)" : ""
      line("\(outcome.branch) → \(there): \(isDryRun ? "would hand on " : "")\(count)\(isNew)")
    } else if outcome.labels.isEmpty, outcome.refused.isEmpty {
      line("\(there): has all of \(outcome.branch) already")
    }
    labels(of: outcome, isDryRun ? "Would hand on" : "Handed on", at: "in \(outcome.remote)")
    if outcome.setsUpstream {
      line("draftdiff push and draftdiff pull go there from now on")
    }
  }

  mutating func pull(_ outcome: PullOutcome, _ isDryRun: Bool) {
    let there = outcome.there
    if outcome.revisions > 0 {
      let count = HistoryText.count(outcome.revisions, "revision")
      line("\(outcome.branch) ← \(there): \(isDryRun ? "would bring " : "")\(count)")
      for path in outcome.changed { lines.write([(path, .plain)], indent: 2, hang: 4) }
      joined(outcome, isDryRun)
    } else if outcome.labels.isEmpty {
      line("\(there): has nothing that is not here")
    }
    labels(of: outcome, isDryRun ? "Would bring" : "Brought", at: "here")
    if outcome.ahead > 0, !(isDryRun && outcome.parted > 0) {
      let count = HistoryText.count(outcome.ahead, "revision")
      line("\(count) of \(outcome.branch) not yet in \(there): draftdiff push")
    }
  }

  private mutating func joined(_ outcome: PullOutcome, _ isDryRun: Bool) {
    if isDryRun, outcome.parted > 0 {
      let isOpen = !outcome.undecided.isEmpty || !outcome.apart.isEmpty
      let count = HistoryText.count(outcome.parted, "revision")
      line("\(isOpen ? "Can't yet" : "Would") join them with \(count) of here")
    }
    let verb = isDryRun ? "Would join" : "Joined"
    for path in outcome.joined { line("\(verb) \(path), which both sides had changed") }
    for path in outcome.undecided {
      line("Left to you: \(path), which both sides changed in the same places")
    }
    for path in outcome.apart {
      line("Left to you: \(path), which both sides changed and which has no text to join")
    }
  }

  private mutating func labels(of outcome: some RemoteOutcome, _ verb: String, at place: String) {
    let labels = outcome.labels
    if !labels.isEmpty {
      line("\(verb) \(labels.count == 1 ? "the label" : "labels") \(HistoryText.list(labels))")
    }
    for label in outcome.differing {
      line("\(HistoryText.list([label])): stands for another revision \(place); left alone")
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// `二稿 (讲话稿.txt), 送审稿 (讲话稿.txt)`
  private static func list(_ labels: [RoundName]) -> String {
    labels.map { "\($0.label) (\($0.document))" }.joined(separator: ", ")
  }
}

extension HistoryListing {
  static func push(_ outcome: PushOutcome, _ isDryRun: Bool, _ json: inout JSONWriter) {
    way(of: outcome, isDryRun, &json)
    json.key("new")
    json.value(outcome.isNew)
    labels(of: outcome, &json)
    json.objects("refused", outcome.refused) { refusal, json in
      field("path", refusal.label?.document, &json)
      field("label", refusal.label?.label, &json)
      field("reason", refusal.reason, &json)
    }
    strings("notices", outcome.findings.map(\.words), &json)
  }

  static func pull(_ outcome: PullOutcome, _ isDryRun: Bool, _ json: inout JSONWriter) {
    way(of: outcome, isDryRun, &json)
    json.key("ahead")
    json.value(outcome.ahead)
    strings("changed", outcome.changed, &json)
    strings("joined", outcome.joined, &json)
    strings("undecided", outcome.undecided, &json)
    strings("apart", outcome.apart, &json)
    labels(of: outcome, &json)
    strings("notices", outcome.findings.map(\.words) + outcome.remarks, &json)
  }

  private static func way(
    of outcome: some RemoteOutcome, _ isDryRun: Bool, _ json: inout JSONWriter
  ) {
    field("remote", outcome.remote, &json)
    field("branch", outcome.branch, &json)
    field("remoteBranch", outcome.remoteBranch, &json)
    json.key("dryRun")
    json.value(isDryRun)
    json.key("revisions")
    json.value(outcome.revisions)
  }

  private static func labels(of outcome: some RemoteOutcome, _ json: inout JSONWriter) {
    for (name, labels) in [
      ("labels" as StaticString, outcome.labels), ("differing", outcome.differing),
    ] {
      json.objects(name, labels) { label, json in
        field("path", label.document, &json)
        field("label", label.label, &json)
      }
    }
  }
}
