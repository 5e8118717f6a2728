import ArgumentParser
import DraftDiffKit

/// `draftdiff bundle OLD NEW -o FOLDER`: everything that goes round with a draft.
struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract:
      "Write the clean copy, the marked copy, the table, the memo and the JSON to a folder.",
    discussion: """
      The files bear the new draft's name: 清稿 (its very bytes), 花脸稿 (HTML for A4 paper), 对照表 (HTML), 修改说明 \
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

  @Option(help: "The language of the reports: zh, en or ja (the draft's by default).")
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
    reading.sayRevisions(of: drafts.old, drafts.new)
    let comparison = DraftComparison(from: drafts.old, to: drafts.new)
    let names = BundleNames(new, lang ?? comparison.language)
    var report = ReportOptions()
    report.language = lang
    report.tableForm = .html
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
    let (clean, marked, table, memo) =
      switch language {
      case .zh: ("清稿", "花脸稿", "对照表", "修改说明")
      case .ja: ("清書", "見え消し", "新旧対照表", "改正要旨")
      case .en: ("clean", "marked", "table", "summary")
      }
    func name(_ kind: String, _ ending: String) -> String { "\(base)-\(kind).\(ending)" }
    self.clean = name(clean, ending)
    reports = [
      (name(marked, "html"), .marked), (name(table, "html"), .table), (name(memo, "md"), .memo),
      (base + ".json", .json),
    ]
  }
}
