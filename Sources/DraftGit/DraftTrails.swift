import DraftText

/// Which commits changed which files, beside their first parents.
///
/// Whoever follows a draft goes from one such commit to the next, however many lie between them.
final class DraftTrails {
  /// What a commit made of a file.
  struct Change {
    let node: Int
    /// nil where the commit has no such file.
    let entry: TreeEntry?
    /// Of the first parent.
    let before: TreeEntry?
  }

  let graph: CommitGraph
  private let repository: DraftRepository
  private let objects: StoredObjects
  private let memo: HistoryMemo?
  private let trees: TreeReader
  /// In the order of lines and places.
  private var changes: [[UInt8]: [Change]] = [:]
  private var knowsAll = false
  /// Whether a commit took files away; a file can have been renamed in such a one alone.
  private var removing: [Int: Bool] = [:]
  /// What single commits changed, while not all changes are known.
  private var compared: [Int: [HistoryMemo.Change]] = [:]
  private var renames: [Int: [[UInt8]: String]] = [:]
  private var texts: [Int: CommitText] = [:]

  /// The changes of each file are looked for when it is asked for. O(commits).
  init(_ repository: DraftRepository, from start: ObjectID) throws(RepositoryError) {
    self.repository = repository
    objects = try StoredObjects(repository)
    let memo = repository.isShallow ? nil : repository.memo
    self.memo = memo
    graph = try CommitGraph(repository, from: start, objects) { memo?.commit($0) }
    trees = TreeReader(objects)
  }

  /// Looks for the changes of all files at once. O(commits + bytes of the folders that differ).
  func followAll() throws(RepositoryError) {
    guard !knowsAll else { return }
    knowsAll = true
    changes = [:]
    for line in graph.lines {
      for node in line {
        removing[node] = false
        for change in try files(changedBy: node) {
          changes[change.path, default: []].append(
            Change(node: node, entry: change.new, before: change.old))
          if change.new == nil { removing[node] = true }
        }
      }
    }
    compared = [:]
  }

  /// Looks for the changes of a few files at once. O(commits × files).
  func follow(_ paths: [[UInt8]]) throws(RepositoryError) {
    let paths = paths.filter { !knowsAll && changes[$0] == nil }
    guard !paths.isEmpty else { return }
    let parts = paths.map {
      $0.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    }
    var found = [[UInt8]: [Change]](uniqueKeysWithValues: paths.map { ($0, []) })
    for line in graph.lines {
      var (last, entries): (ObjectID?, [TreeEntry?]) = (nil, [])
      for node in line {
        let (new, old) = (graph.nodes[node].tree, firstParentTree(of: node))
        if old == new { continue }
        if let known = memo?.changes(of: graph.nodes[node].id) {
          for change in known {
            found[change.path]?.append(Change(node: node, entry: change.new, before: change.old))
          }
          continue
        }
        if last != new { entries = try files(parts, in: new) }
        let before = try files(parts, in: old)
        for at in paths.indices where entries[at]?.id != before[at]?.id {
          found[paths[at]]?.append(Change(node: node, entry: entries[at], before: before[at]))
        }
        (last, entries) = (old, before)
      }
    }
    changes.merge(found) { known, _ in known }
  }

  private func files(
    _ paths: [[ArraySlice<UInt8>]], in tree: ObjectID?
  ) throws(RepositoryError) -> [TreeEntry?] {
    guard let tree else { return paths.map { _ in nil } }
    return try paths.map { (parts) throws(RepositoryError) in try trees.file(parts, in: tree) }
  }

  /// What a commit changed beside its first parent.
  func files(changedBy node: Int) throws(RepositoryError) -> [HistoryMemo.Change] {
    let id = graph.nodes[node].id
    if let known = memo?.changes(of: id) { return known }
    if let known = compared[node] { return known }
    var found: [HistoryMemo.Change] = []
    try trees.compare(firstParentTree(of: node), graph.nodes[node].tree) { path, old, new in
      found.append(HistoryMemo.Change(path: path, old: old, new: new))
    }
    // A short history is walked as fast as it is remembered.
    if graph.nodes.count >= HistoryMemo.least, let commit = graph.commits[node] {
      memo?.add(commit, id, found)
    }
    if !knowsAll { compared[node] = found }
    return found
  }

  private func firstParentTree(of node: Int) -> ObjectID? {
    graph.nodes[node].parents.first.map { graph.nodes[$0].tree }
  }

  private func changes(of path: [UInt8]) throws(RepositoryError) -> [Change] {
    if let known = changes[path] { return known }
    try follow([path])
    return changes[path] ?? []
  }

  private func removesFiles(_ node: Int) throws(RepositoryError) -> Bool {
    if let known = removing[node] { return known }
    let removes = try files(changedBy: node).contains { $0.new == nil }
    removing[node] = removes
    return removes
  }

  /// The first commit from `node` on along first parents that changed a file; nil where none did.
  /// O(log changes) for each line on the way.
  func next(_ path: String, from node: Int) throws(RepositoryError) -> Change? {
    let changes = try changes(of: Array(path.utf8))
    var node = node
    while true {
      let place = graph.places[node]
      let first = changes.partitioningIndex {
        let other = graph.places[$0.node]
        return (other.line, other.index) >= (place.line, place.index)
      }
      if first < changes.count, graph.places[changes[first].node].line == place.line {
        return changes[first]
      }
      guard let last = graph.lines[place.line].last, let parent = graph.nodes[last].parents.first
      else { return nil }
      node = parent
    }
  }

  /// The file as a commit has it; nil where it has none.
  func file(_ path: String, at node: Int) throws(RepositoryError) -> TreeEntry? {
    let parts = Array(path.utf8).split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return try trees.file(parts, in: graph.nodes[node].tree)
  }

  /// The name that a file had before a commit that brought it in under `path`; nil where it is new.
  func oldName(of path: String, at node: Int) throws(RepositoryError) -> String? {
    guard let parent = graph.nodes[node].parents.first, try removesFiles(node) else { return nil }
    let names: [[UInt8]: String]
    if let known = renames[node] {
      names = known
    } else {
      names = try repository.renames(
        from: graph.nodes[parent].id, to: graph.nodes[node].id)
      renames[node] = names
    }
    return names[Array(path.utf8)]
  }

  /// What a commit says of itself; several drafts may ask.
  func text(of node: Int) throws(RepositoryError) -> CommitText {
    if let known = texts[node] { return known }
    let stored: StoredCommit =
      if let known = graph.commits[node] {
        known
      } else {
        try objects.commit(graph.nodes[node].id)
      }
    let text = CommitText(stored)
    texts[node] = text
    return text
  }
}
