/// All commits from the newest to the oldest, none behind one that it came from.
///
/// The authors' clocks decide. A commit that was written before one that it came from, as an import of old files is,
/// stands with that one.
struct CommitOrder {
  /// Nodes, the newest first.
  let nodes: [Int]

  /// O(commits × log commits).
  init(_ graph: CommitGraph) {
    let all = graph.nodes
    var children = [Int](repeating: 0, count: all.count)
    for node in all {
      for parent in node.parents { children[parent] += 1 }
    }
    var down: [Int] = []
    down.reserveCapacity(all.count)
    var open = children.indices.filter { children[$0] == 0 }
    while let at = open.popLast() {
      down.append(at)
      for parent in all[at].parents {
        children[parent] -= 1
        if children[parent] == 0 { open.append(parent) }
      }
    }
    // When it was written, or what it came from; and how many commits lead up to it.
    var time = all.map(\.written)
    var height = [Int](repeating: 0, count: all.count)
    for at in down.reversed() {
      for parent in all[at].parents {
        time[at] = max(time[at], time[parent])
        height[at] = max(height[at], height[parent] + 1)
      }
    }
    nodes = all.indices.sorted {
      (time[$1], height[$1], $0) < (time[$0], height[$0], $1)
    }
  }
}
