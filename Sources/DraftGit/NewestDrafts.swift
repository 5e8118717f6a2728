/// Which drafts the newest revisions of all are of, found without looking for the changes of all the others: to number
/// the revisions of a draft, its own history is enough.
///
/// Revisions are listed by their authors' clocks, and a commit may be written later than one that came from it. So the
/// commits are taken from the newest on, each with all those behind it that are older by their clocks; a draft that got
/// another name behind one of them was then renamed in one of these.
struct NewestDrafts {
  private let trails: DraftTrails
  /// The commits, the last written first, and how far down they have been taken.
  private let order: [Int]
  private var taken = 0
  /// All commits written then or later have been taken.
  private var limit = Int64.max
  /// By node, when the oldest of those that came from it was written, or itself.
  private let oldest: [Int64]
  /// What the taken commits changed.
  private(set) var paths: Set<[UInt8]> = []

  /// For more drafts, all are looked at together.
  private static let most = 16

  init(_ trails: DraftTrails) {
    self.trails = trails
    let nodes = trails.graph.nodes
    order = nodes.indices.sorted { nodes[$0].written > nodes[$1].written }
    oldest = Self.oldest(trails.graph)
  }

  /// Where a commit comes before its parents. O(commits).
  private static func oldest(_ graph: CommitGraph) -> [Int64] {
    var oldest = graph.nodes.map(\.written)
    var children = [Int](repeating: 0, count: oldest.count)
    for node in graph.nodes {
      for parent in node.parents { children[parent] += 1 }
    }
    var open = children.indices.filter { children[$0] == 0 }
    while let at = open.popLast() {
      for parent in graph.nodes[at].parents {
        oldest[parent] = min(oldest[parent], oldest[at])
        children[parent] -= 1
        if children[parent] == 0 { open.append(parent) }
      }
    }
    return oldest
  }

  /// Takes commits until they have changed `count` files more; false where there are none, or too many drafts in them.
  private mutating func take(_ count: Int) throws(RepositoryError) -> Bool {
    guard taken < order.count else { return false }
    var changes = 0
    while taken < order.count {
      let node = order[taken]
      let written = trails.graph.nodes[node].written
      if written < limit, changes >= count { break }
      limit = min(limit, written, oldest[node])
      for change in try trails.files(changedBy: node) {
        paths.insert(change.path)
        changes += 1
      }
      guard paths.count <= 4 * Self.most else { return false }
      taken += 1
    }
    return true
  }

  /// The revisions of those of the drafts that the newest `count` revisions can be of, by their places in `drafts`; nil
  /// where those of all are found as fast.
  mutating func revisions(
    _ count: Int, of drafts: [String]
  ) throws(RepositoryError) -> [Int: [Revision]]? {
    var found: [Int: [Revision]] = [:]
    while try take(count) {
      let wanted = drafts.indices.filter {
        found[$0] == nil && paths.contains(Array(drafts[$0].utf8))
      }
      guard found.count + wanted.count <= Self.most else { return nil }
      try trails.follow(wanted.map { Array(drafts[$0].utf8) })
      for at in wanted { found[at] = try trails.revisions(of: drafts[at]) }
      let newest = found.values.joined().count { $0.date.seconds >= limit }
      if newest >= count { return found }
    }
    return nil
  }
}

/// The histories of several drafts.
public struct DraftHistories: Sendable {
  /// The drafts, in the order in which they were asked about.
  public let places: [DraftPath]
  /// Of each all its revisions, oldest first.
  public let revisions: [[LabelledRevision]]
  /// Whether none was left out.
  public let areAll: Bool
}

extension DraftRepository {
  /// The histories of the drafts that the newest `count` revisions of all of `places` are of; others may be among them.
  ///
  /// - Parameters:
  ///   - count: How many revisions; `nil` takes all.
  ///   - places: The drafts.
  public func histories(
    ofNewest count: Int?, of places: [DraftPath]
  ) throws(RepositoryError) -> DraftHistories {
    guard places.count > 1, let tip = try self.tip().commit else {
      return DraftHistories(places: places, revisions: try revisions(of: places), areAll: true)
    }
    let trails = try DraftTrails(self, from: tip)
    if let count, max(trails.graph.nodes.count, places.count) >= HistoryMemo.least {
      var newest = NewestDrafts(trails)
      if let found = try newest.revisions(count, of: places.map(\.path)) {
        let drafts = found.keys.sorted()
        return DraftHistories(
          places: drafts.map { places[$0] },
          revisions: try labelled(drafts.compactMap { found[$0] }),
          areAll: false)
      }
    }
    try trails.followAll()
    let all = try places.map { (place) throws(RepositoryError) in
      try trails.revisions(of: place.path)
    }
    return DraftHistories(places: places, revisions: try labelled(all), areAll: true)
  }
}
