import ArgumentParser
import DraftDiffKit

/// `draftdiff diff FILE`: two revisions, or a revision and the file.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", _superCommandName: Draftdiff.name,
    abstract: "Compare revisions of a draft, or the last one with the file.",
    discussion: """
      Examples:
        draftdiff diff 讲话稿.txt
        draftdiff diff 讲话稿.txt --from 一稿 --to 二稿 --format memo
        draftdiff diff --from v1.0 --to v1.1
      """)

  @Argument(help: "The draft (by default every draft that differs).")
  var file: String?
  @Option(help: "The earlier revision (the newest by default).")
  var from: String?
  @Option(help: "The later revision (the file by default).")
  var to: String?
  @OptionGroup var history: HistoryFlags
  @OptionGroup var report: ComparisonFlags
  @OptionGroup var reading: ReadingFlags

  mutating func validate() throws { try FormatRules.checkAuthor(report) }

  func run() throws {
    let repository = try history.open()
    if from != nil || to != nil { HistoryOutput.tellDepth(repository) }
    let names = (from: from.map { Named($0) }, to: to.map { Named($0) })
    if let file {
      if try isDifferent(repository.place(of: file), names.from, names.to, repository) {
        throw ExitCode(1)
      }
      return
    }
    let given = [self.from, self.to].compactMap(\.self)
    if let place = try repository.draft(having: given) {
      if try isDifferent(place, names.from, names.to, repository) { throw ExitCode(1) }
      return
    }
    let (from, to) = (
      try names.from.map { try $0.resolved(in: repository) },
      try names.to.map { try $0.resolved(in: repository) }
    )
    let texts = try repository.changedTexts(from: from?.text, to: to?.text)
    if let place = only(texts, repository) {
      if try isDifferent(place, from, to, repository) { throw ExitCode(1) }
    } else if !texts.paths.isEmpty {
      try compare(texts)
    }
  }

  /// A revision by what it was resolved to, and by what was asked for.
  private struct Named {
    var text: String
    let asked: String

    init(_ text: String) {
      self.text = text
      asked = text
    }

    func resolved(in repository: DraftRepository) throws -> Named {
      var named = self
      named.text = try repository.commit(named: text)
      return named
    }
  }

  /// The one draft that differs, where it has not gone.
  private func only(
    _ texts: ChangedTexts, _ repository: DraftRepository
  ) -> DraftPath? {
    texts.paths.count == 1 && texts.hasNew ? repository.place(tracked: texts.paths[0]) : nil
  }

  private func compare(_ texts: ChangedTexts) throws {
    let names = (from ?? "HEAD", to ?? ".")
    if try FolderReport.write(texts, report, reading, names: names) { throw ExitCode(1) }
  }

  private func isDifferent(
    _ place: DraftPath, _ from: Named?, _ to: Named?, _ repository: DraftRepository
  ) throws -> Bool {
    let options = try reading.options()
    let all = try repository.revisions(of: place)
    let old = try draft(from ?? Named("@-1"), of: place, all, repository, isOptional: file == nil)
    let new =
      if let to {
        try repository.draft(
          repository.revision(to.text, of: place, in: all, asked: to.asked), options: options)
      } else {
        try Draft(bytes: repository.currentBytes(place), name: place.path, options: options)
      }
    let comparison = DraftComparison(from: old, to: new)
    return try ComparisonOutput.report(comparison, report, file: place.path)
  }

  /// - Parameter isOptional: a draft that the revision does not have is an empty one.
  private func draft(
    _ name: Named, of place: DraftPath, _ all: [DraftRevision],
    _ repository: DraftRepository, isOptional: Bool
  ) throws -> Draft {
    do {
      let revision = try repository.revision(name.text, of: place, in: all, asked: name.asked)
      return try repository.draft(revision, options: reading.options())
    } catch RepositoryError.fileNotInRevision where isOptional {
      return Draft(text: "", name: place.path, options: try reading.options())
    }
  }
}
