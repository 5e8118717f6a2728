import ArgumentParser
import DraftDiffKit

/// `draftdiff restore FILE --from REV`: the exact bytes of a revision.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", _superCommandName: Draftdiff.name,
    abstract: "Get back the exact bytes of a revision.",
    discussion: """
      Example:
        draftdiff restore 讲话稿.txt --from 一稿 -o 一稿.txt
      """)

  @Argument(help: "The draft.")
  var file: String
  @Option(help: "The revision: 二稿, @3, @-1, a date, or what git knows.")
  var from: String
  @Option(name: .shortAndLong, help: "Write there, not over the draft; - is standard output.")
  var output: String?
  @Flag(help: "Overwrite changes that no revision has; a copy is kept.")
  var force = false
  @OptionGroup var history: HistoryFlags
  @OptionGroup var answer: AnswerFlags

  func validate() throws {
    if output == "-", answer.format == .json {
      throw ValidationError("--output - writes the draft to where the JSON would go.")
    }
  }

  func run() throws {
    let repository = try history.open()
    let place = try repository.place(of: file)
    HistoryOutput.tellDepth(repository)
    let revision = try repository.revision(
      from, of: place, in: repository.revisions(of: place))
    if let output, try output == "-" || StandardOutput.isAlso(history.file(output)) {
      let bytes = try repository.bytes(of: revision)
      return try StandardOutput.quietly { try StandardOutput.write(bytes) }
    }
    let target = try output.map { try history.file($0) } ?? place.file
    guard let target else {
      throw Trouble.noPlaceForDraft
    }
    let copy = try repository.restore(revision, of: place, to: target, force: force)
    try HistoryOutput.writeDone(
      .restored(revision, file: output ?? place.path, copy: copy), as: answer.format)
  }
}
