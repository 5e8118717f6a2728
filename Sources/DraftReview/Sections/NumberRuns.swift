package import DraftChange
import DraftDocument
import DraftText

/// Sections that got another number, neighbours as one: 第五条至第七条顺延为第六条至第八条.
package struct NumberRuns {
  private struct Run {
    var first: SectionChange
    var last: SectionChange
    var count = 1
  }

  private let comparison: Comparison
  private let lookup: SectionLookup
  private let words: any ReportWords
  private let oldNames: SectionCitation
  private let newNames: SectionCitation
  private var runs: [Run] = []

  /// - Parameter sections: Indexes into `Comparison.sections`, in their order.
  package init(
    _ sections: [SectionChangeIndex], _ comparison: Comparison, _ lookup: SectionLookup,
    _ words: any ReportWords,
    old: SectionCitation, new: SectionCitation
  ) {
    self.comparison = comparison
    self.lookup = lookup
    self.words = words
    oldNames = old
    newNames = new
    for index in sections {
      let change = comparison.sections[index]
      if let last = runs.last, comparison.isNumbered(change, after: last.last) {
        runs[runs.count - 1].last = change
        runs[runs.count - 1].count += 1
      } else {
        runs.append(Run(first: change, last: change))
      }
    }
  }

  /// One clause a run, in order. With `isInside`, without the article or section that they stand in.
  package func each(isInside: Bool = false, _ body: (String) -> Void) {
    for run in runs { if let text = text(of: run, isInside) { body(text) } }
  }

  private func text(of run: Run, _ isInside: Bool) -> String? {
    guard let oldFirst = run.first.old, let newFirst = run.first.new, let oldLast = run.last.old,
      let newLast = run.last.new
    else { return nil }
    // Where only the last step differs, the steps before it are said once.
    let parent = comparison.new.sections[newFirst].parent
    let place = newNames.name(of: parent)
    let staysIn = comparison.sections[lookup.index(ofNew: parent)].old
    let isShort =
      staysIn == comparison.old.sections[oldFirst].parent
      && newNames.name(of: newFirst) == place + newNames.own(newFirst)
    func old(_ id: SectionIndex) -> String { isShort ? oldNames.own(id) : oldNames.name(of: id) }
    func new(_ id: SectionIndex) -> String { isShort ? newNames.own(id) : newNames.name(of: id) }
    let lead = isShort && !isInside && !place.isEmpty ? words.inside(place) : ""
    if run.count == 1 { return lead + words.becomes(old(oldFirst), new(newFirst)) }
    let joint = run.count == 2 ? words.and : words.through
    let isEarlier = comparison.new.sections[newFirst].ordinal.lexicographicallyPrecedes(
      comparison.old.sections[oldFirst].ordinal)
    return lead
      + words.become(
        old(oldFirst) + joint + oldNames.own(oldLast),
        new(newFirst) + joint + newNames.own(newLast), isEarlier: isEarlier)
  }
}
