package import DraftChange
import DraftDocument
import DraftText

/// Neighbouring sections that only slid by the same number: 第六条至第十五条 → 第七条至第十六条 is one thing
/// to know, and no heading each.
package struct ShiftRuns {
  /// A pair says no more in one line than in two with their titles.
  private static let least = 2
  private static let leastWithTitles = 3

  private let comparison: Comparison
  /// By the first section change of a run its last.
  private var lastOf: [SectionChangeIndex: SectionChangeIndex] = [:]
  private var pairs: Set<SectionChangeIndex> = []
  /// The others of the runs.
  private var inside: Set<SectionChangeIndex> = []

  /// O(sections + sentences).
  package init(
    _ comparison: Comparison, _ lookup: SectionLookup, _ pointers: MovePointers,
    _ filter: ReviewFilter
  ) {
    self.comparison = comparison
    guard !filter.isSelective, comparison.summary.sections.renumbered >= Self.least else { return }
    let busy = Self.isAround(
      Self.busy(comparison, lookup, pointers, filter), comparison, lookup, filter)
    var run: [SectionChangeIndex] = []
    for (index, change) in comparison.sections.indexed() {
      let isStill = change.kind == .same && !busy[index] && lookup.isSelected(index)
      let marks = filter.marks(of: change)
      if isStill, marks == .renumbered {
        if let last = run.last, !goesOn(change, after: comparison.sections[last]) { close(&run) }
        run.append(index)
      } else if !isStill || !marks.isEmpty || run.last.map({ !isInside(change, $0) }) ?? true {
        close(&run)
      }
    }
    close(&run)
  }

  /// The last section change of the run that starts with this one.
  package func last(from first: SectionChangeIndex) -> SectionChangeIndex? { lastOf[first] }

  /// Whether the run that starts with this one is of two.
  package func isPair(from first: SectionChangeIndex) -> Bool { pairs.contains(first) }

  /// Whether a section is shown with the first of its run.
  package func covers(_ section: SectionChangeIndex) -> Bool { inside.contains(section) }

  private mutating func close(_ run: inout [SectionChangeIndex]) {
    defer { run.removeAll() }
    let hasTitles = run.contains { index in
      comparison.sections[index].new.map { !comparison.new.sections[$0].title.isEmpty } ?? false
    }
    guard run.count >= (hasTitles ? Self.leastWithTitles : Self.least) else { return }
    lastOf[run[0]] = run[run.count - 1]
    if run.count == 2 { pairs.insert(run[0]) }
    inside.formUnion(run.dropFirst())
  }

  /// The section changes under which a report has something to say.
  private static func busy(
    _ comparison: Comparison, _ lookup: SectionLookup, _ pointers: MovePointers,
    _ filter: ReviewFilter
  ) -> IndexedArray<SectionChange, Bool> {
    var busy = IndexedArray<SectionChange, Bool>(repeating: false, count: comparison.sections.count)
    for change in comparison.sentences where change.kind != .same || change.moved != 0 {
      busy[lookup.section(of: change)] = true
    }
    for pointer in pointers.all where pointer.place > 0 {
      busy[lookup.section(of: comparison.sentences[SentenceChangeIndex(pointer.place - 1)])] = true
    }
    guard filter.showsParagraphs else { return busy }
    for border in comparison.paragraphs {
      busy[lookup.newSection(ofSentence: border.newSentence)] = true
    }
    return busy
  }

  /// Those, and the sections around them and around such as came, went or have another number.
  private static func isAround(
    _ busy: IndexedArray<SectionChange, Bool>, _ comparison: Comparison, _ lookup: SectionLookup,
    _ filter: ReviewFilter
  ) -> IndexedArray<SectionChange, Bool> {
    var around = busy
    for (index, change) in comparison.sections.indexed()
    where busy[index] || change.kind != .same || !filter.marks(of: change).isEmpty {
      if let id = change.new {
        comparison.new.eachSection(around: id) { around[lookup.index(ofNew: $0)] = true }
      } else if let id = change.old {
        comparison.old.eachSection(around: id) { around[lookup.index(ofOld: $0)] = true }
      }
    }
    return around
  }

  private func isInside(_ change: SectionChange, _ last: SectionChangeIndex) -> Bool {
    guard let id = change.new, let around = comparison.sections[last].new else { return false }
    return id > around && id < comparison.new.sections[around].descendantsEnd
  }

  /// Whether both numbers go up by one, in the same section of both drafts.
  private func goesOn(_ change: SectionChange, after last: SectionChange) -> Bool {
    guard comparison.isNumbered(change, after: last), let new = change.new, let lastNew = last.new,
      let old = change.old, let lastOld = last.old
    else { return false }
    return comparison.old.sections[old].parent == comparison.old.sections[lastOld].parent
      && comparison.new.sections[new].parent == comparison.new.sections[lastNew].parent
  }
}

extension Document {
  /// The sections that one stands in, from the innermost to the outermost.
  fileprivate func eachSection(around id: SectionIndex, _ body: (SectionIndex) -> Void) {
    var at = sections[id].parent
    while at != .document {
      body(at)
      at = sections[at].parent
    }
  }
}
