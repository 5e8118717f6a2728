import DraftGit
import DraftLineage
import DraftReview

extension HistoryListing {
  /// Writes it for people; of the options the width and the looks count. The sink's owner finishes it.
  package func writeText(options: RenderOptions, to sink: ByteSink) {
    var text = HistoryText(
      lines: ListingLines(sink: sink, options: options), width: options.width)
    switch self {
    case .log(let entries, let namesDrafts, _): text.log(entries, namesDrafts: namesDrafts)
    case .blame(let blame, let bySection): text.blame(blame, bySection)
    case .status(let drafts, let uncommitted): text.status(drafts, uncommitted)
    case .rounds(let rounds, _): text.rounds(rounds)
    case .commits(let results): text.commits(results)
    case .plan(let steps): text.plan(steps)
    case .initialised(let root, let isNew):
      text.line((isNew ? "Made a repository in " : "Using the repository already in ") + root)
    case .restored(let revision, let file, let copy):
      if let copy { text.line("What was there is kept in \(copy)") }
      text.line("\(file): is \(revision.name) again")
    case .pushed(let outcome, let isDryRun): text.push(outcome, isDryRun)
    case .pulled(let outcome, let isDryRun): text.pull(outcome, isDryRun)
    case .labelled(let round): text.rounds([round])
    }
  }
}

/// The listings in lines.
struct HistoryText {
  var lines: ListingLines
  /// 0 does not wrap.
  let width: Int

  init(lines: ListingLines, width: Int) {
    self.lines = lines
    self.width = width
  }

  mutating func line(_ text: String) { lines.write([(text, .plain)], hang: 4) }

  // MARK: Revisions

  mutating func log(_ entries: [LogEntry], namesDrafts: Bool) {
    if entries.isEmpty { return line("No revision.") }
    let paths = Set(entries.map { Array($0.revision.path.utf8) })
    for entry in entries { write(entry, namesDraft: namesDrafts || paths.count > 1) }
  }

  /// `@3 [二稿]  2024-03-15 09:30  张三  1a2b3c4`, and below it what it did.
  mutating func write(_ entry: LogEntry, namesDraft: Bool = false) {
    let revision = entry.revision
    let date = revision.revision.date.toTheMinute
    var parts: [(text: String, look: ListingLines.Look)] = [(revision.place, .strong)]
    if !revision.labels.isEmpty {
      parts.append((" [\(revision.labels.joined(separator: ", "))]", .strong))
    }
    parts.append(("  \(date)  \(revision.revision.author.name)", .plain))
    parts.append(("  \(revision.revision.commit.short)", .dim))
    if namesDraft { parts.append(("  \(revision.path)", .plain)) }
    lines.write(parts, hang: 4)
    let words = HistoryText.words(entry)
    if !words.isEmpty { lines.write([(words, .plain)], indent: 4, hang: 4) }
    if let act = revision.revision.act {
      lines.write([("act: \(act.name)", .dim)], indent: 4, hang: 4)
    }
  }

  /// The message without the label, which stands above it, and the counts where it has none.
  private static func words(_ entry: LogEntry) -> String {
    let subject = entry.revision.subjectWithoutLabel
    let language = ReportLanguage(ofWords: subject)
    let counts = entry.counts?.words(in: language) ?? ""
    if counts.isEmpty { return subject }
    // Most subjects are too short for the search to be begun.
    if subject.utf8.count >= counts.utf8.count, subject.contains(counts) { return subject }
    return subject + language.words.aside(counts)
  }

  mutating func rounds(_ rounds: [RoundLabel]) {
    if rounds.isEmpty { return line("No round has a label.") }
    table(
      rounds.map { round in
        [
          round.label, round.number.map { "@\($0)" } ?? "", round.target.short,
          round.document,
        ]
      })
  }

  /// Columns as wide as what is in them, the last one open.
  private mutating func table(_ rows: [[String]]) {
    var widths: [Int] = []
    for row in rows {
      for (at, cell) in row.enumerated() {
        let columns = lines.columns(of: cell)
        if at < widths.count {
          widths[at] = max(widths[at], columns)
        } else {
          widths.append(columns)
        }
      }
    }
    for row in rows {
      var text = ""
      for (at, cell) in row.enumerated() where at < row.count - 1 {
        let blanks = widths[at] - lines.columns(of: cell) + 2
        if widths[at] > 0 { text += cell + String(repeating: " ", count: blanks) }
      }
      lines.write([(text, .plain), (row.last ?? "", .plain)], hang: 4)
    }
  }

  // MARK: Drafts

  mutating func status(_ drafts: [ChangedDraft], _ uncommitted: [DraftPath]) {
    if drafts.isEmpty { line("No draft changed.") }
    for draft in drafts {
      let words = draft.counts?.words(in: draft.language) ?? ""
      line(
        "\(draft.place.path): \(draft.isMissing ? "missing" : words.isEmpty ? "changed" : words)")
    }
    for draft in uncommitted { line("\(draft.path): not committed") }
  }

  mutating func commits(_ results: [CommitReport]) {
    for result in results {
      if let commit = result.id {
        lines.write([(commit.short, .dim), ("  \(result.subject)", .plain)], hang: 9)
        if let act = result.act { lines.write([("act: \(act)", .dim)], indent: 9, hang: 9) }
      }
      let label = result.round.map { "; labelled \($0)" } ?? ""
      for path in result.unchanged { line("\(path): unchanged\(label)") }
    }
  }

  mutating func plan(_ steps: [ImportStep]) {
    table(steps.map { [$0.time?.toTheMinute ?? "?", $0.round ?? "", $0.source] })
  }

  // MARK: Blame

  /// Where each sentence comes from beside it, under the path of its section.
  mutating func blame(_ blame: Blame, _ bySection: Bool) {
    let entries = bySection ? blame.bySection() : blame.entries
    if entries.isEmpty { return line("No sentence.") }
    let names = entries.map { HistoryText.origin(of: $0, blame) }
    let nameColumns = min(30, names.map(lines.columns).max() ?? 0)
    let lineColumns = entries.map { "\($0.line)".utf8.count }.max() ?? 0
    // In a narrow window the text needs the room more: it starts in the first third.
    let showsDate = width == 0 || 3 * (nameColumns + lineColumns + 18) <= width
    legend(entries, ReportLanguage(ofWords: entries.map(\.text).joined(separator: " ")).words)
    var section: String?
    for (entry, name) in zip(entries, names) {
      if !bySection, section != entry.section {
        section = entry.section
        if !entry.section.isEmpty { lines.write([(entry.section, .strong)], hang: 4) }
      }
      let date = blame.revisions[entry.wording - 1].revision.date.iso.prefix(10)
      let number = "\(entry.line)"
      let gap = String(repeating: " ", count: max(0, nameColumns - lines.columns(of: name)))
      let pad = String(repeating: " ", count: lineColumns - number.utf8.count)
      let place = gap + (showsDate ? "  \(date)" : "") + "  " + pad + number + "  "
      let hang = 2 + nameColumns + lines.columns(of: place) - gap.utf8.count
      let text =
        bySection && !entry.section.isEmpty ? "\(entry.section)  \(entry.text)" : entry.text
      let shown = entry.keepsLines ? HistoryText.lines(text) : [HistoryText.oneLine(text)]
      lines.write(
        [(name, .moved), (place, .dim), (shown[0], .plain)], indent: 2, hang: hang)
      for line in shown.dropFirst() { lines.write([(line, .plain)], indent: hang, hang: hang) }
    }
    authors(entries, blame)
  }

  /// 三稿 § 五 ← 一稿 ↻ 四稿.
  private static func origin(of entry: Blame.Entry, _ blame: Blame) -> String {
    func name(_ number: Int) -> String { blame.revisions[number - 1].name }
    let items = entry.actItems.joined(separator: ",")
    return name(entry.wording) + (items.isEmpty ? "" : " § \(items)")
      + (entry.first == entry.wording ? "" : " ← \(name(entry.first))")
      + (entry.restored.map { " ↻ \(name($0))" } ?? "")
  }

  /// Who wrote the revisions that are named above, and when, from the oldest to the newest.
  private mutating func authors(_ entries: [Blame.Entry], _ blame: Blame) {
    let numbers = Set(entries.flatMap { [$0.wording, $0.first, $0.restored].compactMap(\.self) })
    table(
      numbers.sorted().map { number in
        let revision = blame.revisions[number - 1]
        return [
          revision.name, String(revision.revision.date.iso.prefix(10)),
          revision.revision.commit.short,
          revision.revision.author.name + (revision.revision.act.map { "  § \($0.name)" } ?? ""),
        ]
      })
  }

  /// What the arrows say, where there are any.
  private mutating func legend(_ entries: [Blame.Entry], _ words: any ReportWords) {
    var parts: [String] = []
    if entries.contains(where: { $0.first != $0.wording }) {
      parts.append(words.originSigns.first)
    }
    if entries.contains(where: { $0.restored != nil }) {
      parts.append(words.originSigns.restored)
    }
    if entries.contains(where: { !$0.actItems.isEmpty }) {
      parts.append(words.originSigns.actItem)
    }
    if !parts.isEmpty { lines.write([(parts.joined(separator: words.comma), .dim)]) }
  }

  /// The lines of code, with their indents.
  private static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { String($0).replacing("\t", with: "    ") }
  }

  /// Wrapped text as running text.
  private static func oneLine(_ text: String) -> String {
    text.split { $0.isNewline }.map { line in
      let kept = line.drop { $0 == " " || $0 == "\t" }
      return ReportLanguage(ofWords: String(kept)).isHan ? String(kept) : kept + " "
    }.joined()
  }
}

extension LabelledRevision {
  /// The message's first line without the label that it begins with, where that stands beside it.
  var subjectWithoutLabel: String {
    var subject = revision.subject
    for label in labels {
      for mark in ["：", ": "] where subject.hasPrefix(label + mark) {
        subject.removeFirst((label + mark).count)
      }
    }
    return subject
  }
}
