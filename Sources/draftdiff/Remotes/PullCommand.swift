import ArgumentParser
import DraftDiffKit
import DraftPlatform

/// `draftdiff pull [REMOTE]`: brings what another repository has.
struct PullCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pull", _superCommandName: Draftdiff.name,
    abstract: "Pull revisions and labels from another repository.",
    discussion: """
      The branch and the drafts go on to what the other side has, where nothing was committed here meanwhile. A draft \
      with changes that no revision has is never replaced: nothing changes then, and it is named. Where both sides \
      went on, nothing changes either; --merge then joins them as draftdiff merge does, in a revision that comes \
      from both. Where only a person can decide, the drafts hold both wordings between marks: settle them in the file, \
      and say so with --joined. Addresses are as for draftdiff push. Exit status: 0 when all is here, 1 when \
      --merge --dry-run finds what is left to a person, 2 when it is not.

      Examples:
        draftdiff pull
        draftdiff pull --merge
        draftdiff pull --merge --joined 讲话稿.txt
        draftdiff init && draftdiff pull /mnt/shared/讲话.git
        draftdiff pull --dry-run
        draftdiff pull --merge --dry-run
      """)

  @Argument(help: "A remote's name or an address (the branch's own, or origin).")
  var remote: String?
  @Flag(help: "Merge where both sides have new revisions.")
  var merge = false
  @Option(
    parsing: .singleValue,
    help: "With --merge: a draft whose file already has the merged text; may be repeated.")
  var joined: [String] = []
  @Option(name: .shortAndLong, help: "With --merge: the message (Merge origin/main, by default).")
  var message: String?
  @Flag(help: "With --merge: merge what only probably fits together, too.")
  var likely = false
  @Flag(help: "Show what would be pulled, and change nothing.")
  var dryRun = false
  @OptionGroup var history: HistoryFlags
  @OptionGroup var reading: ReadingFlags
  @OptionGroup var answer: AnswerFlags

  mutating func validate() throws {
    if !merge, !joined.isEmpty { throw ValidationError("--joined is for --merge.") }
    if !merge, message != nil { throw ValidationError("--message is for --merge.") }
    if !merge, likely { throw ValidationError("--likely is for --merge.") }
  }

  func run() throws {
    let repository = try history.open()
    let joining = merge ? try joining(repository) : nil
    let reach = RemoteReach(repository)
    let result = try reach { access throws(RepositoryError) in
      try repository.pull(from: remote, joining: joining, isDryRun: dryRun, through: access)
    }
    for notice in result.notices { HistoryOutput.notice(notice) }
    let listing = HistoryListing.pulled(result, isDryRun: dryRun)
    if dryRun {
      try HistoryOutput.write(listing, as: answer.format)
      if !result.undecided.isEmpty || !result.apart.isEmpty { throw ExitCode(1) }
      return
    }
    try HistoryOutput.writeDone(listing, as: answer.format)
  }

  private func joining(_ repository: DraftRepository) throws -> DraftJoining {
    var joining = DraftJoining()
    joining.settled = try joined.map { try repository.place(of: $0) }
    for place in joining.settled {
      // A draft that is gone is given up on both sides.
      guard let file = place.file, access(file, F_OK) == 0 else { continue }
      if try FileInput.hasMarks(file) { throw Trouble.marksLeft(place.path) }
    }
    joining.message = message
    joining.authorDefaults = HistoryFlags.identity("AUTHOR")
    joining.committerDefaults = HistoryFlags.identity("COMMITTER")
    joining.takesLikely = likely
    joining.reading = try reading.options()
    // What is joined is written in the draft's own format, and a converted one would not be.
    joining.reading.converter = nil
    return joining
  }
}
