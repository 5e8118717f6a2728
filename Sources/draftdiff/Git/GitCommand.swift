import ArgumentParser

/// `draftdiff git …`: this program inside git.
struct GitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git", _superCommandName: Draftdiff.name,
    abstract: "Have git show, merge and check drafts by draftdiff.",
    discussion: """
      setup tells git; status says what stands and what keeps it from having effect; remove takes it out again. \
      Afterwards:

        git diff, git log -p       headings behind @@, words with --word-diff, Word documents and other encodings as text
        git draftdiff HEAD~        draftdiff's own report in place of git's (an alias)
        git difftool -t draftdiff  the same, file by file
        git merge, git rebase      drafts joined by sentence and word; DRAFTDIFF_MERGE=off git merge: by lines
        git mergetool -t draftdiff conflicts decided one by one on the terminal; without one, in an editor

      Examples:
        draftdiff git setup
        draftdiff git setup --global --patterns '*.md,讲话/*.txt'
        draftdiff git status
        draftdiff git remove
      """,
    subcommands: [
      GitSetupCommand.self, GitStatusCommand.self, GitRemoveCommand.self, GitMergeDriver.self,
    ])
}

/// Which of git's files are meant.
struct GitPlaceFlags: ParsableArguments {
  @Flag(help: "Your own settings, for all repositories.")
  var global = false

  @Flag(
    help:
      "Attributes in .gitattributes, to be committed: colleagues need only setup on their machines."
  )
  var shared = false

  @OptionGroup var history: HistoryFlags

  mutating func validate() throws {
    if global, shared {
      throw ValidationError("--shared is for one repository, and --global for all; choose one")
    }
  }
}
