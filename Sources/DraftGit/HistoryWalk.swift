/// A commit on the way through a draft's history that changed it.
private struct Stop {
  let node: Int
  let path: String
  let entry: TreeEntry?
  let time: Int64
  /// Indexes of the stops to go on with: one where a parent has the same draft, else all parents'.
  var next: [Int] = []
  var isRevision = false
}

extension DraftRepository {
  /// The revisions of a draft, oldest first; empty where there are none.
  ///
  /// Merges are simplified as `git log FILE` does: where a parent has the same draft, only that
  /// parent is followed. Where the draft appears under a new name, its old name is followed.
  ///
  /// - Parameter start: the commit to look back from; HEAD where nil.
  /// - Complexity: O(commits × bytes of the folders on the way); the drafts are not read.
  package func revisions(
    of path: String, from start: ObjectID? = nil
  ) throws(RepositoryError) -> [Revision] {
    let tip: ObjectID? = if let start { start } else { try self.tip().commit }
    guard let tip else { return [] }
    return try DraftTrails(self, from: tip).revisions(of: path)
  }

  /// The revisions of several drafts, each as `revisions(of:)` gives them.
  ///
  /// - Complexity: O(commits + bytes of the folders that they changed + revisions).
  package func revisions(of paths: [String]) throws(RepositoryError) -> [[Revision]] {
    guard let tip = try self.tip().commit else { return paths.map { _ in [] } }
    let trails = try DraftTrails(self, from: tip)
    if paths.count > 1 { try trails.followAll() }
    return try paths.map { (path) throws(RepositoryError) in try trails.revisions(of: path) }
  }
}

extension DraftTrails {
  /// Oldest first.
  func revisions(of path: String) throws(RepositoryError) -> [Revision] {
    let stops = try walk(path)
    return try revisions(stops, inOrder: order(stops))
  }

  private func walk(_ path: String) throws(RepositoryError) -> [Stop] {
    var walk = DraftWalk(self)
    _ = try walk.stop(0, path)
    var at = 0
    while at < walk.stops.count {
      try walk.goOn(from: at)
      at += 1
    }
    return walk.stops
  }

  /// The stops from the newest to the oldest, no parent before its child; of those that are free
  /// the youngest first. O(n log n) for a straight history.
  private func order(_ stops: [Stop]) -> [Int] {
    guard !stops.isEmpty else { return [] }
    var pending = [Int](repeating: 0, count: stops.count)
    for stop in stops {
      for next in stop.next { pending[next] += 1 }
    }
    var order: [Int] = []
    var open = [0]
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
  ) throws(RepositoryError) -> [Revision] {
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
        revisions.append(
          Revision(
            try text(of: stop.node), commit: graph.nodes[stop.node].id, path: stop.path,
            blob: entry.id, number: number, predecessors: before))
        holding[at] = [number]
      } else {
        holding[at] = before
      }
    }
    return revisions
  }
}

/// The walk of one draft through its history, from the newest commit to where the draft began.
private struct DraftWalk {
  private struct Key: Hashable {
    let node: Int
    let path: [UInt8]
  }

  private let trails: DraftTrails
  private(set) var stops: [Stop] = []
  /// By stop the draft in the first parent.
  private var firstParents: [TreeEntry?] = []
  private var places: [Key: Int] = [:]

  init(_ trails: DraftTrails) { self.trails = trails }

  /// The stop at or behind a commit where the draft under this name changed; `nil` where it never did.
  mutating func stop(_ node: Int, _ path: String) throws(RepositoryError) -> Int? {
    guard let change = try trails.next(path, from: node) else { return nil }
    let key = Key(node: change.node, path: Array(path.utf8))
    if let known = places[key] { return known }
    places[key] = stops.count
    stops.append(
      Stop(
        node: change.node, path: path, entry: change.entry,
        time: trails.graph.nodes[change.node].time))
    firstParents.append(change.before)
    return stops.count - 1
  }

  /// Finds where the way leads behind a stop: to the parent that has the same text, or to all.
  mutating func goOn(from at: Int) throws(RepositoryError) {
    let here = stops[at]
    let parents = trails.graph.nodes[here.node].parents
    let others = try parents.dropFirst().map { (parent) throws(RepositoryError) in
      try trails.file(here.path, at: parent)
    }
    if let same = others.firstIndex(where: { $0?.id == here.entry?.id }) {
      stops[at].next = try stop(parents[same + 1], here.path).map { [$0] } ?? []
      return
    }
    stops[at].isRevision = here.entry != nil
    var path = here.path
    if here.entry != nil, parents.count == 1, firstParents[at] == nil {
      path = try trails.oldName(of: path, at: here.node) ?? path
    }
    for parent in parents {
      guard let next = try stop(parent, path), !stops[at].next.contains(next) else { continue }
      stops[at].next.append(next)
    }
  }
}
