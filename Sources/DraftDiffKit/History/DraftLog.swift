import DraftChange
import DraftDocument
import DraftRender

/// What one revision did to a draft.
public struct DraftLogEntry: Sendable {
  public let revision: DraftRevision
  /// nil for a first revision, and where the text can't be read as a draft.
  public let counts: ChangeCounts?
}

extension DraftRepository {
  /// What each revision did, newest first.
  ///
  /// Counts that a commit recorded are taken from there; others are found by comparing.
  public func log(
    of place: Place, options: DraftOptions = DraftOptions()
  ) throws(RepositoryError) -> [DraftLogEntry] {
    let revisions = try revisions(of: place)
    return try revisions.reversed().map { (revision) throws(RepositoryError) in
      try logEntry(revision, in: revisions, options)
    }
  }

  /// What one revision did; `revisions` are all of the draft's, oldest first.
  public func logEntry(
    _ revision: DraftRevision, in revisions: [DraftRevision], _ options: DraftOptions
  ) throws(RepositoryError) -> DraftLogEntry {
    if let recorded = revision.recordedCounts {
      return DraftLogEntry(revision: revision, counts: recorded)
    }
    guard let before = revision.predecessors.first, revisions.indices.contains(before - 1),
      let old = try? draft(revisions[before - 1], options: options),
      let new = try? draft(revision, options: options)
    else { return DraftLogEntry(revision: revision, counts: nil) }
    return DraftLogEntry(
      revision: revision, counts: ChangeCounts(DraftComparison(from: old, to: new)))
  }

  /// The revisions that touched a section, newest first; it is followed through renumbering, moving
  /// and retitling, from the newest revision that has a section of this name.
  ///
  /// O(revisions × a comparison).
  public func revisions(
    of place: Place, touching section: String, options: DraftOptions = DraftOptions()
  ) throws -> [DraftRevision] {
    let revisions = try revisions(of: place)
    var touched: [DraftRevision] = []
    var index: Int?
    var newer: (DraftRevision, Draft)?
    for revision in revisions.reversed() {
      guard let draft = try? self.draft(revision, options: options) else { continue }
      if let at = index, let (next, new) = newer {
        let comparison = Comparison.between(draft.document, new.document)
        let (isTouched, old) = SectionStep.back(at, comparison)
        if isTouched { touched.append(next) }
        guard let old else { return touched }
        index = old
      } else if index == nil {
        index = SectionPath(section)?.matches(in: draft.document).first
        // The revision after the last one that has the section took it out.
        if index != nil, let newer { touched.append(newer.0) }
      }
      newer = (revision, draft)
    }
    guard index != nil, let first = newer else {
      throw RepositoryError(reason: "\(section): no revision of \(place.path) has such a section")
    }
    return touched + [first.0]
  }
}

/// One step back in a section's life.
private enum SectionStep {
  /// Whether the comparison changed anything in the new draft's section, and which it was in the
  /// old one; nil where it is new.
  static func back(_ index: Int, _ comparison: Comparison) -> (isTouched: Bool, old: Int?) {
    let mine = comparison.sections.first { $0.new == index }
    guard let mine, let old = mine.old else { return (true, nil) }
    let news = index..<max(index + 1, comparison.new.sections[index].descendantsEnd)
    let olds = old..<max(old + 1, comparison.old.sections[old].descendantsEnd)
    let isSection = comparison.sections.contains { change in
      let isInside =
        (change.new.map { news.contains($0) } ?? false)
        || (change.old.map { olds.contains($0) } ?? false)
      return isInside && (change.kind != .same || !change.marks.isEmpty)
    }
    if isSection { return (true, old) }
    let isSentence = comparison.sentences.contains { change in
      guard change.kind != .same || change.moved != 0 else { return false }
      return change.new.contains { news.contains(Int(comparison.new.sentences[$0].section)) }
        || change.old.contains { olds.contains(Int(comparison.old.sentences[$0].section)) }
    }
    return (isSentence, old)
  }
}
