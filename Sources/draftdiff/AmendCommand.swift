import ArgumentParser
import DraftDiffKit

/// `draftdiff amend BASE… ACT`: the consolidated text that follows from an amending act.
struct AmendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", _superCommandName: Draftdiff.name,
    abstract: "Apply an amending act to a text: the consolidated text.",
    usage: "draftdiff amend [<options>] <base> … <act>",
    discussion: """
      Reads 修改决定, 修正案, 改め文 and amending instruments in English, and does what they say. What \
      does not fit (no such article, the quoted words are not there, a gap in the numbers) is never \
      guessed: it is named with its place in the act and the nearest that would fit, the rest is \
      applied, and the exit status is 1, as it is where the act says nothing that amends. References that no \
      longer reach what they meant are named, too.

      From a Word document into a Word document the changes are tracked in the base's own document, each \
      signed by the item that made it; what no item touched stays as it is, and numbers that Word counts \
      stay counted; of a text --format docx makes such a document. Tracked changes of BASE are resolved first, as \
      --revisions says.

      An act that amends several laws is applied to each BASE by its title, or by --law; with several \
      BASE files -o names a folder.

      Examples:
        draftdiff amend 办法.txt 修改决定.txt -o 办法-修订.txt
        draftdiff amend 办法.txt 修改决定.txt --report
        draftdiff amend 办法.txt 修改决定.txt --report --format table --output 对照表.html
        draftdiff amend 甲法.txt 乙法.txt 一揽子修改决定.txt -o 修订后
        draftdiff amend 办法.docx 修改决定.docx -o 办法-修订.docx
      """)

  @Argument(help: "The texts that are amended, and last the act; - reads standard input.")
  var files: [String]

  @Option(help: "Which of the laws that the act amends is BASE (by its title).")
  var law: String?

  @Flag(
    name: .customLong("report"),
    help: ArgumentHelp(
      "Print what each item of the act did, instead of the text.",
      discussion: """
        With --format the comparison says which items it comes from: in a column of a table, beside each \
        change of critic, as the authors of docx, above the changes elsewhere.
        """
    ))
  var prints = false

  @OptionGroup var comparison: ComparisonFlags
  @OptionGroup var reading: ReadingFlags

  /// Whether the format is a comparison.
  private var reports: Bool { comparison.format != nil || comparison.stat }

  private var bases: [String] { Array(files.dropLast()) }
  private var act: String { files.last ?? "" }

  mutating func validate() throws {
    guard files.count > 1 else {
      throw ValidationError("Give the text that is amended, and the act.")
    }
    if prints, comparison.form == .act {
      throw ValidationError(
        "--report says what ACT did, and --format act writes another act; leave out one of them")
    }
    if prints, comparison.form == .table, !comparison.table.given.isEmpty {
      throw ValidationError(
        "--report fills a column of the table itself; leave out \(comparison.table.given[0])")
    }
    if bases.count > 1 { try validateSeveral() }
    try FormatRules.checkAuthor(comparison)
  }

  private func validateSeveral() throws {
    if law != nil {
      throw ValidationError("--law goes with one BASE; several are told by their titles")
    }
    if comparison.format != nil || comparison.stat {
      throw ValidationError("--format goes with one BASE; amend them one by one")
    }
    if comparison.output == nil, !prints {
      throw ValidationError("With several BASE files -o names the folder of their new texts")
    }
  }

  func run() throws {
    guard files.count(where: { $0 == "-" }) < 2 else { throw Trouble.bothStandardInput }
    let options = try reading.options()
    let amending = try Draft(bytes: FileInput.draft(act, reading), name: act, options: options)
    let isClean =
      try bases.count > 1 ? several(amending, options) : one(bases[0], amending, options)
    if !isClean { throw ExitCode(1) }
  }

  private func amendment(
    _ base: Draft, _ amending: Draft, _ options: DraftOptions
  ) throws -> DraftAmendment {
    try DraftAmendment(
      of: base, by: amending, as: law, options: options, language: comparison.lang)
  }

  /// Reports what was refused. Returns whether nothing was.
  private func tell(_ amendment: DraftAmendment) -> Bool {
    for line in amendment.refused {
      StandardError.write("\(ShownText.of(act)): \(ShownText.of(line))\n")
    }
    // The text is as the act says, so they change no status.
    for line in amendment.staleReferences {
      StandardError.write("\(ShownText.of(act)): \(ShownText.of(line))\n")
    }
    if let law = amendment.law, let title = amendment.otherTitle {
      StandardError.write(
        "\(ShownText.of(act)): amends \(ShownText.of(law)), and the text is called \(ShownText.of(title)); applied all the same\n"
      )
    }
    if amendment.saysNothing {
      StandardError.write("\(ShownText.of(act)): says nothing that amends\n")
    }
    return amendment.refused.isEmpty && !amendment.saysNothing
  }

  // MARK: One text

  private func one(_ base: String, _ amending: Draft, _ options: DraftOptions) throws -> Bool {
    let place = OutputPlace(comparison.output, force: comparison.force, inputs: files)
    try place.check()
    let old = try Draft(bytes: FileInput.draft(base, reading), name: base, options: options)
    reading.sayRevisions(of: old, amending)
    let amendment = try amendment(old, amending, options)
    try write(amendment, of: old, to: place)
    return tell(amendment)
  }

  private func write(_ amendment: DraftAmendment, of old: Draft, to place: OutputPlace) throws {
    if comparison.format == .docx || comparison.format == nil && writesWord(old) {
      return try Output.write(
        comparison.display, try comparison.options(), isForTerminal: false, to: place
      ) { try amendment.writeWord(options: $0, to: $1) }
    }
    if prints, reports { return try writeTold(amendment, of: old, to: place) }
    if reports {
      let changes = DraftComparison(from: old, to: amendment.result)
      return try ComparisonOutput.write(changes, comparison, inputs: files, isAnswer: false)
    }
    let output =
      prints ? Array((amendment.report.joined(separator: "\n") + "\n").utf8) : amendment.bytes
    try StandardOutput.quietly {
      guard place.path == nil else { return try FileOutput.write(to: place) { try $0(output) } }
      try ShownOutput.toStandardOutput { try $0(output) }
    }
  }

  /// A comparison that says which items its changes come from: in a column of a table, in the head of a page,
  /// beside the changes, or above the rest.
  private func writeTold(
    _ amendment: DraftAmendment, of old: Draft, to place: OutputPlace
  ) throws {
    let changes = DraftComparison(from: old, to: amendment.result)
    let form = comparison.form
    var options = try comparison.options()
    if form == .table {
      options.table.frame.columns = [(comparison.lang ?? changes.language).itemOfAct]
      options.table.frame.notes = amendment.sources
    }
    if form == .html || form == .marked { options.page.preface = amendment.report }
    if form == .critic { options.remarks = amendment.remarks(in: changes) }
    let isAbove = AmendCommand.toldAbove.contains(form)
    try Output.write(
      comparison.display, options, isForTerminal: FormatRules.isForTerminal(form), to: place
    ) { options, consume in
      if form == .json { return try amendment.writeJSON(to: consume) }
      if isAbove {
        // The lines above a patch are no part of it.
        let mark = form == .patch ? "# " : form == .markdown || form == .memo ? "- " : ""
        let lines = amendment.report.map { mark + ShownText.of($0) + "\n" }
        try consume(Array((lines.joined() + "\n").utf8))
      }
      try changes.write(as: form, options: options, to: consume)
    }
  }

  /// Reports that have what each item did above them.
  private static let toldAbove: Set<ReportFormat> = [
    .text, .sideBySide, .stat, .memo, .markdown, .patch,
  ]

  /// A Word document amended into a Word document has the changes tracked.
  private func writesWord(_ old: Draft) -> Bool {
    let name = (comparison.output ?? "").lowercased()
    return old.isWord && !prints && !comparison.stat
      && (name.hasSuffix(".docx") || name.hasSuffix(".docm"))
  }

  // MARK: Several texts

  private func several(_ amending: Draft, _ options: DraftOptions) throws -> Bool {
    let names = bases.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw Trouble.oneNameTwice(twice)
    }
    let folder = try comparison.output.map {
      try FolderOutput($0, force: comparison.force, inputs: files)
    }
    let drafts = try bases.map {
      try Draft(bytes: FileInput.draft($0, reading), name: $0, options: options)
    }
    for draft in drafts + [amending] { reading.sayRevisions(of: draft) }
    let amendments = try drafts.map { try amendment($0, amending, options) }
    let written = try comparison.options()
    try folder?.write { folder in
      for (index, name) in names.enumerated() {
        try folder.file(name) { consume in
          // A Word document stays one, with its changes tracked.
          guard drafts[index].isWord else { return try consume(amendments[index].bytes) }
          try amendments[index].writeWord(options: written, to: consume)
        }
      }
    }
    if prints { try report(zip(bases, amendments)) }
    var isClean = true
    for amendment in amendments where !tell(amendment) { isClean = false }
    return tellMissing(amending, drafts[0], amendments) && isClean
  }

  private func report(_ amendments: Zip2Sequence<[String], [DraftAmendment]>) throws {
    let lines = amendments.flatMap { [ShownText.of($0) + ":"] + $1.report.map { "  " + $0 } }
    let text = Array((lines.joined(separator: "\n") + "\n").utf8)
    try StandardOutput.quietly { try ShownOutput.toStandardOutput { try $0(text) } }
  }

  /// Names the laws of the act that are none of the texts.
  private func tellMissing(
    _ amending: Draft, _ base: Draft, _ amendments: [DraftAmendment]
  ) -> Bool {
    let missing = DraftAmendment.laws(of: amending, for: base).filter { law in
      !amendments.contains { $0.law == law }
    }
    for law in missing {
      StandardError.write("\(ShownText.of(act)): amends \(ShownText.of(law)), which no BASE is\n")
    }
    return missing.isEmpty
  }
}
