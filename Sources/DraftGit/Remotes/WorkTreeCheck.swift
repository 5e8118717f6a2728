import CLibGit2
import DraftPlatform

/// Whether files of the work tree may be replaced: none that holds what no commit holds.
///
/// What is the old state may go, and what is the new one already may stay: so what was broken off midway
/// can be done again.
struct WorkTreeCheck {
  let repository: DraftRepository
  let workTree: String
  let changes: [WorkTreeChange]
  /// The files that go away.
  private let leaving: Set<[UInt8]>

  init(_ repository: DraftRepository, _ workTree: String, _ changes: [WorkTreeChange]) {
    self.repository = repository
    self.workTree = workTree
    self.changes = changes
    leaving = Set(changes.filter { $0.new == nil }.map { Array($0.path.utf8) })
  }

  /// What lies in the way, by path.
  func inTheWay(_ index: borrowing IndexUpdate) throws(RepositoryError) -> [String] {
    var found: [String] = []
    for change in changes {
      let isStagedOtherwise =
        index.entry(change.path) != change.old && index.entry(change.path) != change.new
      if isStagedOtherwise {
        found.append(change.path)
      } else if !index.isSparse(change.path), try !mayReplace(change) {
        found.append(change.path)
      }
    }
    return found
  }

  private func mayReplace(_ change: WorkTreeChange) throws(RepositoryError) -> Bool {
    if change.old?.isSubmodule == true || change.new?.isSubmodule == true { return true }
    guard let isReached = try reaches(change.path) else { return false }
    guard isReached else { return true }
    let file = workTree + "/" + change.path
    var info = stat()
    guard lstat(file, &info) == 0 else { return true }
    if info.st_mode & S_IFMT == S_IFDIR { return try holdsOnlyLeaving(change.path) }
    for entry in [change.old, change.new] {
      if let entry, try repository.holds(file, change.path, entry) { return true }
    }
    return false
  }

  /// Whether the folder of a path is there; nil where something else stands in its place and does not go.
  private func reaches(_ path: String) throws(RepositoryError) -> Bool? {
    var folder = ""
    for name in path.split(separator: "/").dropLast() {
      folder += (folder.isEmpty ? "" : "/") + name
      let place = workTree + "/" + folder
      if Files.isRealFolder(place) { continue }
      guard Files.exists(place) else { return false }
      // Through a link files would land who knows where.
      return leaving.contains(Array(folder.utf8)) ? false : nil
    }
    return true
  }

  /// A folder makes room for a file of its name when nothing is left in it.
  private func holdsOnlyLeaving(_ path: String) throws(RepositoryError) -> Bool {
    for name in try Files.names(in: workTree + "/" + path) {
      let inside = path + "/" + name
      if Files.isRealFolder(workTree + "/" + inside) {
        guard try holdsOnlyLeaving(inside) else { return false }
      } else if !leaving.contains(Array(inside.utf8)) {
        return false
      }
    }
    return true
  }
}

extension DraftRepository {
  /// Whether a file is what a tree has: its bytes, or those that git's filters make of it.
  func holds(_ file: String, _ path: String, _ entry: TreeEntry) throws(RepositoryError) -> Bool {
    if entry.isLink {
      return Files.link(file).map { [UInt8]($0.utf8) } == (try? bytes(of: entry.id))
    }
    var info = stat()
    guard entry.isFile, lstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      return false
    }
    let isExecutable = info.st_mode & 0o100 != 0
    if isExecutable != entry.isExecutable, try flag("core.filemode", true) { return false }
    let bytes = try Files.read(file).bytes
    if try DraftRepository.blobID(of: bytes) == entry.id { return true }
    guard let stored = try filtered(bytes, path, GIT_FILTER_TO_ODB) else { return false }
    return try DraftRepository.blobID(of: stored) == entry.id
  }

  /// What git's own filters (line ends, idents) make of a file's bytes; nil where they refuse it.
  func filtered(
    _ bytes: [UInt8], _ path: String, _ mode: git_filter_mode_t
  ) throws(RepositoryError) -> [UInt8]? {
    guard mayReadAttributes(of: path) else { return bytes }
    var list: OpaquePointer?
    try check(
      "git_filter_list_load", git_filter_list_load(&list, pointer, nil, path, mode, 0))
    guard let list else { return bytes }
    defer { git_filter_list_free(list) }
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    let status = bytes.withUnsafeBytes { bytes in
      git_filter_list_apply_to_buffer(
        &buffer, list, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard status >= 0 else { return nil }
    return [UInt8](UnsafeRawBufferPointer(start: buffer.ptr, count: buffer.size))
  }
}
