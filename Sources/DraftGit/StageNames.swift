import DraftLanguage

extension DraftRepository {
  /// The order of drafts by the stage words, version numbers and dates in their names: indexes in `names`, the first
  /// draft's first. O(n log n).
  public static func stageOrder(_ names: [String]) -> [Int] { StageOrder.order(names) }

  /// The round in a file's name: 二稿, 送审稿, v2; `nil` where there is none.
  public static func stageLabel(_ name: String) -> String? { StageOrder.label(name) }
}
