import DraftChange
import DraftDocument

/// Sections that only got another number, runs of them as one: 第五条至第七条顺延为第六条至第八条.
extension MemoReport {
  private struct Run {
    var first: SectionChange
    var last: SectionChange
    var count = 1
  }

  func renumbering() {
    let runs = runs()
    guard !runs.isEmpty else { return }
    heading(words("Renumbered only", "编号调整"))
    for (index, run) in runs.enumerated() {
      if sink.hasFailed { return }
      if index > 0 { sink.write(words("; ", "；")) }
      write(run)
    }
    sink.write(words(".\n", "。\n"))
  }

  private func runs() -> [Run] {
    var runs: [Run] = []
    for index in plan.renumbered {
      let change = comparison.sections[index]
      if let last = runs.last, isNext(change, after: last.last) {
        runs[runs.count - 1].last = change
        runs[runs.count - 1].count += 1
      } else {
        runs.append(Run(first: change, last: change))
      }
    }
    return runs
  }

  private func write(_ run: Run) {
    guard let oldFirst = run.first.old, let newFirst = run.first.new, let oldLast = run.last.old,
      let newLast = run.last.new
    else { return }
    // Where only the last step differs, the steps before it are said once.
    let parent = comparison.new.sections[newFirst].parent
    let place = newNames.name(of: parent)
    let isInOne =
      comparison.sections[lookup.index(ofNew: parent)].old
      == comparison.old.sections[oldFirst].parent
    let short = isInOne && newNames.name(of: newFirst) == place + newNames.own(newFirst)
    if short, !place.isEmpty { text.put(words("in \(place), ", "\(place)中，")) }
    func old(_ id: Int) -> String { short ? oldNames.own(id) : oldNames.name(of: id) }
    func new(_ id: Int) -> String { short ? newNames.own(id) : newNames.name(of: id) }
    text.put(old(oldFirst))
    guard oldFirst != oldLast else {
      sink.write(words(" becomes ", "改为"))
      return text.put(new(newFirst))
    }
    let joint = run.count == 2 ? words(" and ", "、") : words(" to ", "至")
    text.put(joint + oldNames.own(oldLast))
    let isLater = comparison.new.sections[newFirst].ordinal.lexicographicallyPrecedes(
      comparison.old.sections[oldFirst].ordinal)
    sink.write(words(" become ", isLater ? "依次改为" : "顺延为"))
    text.put(new(newFirst) + joint + newNames.own(newLast))
  }

  /// Whether both numbers go up by one, in the same sections.
  private func isNext(_ change: SectionChange, after last: SectionChange) -> Bool {
    guard let old = change.old, let new = change.new, let lastOld = last.old,
      let lastNew = last.new
    else { return false }
    return isNext(comparison.old.sections[old], comparison.old.sections[lastOld])
      && isNext(comparison.new.sections[new], comparison.new.sections[lastNew])
  }

  /// Articles run on through chapters; everything else counts inside its section.
  private func isNext(_ section: Section, _ last: Section) -> Bool {
    section.family == last.family && section.ordinal.count == 1 && last.ordinal.count == 1
      && section.ordinal[0] == last.ordinal[0] + 1
      && (section.family == .zhArticle || section.parent == last.parent)
  }
}
