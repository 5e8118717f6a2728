import DraftChange
import DraftDocument
package import DraftGit

/// What one revision did to a draft.
package struct LogEntry: Sendable {
  package let revision: LabelledRevision
  /// nil for a first revision, and where the text can't be read as a draft.
  package let counts: RevisionCounts?
}

extension Repository {
  /// What each of `wanted` did, in their order; `revisions` are all of the draft's, oldest first.
  ///
  /// Counts that a commit recorded are taken from there; others are found by comparing. A merge did
  /// what none of the revisions that it joined had done already. O(revisions without recorded counts
  /// × a comparison), on all cores; a comparison of what changed where that is plain.
  package func logEntries(
    _ wanted: [LabelledRevision], in revisions: [LabelledRevision], _ input: DraftInput
  ) -> [LogEntry] {
    logEntries([(wanted, revisions)], input)[0]
  }

  /// Likewise for several drafts.
  package func logEntries(
    _ drafts: [(wanted: [LabelledRevision], revisions: [LabelledRevision])], _ input: DraftInput
  ) -> [[LogEntry]] {
    let tasks = drafts.map { draft in
      RevisionTask(
        numbers: Self.uncounted(draft.wanted, in: draft.revisions).map(\.number),
        revisions: draft.revisions.map(\.revision))
    }
    let found = measured(
      tasks, reading: { (repository, revision) in repository.draft(revision, input) },
      by: { number, reader in RevisionCounts(of: number, &reader, input.reading) })
    return drafts.indices.map { at in
      let counts = Dictionary(zip(tasks[at].numbers, found[at])) { first, _ in first }
      return drafts[at].wanted.map { wanted in
        LogEntry(
          revision: wanted,
          counts: wanted.revision.recordedCounts ?? counts[wanted.number] ?? nil)
      }
    }
  }

  /// Says no where not all texts are here that `logEntries` compares.
  ///
  /// - Throws: `missingObject`.
  package func requireTexts(
    toCount drafts: [(wanted: [LabelledRevision], revisions: [LabelledRevision])]
  ) throws(HistoryProblem) {
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
