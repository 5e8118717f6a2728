import ArgumentParser
import DraftDiffKit

/// `draftdiff diff FILE`: two revisions, or a revision and the file.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare revisions of a draft, or the last one with the file.",
    discussion: """
      Examples:
        draftdiff diff 讲话稿.txt
        draftdiff diff 讲话稿.txt --from 一稿 --to 二稿 --format memo
      """)

  @Argument(help: "The draft.")
  var file: String
  @Option(help: "The earlier revision (the newest by default).")
  var from: String?
  @Option(help: "The later revision (the file by default).")
  var to: String?
  @OptionGroup var history: HistoryFlags
  @OptionGroup var report: ComparisonFlags
  @OptionGroup var reading: ReadingFlags

  func run() throws {
    let repository = try history.open()
    let place = try repository.place(of: file)
    let options = try reading.options()
    let all = try repository.revisions(of: place)
    let old = try repository.draft(
      repository.revision(from ?? "@-1", of: place, in: all), options: options)
    let new =
      if let to {
        try repository.draft(repository.revision(to, of: place, in: all), options: options)
      } else {
        try Draft(bytes: repository.currentBytes(place), name: place.path, options: options)
      }
    let comparison = DraftComparison(from: old, to: new)
    try ComparisonOutput.write(comparison, report, file: place.path)
  }
}
