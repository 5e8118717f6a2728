import DraftDiffKit

/// `draftdiff log --format act`: the acts that made a draft what it is, in order.
struct LogActs {
  let repository: DraftRepository
  let options: DraftOptions
  let style: ActForm.Style?

  /// The acts of the revisions, which stand oldest first: those that are kept, and where none is, the one that
  /// would make the revision of the one before. A first revision has none.
  func text(of wanted: [DraftRevision], in all: [DraftRevision]) throws -> String {
    var parts: [String] = []
    for revision in wanted {
      guard let before = revision.predecessors.first else { continue }
      let new = try repository.draft(revision, options: options)
      if let name = revision.actName, let bytes = try repository.actBytes(of: revision) {
        let act = try Draft(bytes: bytes, name: name, options: options)
        parts.append(heading(revision, name) + "\n\n" + String(decoding: act.text, as: UTF8.self))
      } else {
        let old = try repository.draft(all[before - 1], options: options)
        let comparison = DraftComparison(from: old, to: new)
        parts.append(heading(revision, comparison.language.noKeptAct) + "\n\n" + act(comparison))
      }
    }
    return parts.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined(separator: "\n")
  }

  private func act(_ comparison: DraftComparison) -> String {
    var report = ReportOptions()
    report.act.style = style
    return comparison.report(as: .act, options: report)
  }

  private func heading(_ revision: DraftRevision, _ act: String) -> String {
    let labels = revision.labels.isEmpty ? "" : " [\(revision.labels.joined(separator: ", "))]"
    return "@\(revision.number)\(labels)  \(revision.date.prefix(10))  \(act)"
  }
}
