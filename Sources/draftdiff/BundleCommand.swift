import ArgumentParser
import DraftDiffKit

/// `draftdiff bundle OLD NEW -o FOLDER`: everything that goes round with a draft.
struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle", _superCommandName: Draftdiff.name,
    abstract:
      "Write the clean copy, the marked copy, the table, the memo and the JSON to a folder.",
    discussion: """
      The files bear the new draft's name: 清稿 (its very bytes), 花脸稿 (HTML for A4 paper), 对照表 (HTML), 修改说明 \
      (Markdown) and JSON. Where the new draft is a Word document, or with --word, the first four are Word documents: \
      清稿 without tracked changes, 花脸稿 with those that make the new draft of the old. The folder is written whole or \
      not at all.

      Examples:
        draftdiff bundle 一稿.txt 二稿.txt -o 二稿送审
        draftdiff bundle 一稿.docx 二稿.docx --author 办公室 -o 二稿送审
        draftdiff bundle --word --layout gongwen 一稿.txt 二稿.txt -o 二稿送审
      """)

  @Argument(help: "The earlier draft.")
  var old: String

  @Argument(help: "The later draft.")
  var new: String

  @Option(name: .shortAndLong, help: "The folder, which is made.")
  var output: String

  @Flag(help: "Replace files of the same names in an existing folder.")
  var force = false

  @Option(help: "The language of the reports: zh, en, ja or de (the draft's by default).")
  var lang: ReportOptions.Language?

  @Flag(
    inversion: .prefixedNo,
    help: "Write Word documents (by default where the new draft is one).")
  var word: Bool?

  @Option(
    help: "The pages of Word documents that are made of texts: plain, or gongwen (GB/T 9704).")
  var layout: ReportOptions.Word.Layout?

  @Option(help: "In Word documents, who made the changes (draftdiff by default).")
  var author: String?

  @Option(help: "In Word documents, when: 2024-03-15T09:30:00Z (not said by default).")
  var date: String?

  @Option(
    name: .customLong("decisions"), parsing: .singleValue,
    help: "Add files of decisions, and a page to view and continue them; may be repeated.")
  var decisions: [String] = []

  @OptionGroup var reading: ReadingFlags

  mutating func validate() throws {
    if let date, !ComparisonFlags.isDate(date) {
      throw ValidationError("--date of tracked changes is written as 2024-03-15T09:30:00Z")
    }
    if word == false { try refuseOptionsOfWord("--no-word") }
  }

  /// Rejects options that would have no effect.
  private func refuseOptionsOfWord(_ reason: String) throws {
    let given = [
      layout == nil ? nil : "--layout", author == nil ? nil : "--author",
      date == nil ? nil : "--date",
    ].compactMap(\.self)
    guard let option = given.first else { return }
    throw ValidationError("\(option) has no effect on \(reason); it is for Word documents (--word)")
  }

  func run() throws {
    if old == "-" && new == "-" { throw Trouble.bothStandardInput }
    let folder = try FolderOutput(output, force: force, inputs: [old, new] + decisions)
    let decided = try BundledDecisions(decisions)
    let options = try reading.options()
    let bytes = try FileInput.drafts(old, new, reading)
    let drafts = try Draft.both(
      old: DraftSource(bytes: bytes.0, name: old, options: options),
      new: DraftSource(bytes: bytes.1, name: new, options: options))
    reading.sayRevisions(of: drafts.old, drafts.new)
    let isWord = word ?? drafts.new.isWord
    if !isWord { try refuseOptionsOfWord("a bundle of texts") }
    let comparison = DraftComparison(from: drafts.old, to: drafts.new)
    let language = try lang ?? Settings.current().language
    let names = BundleNames(new, language ?? comparison.language, isWord: isWord)
    let clean = try clean(drafts.new, bytes.1, isWord: isWord)
    let report = report(language, isWord: isWord)
    let files = DecidedFiles(old: bytes.0, oldName: old, new: bytes.1, newName: new)
    try folder.write { folder in
      try folder.file(names.clean) { try $0(clean) }
      for (name, format) in names.reports {
        try folder.file(name) { try comparison.write(as: format, options: report, to: $0) }
      }
      for file in decided.files { try folder.file(file.name) { try $0(file.bytes) } }
      if !decided.files.isEmpty {
        try folder.file(names.review) {
          try decided.writePage(comparison, files, names, report, to: $0)
        }
      }
    }
    let more = decided.files.isEmpty ? [] : decided.files.map(\.name) + [names.review]
    try list([names.clean] + names.reports.map(\.0) + more)
    if comparison.isDifferent() { throw ExitCode(1) }
  }

  /// Lists the files that were written.
  private func list(_ names: [String]) throws {
    try StandardOutput.quietly {
      for name in names {
        try StandardOutput.write(Array((ShownText.of(output + "/" + name) + "\n").utf8))
      }
    }
  }

  /// The new draft: as it came, or a Word document in which nothing is tracked.
  private func clean(_ draft: Draft, _ bytes: [UInt8], isWord: Bool) throws -> [UInt8] {
    isWord || draft.isWord ? try draft.wordDocument(layout: layout ?? .plain) : bytes
  }

  private func report(_ language: ReportOptions.Language?, isWord: Bool) -> ReportOptions {
    var report = ReportOptions()
    report.language = language
    report.table.form = isWord ? .docx : .html
    report.memo.form = isWord ? .docx : .markdown
    report.word.layout = layout ?? .plain
    report.word.author = author
    report.word.date = date
    return report
  }
}
