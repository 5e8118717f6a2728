import DraftChange
import DraftDocument
package import DraftReview
import DraftText

/// A review under way: where the reviewer stands, what is decided, and all that can be taken back.
///
/// A value: every step is a function of the one before and of what was asked for.
package struct ReviewSession: Sendable {
  package let plan: ReviewPlan
  package private(set) var marks: ReviewMarks
  /// Where the reviewer can stand, in the order of the text.
  package private(set) var spots: [ReviewSpot] = []
  /// Index into `spots`.
  package private(set) var at = 0
  private var past: [Step] = []

  private struct Step: Sendable {
    var spot: ReviewSpot?
    var entries: [(item: Int, entry: ReviewMarks.Entry)]
  }

  package init(_ plan: ReviewPlan, _ marks: ReviewMarks) {
    self.plan = plan
    self.marks = marks
    list()
    at = spots.firstIndex { !isDecided($0) } ?? 0
  }

  package var spot: ReviewSpot? { spots.indices.contains(at) ? spots[at] : nil }
  package var openCount: Int { spots.count { !isDecided($0) } }
  /// How much there is to decide, with what the reviewer did not ask to see. O(items).
  package var tally: ReviewTally {
    let hidden = spots(shown: false)
    return ReviewTally(
      shown: .init(count: spots.count, open: openCount),
      hidden: .init(count: hidden.count, open: hidden.count { !isDecided($0) }))
  }
  package var canUndo: Bool { !past.isEmpty }

  package func isDecided(_ spot: ReviewSpot) -> Bool { marks[spot].isDecided }

  private mutating func list() { spots = spots(shown: true) }

  private func spots(shown isShown: Bool) -> [ReviewSpot] {
    zip(marks.entries.indices, marks.entries).filter { plan.isShown[$0.0] == isShown }
      .flatMap { index, entry in
        entry.isSplit
          ? entry.parts.indices.map { ReviewSpot(item: index, part: $0) }
          : [ReviewSpot(item: index)]
      }
  }

  // MARK: Going about

  /// The next undecided one behind this one, then from the start.
  ///
  /// - Returns: whether there is one; otherwise nothing changes.
  @discardableResult
  package mutating func goToUndecided(_ step: Int = 1) -> Bool {
    let count = spots.count
    for offset in 1..<max(2, count + 1) where count > 0 {
      let index = ((at + step * offset) % count + count) % count
      guard !isDecided(spots[index]) else { continue }
      at = index
      return true
    }
    return false
  }

  @discardableResult
  package mutating func go(_ step: Int) -> Bool {
    let index = min(max(0, at + step), spots.count - 1)
    guard index >= 0, index != at else { return false }
    at = index
    return true
  }

  package mutating func go(to spot: ReviewSpot) {
    if let index = spots.firstIndex(of: spot) ?? spots.firstIndex(where: { $0.item == spot.item }) {
      at = index
    }
  }

  /// The first of the next section, or of this one and then of the one before.
  @discardableResult
  package mutating func goToSection(_ step: Int) -> Bool {
    guard let here = section(at) else { return false }
    if step > 0 {
      guard let next = spots[at...].indices.first(where: { section($0) != here }) else {
        return false
      }
      at = next
      return true
    }
    var start = at
    while start > 0, section(start - 1) == here { start -= 1 }
    if start == at, start > 0 {
      start -= 1
      let before = section(start)
      while start > 0, section(start - 1) == before { start -= 1 }
    }
    defer { at = start }
    return start != at
  }

  private func section(_ index: Int) -> SectionChangeIndex? {
    spots.indices.contains(index) ? plan.items[spots[index].item].section : nil
  }

  /// The next one, behind this one and then from the start, whose texts or comments hold the words, or the first one
  /// under a heading that does; capitals don't matter, nor which blanks part words.
  package mutating func find(_ words: String) -> Bool {
    let wanted = Self.folded(words)
    guard !wanted.isEmpty else { return false }
    for offset in 1..<max(2, spots.count + 1) where !spots.isEmpty {
      let index = (at + offset) % spots.count
      guard Self.folded(text(spots[index]) + headings(above: index)).contains(wanted) else {
        continue
      }
      at = index
      return true
    }
    return false
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The headings, in both drafts, of the sections around a spot that the one before it does not stand in.
  private func headings(above index: Int) -> String {
    let before = index > 0 ? sections(around: spots[index - 1]) : []
    let around = sections(around: spots[index]).filter { !before.contains($0) }
    return around.map { "\n" + heading($0.section, plan.comparison[$0.side]) }.joined()
  }

  private struct Heading: Hashable {
    var side: DraftSide
    var section: SectionIndex
  }

  private func sections(around spot: ReviewSpot) -> Set<Heading> {
    let change = plan.comparison.sections[plan.items[spot.item].section]
    var found: Set<Heading> = []
    for side in [DraftSide.old, .new] {
      let sections = plan.comparison[side].sections
      var at = change[side].map { sections[$0].parent } ?? .document
      while at != .document {
        found.insert(Heading(side: side, section: at))
        at = sections[at].parent
      }
    }
    return found
  }

  /// The label and the title as they stand there.
  private func heading(_ section: SectionIndex, _ document: Document) -> String {
    let section = document.sections[section]
    return document.text.string(section.label) + " " + document.text.string(section.title)
  }

  /// All that is to be read at a spot.
  private func text(_ spot: ReviewSpot) -> String {
    let comparison = plan.comparison
    var parts: [String] = []
    for index in plan[spot].sentences {
      let change = comparison.sentences[index]
      parts += change.old.map { comparison.old.text.string(comparison.old.sentences[$0].range) }
      parts += change.new.map { comparison.new.text.string(comparison.new.sentences[$0].range) }
    }
    let section = comparison.sections[plan.items[spot.item].section]
    for side in [DraftSide.old, .new] {
      if let id = section[side] { parts.append(heading(id, comparison[side])) }
    }
    if let comment = marks[spot].comment { parts.append(comment) }
    if case .text(let text) = marks[spot].verdict { parts.append(text) }
    return parts.joined(separator: "\n")
  }

  // MARK: Deciding

  /// Decides where the reviewer stands and goes on to what is undecided.
  ///
  /// - Returns: `false` where an own text can't stand there; then nothing changes.
  package mutating func decide(_ verdict: Decision.Verdict) -> Bool {
    guard let spot else { return false }
    if case .text = verdict, !plan[spot].takesText { return false }
    decide([spot], verdict)
    goToUndecided()
    return true
  }

  /// All that is undecided in the section where the reviewer stands, as the list of sections counts it: what stands in
  /// no section, before the first and behind the last, is two.
  ///
  /// - Returns: how many.
  package mutating func decideSection(_ verdict: Decision.Verdict) -> Int {
    guard let here = currentSection else { return 0 }
    let row = Set(spots[sections[here].spots])
    return decideOpen(verdict, where: row.contains)
  }

  /// Accepts all that is undecided and on which no right, duty, figure or fact hangs.
  package mutating func acceptFormal() -> Int {
    let plan = plan
    return decideOpen(.accept) { plan.isFormal(plan[$0]) }
  }

  private mutating func decideOpen(
    _ verdict: Decision.Verdict, where isMeant: (ReviewSpot) -> Bool
  ) -> Int {
    let meant = spots.filter { !isDecided($0) && isMeant($0) }
    guard !meant.isEmpty else { return 0 }
    decide(meant, verdict)
    if let spot, isDecided(spot) { goToUndecided() }
    return meant.count
  }

  private mutating func decide(_ spots: [ReviewSpot], _ verdict: Decision.Verdict) {
    let spots = spots.filter { marks[$0].verdict != verdict || !marks[$0].kept.isEmpty }
    guard !spots.isEmpty else { return }
    record(spots.map(\.item))
    for spot in spots {
      marks[spot].verdict = verdict
      marks[spot].kept = []
    }
  }

  /// Takes back the decision where the reviewer stands, but not its comment.
  package mutating func clear() -> Bool {
    guard let spot, isDecided(spot) else { return false }
    record([spot.item])
    marks[spot].verdict = nil
    marks[spot].kept = []
    return true
  }

  /// An empty comment takes away what was there.
  package mutating func comment(_ text: String) {
    guard let spot else { return }
    let comment = text.isEmpty ? nil : text
    guard marks[spot].comment != comment else { return }
    record([spot.item])
    marks[spot].comment = comment
  }

  /// Takes an item apart, or makes one of its parts again.
  ///
  /// - Returns: `false` where there is nothing to take apart, or where the parts were decided differently.
  package mutating func split() -> Bool {
    guard let spot else { return false }
    var entry = marks.entries[spot.item]
    let item = plan.items[spot.item]
    guard entry.isSplit ? entry.join(item) : entry.split(item) else { return false }
    record([spot.item])
    marks.entries[spot.item] = entry
    list()
    go(to: ReviewSpot(item: spot.item, part: entry.isSplit ? 0 : nil))
    return true
  }

  // MARK: Taking back

  private mutating func record(_ items: [Int]) {
    var seen: Set<Int> = []
    past.append(
      Step(
        spot: spot,
        entries: items.filter { seen.insert($0).inserted }.map { ($0, marks.entries[$0]) }))
  }

  /// Takes back the last step that changed something, and goes where it was made.
  package mutating func undo() -> Bool {
    guard let step = past.popLast() else { return false }
    for (item, entry) in step.entries { marks.entries[item] = entry }
    list()
    if let spot = step.spot { go(to: spot) }
    return true
  }
}
