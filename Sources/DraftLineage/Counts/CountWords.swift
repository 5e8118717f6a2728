extension RevisionCounts {
  /// `新增 1 节，改写 9 句，删 2 句`, or the same in English; empty where nothing is counted.
  public func words(inChinese: Bool) -> String {
    (inChinese ? chineseWords : englishWords).joined(separator: inChinese ? "，" : ", ")
  }

  private var chineseWords: [String] {
    [
      (sectionsAdded, "新增", "节"), (sectionsRemoved, "删", "节"), (sectionsMoved, "移动", "节"),
      (sectionsRetitled, "改", "节标题"),
      (sentencesEdited, "改写", "句"), (sentencesAdded, "新增", "句"), (sentencesRemoved, "删", "句"),
      (sentencesMoved, "移动", "句"), (sentencesSplit, "拆分", "句"), (sentencesMerged, "合并", "句"),
    ].filter { $0.0 > 0 }.map { "\($0.1) \($0.0) \($0.2)" }
  }

  private var englishWords: [String] {
    [
      (sectionsAdded, "section", "added"), (sectionsRemoved, "section", "removed"),
      (sectionsMoved, "section", "moved"), (sectionsRetitled, "section", "retitled"),
      (sentencesEdited, "sentence", "edited"), (sentencesAdded, "sentence", "added"),
      (sentencesRemoved, "sentence", "removed"), (sentencesMoved, "sentence", "moved"),
      (sentencesSplit, "sentence", "split"), (sentencesMerged, "sentence", "merged"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s") \($0.2)" }
  }
}
