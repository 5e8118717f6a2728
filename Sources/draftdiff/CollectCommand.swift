import ArgumentParser
import DraftDiffKit

/// `draftdiff collect BASE A B … -o FOLDER`: 意见汇总.
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect", _superCommandName: Draftdiff.name,
    abstract: "Collect what several people made of one draft.",
    discussion: """
      Writes a folder: the combined draft with every change that nobody contradicts, 意见汇总表 (place, text, \
      proposal, from, outcome, reason) as HTML, Markdown, CSV and a Word document, the places on which people \
      differ, and what each changed (marked in HTML, and with tracked changes where the drafts are Word \
      documents). Where people differ, the combined draft has the text of the base. Exit status: 0 when nobody \
      differs, 1 when some do, 2 when something is wrong.

      Examples:
        draftdiff collect 征求意见稿.txt 甲处.txt 乙处.txt -o 意见汇总
        draftdiff collect base.docx a.docx b.docx --as Legal --as Finance -o opinions
        draftdiff collect 征求意见稿.txt 甲处.txt -o 意见汇总 --title 《停车场管理办法》意见采纳情况表
      """)

  @Argument(help: "The draft that all were given.")
  var base: String

  @Argument(help: "What each made of it.")
  var sides: [String]

  @Option(
    name: .customLong("as"),
    help: "Who made each draft, in their order (the file's name by default).")
  var names: [String] = []

  @Option(name: .shortAndLong, help: "The folder, which is made.")
  var output: String

  @Option(help: "The title of the table (made from the base's own by default).")
  var title: String?

  @Flag(help: "Replace files of the same names in an existing folder.")
  var force = false

  @Option(help: "The language of the table: zh, en, ja or de (the draft's by default).")
  var lang: ReportOptions.Language?

  @OptionGroup var reading: ReadingFlags

  mutating func validate() throws {
    if sides.isEmpty { throw ValidationError("give the base and what people made of it") }
    if !names.isEmpty, names.count != sides.count {
      throw ValidationError("--as must be given once for each draft, or not at all")
    }
  }

  func run() throws {
    let folder = try FolderOutput(output, force: force, inputs: [base] + sides)
    let options = try reading.options()
    let drafts = try Draft.all(
      ([base] + sides).map {
        DraftSource(bytes: try FileInput.draft($0, reading), name: $0, options: options)
      })
    for draft in drafts { reading.sayRevisions(of: draft) }
    let language = try lang ?? Settings.current().language
    let people = names.isEmpty ? sides.map(CollectedNames.base) : names
    let collection = DraftCollection(
      base: drafts[0], sides: Array(zip(drafts.dropFirst(), people)))
    let files = CollectedNames(base, language ?? collection.comparison(of: 0).language)
    var written: [String] = []
    try folder.write { folder in
      func file(_ name: String, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void) throws
      {
        try folder.file(name, body)
        written.append(name)
      }
      let combined = try collection.combined()
      try file(files.combined) { try $0(combined) }
      try writeTables(collection, files, language, file)
      if collection.conflicts > 0 {
        try file(files.conflicts) { try collection.writeConflicts(language: language, to: $0) }
      }
      try writeSides(collection, files, language, file)
    }
    try Answer.write(written.map { output + "/" + $0 })
    if collection.conflicts > 0 { throw ExitCode(1) }
  }

  private typealias Writer = (
    String, (@escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws -> Void

  private func writeTables(
    _ collection: DraftCollection, _ files: CollectedNames,
    _ language: ReportOptions.Language?, _ file: Writer
  ) throws {
    let forms: [(ReportOptions.Table.Form, String)] = [
      (.html, "html"), (.markdown, "md"), (.csv, "csv"), (.docx, "docx"),
    ]
    for (form, ending) in forms {
      try file(files.table + "." + ending) {
        try collection.writeTable(
          as: form, title: title, name: files.title, language: language, to: $0)
      }
    }
  }

  /// What each person changed; files of the same name are numbered.
  private func writeSides(
    _ collection: DraftCollection, _ files: CollectedNames,
    _ language: ReportOptions.Language?, _ file: Writer
  ) throws {
    var options = ReportOptions()
    options.language = language
    for (at, side) in collection.sides.enumerated() {
      let name = files.name(of: side.name, number: at + 1)
      try file(name + ".html") {
        try collection.comparison(of: at).write(as: .marked, options: options, to: $0)
      }
      guard collection.base.isWord, side.draft.isWord else { continue }
      var options = options
      options.word.author = side.name
      try file(name + ".docx") {
        try collection.comparison(of: at).write(as: .docx, options: options, to: $0)
      }
    }
  }
}

/// The names of a collection's files.
private struct CollectedNames {
  let title: String
  let combined: String
  let table: String
  let conflicts: String

  init(_ path: String, _ language: ReportOptions.Language) {
    title = Self.base(path)
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let own = file.lastIndex(of: ".").map { String(file[$0...]) } ?? ".txt"
    // A document made from a Word document has no macros.
    let ending = [".docm", ".dotx"].contains(own.lowercased()) ? ".docx" : own
    let names = language.fileNames
    combined = names.combined + ending
    table = names.opinions
    conflicts = names.open + ".md"
  }

  func name(of person: String, number: Int) -> String {
    let plain = person.replacing("/", with: "-").replacing("\0", with: "")
    return "\(number)-\(plain.prefix(40))"
  }

  /// The name of a file without folder and ending.
  static func base(_ path: String) -> String {
    let file = path == "-" ? "draft" : path.split(separator: "/").last.map(String.init) ?? "draft"
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }
}
