import DraftLanguage
import DraftPlatform

/// One file of a pile that becomes a history.
public struct ImportStep: Hashable, Sendable {
  /// The file.
  public let source: String
  /// The round in its name.
  public let round: String?
  package let time: CommitTime?

  /// When the file was last changed; `nil` where it is gone.
  public var date: String? { time?.iso }
}

extension DraftRepository {
  /// What `importDrafts` will do: the files in the order given or, sorted, by the stage words,
  /// version numbers and dates in their names and then by their own times.
  ///
  /// - Parameters:
  ///   - sources: The paths of the files.
  ///   - sorted: Whether they are sorted, rather than taken in the order given.
  ///   - zone: Minutes east of Greenwich, for the dates; `nil` takes the machine's.
  /// - Returns: One step a file, the oldest first.
  /// - Throws: `RepositoryError` where a file can't be read, or was last changed before 1970.
  public static func importPlan(
    _ sources: [String], sorted: Bool, zone: Int? = nil
  ) throws(RepositoryError) -> [ImportStep] {
    let minutes = if let zone { zone } else { try now().offsetMinutes }
    var labels: Set<String> = []
    let steps = try sources.map { (source) throws(RepositoryError) in
      guard let stamp = Files.stamp(of: source) else {
        if Files.isFolder(source) || Files.isDevice(source) { throw .notAFile(path: source) }
        throw .file(path: source, operation: "open", code: ENOENT)
      }
      let date = CommitTime(seconds: stamp.modifiedSeconds, offsetMinutes: minutes)
      guard date.isRecordable else { throw .unrecordableDate(date.iso, file: source) }
      // Two files of one stage: the second keeps its history but not the label.
      let label = StageOrder.label(source).flatMap { labels.insert($0).inserted ? $0 : nil }
      return ImportStep(source: source, round: label, time: date)
    }
    guard sorted else { return steps }
    let byTime = steps.enumerated().sorted {
      ($0.element.time?.seconds ?? 0, $0.offset) < ($1.element.time?.seconds ?? 0, $1.offset)
    }.map(\.element)
    return StageOrder.order(byTime.map(\.source)).map { byTime[$0] }
  }

  /// Files of a plan whose names tell no stage that is known, where others' do: sorted, they stand before those.
  public static func unplaced(in plan: [ImportStep]) -> [ImportStep] {
    let keys = plan.map { StageOrder.key($0.source) }
    let places =
      keys.contains { $0.stage > 0 } ? keys.map { $0.stage > 0 } : keys.map { $0 != .init() }
    guard places.contains(true) else { return [] }
    return zip(plan, places).filter { !$1 }.map(\.0)
  }

  /// Neighbours of a sorted plan whose names bear dates that say the opposite of their stages: 送审稿0308
  /// after 修改稿0311. A date without a year is compared with such alone.
  public static func disagreements(
    in plan: [ImportStep]
  ) -> [(before: ImportStep, after: ImportStep)] {
    zip(plan, plan.dropFirst()).filter { before, after in
      let dates = (StageOrder.key(before.source).date, StageOrder.key(after.source).date)
      return dates.0 > 0 && dates.1 > 0 && dates.0 > dates.1
        && (dates.0 >= 10_000) == (dates.1 >= 10_000)
    }.map { (before: $0, after: $1) }
  }
}
