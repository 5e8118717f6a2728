import ArgumentParser
public import DraftDiffKit
import DraftText

/// In which form a comparison is reported, and where to; every command that compares has these.
struct ComparisonFlags: ParsableArguments {
  @Option(help: "The form of the report.")
  var format: ReportFormat?

  @Flag(help: "A table of the sections with counts and a bar: --format stat.")
  var stat = false

  @Option(name: .shortAndLong, help: "Write the report to this file, whole or not at all.")
  var output: String?

  @Flag(help: "With -o: replace the file where there is one.")
  var force = false

  @Option(
    help: "The language of the report's own words: zh, en, ja or de (the draft's by default).")
  var lang: ReportOptions.Language?

  @Option(help: "html, markdown, csv or docx (by the ending of -o, else markdown).")
  var tableFormat: ReportOptions.Table.Form?

  @Option(help: "markdown or docx (by the ending of -o, else markdown).")
  var memoFormat: ReportOptions.Memo.Form?

  @Flag(help: "Show long sentences and blocks whole, and not only around their changes.")
  var full = false

  @Flag(help: "In HTML, leave unchanged text open: a marked copy that prints whole.")
  var unfold = false

  @Flag(help: "In the table, list renumbering, punctuation and replaced terms too.")
  var tableAll = false

  @Option(
    help: ArgumentHelp(
      "In a Word document, who made the changes (draftdiff by default).",
      discussion:
        "Where one Word document is compared with itself: only the changes of this author."
    ))
  var author: String?

  @Option(
    help:
      "The pages of a Word document that is made of texts, or of a memo: plain, or gongwen\n(GB/T 9704)."
  )
  var layout: ReportOptions.Word.Layout?

  @Option(help: "Colours for a dark or a light ground (the terminal's own 16 by default).")
  var theme: ReportOptions.Theme?

  @OptionGroup var table: TableFlags
  @OptionGroup var act: ActFormatFlags
  @OptionGroup var display: DisplayFlags
  @OptionGroup var view: ViewFlags
  @OptionGroup var permits: PermitFlags

  var form: ReportFormat { format ?? (stat ? .stat : .text) }

  private var namesWord: Bool { (output ?? "").lowercased().hasSuffix(".docx") }

  var memoForm: ReportOptions.Memo.Form { memoFormat ?? (namesWord ? .docx : .markdown) }

  /// The format implied by the name of the output file.
  private var tableFormByName: ReportOptions.Table.Form {
    let name = (output ?? "").lowercased()
    if namesWord { return .docx }
    if name.hasSuffix(".html") || name.hasSuffix(".htm") { return .html }
    return name.hasSuffix(".csv") ? .csv : .markdown
  }

  mutating func validate() throws {
    if stat, let format, format != .stat {
      throw ValidationError("--stat is --format stat; choose it or --format \(format.rawValue)")
    }
    if force, output == nil {
      throw ValidationError("--force is for -o: it replaces the file that a report is written to")
    }
    if theme != nil, display.color == .never {
      throw ValidationError("--theme has no effect on --color never; it is for auto and always")
    }
    if form == .sideBySide, display.width == 0 {
      throw ValidationError("--width 0 does not wrap, but two columns need a width")
    }
    if form == .docx, let date = act.date, !Self.isDate(date) {
      throw ValidationError("--date of tracked changes is written as 2024-03-15T09:30:00Z")
    }
    if layout != nil, form == .memo, memoForm != .docx {
      throw ValidationError("--layout of a memo is for --memo-format docx")
    }
    try FormatRules.check(self)
  }

  /// Whether a text is a date as Word writes it. In the pattern, `0` stands for a digit.
  static func isDate(_ text: String) -> Bool {
    let picture = "0000-00-00T00:00:00Z"
    return text.utf8.count == picture.utf8.count
      && zip(text.utf8, picture.utf8).allSatisfy { byte, sign in
        sign == "0" ? byte.isDigit : byte == sign
      }
  }

  /// Everything that was asked for; wrong names are reported before any draft is read.
  func options() throws -> ReportOptions {
    _ = try permits.permit()
    var options = try view.options()
    let settings = try Settings.current()
    options.language = lang ?? settings.language
    options.table.form = tableFormat ?? tableFormByName
    options.memo.form = memoForm
    options.table.all = tableAll
    try table.fill(&options)
    (options.table.frame.title, options.memo.title) = (act.title, act.title)
    options.act = act.form(output: output)
    options.text.full = full
    options.page.unfolds = unfold
    options.word.author = author ?? settings.author
    options.word.layout = layout ?? .plain
    options.word.date = form == .docx ? act.date : nil
    options.text.theme = theme ?? settings.theme ?? .terminal
    return options
  }

  /// Reports that a settings file ignores differences, as no option of this command did.
  func sayIgnored() throws {
    guard view.ignore == nil, let entry = try Settings.current().entry("ignore") else { return }
    StandardError.say(
      "differences in \(entry.value) are taken for none, as \(Settings.name) says", hint: nil)
  }
}

extension ReportFormat: NamedChoice {}

extension ReportOptions.Language: NamedChoice {}

extension ReportOptions.Word.Layout: NamedChoice {}

extension ReportOptions.Theme: NamedChoice {}

extension ReportOptions.Table.Form: NamedChoice {}

extension ReportOptions.Memo.Form: NamedChoice {}
