import ArgumentParser
import DraftDiffKit

/// `draftdiff show [REV] [FILE]`: a revision and what it changed.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", _superCommandName: Draftdiff.name,
    abstract: "Show a revision and what it changed.",
    discussion: """
      Examples:
        draftdiff show 二稿 讲话稿.txt
        draftdiff show @-1 --format html -o 二稿.html
        draftdiff show HEAD
      """)

  @Argument(help: "The revision: 二稿, @3, @-1, a date, or what git knows (the newest by default).")
  var revision: String?
  @Argument(help: "The draft (by default every draft that the revision changed).")
  var file: String?
  @OptionGroup var history: HistoryFlags
  @OptionGroup var report: ComparisonFlags
  @OptionGroup var reading: ReadingFlags

  mutating func validate() throws { try FormatRules.checkAuthor(report) }

  func run() throws {
    let repository = try history.open()
    HistoryOutput.tellDepth(repository)
    var (wanted, name) = (revision, file)
    // A single argument may be the draft.
    if name == nil, let only = wanted, let place = try? repository.place(of: only),
      try repository.drafts().contains(place)
    {
      (wanted, name) = (nil, only)
    }
    if let name { return try show(repository.place(of: name), wanted, repository) }
    let drafts = try repository.drafts()
    if drafts.count == 1 { return try show(drafts[0], wanted, repository) }
    if let place = try repository.draft(having: [wanted].compactMap(\.self)) {
      return try show(place, wanted, repository)
    }
    let commit = try repository.commit(named: wanted)
    let texts = try repository.changedTexts(by: commit)
    if texts.paths.count == 1, texts.hasNew {
      return try show(
        repository.place(tracked: texts.paths[0]), wanted, at: commit, repository)
    }
    _ = try FolderReport.write(
      texts, report, reading, names: (wanted.map { $0 + "^" } ?? "HEAD^", wanted ?? "HEAD"),
      heading: { try heading($0, commit, repository) })
  }

  /// The log entry of a draft's revision; `nil` if the draft was removed.
  private func heading(
    _ path: String, _ commit: String, _ repository: DraftRepository
  ) throws -> HistoryListing? {
    let place = repository.place(tracked: path)
    let all = try repository.revisions(of: place)
    guard let revision = try? repository.revision(commit, of: place, in: all, asked: revision)
    else { return nil }
    let own = try repository.revisions(upTo: revision, in: all)
    return .log(try repository.logEntries([revision], in: own, try reading.options()))
  }

  /// - Parameter commit: what `wanted` was resolved to already.
  private func show(
    _ place: DraftPath, _ wanted: String?, at commit: String? = nil,
    _ repository: DraftRepository
  ) throws {
    var all = try repository.revisions(of: place)
    let new = try repository.revision(
      commit ?? wanted ?? "@-1", of: place, in: all, asked: wanted)
    all = try repository.revisions(upTo: new, in: all)
    let draft = try repository.draft(new, options: reading.options())
    let before = new.predecessors.first.map { all[$0 - 1] }
    let old = try before.map { try repository.draft($0, options: reading.options()) }
    // A first revision is shown as what it added to nothing.
    let empty = Draft(text: "", name: new.path, options: try reading.options())
    let comparison = DraftComparison(from: old ?? empty, to: draft)
    let entry = try repository.logEntries([new], in: all, try reading.options())
    try ComparisonOutput.write(
      comparison, report, file: new.path, heading: .log(entry), isAnswer: false)
  }
}
