import CLibGit2

/// The commits that one comes from, each read once, laid out in lines along first parents.
struct CommitGraph {
  struct Node {
    let id: ObjectID
    let tree: ObjectID
    let time: Int64
    /// When it was written, by its author's clock.
    let written: Int64
    /// Those that are here; a shallow clone lacks some.
    fileprivate(set) var parents: [Int] = []
  }

  /// Where a commit stands.
  struct Place {
    let line: Int
    /// How many commits of the line are younger.
    let index: Int
  }

  private(set) var nodes: [Node] = []
  /// By node, where it stands.
  private(set) var places: [Place] = []
  /// The commits themselves, by node, as far as they take up no more than `most` together.
  private(set) var commits: [Int: StoredCommit] = [:]
  private var size = 0
  private static let most = 32 << 20
  /// From the youngest commit to the oldest; the first begins where the graph does.
  private(set) var lines: [[Int]] = []

  /// - Parameter known: A commit as it was read before; nil where it is not known.
  /// - Complexity: O(commits).
  init(
    _ repository: DraftRepository, from start: ObjectID, _ objects: StoredObjects? = nil,
    known: (ObjectID) -> StoredCommit? = { _ in nil }
  ) throws(RepositoryError) {
    let isShallow = repository.isShallow
    let objects: StoredObjects = if let objects { objects } else { try StoredObjects(repository) }
    var places: [ObjectID: Int] = [:]
    var parents: [[ObjectID]] = []
    var child: Int?
    var open = [start]
    while true {
      for id in open {
        if let known = places[id] {
          if let child { nodes[child].parents.append(known) }
          continue
        }
        let found: StoredCommit? =
          if let known = known(id) { known } else { try Self.read(id, objects, isShallow) }
        guard let commit = found else { continue }
        if let child { nodes[child].parents.append(nodes.count) }
        places[id] = nodes.count
        keep(commit)
        nodes.append(
          Node(id: id, tree: commit.tree, time: commit.time, written: commit.author.date.seconds))
        parents.append(commit.parents)
      }
      let next = child.map { $0 + 1 } ?? 0
      guard next < nodes.count else { break }
      open = parents[next]
      child = next
    }
    layOut()
  }

  private mutating func keep(_ commit: StoredCommit) {
    guard size + commit.bytes.count <= Self.most else { return }
    size += commit.bytes.count
    commits[nodes.count] = commit
  }

  /// nil for what a shallow clone lacks.
  private static func read(
    _ id: ObjectID, _ objects: StoredObjects, _ isShallow: Bool
  ) throws(RepositoryError) -> StoredCommit? {
    do throws(RepositoryError) {
      return try objects.commit(id)
    } catch {
      if isShallow, error.gitCode == GIT_ENOTFOUND.status { return nil }
      throw error
    }
  }

  /// Every commit comes from the first one, so that each gets a place.
  private mutating func layOut() {
    var places = [Place?](repeating: nil, count: nodes.count)
    var starts = nodes.isEmpty ? [] : [0]
    var at = 0
    while at < starts.count {
      var line: [Int] = []
      var next: Int? = starts[at]
      while let node = next, places[node] == nil {
        places[node] = Place(line: lines.count, index: line.count)
        line.append(node)
        starts += nodes[node].parents.dropFirst()
        next = nodes[node].parents.first
      }
      if !line.isEmpty { lines.append(line) }
      at += 1
    }
    self.places = places.compactMap(\.self)
  }
}
