import DraftChange
import DraftReview

/// The title, the one paragraph that sums up, and the terms replaced throughout.
extension MemoReport {
  func opening(oldName: String, newName: String) {
    let (oldName, newName) = DraftNames.titles(oldName, newName)
    sink.write("# ")
    text.put(
      words("What changed from \(oldName) to \(newName)", "\(newName) 修改说明（对照 \(oldName)）"))
    sink.write("\n\n")
    guard filter.isDifferent(comparison) else {
      return sink.write(words("Nothing changed.\n", "没有改动。\n"))
    }
    guard !plan.isEmpty else {
      return sink.write(words("Nothing of what was asked for changed.\n", "所查范围内没有改动。\n"))
    }
    let parts = [classes(), sentences(), sections()].filter { !$0.isEmpty }
    if !parts.isEmpty {
      sink.write(words("This round: ", "本轮") + parts.joined(separator: words("; ", "；")))
      sink.write(words(".\n", "。\n"))
    }
    terms()
  }

  private func classes() -> String {
    var counts: [ChangeClass: Int] = [:]
    for change in comparison.sentences where lookup.shows(change, filter) {
      counts[change.weight, default: 0] += 1
    }
    return list([
      (counts[.substantive, default: 0], "substantive change", "substantive changes", "实质性修改", "处"),
      (counts[.consequential, default: 0], "consequential", "consequential", "随改", "处"),
      (counts[.editorial, default: 0], "editorial", "editorial", "文字规范", "处"),
    ])
  }

  private func sentences() -> String {
    var counts: [ChangeKind: Int] = [:]
    var moved = 0
    for change in comparison.sentences where lookup.shows(change, filter) {
      counts[change.kind, default: 0] += 1
      if change.moved != 0, !lookup.movedWithItsSection(change) { moved += 1 }
    }
    return list([
      (counts[.edited, default: 0], "sentence edited", "sentences edited", "改写", "句"),
      (counts[.added, default: 0], "added", "added", "新增", "句"),
      (counts[.removed, default: 0], "deleted", "deleted", "删去", "句"),
      (counts[.split, default: 0], "split", "split", "拆分", "句"),
      (counts[.merged, default: 0], "joined", "joined", "合并", "句"),
      (moved, "moved", "moved", "移动", "句"),
      (borders(.split), "paragraph split", "paragraphs split", "分段", "处"),
      (borders(.joined), "paragraph joined", "paragraphs joined", "并段", "处"),
    ])
  }

  private func borders(_ kind: ParagraphChange.Kind) -> Int {
    plan.small.reduce(0) { count, entry in
      count + entry.borders.count { comparison.paragraphs[$0].kind == kind }
    }
  }

  private func sections() -> String {
    guard !filter.asksForSome else { return "" }
    var (added, removed, moved, renumbered, relevelled) = (0, 0, 0, 0, 0)
    for (index, section) in comparison.sections.enumerated() where lookup.isSelected(index) {
      let marks = filter.marks(of: section)
      let isTied = plan.ties.tells(index)
      if section.kind == .added, !isTied { added += 1 }
      if section.kind == .removed, !isTied { removed += 1 }
      if marks.contains(.moved) { moved += 1 }
      if marks.contains(.renumbered) { renumbered += 1 }
      if marks.contains(.relevelled) { relevelled += 1 }
    }
    return list([
      (added, "section added", "sections added", "新增", "个部分"),
      (removed, "section deleted", "sections deleted", "删去", "个部分"),
      (
        plan.ties.takenIn.count, "section joined of several", "sections joined of several", "合并为",
        "个部分"
      ),
      (plan.ties.givenOff.count, "section split", "sections split", "拆分", "个部分"),
      (moved, "section moved", "sections moved", "移动", "个部分"),
      (renumbered, "section renumbered", "sections renumbered", "重新编号", "个部分"),
      (relevelled, "section of another level", "sections of another level", "调整层级", "个部分"),
    ])
  }

  private func list(_ counts: [(Int, String, String, String, String)]) -> String {
    counts.filter { $0.0 > 0 }
      .map { words("\($0.0) \($0.0 == 1 ? $0.1 : $0.2)", "\($0.3) \($0.0) \($0.4)") }
      .joined(separator: words(", ", "，"))
  }

  /// Terms are told where the filter lets a change through that is of one.
  private func terms() {
    guard
      !plan.terms.isEmpty
        || comparison.sentences.contains(where: {
          $0.categories.contains(.term) && lookup.shows($0, filter)
        })
    else { return }
    for term in comparison.terms {
      sink.write(words("\nThroughout, replace “", "\n将全文“"))
      text.put(term.old, of: old)
      sink.write(words("” with “", "”统一修改为“"))
      text.put(term.new, of: new)
      let places = term.count == 1 ? "place" : "places"
      sink.write(words("” (\(term.count) \(places)).\n", "”，共 \(term.count) 处。\n"))
    }
  }
}
