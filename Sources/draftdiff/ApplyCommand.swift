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
        draftdiff apply 合同.docx 合同.decisions.json -o 定稿.docx
      """)

  @Argument(help: "The earlier draft.")
  var old: String

  @Argument(help: "The later draft; left out, the tracked changes of a Word document are decided.")
  var new: String?

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
    // Of one document the first file of decisions stands where the later draft would.
    if let file = new, file.hasSuffix(".json") {
      decisions.insert(file, at: 0)
      new = nil
    }
    if force, output == nil {
      throw ValidationError("--force is for -o: it replaces the file that the text is written to")
    }
    if decisions.isEmpty, undecided == .fail {
      throw ValidationError("give a file of decisions, or --undecided accept or reject")
    }
  }

  func run() throws {
    let place = OutputPlace(
      output, force: force, inputs: [old] + (new.map { [$0] } ?? []) + decisions + earlier)
    try place.check()
    let (comparison, subject) = try drafts()
    let files = try decisions.map {
      try DraftDecisionFile(bytes: FileInput.decisions($0), name: $0)
    }
    let decided = try comparison.decided(
      by: files, undecided: undecided, isAbout: subject.isSubject)
    try StandardOutput.quietly {
      if place.path == nil {
        try ShownOutput.toStandardOutput { try $0(decided.bytes) }
      } else {
        try FileOutput.write(to: place) { try $0(decided.bytes) }
      }
    }
    try remind(comparison, subject)
    for notice in decided.notices { StandardError.say(notice.message, hint: nil) }
  }
}

extension ApplyCommand {
  /// The two drafts, or the two states of one document.
  private func drafts() throws -> (DraftComparison, DecidedFiles) {
    let options = try reading.options()
    guard let new else {
      let bytes = try FileInput.draft(old, reading)
      let states = try DraftStates(bytes: bytes, name: old, options: options)
      return (DraftComparison(from: states.rejected, to: states.accepted), states.files(bytes))
    }
    let bytes = try FileInput.drafts(old, new, reading)
    let drafts = try Draft.both(
      old: DraftSource(bytes: bytes.old, name: old, options: options),
      new: DraftSource(bytes: bytes.new, name: new, options: options))
    return (
      DraftComparison(from: drafts.old, to: drafts.new),
      DecidedFiles(old: bytes.old, oldName: old, new: bytes.new, newName: new)
    )
  }

  /// The decisions and comments of earlier rounds.
  private func remind(_ comparison: DraftComparison, _ subject: DecidedFiles) throws {
    var options = ReportOptions()
    options.decisions = try earlier.map {
      try DraftDecisionFile(bytes: FileInput.decisions($0), name: $0)
    }
    options.decidedFiles = subject
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

extension DraftStates {
  /// What decisions on the two states are about: one file, under both names.
  func files(_ bytes: [UInt8]) -> DecidedFiles {
    DecidedFiles(old: bytes, oldName: rejected.name, new: bytes, newName: accepted.name)
  }
}
