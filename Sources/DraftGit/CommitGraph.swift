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
  /// From the youngest commit to the oldest; the first begins where the graph does.
  private(set) var lines: [[Int]] = []

  /// O(commits).
  init(_ repository: Repository, from start: ObjectID) throws(HistoryProblem) {
    let isShallow = repository.isShallow
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
        guard let read = try Self.read(id, repository, isShallow) else { continue }
        if at >= 0 { nodes[at].parents.append(nodes.count) }
        places[id] = nodes.count
        nodes.append(read.node)
        parents.append(read.parents)
      }
      at += 1
      guard at < nodes.count else { break }
      open = parents[at]
    }
    layOut()
  }

  /// nil for what a shallow clone lacks.
  private static func read(
    _ id: ObjectID, _ repository: Repository, _ isShallow: Bool
  ) throws(HistoryProblem) -> (node: Node, parents: [ObjectID])? {
    do {
      let commit = try repository.commit(id)
      guard let tree = git_commit_tree_id(commit.pointer) else { return nil }
      let node = Node(
        id: id, tree: ObjectID(tree.pointee), time: git_commit_time(commit.pointer))
      let parents = (0..<git_commit_parentcount(commit.pointer)).compactMap {
        git_commit_parent_id(commit.pointer, $0).map { ObjectID($0.pointee) }
      }
      return (node, parents)
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
