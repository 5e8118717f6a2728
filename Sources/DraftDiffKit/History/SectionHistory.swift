import DraftChange
import DraftDocument
import DraftRender

extension DraftRepository {
  /// The revisions that touched a section with what each did, newest first; it is followed through
  /// renumbering, moving and retitling, from the newest revision that has a section of this name.
  ///
  /// Where a draft was merged, a section that is as one of the joined drafts had it is followed there
  /// alone. O(revisions × a comparison), on all cores.
  ///
  /// - Throws: `RepositoryError` where no revision has such a section.
  public func log(
    of place: Place, touching section: String, options: DraftOptions = DraftOptions()
  ) throws(RepositoryError) -> [DraftLogEntry] {
    let revisions = try revisions(of: place)
    guard let path = SectionPath(section) else {
      throw RepositoryError(
        reason: section.isEmpty ? "no section is named" : "\(section): not the path of a section",
        hint: "Write it as 二/（一）.")
    }
    var trail = SectionTrail(revisions)
    // In stretches, so that little is compared from before the section's beginning.
    var stretch = 64
    var end = revisions.count
    while end > 0, !trail.isOver(below: end) {
      let numbers = Array((max(0, end - stretch) + 1...end).reversed())
      let sought = trail.isFound ? nil : path
      let steps = measured(
        numbers, of: revisions,
        reading: { (repository, revision) in try? repository.draft(revision, options: options) },
        by: { number, reader in SectionSteps(of: number, sought, &reader) })
      for (number, steps) in zip(numbers, steps) { trail.follow(number, steps) }
      end -= numbers.count
      stretch *= 4
    }
    guard trail.isFound else {
      throw RepositoryError(
        reason: "\(section): no revision of \(place.path) has such a section",
        hint: "See draftdiff outline; labels and titles are joined by a slash.")
    }
    return trail.touched.map { number, counts in
      let revision = revisions[number - 1]
      return DraftLogEntry(revision: revision, counts: revision.recordedCounts ?? counts)
    }
  }
}

/// The way of one section back through the revisions.
private struct SectionTrail {
  private let revisions: [DraftRevision]
  /// Which section it is, by revision; only of those on the way.
  private var index: [Int: Int] = [:]
  /// The readable revision before which the section was looked for in vain.
  private var newer: (number: Int, counts: ChangeCounts?)?
  private(set) var touched: [(number: Int, counts: ChangeCounts?)] = []
  private(set) var isFound = false

  init(_ revisions: [DraftRevision]) { self.revisions = revisions }

  /// Whether no revision up to `number` can be on the way.
  func isOver(below number: Int) -> Bool { isFound && index.keys.allSatisfy { $0 > number } }

  /// Revisions are followed from the newest to the oldest.
  mutating func follow(_ number: Int, _ steps: SectionSteps?) {
    guard let steps else { return }
    if !isFound, let start = steps.start {
      isFound = true
      index[number] = start
      // The revision after the last one that has the section took it out.
      if let newer { touched.append(newer) }
    }
    newer = (number, steps.counts)
    guard let at = index.removeValue(forKey: number) else { return }
    if let same = steps.before.first(where: { !$0.isTouched[at] }) {
      index[same.number] = same.old[at]
      return
    }
    touched.append((number, steps.counts))
    for side in steps.before {
      if let old = side.old[at], index[side.number] == nil { index[side.number] = old }
    }
  }
}

/// For every section of a revision what the revision did to it.
struct SectionSteps: Sendable {
  struct Side: Sendable {
    /// The revision before.
    let number: Int
    /// By section: which it was there; nil where it is new.
    var old: [Int?]
    /// By section: whether anything in it changed.
    var isTouched: [Bool]
  }
  /// The section that was asked for; nil where it is not there, or known already.
  let start: Int?
  private(set) var before: [Side] = []
  /// nil for a first revision.
  let counts: ChangeCounts?

  /// nil where the revision can't be read as a draft.
  init?(of number: Int, _ path: SectionPath?, _ reader: inout RevisionReader<Draft>) {
    let before = reader.before(number)
    guard let new = reader.content(number) else { return nil }
    start = path?.matches(in: new.document).first
    let comparisons = before.map { Comparison.between($0.content.document, new.document) }
    counts = ChangeCounts(comparisons)
    self.before = zip(before, comparisons).map { Side(number: $0.number, $1) }
  }
}

extension SectionSteps.Side {
  /// O(sections + sentences).
  init(number: Int, _ comparison: Comparison) {
    var old = ChangedSections(comparison.old)
    var new = ChangedSections(comparison.new)
    self.number = number
    self.old = Array(repeating: nil, count: comparison.new.sections.count)
    for change in comparison.sections {
      if let at = change.new { self.old[at] = change.old }
      guard change.kind != .same || !change.marks.isEmpty else { continue }
      if let at = change.new { new.mark(at) }
      if let at = change.old { old.mark(at) }
    }
    for change in comparison.sentences where change.kind != .same || change.moved != 0 {
      for at in change.new { new.mark(Int(comparison.new.sentences[at].section)) }
      for at in change.old { old.mark(Int(comparison.old.sentences[at].section)) }
    }
    let (olds, news) = (old.withParts(), new.withParts())
    isTouched = self.old.enumerated().map { at, before in
      before.map { news[at] || olds[$0] } ?? true
    }
  }
}

/// Which sections of a draft changed.
private struct ChangedSections {
  private let sections: [Section]
  private var own: [Bool]

  init(_ document: Document) {
    sections = document.sections
    own = Array(repeating: false, count: sections.count)
  }

  mutating func mark(_ section: Int) { own[section] = true }

  /// A section has changed where one inside it has.
  func withParts() -> [Bool] {
    var before = [0]
    for flag in own { before.append(before[before.count - 1] + (flag ? 1 : 0)) }
    return sections.indices.map { at in
      before[max(at + 1, sections[at].descendantsEnd)] > before[at]
    }
  }
}
