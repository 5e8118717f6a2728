import ArgumentParser
import DraftDiffKit

/// `draftdiff log [FILE]`: what each revision did.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List the revisions of a draft with what each did.",
    discussion: """
      Example:
        draftdiff log 讲话稿.txt --section 二/（一）
      """)

  @Argument(help: "The draft (all drafts by default).")
  var file: String?
  @Option(help: "Only revisions that touched this section: 二/（一）.")
  var section: String?
  @Option(help: "Only revisions whose message or round has this text.")
  var grep: String?
  @Option(name: .customShort("n"), help: "At most so many.")
  var limit: Int?
  @Option(help: "Only revisions of this day or later: 2024-03-15.")
  var since: String?
  @Option(help: "Only revisions of this day or earlier.")
  var until: String?
  @OptionGroup var history: HistoryFlags
  @OptionGroup var reading: ReadingFlags
  @OptionGroup var report: ReportFlags

  mutating func validate() throws {
    if let limit, limit < 1 { throw ValidationError("-n must be at least 1") }
  }

  func run() throws {
    let repository = try history.open()
    let options = try reading.options()
    let places: [DraftRepository.Place]
    if let file {
      places = [try repository.place(of: file)]
    } else {
      places = section == nil ? try repository.drafts() : [try repository.draft(nil)]
    }
    var found: [(DraftRevision, [DraftRevision])] = []
    for place in places {
      let all = try repository.revisions(of: place)
      if file != nil, all.isEmpty {
        throw RepositoryError(
          reason: "\(place.path): has no revisions", hint: "Make one with draftdiff commit.")
      }
      let some =
        if let section {
          try repository.revisions(of: place, touching: section, options: options)
        } else {
          Array(all.reversed())
        }
      found += try some.filter(isWanted).map { ($0, all) }
    }
    if places.count > 1 {
      let order = found.indices.sorted {
        (found[$1].0.seconds, $0) < (found[$0].0.seconds, $1)
      }
      found = order.map { found[$0] }
    }
    let entries = try found.prefix(limit ?? found.count).map {
      try repository.logEntry($0, in: $1, options)
    }
    if report.format == .json { return try HistoryOutput.json(.log(entries)) }
    try Output.write(report.display, isForTerminal: report.format == .text) { _, consume in
      for entry in entries {
        let name = places.count > 1 ? HistoryOutput.shown(entry.revision.path) + "  " : ""
        try consume(Array((name + HistoryOutput.text(entry) + "\n").utf8))
      }
    }
  }

  private func isWanted(_ revision: DraftRevision) throws -> Bool {
    if let grep, !revision.message.contains(grep), revision.round?.contains(grep) != true {
      return false
    }
    if let since, try !DraftRepository.isDate(revision, notBefore: since) { return false }
    if let until, try !DraftRepository.isDate(revision, notAfter: until) { return false }
    return true
  }
}
