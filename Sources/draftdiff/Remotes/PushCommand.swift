import ArgumentParser
import DraftDiffKit

/// `draftdiff push [REMOTE]`: hands the branch on with its labels.
struct PushCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "push", _superCommandName: Draftdiff.name,
    abstract: "Push revisions and labels to another repository.",
    discussion: """
      What the other side has is only ever added to: where it has revisions that are not here, nothing is sent, and \
      draftdiff pull brings them. Labels that stand for another revision there stay. Where no remote is set up, give \
      the address once; it is origin from then on.

      An address is a folder (a shared drive: make it with git init --bare), user@host:folder, or one with ssh://, \
      https://, http:// or git://. Keys, agents, hosts and passwords are those that ssh and git know. Hooks of the \
      other side run, those here do not. Exit status: 0 when all is there, 2 when it is not.

      Examples:
        draftdiff push
        draftdiff push /mnt/shared/讲话.git
        draftdiff push zhang@example.org:drafts.git --dry-run
      """)

  @Argument(help: "A remote's name or an address (the branch's own, or origin).")
  var remote: String?
  @Flag(help: "Show what would be pushed, and change nothing.")
  var dryRun = false
  @OptionGroup var history: HistoryFlags
  @OptionGroup var answer: AnswerFlags

  func run() throws {
    let repository = try history.open()
    let reach = RemoteReach(repository)
    let result = try reach { access throws(RepositoryError) in
      try repository.push(to: remote, isDryRun: dryRun, through: access)
    }
    for notice in result.notices { HistoryOutput.notice(notice) }
    for refusal in result.refused { StandardError.say(RefusedPush(result, refusal)) }
    let listing = HistoryListing.pushed(result, isDryRun: dryRun)
    if dryRun { return try HistoryOutput.write(listing, as: answer.format) }
    try HistoryOutput.writeDone(listing, as: answer.format)
    if !result.refused.isEmpty { throw ExitCode(Trouble.status) }
  }
}
