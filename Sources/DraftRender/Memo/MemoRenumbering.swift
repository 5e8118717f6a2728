import DraftChange
import DraftDocument
import DraftText

/// Sections that only got another number, runs of them as one: 第五条至第七条改为第六条至第八条.
extension MemoReport {
  private struct Run {
    var first: SectionChange
    var last: SectionChange
    var depth: Int
  }

  func renumbering() {
    guard !filter.asksForSome else { return }
    let runs = runs()
    guard !runs.isEmpty else { return }
    heading(words("Renumbered only", "编号调整"))
    for run in runs {
      sink.write("- ")
      place(run.first.old, run.last.old, old: true)
      sink.write(words(" → ", "改为"))
      place(run.first.new, run.last.new, old: false)
      sink.write("\n")
    }
  }

  private func runs() -> [Run] {
    var runs: [Run] = []
    for row in rows {
      let change = comparison.sections[row.section]
      guard lookup.isSelected(row.section), filter.marks(of: change) == .renumbered,
        let id = change.new,
        !row.changes.contains(where: { lookup.shows(comparison.sentences[$0], filter) })
      else { continue }
      let depth = comparison.new.sections[id].depth
      if let last = runs.last, last.depth == depth, isNext(change, after: last.last) {
        runs[runs.count - 1].last = change
      } else {
        runs.append(Run(first: change, last: change, depth: depth))
      }
    }
    return runs
  }

  /// Whether both numbers go up by one.
  private func isNext(_ change: SectionChange, after last: SectionChange) -> Bool {
    guard let old = change.old, let new = change.new, let lastOld = last.old,
      let lastNew = last.new
    else { return false }
    return isNext(comparison.old.sections[old], comparison.old.sections[lastOld])
      && isNext(comparison.new.sections[new], comparison.new.sections[lastNew])
  }

  private func isNext(_ section: Section, _ last: Section) -> Bool {
    section.family == last.family && section.ordinal.count == 1 && last.ordinal.count == 1
      && section.ordinal[0] == last.ordinal[0] + 1
  }

  private func place(_ first: Int?, _ last: Int?, old isOld: Bool) {
    guard let first, let last else { return }
    text.put(isOld ? notes.oldName(first) : notes.newName(first))
    guard first != last else { return }
    sink.write(words(" to ", "至"))
    let document = isOld ? comparison.old : comparison.new
    let bytes = isOld ? old : new
    text.put(document.text.string(SectionNames.step(of: document.sections[last], in: bytes)))
  }
}
