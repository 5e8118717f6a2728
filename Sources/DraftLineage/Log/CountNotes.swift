import DraftGit
import DraftReading

/// The counts of a draft's revisions that were found before and are remembered.
struct CountNotes {
  private let memo: HistoryMemo?
  private let revisions: [Revision]

  /// Only drafts that are read as they usually are have any.
  init(_ memo: HistoryMemo?, _ revisions: [Revision], _ options: DraftOptions) {
    self.memo = options.isUsual ? memo : nil
    self.revisions = revisions
  }

  func counts(of number: Int) -> RevisionCounts? {
    guard let memo, let old = before(number) else { return nil }
    let new = revisions[number - 1]
    return memo.note(on: new.path, from: old, to: new.blob).flatMap(RevisionCounts.init(trailer:))
  }

  func keep(_ counts: RevisionCounts, of number: Int) {
    guard let memo, let old = before(number) else { return }
    let new = revisions[number - 1]
    memo.note(counts.trailer(), on: new.path, from: old, to: new.blob)
  }

  /// The text that a revision came from; nil where that does not make its counts: of merges, and of drafts that got
  /// another name, by whose ending they are read.
  private func before(_ number: Int) -> ObjectID? {
    let revision = revisions[number - 1]
    guard revision.predecessors.count == 1 else { return nil }
    let old = revisions[revision.predecessors[0] - 1]
    return old.path.utf8.elementsEqual(revision.path.utf8) ? old.blob : nil
  }
}
