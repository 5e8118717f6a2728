import CLibGit2

/// The commits that one comes from, each read once, laid out in lines along first parents.
struct CommitGraph {
  struct Node {
    let id: ObjectID
    let tree: ObjectID
    let time: Int64
    /// Those that are here; a shallow clone lacks some.
    fileprivate(set) var parents: [Int] = []
    /// Where it stands: its line, and how many commits of the line are younger.
    fileprivate(set) var line = -1
    fileprivate(set) var place = -1
  }

  private(set) var nodes: [Node] = []
  /// The commits themselves, by node, as far as they take up no more than `most` together.
  private(set) var commits: [Int: StoredCommit] = [:]
  private var size = 0
  private static let most = 32 << 20
  /// From the youngest commit to the oldest; the first begins where the graph does.
  private(set) var lines: [[Int]] = []

  /// - Parameter known: A commit as it was read before; nil where it is not known.
  /// - Complexity: O(commits).
  init(
    _ repository: Repository, from start: ObjectID, _ objects: StoredObjects? = nil,
    known: (ObjectID) -> StoredCommit? = { _ in nil }
  ) throws(HistoryProblem) {
    let isShallow = repository.isShallow
    let objects: StoredObjects = if let objects { objects } else { try StoredObjects(repository) }
    var places: [ObjectID: Int] = [:]
    var parents: [[ObjectID]] = []
    var at = -1
    var open = [start]
    while true {
      for id in open {
        if let known = places[id] {
          if at >= 0 { nodes[at].parents.append(known) }
          continue
        }
        let found: StoredCommit? =
          if let known = known(id) { known } else { try Self.read(id, objects, isShallow) }
        guard let commit = found else { continue }
        if at >= 0 { nodes[at].parents.append(nodes.count) }
        places[id] = nodes.count
        keep(commit)
        nodes.append(Node(id: id, tree: commit.tree, time: commit.time))
        parents.append(commit.parents)
      }
      at += 1
      guard at < nodes.count else { break }
      open = parents[at]
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
  ) throws(HistoryProblem) -> StoredCommit? {
    do throws(HistoryProblem) {
      return try objects.commit(id)
    } catch {
      if isShallow, error.gitCode == GIT_ENOTFOUND.status { return nil }
      throw error
    }
  }

  private mutating func layOut() {
    var starts = nodes.isEmpty ? [] : [0]
    var at = 0
    while at < starts.count {
      var line: [Int] = []
      var next: Int? = starts[at]
      while let node = next, nodes[node].line < 0 {
        nodes[node].line = lines.count
        nodes[node].place = line.count
        line.append(node)
        starts += nodes[node].parents.dropFirst()
        next = nodes[node].parents.first
      }
      if !line.isEmpty { lines.append(line) }
      at += 1
    }
  }
}
