import CLibGit2
import DraftText

/// The files of a request, by whether HEAD already has them.
struct CommitPlan {
  struct Item {
    let path: String
    let bytes: [UInt8]
    let blob: ObjectID
    let mode: UInt32
    let stamp: FileStamp?
  }
  var changed: [Item] = []
  var unchanged: [Item] = []
  let base: ObjectID?

  var all: [Item] { changed + unchanged }

  /// Brings the index in line with the commit; writes nothing where it already is.
  func put(into index: consuming IndexUpdate) throws(RepositoryError) {
    let items = changed + unchanged.filter { index.staged($0.path) != $0.blob }
    guard !items.isEmpty else { return }
    for item in items {
      try index.stage(item.path, item.blob, mode: item.mode, item.stamp)
    }
    try index.finish(except: items.map(\.path))
  }
}

extension DraftRepository {
  /// Stores the blobs and compares them with the tip's. The last of two files of one path counts.
  func plan(_ files: [DraftFile], on tip: Tip) throws(RepositoryError) -> CommitPlan {
    var plan = CommitPlan(base: tip.commit)
    let heedsMode = try flag("core.filemode", true)
    let tree: Owned<TreeHandle>? = if let id = tip.commit { try tree(ofCommit: id) } else { nil }
    for (at, file) in files.enumerated() {
      if files[(at + 1)...].contains(where: { sameBytes($0.path, file.path) }) { continue }
      var old: TreeEntry?
      switch tree {
      case .some(let tree):
        try refuseSubmodule(file.path, in: tree.pointer)
        try refuseFileAsFolder(file.path, in: tree.pointer)
        old = try entry(file.path, in: tree.pointer)
      case .none: break
      }
      let plain = UInt32(GIT_FILEMODE_BLOB.rawValue)
      let executable = UInt32(GIT_FILEMODE_BLOB_EXECUTABLE.rawValue)
      var mode = old.flatMap { $0.isFile ? $0.mode : nil } ?? plain
      if heedsMode, let stamp = file.stamp { mode = stamp.isExecutable ? executable : plain }
      let id = try DraftRepository.blobID(of: file.bytes)
      let isSame = old.map { $0.isFile && $0.id == id } ?? false
      if !isSame { _ = try store(file.bytes) }
      let item = CommitPlan.Item(
        path: file.path, bytes: file.bytes, blob: id, mode: isSame ? old?.mode ?? mode : mode,
        stamp: file.stamp)
      if isSame { plan.unchanged.append(item) } else { plan.changed.append(item) }
    }
    return plan
  }

  /// A draft can't lie in a folder whose name a committed file has.
  private func refuseFileAsFolder(
    _ path: String, in tree: OpaquePointer
  ) throws(RepositoryError) {
    var folder = Files.directory(of: path)
    while folder != "." {
      if let found = try entry(folder, in: tree), found.isFile {
        throw .notAFolder(path: folder)
      }
      folder = Files.directory(of: folder)
    }
  }

  /// The tip's tree with the changed drafts in it.
  func updatedTree(_ plan: CommitPlan) throws(RepositoryError) -> ObjectID {
    let changed = plan.changed.map { ($0.path, TreeEntry(id: $0.blob, mode: $0.mode)) }
    return try updatedTree(of: plan.base, changed)
  }

  /// A commit's tree with other files in it; nil takes one out.
  func updatedTree(
    of commit: ObjectID?, _ changed: [(path: String, entry: TreeEntry?)]
  ) throws(RepositoryError) -> ObjectID {
    let base: Owned<TreeHandle>? = if let commit { try tree(ofCommit: commit) } else { nil }
    var basePointer: OpaquePointer?
    switch base {
    case .some(let tree): basePointer = tree.pointer
    case .none: break
    }
    let names = changed.map { Array($0.path.utf8CString) }
    var updates: [git_tree_update] = []
    let storage = names.map { name in
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: name.count)
      copy.initialize(from: name, count: name.count)
      return copy
    }
    defer { for name in storage { name.deallocate() } }
    for (item, name) in zip(changed, storage) {
      updates.append(
        git_tree_update(
          action: item.entry == nil ? GIT_TREE_UPDATE_REMOVE : GIT_TREE_UPDATE_UPSERT,
          id: (item.entry?.id ?? .zero).oid,
          filemode: git_filemode_t(rawValue: item.entry?.mode ?? GIT_FILEMODE_BLOB.rawValue),
          path: name))
    }
    var id = git_oid()
    try check(
      "git_tree_create_updated",
      git_tree_create_updated(&id, pointer, basePointer, updates.count, updates))
    withExtendedLifetime(base) {}
    return ObjectID(id)
  }
}
