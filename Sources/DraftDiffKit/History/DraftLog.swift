import DraftChange
import DraftDocument
import DraftHistory

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
    return logEntries(revisions.reversed(), in: revisions, options)
  }

  /// What one revision did; `revisions` are all of the draft's, oldest first.
  public func logEntry(
    _ revision: DraftRevision, in revisions: [DraftRevision], _ options: DraftOptions
  ) -> DraftLogEntry {
    logEntries([revision], in: revisions, options)[0]
  }

  /// What each of `wanted` did, in their order; `revisions` are all of the draft's, oldest first.
  ///
  /// A merge did what none of the revisions that it joined had done already. O(revisions without
  /// recorded counts × a comparison), on all cores; a comparison of what changed where that is plain.
  public func logEntries(
    _ wanted: [DraftRevision], in revisions: [DraftRevision], _ options: DraftOptions
  ) -> [DraftLogEntry] {
    let open = wanted.filter { revision in
      revision.recordedCounts == nil && !revision.predecessors.isEmpty
        && revisions.indices.contains(revision.number - 1)
        && revisions[revision.number - 1] == revision
    }
    let found = measured(
      open.map(\.number), of: revisions,
      reading: { (repository, revision) in repository.revisionDraft(revision, options) },
      by: { number, reader in ChangeCounts(of: number, &reader, options.reading) })
    let counts = Dictionary(zip(open.map(\.number), found)) { first, _ in first }
    return wanted.map { revision in
      DraftLogEntry(
        revision: revision, counts: revision.recordedCounts ?? counts[revision.number] ?? nil)
    }
  }
}

extension ChangeCounts {
  /// nil where there is nothing to compare with, or the draft can't be read.
  fileprivate init?(
    of number: Int, _ reader: inout RevisionReader<RevisionDraft>, _ options: ReadingOptions
  ) {
    let before = reader.before(number)
    guard !before.isEmpty, let new = reader.content(number) else { return nil }
    let blob = reader.revisions[number - 1].revision.blob
    // A renamed draft is the same text; nothing needs comparing.
    if before.contains(where: { reader.revisions[$0.number - 1].revision.blob == blob }) {
      self.init()
      return
    }
    if before.count == 1,
      let plain = ChangeCounts(plain: before[0].content.text, new.text, options)
    {
      self = plain
      return
    }
    self.init(before.map { Comparison.between($0.content.document, new.document) })
  }

  /// Of the comparisons of a revision with all that it came from; nil where there are none.
  init?(_ comparisons: [Comparison]) {
    guard let first = comparisons.first else { return nil }
    self = comparisons.count == 1 ? ChangeCounts(first.summary) : ChangeCounts(merge: comparisons)
  }
}
