import ArgumentParser
import DraftDiffKit

/// `draftdiff bundle OLD NEW -o FOLDER`: everything that goes round with a draft.
struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract:
      "Write the clean copy, the marked copy, the table, the memo and the JSON to a folder.",
    discussion: """
      The files bear the new draft's name: 清稿 (its very bytes), 花脸稿 (HTML), 对照表 (HTML), 修改说明 \
      (Markdown) and JSON. The folder is written whole or not at all.

      Example:
        draftdiff bundle 一稿.txt 二稿.txt -o 二稿送审
      """)

  @Argument(help: "The earlier draft.")
  var old: String

  @Argument(help: "The later draft.")
  var new: String

  @Option(name: .shortAndLong, help: "The folder, which is made.")
  var output: String

  @Flag(help: "Replace files of the same names where the folder is there already.")
  var force = false

  @Option(help: "The language of the reports: zh or en (the draft's by default).")
  var lang: ReportOptions.Language?

  @OptionGroup var reading: ReadingFlags

  func run() throws {
    if old == "-" && new == "-" { throw Trouble.bothStandardInput }
    let folder = try FolderOutput(output, force: force, inputs: [old, new])
    let options = try reading.options()
    let bytes = try FileInput.both(old, new)
    let drafts = try Draft.both(
      old: DraftSource(bytes: bytes.0, name: old, options: options),
      new: DraftSource(bytes: bytes.1, name: new, options: options))
    let comparison = DraftComparison(from: drafts.old, to: drafts.new)
    let names = BundleNames(new, lang ?? comparison.language)
    var report = ReportOptions()
    report.language = lang
    report.tableForm = .html
    // A marked copy is read, and printed, from its first line to its last.
    report.unfolds = true
    try folder.write { folder in
      try folder.file(names.clean) { try $0(bytes.1) }
      for (name, format) in names.reports {
        try folder.file(name) { try comparison.write(as: format, options: report, to: $0) }
      }
    }
    try StandardOutput.quietly {
      for name in [names.clean] + names.reports.map(\.0) {
        try ShownOutput.toStandardOutput { try $0(Array((output + "/" + name + "\n").utf8)) }
      }
    }
    if comparison.isDifferent() { throw ExitCode(1) }
  }
}

/// What the files of a bundle are called.
private struct BundleNames {
  let clean: String
  let reports: [(String, ReportFormat)]

  init(_ path: String, _ language: ReportOptions.Language) {
    let file = path == "-" ? "draft" : path.split(separator: "/").last.map(String.init) ?? "draft"
    var base = file
    var ending = "txt"
    if let dot = file.lastIndex(of: "."), dot != file.startIndex {
      base = String(file[..<dot])
      ending = String(file[file.index(after: dot)...])
    }
    func name(_ english: String, _ chinese: String, _ ending: String) -> String {
      base + "-" + (language == .zh ? chinese : english) + "." + ending
    }
    clean = name("clean", "清稿", ending)
    reports = [
      (name("marked", "花脸稿", "html"), .html), (name("table", "对照表", "html"), .table),
      (name("summary", "修改说明", "md"), .memo), (base + ".json", .json),
    ]
  }
}
