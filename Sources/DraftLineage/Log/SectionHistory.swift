import DraftChange
import DraftDocument
public import DraftGit
public import DraftReading
public import DraftReview
import DraftText

extension DraftRepository {
  /// The revisions that touched a section with what each did, newest first; it is followed through
  /// renumbering, moving and retitling, from the newest revision that has a section of this name.
  ///
  /// Where a draft was merged, a section that is as one of the joined drafts had it is followed there
  /// alone. O(revisions × a comparison), on all cores.
  ///
  /// - Throws: `HistoryError.sectionInNoRevision`.
  public func log(
    of place: DraftPath, touching section: SectionPath, options: DraftOptions = DraftOptions()
  ) throws(HistoryError) -> [LogEntry] {
    try log(of: place.path, touching: section, options)
  }

  /// The revisions that touched a section with what each did to it, newest first; it is followed through
  /// renumbering, moving and retitling, from the newest revision that has a section of this name.
  ///
  /// Where a draft was merged, a section that is as one of the joined drafts had it is followed there
  /// alone. O(revisions × a comparison), on all cores; where a revision plainly did nothing to the
  /// section, its drafts are not understood as wholes.
  ///
  /// - Parameter comparesAll: the long way, which gives the same.
  /// - Throws: `sectionInNoRevision`.
  package func log(
    of draft: String, touching section: SectionPath, _ options: DraftOptions,
    comparesAll: Bool = false
  ) throws(HistoryError) -> [LogEntry] {
    let revisions = try asking { () throws(RepositoryError) in try labelledRevisions(of: draft) }
    try asking { () throws(RepositoryError) in try requireTexts(revisions.map(\.revision.blob)) }
    var walk = SectionWalk(
      self, revisions.map(\.revision), options, comparesAll: comparesAll)
    try asking { () throws(RepositoryError) in try walk.follow(section) }
    let trail = walk.trail
    guard trail.isFound else {
      throw .sectionInNoRevision(path: section.text, draft: draft)
    }
    return trail.touched.map { number, counts in
      LogEntry(revision: revisions[number - 1], counts: counts)
    }
  }
}

/// For every section of a revision what the revision did to it.
struct SectionSteps: Sendable {
  struct Side: Sendable {
    /// The revision before.
    let number: Int
    /// By section: where it lay there; nil where it is new.
    var old: IndexedArray<Section, Range<Int>?>
    /// By section: whether anything in it changed.
    var isTouched: IndexedArray<Section, Bool>
    /// How much changed in each, the sections in it among it.
    var counts: SectionCounts
  }
  /// The section that was asked for; nil where it is not there, or known already.
  let start: SectionIndex?
  private(set) var before: [Side] = []
  /// By section: where it lies.
  let extents: IndexedArray<Section, Range<Int>>

  /// Which section lies there; white space at its end may have come or gone.
  func section(at place: Range<Int>) -> SectionIndex? {
    extents.firstIndex(of: place)
      ?? extents.lastIndex { $0.lowerBound == place.lowerBound }
  }

  /// nil where the revision can't be read as a draft.
  init?(of number: Int, _ path: SectionPath?, _ reader: inout RevisionReader<RevisionDraft>) {
    let before = reader.before(number)
    guard let new = reader.content(number) else { return nil }
    start = path?.matches(in: new.document).first
    extents = new.document.sections.table { $1.extent.range }
    let comparisons = before.map { Comparison.between($0.content.document, new.document) }
    self.before = zip(before, comparisons).map { Side(number: $0.number, $1) }
  }
}

extension SectionSteps.Side {
  /// O(sections + sentences).
  init(number: Int, _ comparison: Comparison) {
    var old = ChangedSections(comparison.old)
    var new = ChangedSections(comparison.new)
    self.number = number
    counts = SectionCounts(comparison)
    var before = IndexedArray<Section, SectionIndex?>(
      repeating: nil, count: comparison.new.sections.count)
    for change in comparison.sections {
      if let at = change.new { before[at] = change.old }
      guard change.kind != .same || !change.marks.isEmpty else { continue }
      if let at = change.new { new.mark(at) }
      if let at = change.old { old.mark(at) }
    }
    for change in comparison.sentences where change.kind != .same || change.moved != 0 {
      for at in change.new { new.mark(comparison.new.sentences[at].section) }
      for at in change.old { old.mark(comparison.old.sentences[at].section) }
    }
    let (olds, news) = (old.withParts(), new.withParts())
    isTouched = before.table { at, before in
      before.map { news[at] || olds[$0] } ?? true
    }
    self.old = before.table { $1.map { comparison.old.sections[$0].extent.range } }
  }
}

/// Which sections of a draft changed.
private struct ChangedSections {
  private let sections: IndexedArray<Section, Section>
  private var own: IndexedArray<Section, Bool>

  init(_ document: Document) {
    sections = document.sections
    own = IndexedArray(repeating: false, count: sections.count)
  }

  mutating func mark(_ section: SectionIndex) { own[section] = true }

  /// A section has changed where one inside it has.
  func withParts() -> IndexedArray<Section, Bool> {
    // How many before it changed.
    var before: IndexedArray<Section, Int> = [0]
    for (at, isChanged) in own.indexed() { before.append(before[at] + (isChanged ? 1 : 0)) }
    return sections.table { at, section in
      before[max(at + 1, section.descendantsEnd)] > before[at]
    }
  }
}
