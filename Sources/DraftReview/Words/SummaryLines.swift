package import DraftChange

/// What changed, in numbers: sections, sentences, weights and characters, a line each; none for what there
/// is none of.
package enum SummaryLines {
  /// A section whose text went into another is not counted among the removed, for its text is still there.
  package static func of(
    _ comparison: Comparison, _ lookup: SectionLookup, _ ties: SectionTies, _ filter: ReviewFilter,
    _ words: Wording
  ) -> [String] {
    let joined = ties.gone.count
    let all = filter.summary(of: comparison, lookup)
    let borders = filter.ignored.contains(.whitespace) ? [] : comparison.paragraphs
    let sections = counts(
      words,
      [
        (all.sections.edited, "edited", "修改"), (all.sections.added, "added", "新增"),
        (all.sections.removed - joined, "removed", "删去"), (joined, "merged into others", "并入他处"),
        (all.sections.moved, "moved", "移动"),
        (all.sections.renumbered, "renumbered", "重新编号"),
        (all.sections.retitled, "retitled", "改标题"),
        (all.sections.relevelled, "level changed", "调整层级"),
      ])
    let sentences = counts(
      words,
      [
        (all.sentences.edited, "edited", "修改"), (all.sentences.split, "split", "拆分"),
        (all.sentences.merged, "merged", "合并"), (all.sentences.added, "added", "新增"),
        (all.sentences.removed, "removed", "删去"), (all.sentences.moved, "moved", "移动"),
      ])
    let paragraphs = counts(
      words,
      [
        (borders.count { $0.kind == .split }, "split", "拆分"),
        (borders.count { $0.kind == .joined }, "joined", "合并"),
      ])
    let classes = counts(
      words,
      [
        (all.classes.substantive, "substantive", "实质"),
        (all.classes.consequential, "consequential", "随改"),
        (all.classes.editorial, "editorial", "文字规范"),
      ])
    var parts: [String] = []
    if !sections.isEmpty { parts.append(words("sections: ", "部分：") + sections) }
    if !sentences.isEmpty { parts.append(words("sentences: ", "句：") + sentences) }
    if !paragraphs.isEmpty { parts.append(words("paragraphs: ", "段落：") + paragraphs) }
    if !classes.isEmpty { parts.append(words("weight: ", "性质：") + classes) }
    parts.append(
      words("characters: ", "字：") + "−\(all.characters.deleted) +\(all.characters.inserted)")
    return parts
  }

  /// How many of the sentences that changed are told, where a filter picks them: what is summed up is the
  /// whole.
  package static func selection(
    _ comparison: Comparison, _ lookup: SectionLookup, _ filter: ReviewFilter, _ words: Wording
  ) -> String? {
    guard filter.asksForSome || filter.section != nil else { return nil }
    let all = comparison.sentences.count { filter.isChange($0) }
    let shown = comparison.sentences.count { lookup.shows($0, filter) }
    return words(
      "below: \(shown) of the \(words.sentences(all)) that changed", "以下只列 \(all) 句改动中的 \(shown) 句")
  }

  private static func counts(_ words: Wording, _ counts: [(Int, String, String)]) -> String {
    counts.filter { $0.0 > 0 }
      .map { words("\($0.0) \($0.1)", "\($0.2) \($0.0)") }
      .joined(separator: words.listSeparator)
  }
}
