import ArgumentParser
import DraftDiffKit

/// Which options say anything to which form of report. An option that would have no effect is refused,
/// with the forms that it works with.
enum FormatRules {
  private struct Rule: Sendable {
    let option: String
    let isGiven: @Sendable (ComparisonFlags) -> Bool
    let forms: Set<ReportFormat>
  }

  private static let terminal: Set<ReportFormat> = [.text, .sideBySide, .stat]
  private static let readers: Set<ReportFormat> = terminal.union([
    .html, .table, .memo, .marked, .markdown,
  ])

  private static let rules = [
    Rule(option: "--table-format", isGiven: { $0.tableFormat != nil }, forms: [.table]),
    Rule(option: "--memo-format", isGiven: { $0.memoFormat != nil }, forms: [.memo]),
    Rule(option: "--layout", isGiven: { $0.layout != nil }, forms: [.docx, .memo]),
    Rule(option: "--table-all", isGiven: { $0.tableAll }, forms: [.table]),
    Rule(option: "--unfold", isGiven: { $0.unfold }, forms: [.html]),
    Rule(option: "--full", isGiven: { $0.full }, forms: [.text, .sideBySide]),
    Rule(option: "--theme", isGiven: { $0.theme != nil }, forms: terminal),
    Rule(option: "--context", isGiven: { $0.view.context != nil }, forms: [.text, .sideBySide]),
    Rule(option: "--only", isGiven: { $0.view.only != nil }, forms: readers),
    Rule(option: "--section", isGiven: { $0.view.section != nil }, forms: readers),
    Rule(
      option: "--ignore", isGiven: { $0.view.ignore != nil }, forms: readers.union([.json])),
    Rule(option: "--allow-section", isGiven: { !$0.permits.allowSection.isEmpty }, forms: [.text]),
    Rule(option: "--allow-kind", isGiven: { !$0.permits.allowKind.isEmpty }, forms: [.text]),
    Rule(option: "--lang", isGiven: { $0.lang != nil }, forms: readers),
  ]

  /// The forms that are read on a terminal: paged, wrapped, coloured.
  static func isForTerminal(_ form: ReportFormat) -> Bool { terminal.contains(form) }

  ///
  /// `--author` is not looked at: what it says depends on how many drafts there are.
  static func check(_ flags: ComparisonFlags) throws {
    for rule in rules where rule.isGiven(flags) {
      try require(rule.forms, for: rule.option, flags.form)
    }
    for option in flags.act.given {
      try require(forms(of: option), for: option, flags.form)
    }
    for option in flags.table.given { try require([.table], for: option, flags.form) }
    for option in flags.display.given { try require(terminal, for: option, flags.form) }
  }

  private static func forms(of option: String) -> Set<ReportFormat> {
    switch option {
    case "--date": [.act, .docx]
    case "--title": [.act, .table, .memo]
    default: [.act]
    }
  }

  /// In a comparison of two drafts, the author signs the tracked changes.
  static func checkAuthor(_ flags: ComparisonFlags) throws {
    if flags.author != nil { try require([.docx], for: "--author", flags.form) }
  }

  /// Decisions are shown by the formats that have room for them.
  static func checkDecisions(_ files: [String], _ flags: ComparisonFlags) throws {
    if !files.isEmpty {
      try require([.text, .sideBySide, .html, .critic, .docx], for: "--decisions", flags.form)
    }
  }

  private static func require(
    _ forms: Set<ReportFormat>, for option: String, _ form: ReportFormat
  ) throws {
    guard !forms.contains(form) else { return }
    let names = ReportFormat.allCases.filter(forms.contains).map(\.rawValue)
    throw ValidationError(
      "\(option) has no effect on --format \(form.rawValue); it is for \(names.joined(separator: ", "))"
    )
  }
}
