import ArgumentParser
import DraftDiffKit

/// `draftdiff log [FILE]`: what each revision did.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", _superCommandName: Draftdiff.name,
    abstract: "List the revisions of a draft with what each did.",
    discussion: """
      Examples:
        draftdiff log 讲话稿.txt --section 二/（一）
        draftdiff log 讲话稿.txt --format html -o 历史.html
        draftdiff log 办法.txt --format act -o 历次修改决定.txt
      """)

  @Argument(help: "The draft (all drafts by default).")
  var file: String?
  @Option(help: "Only revisions that touched this section: 二/（一）.")
  var section: String?
  @Option(help: "Only revisions whose message or round has this text.")
  var grep: String?
  @Option(name: .customShort("n"), help: "Show at most this many.")
  var limit: Int?
  @Option(help: "Only revisions of this day or later: 2024-03-15.")
  var since: String?
  @Option(help: "Only revisions of this day or earlier.")
  var until: String?
  @OptionGroup var history: HistoryFlags
  @OptionGroup var reading: ReadingFlags
  @OptionGroup var report: LogFlags

  mutating func validate() throws {
    if let limit, limit < 1 { throw ValidationError("-n must be at least 1") }
    let picks = [
      ("--section", section != nil), ("--grep", grep != nil), ("-n", limit != nil),
      ("--since", since != nil), ("--until", until != nil),
    ]
    if report.format == .act, section != nil {
      throw ValidationError("--section has no effect on --format act, which is the whole text's")
    }
    if report.isWhole, let pick = picks.first(where: \.1) {
      let form = report.whole ? "--whole" : "--format html"
      throw ValidationError("\(pick.0) has no effect on \(form), which is the whole history")
    }
  }

  func run() throws {
    let repository = try history.open()
    try report.place.check()
    repository.remember(as: Draftdiff.version)
    defer { repository.keepMemory() }
    if report.format == .act { return try writeActs(repository) }
    let progress = Progress(repository)
    defer { progress.finish() }
    if report.isWhole { return try writeWhole(repository, progress) }
    if isPlain, let limit,
      let recent = try repository.recentEntries(limit, options: try reading.options())
    {
      return try report.write(.log(recent.entries, namesDrafts: recent.areOfSeveral))
    }
    let places: [DraftPath]
    if let file {
      places = [try repository.place(of: file)]
    } else {
      places = section == nil ? try repository.drafts() : [try repository.draft(nil)]
    }
    let entries = try self.entries(of: places, repository)
    progress.finish()
    HistoryOutput.tellDepth(repository)
    try report.write(
      .log(entries, namesDrafts: places.count > 1, isShallow: repository.isShallow))
  }

  private func writeActs(_ repository: DraftRepository) throws {
    let place = try repository.draft(file)
    let all = try repository.revisions(of: place)
    if all.isEmpty { throw repository.unknownDraft(place.path) }
    try repository.requireTexts(all)
    let wanted = try all.filter(isWanted).suffix(limit ?? .max)
    let acts = LogActs(
      repository: repository, options: try reading.options(), style: report.style)
    let text = try acts.text(of: Array(wanted), in: all)
    HistoryOutput.tellDepth(repository)
    try report.write(text)
  }

  private func writeWhole(_ repository: DraftRepository, _ progress: Progress) throws {
    let place = try repository.draft(file)
    let chronicle = try repository.chronicle(of: place, options: try reading.options())
    progress.finish()
    HistoryOutput.tellDepth(repository)
    try report.write(chronicle)
  }

  /// The entries to show, newest first. Other revisions are not compared.
  private func entries(
    of places: [DraftPath], _ repository: DraftRepository
  ) throws -> [DraftLogEntry] {
    let options = try reading.options()
    let newest = try repository.histories(ofNewest: isPlain ? limit : nil, of: places)
    let histories = newest.revisions
    if file != nil, histories[0].isEmpty {
      throw repository.unknownDraft(places[0].path)
    }
    if let section = try SectionPath(named: section) {
      let entries = try repository.log(of: places[0], touching: section, options: options)
      return Array(try entries.filter { try isWanted($0.revision) }.prefix(limit ?? .max))
    }
    var found = newest.newestFirst
    if !isPlain { found = try found.filter { try isWanted($0.revision) } }
    let count = found.count
    found = Array(found.prefix(limit ?? .max))
    var wanted = [[DraftRevision]](repeating: [], count: histories.count)
    var order: [Int] = []
    for (revision, draft) in found {
      order.append(wanted[draft].count)
      wanted[draft].append(revision)
    }
    let drafts = Array(zip(wanted, histories))
    try repository.requireTexts(toCount: drafts)
    let known = try repository.logEntries(drafts, options)
    let entries = zip(found, order).map { known[$0.draft][$1] }
    if isPlain {
      repository.keepRecent(
        entries, areAll: newest.areAll && count == found.count, areOfSeveral: places.count > 1,
        of: newest, found.map(\.draft), options: options)
    }
    return entries
  }

  /// Whether all drafts are listed as they come.
  private var isPlain: Bool {
    file == nil && section == nil && grep == nil && since == nil && until == nil
  }

  private func isWanted(_ revision: DraftRevision) throws -> Bool {
    if let grep, !revision.message.contains(grep), revision.round?.contains(grep) != true {
      return false
    }
    if let since, try !revision.isDated(notBefore: since) { return false }
    if let until, try !revision.isDated(notAfter: until) { return false }
    return true
  }
}
