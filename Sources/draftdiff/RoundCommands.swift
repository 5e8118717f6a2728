import ArgumentParser
import DraftDiffKit

/// `draftdiff rounds [FILE]`: the labels.
struct RoundsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rounds", _superCommandName: Draftdiff.name, abstract: "List the rounds' labels.",
    discussion: """
      Example:
        draftdiff rounds 讲话稿.txt
      """)

  @Argument(help: "The draft (all drafts by default).")
  var file: String?
  @OptionGroup var history: HistoryFlags
  @OptionGroup var answer: AnswerFlags

  func run() throws {
    let repository = try history.open()
    let place = try file.map { try repository.place(of: $0) }
    HistoryOutput.tellDepth(repository)
    let rounds = try repository.rounds(of: place)
    let lostLabels = try repository.lostLabels(of: place)
    if let place, rounds.isEmpty, lostLabels.isEmpty, try repository.revisions(of: place).isEmpty {
      throw repository.unknownDraft(place.path)
    }
    for lost in lostLabels {
      HistoryOutput.notice(
        "\(lost.label) (\(lost.document)): the revision of this label is not here")
    }
    try HistoryOutput.write(
      .rounds(rounds, isShallow: repository.isShallow), as: answer.format)
  }
}

/// `draftdiff round LABEL [REV]`: labels a revision.
struct RoundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round", _superCommandName: Draftdiff.name,
    abstract: "Label a revision as a round.",
    discussion: """
      Example:
        draftdiff round 定稿 @-1
      """)

  @Argument(help: "The label: 二稿.")
  var label: String
  @Argument(help: "The revision (the newest by default).")
  var revision = "@-1"
  @Option(help: "The draft (the only one by default).")
  var file: String?
  @Flag(help: "Move the label from another revision.")
  var force = false
  @OptionGroup var history: HistoryFlags
  @OptionGroup var answer: AnswerFlags

  func run() throws {
    let repository = try history.open()
    let place = try repository.draft(file)
    HistoryOutput.tellDepth(repository)
    let found = try repository.revision(
      revision, of: place, in: repository.revisions(of: place))
    let round = try repository.setRound(label, on: found, of: place, force: force)
    try HistoryOutput.writeDone(.labelled(round), as: answer.format)
  }
}
