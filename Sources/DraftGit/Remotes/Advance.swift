import CLibGit2
import DraftPlatform

extension DraftRepository {
  /// Moves a branch on to a commit that comes after its own, and its files with it.
  ///
  /// The files first, then the index, then the branch: were the branch first, a kill would leave files that look
  /// as if somebody had taken the new revisions back. What a kill leaves half done the next call finishes.
  ///
  /// - Throws: `uncommitted` and `needsGit` before anything has changed; `stoppedMidway` where something has.
  func advance(
    _ tip: Tip, to new: ObjectID, turn: borrowing HistoryLock
  ) throws(RepositoryError) {
    guard let workTree else { throw .noWorkTree(directory: gitDirectory) }
    let index = try IndexUpdate(self, turn: turn)
    guard let held = try HeldReference(self, tip, turn: turn) else {
      throw .branchKeepsMoving(reference: tip.reference, attempts: 1)
    }
    let (parents, first) = (try parentCount(of: new), try firstParent(of: new))
    let changes = try changes(from: tip.commit, to: new)
    for change in changes { try refuseForeignFilter(change) }
    let inTheWay = try WorkTreeCheck(self, workTree, changes).inTheWay(index)
    guard inTheWay.isEmpty else { throw .remote(.uncommitted(inTheWay)) }
    let files = try WorkTreeUpdate(
      self, workTree, changes.filter { !index.isSparse($0.path) }, in: turn.folder)
    try files.put()
    do {
      try stage(changes, workTree, index)
      try moveHead(to: tip.reference, turn: turn)
      try held.move(to: new, turn: turn)
    } catch {
      throw .remote(.stoppedMidway(done: changes.count, of: changes.count, error))
    }
    let isJoined = first == tip.commit && parents > 1
    logMove(tip, to: new, isJoined ? "pull: Merge" : "pull: Fast-forward")
  }

  private func parentCount(of id: ObjectID) throws(RepositoryError) -> Int {
    try StoredObjects(self).commit(id).parents.count
  }

  /// Filters that are programs are git's to run.
  private func refuseForeignFilter(_ change: WorkTreeChange) throws(RepositoryError) {
    guard change.new?.isFile == true, mayReadAttributes(of: change.path) else { return }
    if let encoding = try attribute("working-tree-encoding", of: change.path) {
      throw .remote(
        .needsGit(path: change.path, cause: "working-tree-encoding=\(encoding)"))
    }
    guard let filter = try attribute("filter", of: change.path) else { return }
    for key in ["smudge", "process"] where try setting("filter.\(filter).\(key)") != nil {
      throw .remote(.needsGit(path: change.path, cause: "filter=\(filter)"))
    }
  }

  private func stage(
    _ changes: [WorkTreeChange], _ workTree: String, _ index: consuming IndexUpdate
  ) throws(RepositoryError) {
    for change in changes where change.new == nil { try index.remove(change.path) }
    for change in changes {
      guard let new = change.new else { continue }
      let stamp = index.isSparse(change.path) ? nil : Files.stamp(of: workTree + "/" + change.path)
      try index.stage(change.path, new.id, mode: new.mode, new.isFile ? stamp : nil)
    }
    try index.finish(except: changes.map(\.path))
  }

  /// An unborn branch may have another name than the one that came.
  private func moveHead(
    to reference: String, turn: borrowing HistoryLock
  ) throws(RepositoryError) {
    guard try tip().reference != reference else { return }
    let path = gitDirectory + "/HEAD"
    let lock = try LockFile(path + ".lock", turn: turn)
    let value = try Files.temporaryFile(in: turn.folder, bytes: Array("ref: \(reference)\n".utf8))
    guard rename(value, path) == 0 else {
      let problem = Files.failure(path, "rename")
      unlink(value)
      throw problem
    }
    Files.sync(directory: gitDirectory)
    _ = consume lock
  }
}
