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
  private let knowsAll: Bool
  /// The commits that took files away, where all changes are known; a file can have been renamed in these alone.
  private var removing: Set<Int> = []
  private var renames: [Int: [[UInt8]: String]] = [:]
  private var texts: [Int: CommitText] = [:]

  /// - Parameter all: looks for the changes of all files at once; else for those of each file when it is
  ///   asked for. O(commits + bytes of the folders that differ).
  init(_ repository: DraftRepository, from start: ObjectID, all: Bool) throws(RepositoryError) {
    self.repository = repository
    objects = try StoredObjects(repository)
    let memo = repository.isShallow ? nil : repository.memo
    self.memo = memo
    graph = try CommitGraph(repository, from: start, objects) { memo?.commit($0) }
    trees = TreeReader(objects)
    knowsAll = all
    guard all else { return }
    for line in graph.lines {
      for node in line {
        for change in try files(changedBy: node) {
          changes[change.path, default: []].append(
            Change(node: node, entry: change.new, before: change.old))
          if change.new == nil { removing.insert(node) }
        }
      }
    }
  }

  /// What a commit changed beside its first parent.
  private func files(changedBy node: Int) throws(RepositoryError) -> [HistoryMemo.Change] {
    let id = graph.nodes[node].id
    if let known = memo?.changes(of: id) { return known }
    var found: [HistoryMemo.Change] = []
    try trees.compare(firstParentTree(of: node), graph.nodes[node].tree) { path, old, new in
      found.append(HistoryMemo.Change(path: path, old: old, new: new))
    }
    // A short history is walked as fast as it is remembered.
    if graph.nodes.count >= HistoryMemo.least, let commit = graph.commits[node] {
      memo?.add(commit, id, found)
    }
    return found
  }

  private func firstParentTree(of node: Int) -> ObjectID? {
    graph.nodes[node].parents.first.map { graph.nodes[$0].tree }
  }

  private func changes(of path: [UInt8]) throws(RepositoryError) -> [Change] {
    if let known = changes[path] { return known }
    guard !knowsAll else { return [] }
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var found: [Change] = []
    for line in graph.lines {
      var (last, entry): (ObjectID?, TreeEntry?) = (nil, nil)
      for node in line {
        let (new, old) = (graph.nodes[node].tree, firstParentTree(of: node))
        if last != new { entry = try trees.file(parts, in: new) }
        let before: TreeEntry?
        if old == new {
          before = entry
        } else if let old {
          before = try trees.file(parts, in: old)
        } else {
          before = nil
        }
        if entry?.id != before?.id {
          found.append(Change(node: node, entry: entry, before: before))
        }
        (last, entry) = (old, before)
      }
    }
    changes[path] = found
    return found
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
    guard let parent = graph.nodes[node].parents.first, !knowsAll || removing.contains(node)
    else { return nil }
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
