extension RevisionCounts {
  /// `新增 1 节，改写 9 句，删 2 句`, or the same in English; empty where nothing is counted.
  public func words(inChinese: Bool) -> String {
    let chinese = [
      (sectionsAdded, "新增 # 节"), (sectionsRemoved, "删 # 节"), (sectionsMoved, "移动 # 节"),
      (sectionsRetitled, "改 # 节标题"),
      (sentencesEdited, "改写 # 句"), (sentencesAdded, "新增 # 句"), (sentencesRemoved, "删 # 句"),
      (sentencesMoved, "移动 # 句"), (sentencesSplit, "拆分 # 句"), (sentencesMerged, "合并 # 句"),
    ]
    let english = [
      (sectionsAdded, "# section|s added"), (sectionsRemoved, "# section|s removed"),
      (sectionsMoved, "# section|s moved"), (sectionsRetitled, "# section|s retitled"),
      (sentencesEdited, "# sentence|s edited"),
      (sentencesAdded, "# sentence|s added"), (sentencesRemoved, "# sentence|s removed"),
      (sentencesMoved, "# sentence|s moved"), (sentencesSplit, "# sentence|s split"),
      (sentencesMerged, "# sentence|s merged"),
    ]
    return (inChinese ? chinese : english).filter { $0.0 > 0 }.map { count, text in
      text.split(separator: "|", omittingEmptySubsequences: false).enumerated().map { at, part in
        at == 1 && count == 1 ? part.dropFirst() : part
      }.joined().replacing("#", with: "\(count)")
    }.joined(separator: inChinese ? "，" : ", ")
  }
}
