/// One file of a pile that becomes a history.
package struct ImportStep: Hashable, Sendable {
  package let source: String
  /// The round that its name tells of.
  package let round: String?
  /// When the file was last changed; nil where it is gone.
  package let date: CommitTime?
}

extension Repository {
  /// The files in the order given or, sorted, by the stage words, version numbers and dates in their
  /// names and then by their own times.
  ///
  /// - Parameter zone: minutes east of Greenwich, for the dates; nil: the machine's.
  package static func importPlan(
    _ sources: [String], sorted: Bool, zone: Int? = nil
  ) throws(HistoryProblem) -> [ImportStep] {
    let minutes = if let zone { zone } else { try now().offsetMinutes }
    var labels: Set<String> = []
    let steps = sources.map { source in
      // Two files of one stage: the second keeps its history but not the label.
      let label = StageOrder.label(source).flatMap { labels.insert($0).inserted ? $0 : nil }
      let date = Files.stamp(of: source).map {
        CommitTime(seconds: $0.modifiedSeconds, offsetMinutes: minutes)
      }
      return ImportStep(source: source, round: label, date: date)
    }
    guard sorted else { return steps }
    let byTime = steps.enumerated().sorted {
      ($0.element.date?.seconds ?? 0, $0.offset) < ($1.element.date?.seconds ?? 0, $1.offset)
    }.map(\.element)
    return StageOrder.order(byTime.map(\.source)).map { byTime[$0] }
  }
}
