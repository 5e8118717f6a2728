/// Which drafts the newest revisions of all are of, found without looking for the changes of all the others: to number
/// the revisions of a draft, its own history is enough.
///
/// The commits are taken from the newest on, none before one that came from it: a draft that got another name behind
/// one of them was renamed in one of these.
struct NewestDrafts {
  private let trails: DraftTrails
  /// The commits, the newest first, and how far down they have been taken.
  private let order: [Int]
  private var taken = 0
  private var commits: Set<ObjectID> = []
  /// What the taken commits changed.
  private(set) var paths: Set<[UInt8]> = []

  /// For more drafts, all are looked at together.
  private static let most = 16

  init(_ trails: DraftTrails, _ order: CommitOrder) {
    self.trails = trails
    self.order = order.nodes
  }

  /// Takes commits until they have changed `count` files more; false where there are none, or too many drafts in them.
  private mutating func take(_ count: Int) throws(RepositoryError) -> Bool {
    guard taken < order.count else { return false }
    var changes = 0
    while taken < order.count, changes < count {
      let node = order[taken]
      for change in try trails.files(changedBy: node) {
        paths.insert(change.path)
        changes += 1
      }
      guard paths.count <= 4 * Self.most else { return false }
      commits.insert(trails.graph.nodes[node].id)
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
      let newest = found.values.joined().count { commits.contains($0.commit) }
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
  /// By commit, its place among all, the newest first; empty where there is one draft.
  let ranks: [ObjectID: Int]

  /// The revisions of all drafts together, the newest first and none behind one that it came from, each with the place
  /// of its draft; those of one commit by their drafts. O(revisions × log revisions).
  public var newestFirst: [(revision: LabelledRevision, draft: Int)] {
    let all = revisions.enumerated().flatMap { draft, revisions in
      revisions.reversed().map { (revision: $0, draft: draft) }
    }
    guard revisions.count > 1 else { return all }
    return all.enumerated().sorted {
      let places = (
        ranks[$0.element.revision.revision.commit] ?? .max,
        ranks[$1.element.revision.revision.commit] ?? .max
      )
      return (places.0, $0.offset) < (places.1, $1.offset)
    }.map(\.element)
  }
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
      return DraftHistories(
        places: places, revisions: try revisions(of: places), areAll: true, ranks: [:])
    }
    let trails = try DraftTrails(self, from: tip)
    let order = CommitOrder(trails.graph)
    let ranks = Dictionary(
      uniqueKeysWithValues: order.nodes.enumerated().map { (trails.graph.nodes[$1].id, $0) })
    if let count, max(trails.graph.nodes.count, places.count) >= HistoryMemo.least {
      var newest = NewestDrafts(trails, order)
      if let found = try newest.revisions(count, of: places.map(\.path)) {
        let drafts = found.keys.sorted()
        return DraftHistories(
          places: drafts.map { places[$0] },
          revisions: try labelled(drafts.compactMap { found[$0] }),
          areAll: false, ranks: ranks)
      }
    }
    try trails.followAll()
    let all = try places.map { (place) throws(RepositoryError) in
      try trails.revisions(of: place.path)
    }
    return DraftHistories(places: places, revisions: try labelled(all), areAll: true, ranks: ranks)
  }
}
