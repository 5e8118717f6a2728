import DraftChange
import DraftDocument
import DraftRender
import DraftText

extension DraftRepository {
  /// The revisions that touched a section with what each did, newest first; it is followed through
  /// renumbering, moving and retitling, from the newest revision that has a section of this name.
  ///
  /// Where a draft was merged, a section that is as one of the joined drafts had it is followed there
  /// alone. O(revisions × a comparison), on all cores; where a revision plainly did nothing to the
  /// section, its drafts are not understood as wholes.
  ///
  /// - Throws: `RepositoryError` where no revision has such a section.
  public func log(
    of place: Place, touching section: String, options: DraftOptions = DraftOptions()
  ) throws(RepositoryError) -> [DraftLogEntry] {
    try log(of: place, touching: section, options: options, comparesAll: false)
  }

  /// `comparesAll`: the long way, which gives the same.
  package func log(
    of place: Place, touching section: String, options: DraftOptions, comparesAll: Bool
  ) throws(RepositoryError) -> [DraftLogEntry] {
    let revisions = try revisions(of: place)
    guard let path = SectionPath(section) else {
      throw RepositoryError(
        reason: section.isEmpty ? "no section is named" : "\(section): not the path of a section",
        hint: "Write it as 二/（一）.")
    }
    var walk = SectionWalk(self, revisions, options, comparesAll: comparesAll)
    walk.follow(path)
    let trail = walk.trail
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

/// Looks at the revisions in stretches, so that little is compared from before the section's
/// beginning.
private struct SectionWalk {
  private let repository: DraftRepository
  private let revisions: [DraftRevision]
  private let options: DraftOptions
  private let comparesAll: Bool
  private var reader: RevisionReader<RevisionDraft>
  private(set) var trail = SectionTrail()
  private let read: @Sendable (DraftRepository, DraftRevision) -> RevisionDraft?

  init(
    _ repository: DraftRepository, _ revisions: [DraftRevision], _ options: DraftOptions,
    comparesAll: Bool
  ) {
    self.repository = repository
    self.revisions = revisions
    self.options = options
    self.comparesAll = comparesAll
    let read: @Sendable (DraftRepository, DraftRevision) -> RevisionDraft? = {
      $0.revisionDraft($1, options)
    }
    self.read = read
    reader = RevisionReader(repository, revisions, read)
  }

  mutating func follow(_ path: SectionPath) {
    var stretch = 64
    var end = revisions.count
    while end > 0, !trail.isOver(below: end) {
      let numbers = Array((max(0, end - stretch) + 1...end).reversed())
      let before = trail.touched.count
      if !comparesAll, trail.isFound, trail.touches < 0.25 {
        pass(numbers)
      } else {
        compare(numbers, path)
      }
      trail.touches = Double(trail.touched.count - before) / Double(numbers.count)
      end -= numbers.count
      stretch *= 4
    }
  }

  /// Where much is expected to touch the section: everything is compared, on all cores.
  private mutating func compare(_ numbers: [Int], _ path: SectionPath) {
    let sought = trail.isFound ? nil : path
    let steps = repository.measured(
      numbers, of: revisions, reading: read,
      by: { number, reader in SectionSteps(of: number, sought, &reader) })
    for (number, steps) in zip(numbers, steps) { trail.follow(number, steps) }
  }

  /// Where little is: only revisions that may have touched it are compared, when the trail is there.
  private mutating func pass(_ numbers: [Int]) {
    let reading = options.reading
    let plain = repository.measured(
      numbers, of: revisions, reading: read,
      by: { number, reader in PlainStep(of: number, reading, &reader) })
    for (number, step) in zip(numbers, plain) {
      guard let place = trail.place(at: number) else { continue }
      if let step, let old = step.places.untouched(place) {
        trail.pass(number, to: step.before, old)
      } else {
        trail.follow(number, SectionSteps(of: number, nil, &reader))
      }
    }
  }
}

/// A revision that changed sentences in their places and nothing else.
private struct PlainStep: Sendable {
  /// The revision before.
  let before: Int
  let places: PlainPlaces

  init?(
    of number: Int, _ options: ReadingOptions, _ reader: inout RevisionReader<RevisionDraft>
  ) {
    let before = reader.before(number)
    guard before.count == 1, let new = reader.content(number),
      let places = PlainPlaces(before[0].content.text, new.text, options)
    else { return nil }
    self.before = before[0].number
    self.places = places
  }
}

/// The way of one section back through the revisions.
private struct SectionTrail {
  /// Where the section lies, by revision; only of those on the way.
  private var places: [Int: Range<Int>] = [:]
  /// The readable revision before which the section was looked for in vain.
  private var newer: (number: Int, counts: ChangeCounts?)?
  private(set) var touched: [(number: Int, counts: ChangeCounts?)] = []
  private(set) var isFound = false
  /// The share of revisions that touched it, lately.
  var touches = 1.0

  /// Whether no revision up to `number` can be on the way.
  func isOver(below number: Int) -> Bool { isFound && places.keys.allSatisfy { $0 > number } }

  func place(at number: Int) -> Range<Int>? { places[number] }

  /// The section is in the revision before as it is in this one.
  mutating func pass(_ number: Int, to before: Int, _ place: Range<Int>) {
    places[number] = nil
    places[before] = place
  }

  /// Revisions are followed from the newest to the oldest.
  mutating func follow(_ number: Int, _ steps: SectionSteps?) {
    guard let steps else { return }
    if !isFound, let start = steps.start {
      isFound = true
      places[number] = steps.extents[start]
      // The revision after the last one that has the section took it out.
      if let newer { touched.append(newer) }
    }
    newer = (number, steps.counts)
    guard let place = places.removeValue(forKey: number), let at = steps.section(at: place) else {
      return
    }
    if let same = steps.before.first(where: { !$0.isTouched[at] }) {
      places[same.number] = same.old[at]
      return
    }
    touched.append((number, steps.counts))
    for side in steps.before {
      if let old = side.old[at], places[side.number] == nil { places[side.number] = old }
    }
  }
}

/// For every section of a revision what the revision did to it.
struct SectionSteps: Sendable {
  struct Side: Sendable {
    /// The revision before.
    let number: Int
    /// By section: where it lay there; nil where it is new.
    var old: [Range<Int>?]
    /// By section: whether anything in it changed.
    var isTouched: [Bool]
  }
  /// The section that was asked for; nil where it is not there, or known already.
  let start: Int?
  private(set) var before: [Side] = []
  /// By section: where it lies.
  let extents: [Range<Int>]
  /// nil for a first revision.
  let counts: ChangeCounts?

  /// Which section lies there; white space at its end may have come or gone.
  func section(at place: Range<Int>) -> Int? {
    extents.firstIndex(of: place)
      ?? extents.lastIndex { $0.lowerBound == place.lowerBound }
  }

  /// nil where the revision can't be read as a draft.
  init?(of number: Int, _ path: SectionPath?, _ reader: inout RevisionReader<RevisionDraft>) {
    let before = reader.before(number)
    guard let new = reader.content(number) else { return nil }
    start = path?.matches(in: new.document).first
    extents = new.document.sections.map(\.extent.range)
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
    var before = [Int?](repeating: nil, count: comparison.new.sections.count)
    for change in comparison.sections {
      if let at = change.new { before[at] = change.old }
      guard change.kind != .same || !change.marks.isEmpty else { continue }
      if let at = change.new { new.mark(at) }
      if let at = change.old { old.mark(at) }
    }
    for change in comparison.sentences where change.kind != .same || change.moved != 0 {
      for at in change.new { new.mark(Int(comparison.new.sentences[at].section)) }
      for at in change.old { old.mark(Int(comparison.old.sentences[at].section)) }
    }
    let (olds, news) = (old.withParts(), new.withParts())
    isTouched = before.enumerated().map { at, before in
      before.map { news[at] || olds[$0] } ?? true
    }
    self.old = before.map { at in at.map { comparison.old.sections[$0].extent.range } }
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
