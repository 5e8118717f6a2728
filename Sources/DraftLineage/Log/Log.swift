import DraftChange
import DraftDocument
public import DraftGit
public import DraftReading

/// What one revision did to a draft.
public struct LogEntry: Sendable {
  /// The revision.
  public let revision: LabelledRevision
  /// `nil` for a first revision, and where the text can't be read as a draft.
  public let counts: RevisionCounts?
}

extension DraftRepository {
  /// What each revision did, newest first.
  ///
  /// Counts that a commit recorded are taken from there; others are found by comparing.
  public func log(
    of place: DraftPath, options: DraftOptions = DraftOptions()
  ) throws(RepositoryError) -> [LogEntry] {
    let revisions = try revisions(of: place)
    try requireTexts(toCount: [(revisions, revisions)])
    return try logEntries(revisions.reversed(), in: revisions, options)
  }

  /// What each of `wanted` did, in their order; `revisions` are all of the draft's, oldest first.
  ///
  /// Counts that a commit recorded are taken from there; others are found by comparing. A merge did
  /// what none of the revisions that it joined had done already. O(revisions without recorded counts
  /// × a comparison), on all cores; a comparison of what changed where that is plain.
  ///
  /// - Throws: `RepositoryError` where a text is missing or damaged.
  public func logEntries(
    _ wanted: [LabelledRevision], in revisions: [LabelledRevision], _ options: DraftOptions
  ) throws(RepositoryError) -> [LogEntry] {
    try logEntries([(wanted, revisions)], options)[0]
  }

  /// The same for several drafts.
  public func logEntries(
    _ drafts: [(wanted: [LabelledRevision], revisions: [LabelledRevision])], _ options: DraftOptions
  ) throws(RepositoryError) -> [[LogEntry]] {
    var counts: [[Int: RevisionCounts]] = []
    var tasks: [RevisionTask] = []
    for draft in drafts {
      let revisions = draft.revisions.map(\.revision)
      let notes = CountNotes(memo, revisions, options)
      let numbers = Self.uncounted(draft.wanted, in: draft.revisions).map(\.number)
      let known = numbers.map { ($0, notes.counts(of: $0)) }
      counts.append(known.reduce(into: [:]) { $0[$1.0] = $1.1 })
      tasks.append(
        RevisionTask(numbers: known.filter { $0.1 == nil }.map(\.0), revisions: revisions))
    }
    let found = try measured(
      tasks,
      reading: { (repository, revision) throws(RepositoryError) in
        try repository.draft(revision, options)
      },
      by: { number, reader in FoundCounts(of: number, &reader, options.reading) })
    return drafts.indices.map { at in
      let notes = CountNotes(memo, tasks[at].revisions, options)
      for (number, found) in zip(tasks[at].numbers, found[at]) {
        counts[at][number] = found.counts
        if let own = found.counts, found.isDirect { notes.keep(own, of: number) }
      }
      return drafts[at].wanted.map { wanted in
        LogEntry(
          revision: wanted, counts: wanted.revision.recordedCounts ?? counts[at][wanted.number])
      }
    }
  }

  /// Says no where a partial clone has not all of the texts that `logEntries` compares.
  ///
  /// - Throws: `RepositoryError.missingObject`.
  public func requireTexts(
    toCount drafts: [(wanted: [LabelledRevision], revisions: [LabelledRevision])]
  ) throws(RepositoryError) {
    try requireTexts(
      drafts.flatMap { draft in
        Self.uncounted(draft.wanted, in: draft.revisions).flatMap { wanted in
          [wanted.revision.blob]
            + wanted.revision.predecessors.map { draft.revisions[$0 - 1].revision.blob }
        }
      })
  }

  /// Those of `wanted` that have to be compared with what they came from.
  private static func uncounted(
    _ wanted: [LabelledRevision], in revisions: [LabelledRevision]
  ) -> [LabelledRevision] {
    wanted.filter { wanted in
      let revision = wanted.revision
      return revision.recordedCounts == nil && !revision.predecessors.isEmpty
        && revisions.indices.contains(revision.number - 1)
        && revisions[revision.number - 1].revision == revision
    }
  }
}

/// What comparing a revision gave.
private struct FoundCounts: Sendable {
  let counts: RevisionCounts?
  /// Whether it was compared with those that it came from, and with none that stand in for them.
  let isDirect: Bool

  init(
    of number: Int, _ reader: inout RevisionReader<RevisionDraft>, _ options: ReadingOptions
  ) {
    counts = RevisionCounts(of: number, &reader, options)
    isDirect = reader.before(number).map(\.number) == reader.revisions[number - 1].predecessors
  }
}

extension RevisionCounts {
  /// nil where there is nothing to compare with, or the draft can't be read.
  fileprivate init?(
    of number: Int, _ reader: inout RevisionReader<RevisionDraft>, _ options: ReadingOptions
  ) {
    let before = reader.before(number)
    guard !before.isEmpty, let new = reader.content(number) else { return nil }
    let blob = reader.revisions[number - 1].blob
    // A renamed draft is the same text; nothing needs comparing.
    if before.contains(where: { reader.revisions[$0.number - 1].blob == blob }) {
      self.init()
      return
    }
    if before.count == 1,
      let plain = RevisionCounts(plain: before[0].content.text, new.text, options)
    {
      self = plain
      return
    }
    self.init(before.map { PairedDrafts($0.content.document, new.document) })
  }

  /// Of the comparisons of a revision with all that it came from; nil where there are none.
  init?(_ comparisons: [PairedDrafts]) {
    guard let first = comparisons.first else { return nil }
    self = comparisons.count == 1 ? RevisionCounts(first) : RevisionCounts(merge: comparisons)
  }
}
