import CLibGit2

/// A commit on the way through a draft's history.
private struct Stop {
  let id: ObjectID
  let path: String
  let entry: TreeEntry?
  let time: Int64
  /// Indexes of the stops to go on with: one where a parent has the same draft, else all parents.
  var next: [Int] = []
  var children = 0
  var isRevision = false
}

extension Repository {
  /// The revisions of a draft, oldest first; empty where there are none.
  ///
  /// Merges are simplified as `git log FILE` does: where a parent has the same draft, only that
  /// parent is followed. Where the draft appears under a new name, its old name is followed.
  ///
  /// - Parameter start: the commit to look back from; HEAD where nil.
  /// - Complexity: O(commits on the way × folders in the path); the drafts are not read.
  package func revisions(
    of path: String, from start: ObjectID? = nil
  ) throws(HistoryProblem) -> [Revision] {
    let tip: ObjectID? = if let start { start } else { try self.tip().commit }
    guard let first = tip else { return [] }
    let stops = try walk(from: first, path)
    return try revisions(stops, inOrder: order(stops))
  }

  private func walk(from start: ObjectID, _ path: String) throws(HistoryProblem) -> [Stop] {
    let isShallow = git_repository_is_shallow(pointer) == 1
    var stops: [Stop] = []
    var places: [ObjectID: Int] = [:]
    var trees: [ObjectID: (ObjectID, TreeEntry?)] = [:]
    func stop(_ id: ObjectID, _ path: String) throws(HistoryProblem) -> Int? {
      if let known = places[id] { return known }
      let commit: Owned<CommitHandle>
      do {
        commit = try self.commit(id)
      } catch {
        if isShallow, error.gitCode == GIT_ENOTFOUND.status { return nil }
        throw error
      }
      guard let treeID = git_commit_tree_id(commit.pointer) else { return nil }
      let tree = ObjectID(treeID.pointee)
      let entry: TreeEntry?
      if let known = trees[tree] { entry = known.1 } else { entry = try draft(path, ofCommit: id) }
      trees = [tree: (tree, entry)]
      places[id] = stops.count
      stops.append(
        Stop(id: id, path: path, entry: entry, time: git_commit_time(commit.pointer)))
      return stops.count - 1
    }
    guard try stop(start, path) != nil else { return [] }
    var at = 0
    while at < stops.count {
      let here = stops[at]
      var parents: [Int] = []
      for parent in try self.parents(of: here.id) {
        if let place = try stop(parent, here.path) { parents.append(place) }
      }
      if let same = parents.first(where: { stops[$0].entry?.id == here.entry?.id }) {
        stops[at].next = [same]
      } else {
        stops[at].isRevision = here.entry != nil
        stops[at].next = parents
        if here.entry != nil, parents.count == 1, stops[parents[0]].entry == nil,
          let old = try oldName(of: here.path, in: here.id, before: stops[parents[0]].id)
        {
          // The parent was looked at under the new name; nobody else has seen it yet, or it keeps
          // the name under which it was reached first.
          if parents[0] == stops.count - 1 {
            let known = stops.removeLast()
            places[known.id] = nil
            trees = [:]
            if let again = try stop(known.id, old) { stops[at].next = [again] }
          }
        }
      }
      for place in stops[at].next { stops[place].children += 1 }
      at += 1
    }
    return stops
  }

  private func draft(_ path: String, ofCommit id: ObjectID) throws(HistoryProblem) -> TreeEntry? {
    let tree = try tree(ofCommit: id)
    guard let entry = try entry(path, in: tree.pointer), entry.isFile else { return nil }
    return entry
  }

  private func parents(of id: ObjectID) throws(HistoryProblem) -> [ObjectID] {
    let commit = try commit(id)
    return (0..<git_commit_parentcount(commit.pointer)).compactMap {
      git_commit_parent_id(commit.pointer, $0).map { ObjectID($0.pointee) }
    }
  }

  /// The stops from the newest to the oldest, no parent before its child; of those that are free
  /// the youngest first. O(n log n) for a straight history.
  private func order(_ stops: [Stop]) -> [Int] {
    guard !stops.isEmpty else { return [] }
    var reached = [Bool](repeating: false, count: stops.count)
    var pending = [Int](repeating: 0, count: stops.count)
    var open = [0]
    reached[0] = true
    while let at = open.popLast() {
      for next in stops[at].next {
        pending[next] += 1
        if !reached[next] {
          reached[next] = true
          open.append(next)
        }
      }
    }
    var order: [Int] = []
    open = [0]
    while let best = open.indices.max(by: { stops[open[$0]].time < stops[open[$1]].time }) {
      let at = open.remove(at: best)
      order.append(at)
      for next in stops[at].next {
        pending[next] -= 1
        if pending[next] == 0 { open.append(next) }
      }
    }
    return order
  }

  private func revisions(
    _ stops: [Stop], inOrder order: [Int]
  ) throws(HistoryProblem) -> [Revision] {
    var revisions: [Revision] = []
    // For each stop the numbers of the revisions that hold there.
    var holding = [[Int]](repeating: [], count: stops.count)
    for at in order.reversed() {
      let stop = stops[at]
      // By the order of the parents: the first is the branch that the others were merged into.
      var before: [Int] = []
      for next in stop.next {
        for number in holding[next] where !before.contains(number) { before.append(number) }
      }
      if stop.isRevision, let entry = stop.entry {
        let number = revisions.count + 1
        revisions.append(try revision(stop.id, stop.path, entry.id, number, before))
        holding[at] = [number]
      } else {
        holding[at] = before
      }
    }
    return revisions
  }
}
