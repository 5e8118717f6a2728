import ArgumentParser
import DraftDiffKit

/// `draftdiff merge BASE OURS THEIRS`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Join drafts that were edited side by side.",
    discussion: """
      Joins by section, sentence and word; what only a person can decide stands between git's \
      markers, with the base's text. Exit status: 0 when all is joined, 1 when conflicts are left, \
      2 when something is wrong.

      Examples:
        draftdiff merge base.md ours.md theirs.md
        draftdiff merge 初稿.txt 甲.txt 乙.txt 丙.txt --as 甲 --as 乙 --as 丙 -o 合稿.txt
      """)

  @Argument(help: "The draft that all started with.")
  var base: String

  @Argument(help: "What each made of it, two or more.")
  var sides: [String]

  @Option(name: .customLong("as"), help: "Who wrote it, once for each draft, in their order.")
  var names: [String] = []

  @Flag(help: "Join also what only likely goes together: edits of far words of one sentence.")
  var likely = false

  @Option(name: .shortAndLong, help: "Write the text to this file, whole or not at all.")
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
      throw ValidationError("--force is for -o: it replaces the file that the text is written to")
    }
  }

  func run() throws {
    let place = OutputPlace(output, force: force, inputs: [base] + sides)
    try place.check()
    let options = try reading.options()
    let drafts = try ([base] + sides).map {
      try Draft(bytes: FileInput.draft($0, reading), name: $0, options: options)
    }
    for draft in drafts { reading.sayRevisions(of: draft) }
    let names = names.isEmpty ? sides : names
    let merge = try DraftMerger(
      base: drafts[0], sides: zip(drafts.dropFirst(), names).map { ($0, $1) }, takesLikely: likely)
    let text = try merge.text()
    try StandardOutput.quietly {
      if place.path != nil { try FileOutput.write(to: place) { try $0(text) } }
      if place.path == nil || prints { try ShownOutput.toStandardOutput { try $0(text) } }
    }
    for finding in merge.wrongNumbers(language: try Settings.current().language) {
      StandardError.say(
        "line \(finding.line): \(finding.text): \(finding.message)",
        hint: "Each draft had counted its own: count on by hand.")
    }
    guard merge.isClean else {
      sayConflicts(of: merge)
      throw ExitCode(1)
    }
  }

  /// Each with its line and section, as compilers write them.
  private func sayConflicts(of merge: DraftMerger) {
    let count = merge.conflicts == 1 ? "1 conflict is" : "\(merge.conflicts) conflicts are"
    let likely = merge.likely > 0 && !self.likely
    StandardError.say(
      "\(count) left between <<<<<<< and >>>>>>>",
      hint: likely ? "\(merge.likely) of them --likely would join." : nil)
    for place in merge.conflictPlaces {
      let section = place.section.isEmpty ? "" : ": \(place.section)"
      StandardError.say("\(output.map { $0 + ":" } ?? "line ")\(place.line)\(section)", hint: nil)
    }
  }
}
