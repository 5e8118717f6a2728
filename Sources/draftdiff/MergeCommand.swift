import ArgumentParser
import DraftDiffKit

/// `draftdiff merge BASE OURS THEIRS`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", _superCommandName: Draftdiff.name,
    abstract: "Join drafts that were edited side by side.",
    discussion: """
      Joins by section, sentence and word; what only a person can decide stands between git's \
      markers, with the base's text. Exit status: 0 when all is joined, 1 when conflicts are left, \
      2 when something is wrong.

      --review shows one conflict after the other: 1, 2 … take what that draft has, b all of them in an order \
      that you give, 0 the base's text, p what is proposed, e writes an own text, c a comment, u takes back; ? shows \
      all keys. Every decision is saved at once, in the file that --decisions names, and otherwise beside the text as \
      OUT.resolutions.json; the next --review goes on with it. What stays undecided keeps its markers.

      --review --html writes a page instead, for a colleague who has only a browser: it has the same keys and buttons, \
      sends nothing anywhere, and gives the file by Download or Copy. --decisions takes that file: alone it writes the \
      text, with --review it goes on.

      Examples:
        draftdiff merge base.md ours.md theirs.md
        draftdiff merge base.md ours.md theirs.md --review -o joined.md
        draftdiff merge 初稿.txt 甲.txt 乙.txt 丙.txt --as 甲 --as 乙 --as 丙 -o 合稿.txt
        draftdiff merge base.md ours.md theirs.md --review --html -o joined.html
        draftdiff merge base.md ours.md theirs.md --decisions joined.resolutions.json -o joined.md
      """)

  @Argument(help: "The draft that all started with.")
  var base: String

  @Argument(help: "What each made of it, two or more.")
  var sides: [String]

  @Option(name: .customLong("as"), help: "Who wrote each draft, in their order.")
  var names: [String] = []

  @Flag(
    help:
      "Merge what only probably fits together, too: edits of distant words in a sentence, lines of code side by side."
  )
  var likely = false

  @OptionGroup var review: ConflictFlags

  @Option(
    name: .shortAndLong, help: "Write the text, or the page, to this file, whole or not at all.")
  var output: String?

  @Flag(
    name: .customShort("p"),
    help: "Print the text, as without -o; with -o print it, too.")
  var prints = false

  @Flag(help: "With -o: replace the file where there is one.")
  var force = false

  @OptionGroup var reading: ReadingFlags

  mutating func validate() throws {
    if sides.count < 2 { throw ValidationError("give the base and two drafts or more") }
    if !names.isEmpty, names.count != sides.count {
      throw ValidationError("--as must be given once for each draft, or not at all")
    }
    if force, output == nil {
      throw ValidationError("--force is for -o: it replaces the file that is written to")
    }
    if prints, review.html { throw ValidationError("-p has no effect on --html") }
  }

  func run() throws {
    let decisions = try ConflictDecisions(review, for: output ?? sides[0])
    let place = OutputPlace(
      output, force: force || decisions.wrote(output), inputs: [base] + sides)
    try place.check()
    let options = try reading.options()
    let bytes = try ([base] + sides).map { try FileInput.read($0) }
    let drafts = try Draft.all(
      zip([base] + sides, bytes).map { name, bytes in
        DraftSource(
          bytes: try FileInput.converted(bytes, name, reading), name: name, options: options)
      })
    for draft in drafts { reading.sayRevisions(of: draft) }
    let names = names.isEmpty ? sides : names
    var merge = try DraftMerger(
      base: drafts[0], sides: zip(drafts.dropFirst(), names).map { ($0, $1) }, takesLikely: likely)
    func files() -> MergedFiles {
      MergedFiles(
        base: (bytes[0], base), sides: Array(zip(bytes.dropFirst(), sides).map { ($0, $1) }))
    }
    if review.html { return try decisions.writePage(of: base, &merge, files(), to: place) }
    try decisions.decide(&merge, files())
    let text = try merge.text()
    try StandardOutput.quietly {
      if place.path != nil { try FileOutput.write(to: place) { try $0(text) } }
      if place.path == nil || prints { try ShownOutput.toStandardOutput { try $0(text) } }
    }
    try decisions.remember(place.path.map { (text, $0) }, merge, files())
    try say(merge)
  }

  /// - Throws: exit status 1 where conflicts are left.
  private func say(_ merge: DraftMerger) throws {
    for finding in merge.findings(language: try Settings.current().language) {
      let hint =
        switch finding.kind {
        case .staleReference, .danglingReference:
          "Another draft took out or moved what it refers to: set it right by hand."
        default: "Each draft had counted its own: count on by hand."
        }
      StandardError.say("line \(finding.line): \(finding.text): \(finding.message)", hint: hint)
    }
    guard merge.isClean else {
      sayConflicts(of: merge)
      throw ExitCode(1)
    }
  }

  /// Each with its line and section, as compilers write them.
  private func sayConflicts(of merge: DraftMerger) {
    let places = merge.conflictPlaces
    let count = places.count == 1 ? "1 conflict is" : "\(places.count) conflicts are"
    let likely = self.likely ? 0 : places.count(where: \.isLikely)
    StandardError.say(
      "\(count) left between <<<<<<< and >>>>>>>",
      hint: likely > 0 ? "\(likely) of them --likely would join." : nil)
    for place in places {
      let section = place.section.isEmpty ? "" : ": \(place.section)"
      StandardError.say("\(output.map { $0 + ":" } ?? "line ")\(place.line)\(section)", hint: nil)
    }
  }
}
