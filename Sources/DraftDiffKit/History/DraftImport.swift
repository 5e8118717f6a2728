import DraftHistory

/// One file of a pile that becomes a history.
public struct ImportStep: Hashable, Sendable {
  public let source: String
  /// The round that its name tells of.
  public let round: String?
  /// When the file was last changed; nil where it is gone.
  public let date: String?
  let seconds: Int64
}

extension DraftRepository {
  /// What `importDrafts` will do: the files in the order given or, sorted, by the stage words,
  /// version numbers and dates in their names and then by their own times.
  ///
  /// - Parameter zone: minutes east of Greenwich, for the dates; nil: the machine's.
  public static func importPlan(
    _ sources: [String], sorted: Bool, zone: Int? = nil
  ) throws(RepositoryError) -> [ImportStep] {
    try asking { () throws(HistoryProblem) in
      let minutes = if let zone { zone } else { try Repository.now().offsetMinutes }
      var labels: [String] = []
      let steps = sources.map { source in
        let stamp = Files.stamp(of: source)
        var label = StageOrder.label(source)
        // Two files of one stage: the second keeps its history but not the label.
        if let known = label, labels.contains(known) { label = nil }
        if let label { labels.append(label) }
        let time = stamp.map { CommitTime(seconds: $0.modifiedSeconds, offsetMinutes: minutes) }
        return ImportStep(
          source: source, round: label, date: time?.iso, seconds: time?.seconds ?? 0)
      }
      guard sorted else { return steps }
      let byTime = steps.enumerated().sorted {
        ($0.element.seconds, $0.offset) < ($1.element.seconds, $1.offset)
      }.map(\.element)
      return StageOrder.order(byTime.map(\.source)).map { byTime[$0] }
    }
  }

  /// Commits the files of a plan one after the other as one draft.
  ///
  /// A step whose round is labelled already is left out where that revision has the same bytes, so
  /// an import that was interrupted can be run again.
  public func importDrafts(
    _ plan: [ImportStep], as place: Place, _ options: CommitOptions = CommitOptions()
  ) throws(RepositoryError) -> [CommitResult] {
    // A file that can't be read is found before anything is committed.
    for step in plan {
      _ = try asking { () throws(HistoryProblem) in try Files.read(step.source) }
    }
    var results: [CommitResult] = []
    for step in plan {
      if try isImported(step, place) { continue }
      var words = options
      words.round = step.round
      words.date = options.date ?? step.date
      results.append(try commit([DraftSubmission(place: place, source: step.source)], words))
    }
    return results
  }

  private func isImported(_ step: ImportStep, _ place: Place) throws(RepositoryError) -> Bool {
    guard let round = step.round else { return false }
    let known = try revisions(of: place).last { $0.round == round }
    guard let known else { return false }
    return try asking { () throws(HistoryProblem) in
      try known.revision.blob == Repository.blobID(of: Files.read(step.source).bytes)
    }
  }
}
