import ArgumentParser
public import DraftDiffKit

/// `draftdiff apply OLD NEW DECISIONS…`.
struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", _superCommandName: Draftdiff.name,
    abstract: "Carry out decisions on the changes between two drafts.",
    discussion: """
      DECISIONS are files of the format draftdiff.decisions: accept, reject or an own text for each \
      change, named by its id in --format json. Several people's are joined; where they contradict each \
      other nothing is written. Numbers of sections are counted on and references follow them. Exit \
      status: 0 when the text is written, 2 when something is wrong.

      Examples:
        draftdiff apply old.md new.md decisions.json -o decided.md
        draftdiff apply 一稿.txt 二稿.txt 李.json 王.json --undecided reject -o 三稿.txt
        draftdiff apply old.md new.md --undecided accept
      """)

  @Argument(help: "The earlier draft.")
  var old: String

  @Argument(help: "The later draft.")
  var new: String

  @Argument(help: "Files of decisions; none with --undecided accept or reject.")
  var decisions: [String] = []

  @Option(
    name: .customLong("decisions"), parsing: .singleValue,
    help:
      "Decisions of earlier rounds: reports what was rejected there and is back, or still in the text; may be repeated."
  )
  var earlier: [String] = []

  @Option(help: "What to do with undecided changes: accept, reject or fail.")
  var undecided = DraftComparison.Undecided.fail

  @Option(name: .shortAndLong, help: "Write the text to this file, whole or not at all.")
  var output: String?

  @Flag(help: "With -o: replace the file where there is one.")
  var force = false

  @OptionGroup var reading: ReadingFlags

  mutating func validate() throws {
    if force, output == nil {
      throw ValidationError("--force is for -o: it replaces the file that the text is written to")
    }
    if decisions.isEmpty, undecided == .fail {
      throw ValidationError("give a file of decisions, or --undecided accept or reject")
    }
  }

  func run() throws {
    let place = OutputPlace(output, force: force, inputs: [old, new] + decisions + earlier)
    try place.check()
    let options = try reading.options()
    let bytes = try FileInput.drafts(old, new, reading)
    let drafts = try Draft.both(
      old: DraftSource(bytes: bytes.old, name: old, options: options),
      new: DraftSource(bytes: bytes.new, name: new, options: options))
    let files = try decisions.map {
      try DraftDecisionFile(bytes: FileInput.decisions($0), name: $0)
    }
    let comparison = DraftComparison(from: drafts.old, to: drafts.new)
    let decided = try comparison.decided(by: files, undecided: undecided) {
      $0.isAbout(old: bytes.old, new: bytes.new)
    }
    try StandardOutput.quietly {
      if place.path == nil {
        try ShownOutput.toStandardOutput { try $0(decided.bytes) }
      } else {
        try FileOutput.write(to: place) { try $0(decided.bytes) }
      }
    }
    try remind(comparison, bytes)
    for notice in decided.notices { StandardError.say(notice.message, hint: nil) }
  }
}

extension ApplyCommand {
  /// The decisions and comments of earlier rounds.
  private func remind(
    _ comparison: DraftComparison, _ bytes: (old: [UInt8], new: [UInt8])
  ) throws {
    var options = ReportOptions()
    options.decisions = try earlier.map {
      try DraftDecisionFile(bytes: FileInput.decisions($0), name: $0)
    }
    options.decidedFiles = DecidedFiles(
      old: bytes.old, oldName: old, new: bytes.new, newName: new)
    let reminders = try comparison.reminders(options)
    for line in reminders.recurring { StandardError.say(line, hint: nil) }
    for note in reminders.notes { StandardError.say(note) }
  }
}

extension DraftComparison.Undecided: NamedChoice {}

extension DecidedDraft.Notice {
  /// Notices for the person who decided.
  var message: String {
    switch self {
    case .referenceGone(let line, let text, let section, let isRejected):
      "line \(line): \(text) means a section that was \(isRejected ? "rejected" : "taken out"): \(section)"
    case .referenceLeft(let line, let text):
      "line \(line): \(text) could not be brought to its section's new number"
    case .headingGone(let title):
      "\(title): the heading is not in the text, and text under it is; it stands under the section before"
    }
  }
}
