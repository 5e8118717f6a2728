public import DraftReview

extension RevisionCounts {
  /// `新增 1 节，改写 9 句，删 2 句` in Chinese; empty where nothing is counted.
  public func words(in language: ReportLanguage) -> String {
    let words = language.words
    return deeds.filter { $0.count > 0 }.map { words.counted($0.count, $0.deed) }
      .joined(separator: words.comma)
  }
}
