import DraftLanguage

/// The white space before lines of each kind, as most lines of the law have it.
struct TypicalLeads {
  let article: Letters
  let clause: Letters
  let item: Letters
  let label: Letters
  let gap: Letters

  init(_ root: Provision) {
    var counts: [Address.Level: [Letters: Int]] = [:]
    var gaps: [Letters: Int] = [:]
    root.visit { provision in
      if provision.level == .article { gaps[provision.gap, default: 0] += 1 }
      if provision.beginsLine, !TableRow.isMarked(provision.text) {
        counts[provision.level, default: [:]][provision.lead, default: 0] += 1
      }
    }
    func most(_ counts: [Letters: Int]?) -> Letters? {
      counts?.max { ($0.value, $1.key.string) < ($1.value, $0.key.string) }?.key
    }
    article = most(counts[.article]) ?? [Letter("\n")]
    clause = most(counts[.clause]) ?? article.filter { $0 != "#" }
    item = most(counts[.item]) ?? clause
    label = most(counts[.label]) ?? clause
    gap = most(gaps) ?? [Letter(" ")]
  }
}
