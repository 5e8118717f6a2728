import CLibGit2
import DraftPlatform

/// The files of a new commit, made beside the work tree and then put into it.
///
/// Everything that takes room is written before the first file is replaced; each is replaced in one step.
struct WorkTreeUpdate: ~Copyable {
  private let repository: DraftRepository
  private let workTree: String
  private let changes: [WorkTreeChange]
  /// What is to be renamed to the file of the change at the same place; nil for what only goes.
  private let made: [String?]
  /// What lay there when it was looked at.
  private let before: [FileStamp?]

  init(
    _ repository: DraftRepository, _ workTree: String, _ changes: [WorkTreeChange],
    in folder: String
  ) throws(RepositoryError) {
    self.repository = repository
    self.workTree = workTree
    self.changes = changes
    before = changes.map { Files.look(at: workTree + "/" + $0.path) }
    var made: [String?] = []
    do {
      for change in changes {
        made.append(try WorkTreeUpdate.make(change, repository, workTree, folder))
      }
    } catch {
      for file in made { if let file { unlink(file) } }
      throw error
    }
    self.made = made
  }

  deinit { for file in made { if let file { unlink(file) } } }

  private static func make(
    _ change: WorkTreeChange, _ repository: DraftRepository, _ workTree: String, _ folder: String
  ) throws(RepositoryError) -> String? {
    guard let new = change.new, new.isFile || new.isLink else { return nil }
    let bytes = try repository.bytes(of: new.id)
    if new.isLink { return try Files.temporaryLink(in: folder, to: bytes) }
    guard let shown = try repository.filtered(bytes, change.path, GIT_FILTER_TO_WORKTREE) else {
      throw .remote(.needsGit(path: change.path, cause: "core.safecrlf"))
    }
    let file = try Files.temporaryFile(in: folder, bytes: shown)
    var info = stat()
    // What a file may be read by stays; for a new one the umask says it.
    if lstat(workTree + "/" + change.path, &info) == 0, info.st_mode & S_IFMT == S_IFREG {
      chmod(file, info.st_mode & 0o777)
    }
    if lstat(file, &info) == 0 {
      let readers = info.st_mode & 0o444
      let mode = info.st_mode & 0o666
      chmod(file, new.isExecutable ? mode | readers >> 2 : mode)
    }
    return file
  }

  /// Puts all files into their places.
  ///
  /// - Throws: `stoppedMidway` once the first one has changed.
  func put() throws(RepositoryError) {
    var done = 0
    do {
      // What goes first makes room for what comes.
      for (at, change) in changes.enumerated() where made[at] == nil && change.new == nil {
        try remove(at)
        done += 1
      }
      for (at, change) in changes.enumerated() {
        if let file = made[at] {
          try place(file, at)
          done += 1
        } else if change.new?.isSubmodule == true {
          try Files.makeDirectories(workTree + "/" + change.path)
          done += 1
        }
      }
    } catch {
      if done == 0 { throw error }
      throw .remote(.stoppedMidway(done: done, of: changes.count, error))
    }
  }

  private func remove(_ at: Int) throws(RepositoryError) {
    let change = changes[at]
    // A submodule's files stay, as with git.
    if change.old?.isSubmodule == true { return }
    let file = workTree + "/" + change.path
    try refuseTouched(file, at)
    guard unlink(file) == 0 || errno == ENOENT || errno == ENOTDIR else {
      throw Files.failure(file, "remove")
    }
    var folder = Files.directory(of: file)
    while folder.utf8.count > workTree.utf8.count, rmdir(folder) == 0 {
      folder = Files.directory(of: folder)
    }
  }

  private func place(_ made: String, _ at: Int) throws(RepositoryError) {
    let file = workTree + "/" + changes[at].path
    try refuseTouched(file, at)
    try Files.makeDirectories(Files.directory(of: file))
    if Files.isRealFolder(file) { try Files.removeEmptyFolders(file) }
    if rename(made, file) == 0 { return Files.sync(directory: Files.directory(of: file)) }
    // The repository lies on another disk than the work tree.
    guard errno == EXDEV else { throw Files.failure(file, "replace") }
    try Files.move(made, acrossDisksTo: file)
  }

  /// Somebody may have saved the file since it was looked at.
  private func refuseTouched(_ file: String, _ at: Int) throws(RepositoryError) {
    guard Files.look(at: file) == before[at] else {
      throw .remote(.uncommitted([changes[at].path]))
    }
  }
}

extension Files {
  /// What the disk says about whatever is there, links not followed; nil where there is nothing.
  static func look(at path: String) -> FileStamp? {
    var info = stat()
    return lstat(path, &info) == 0 ? FileStamp(info) : nil
  }

  /// What a symbolic link holds; nil for anything else.
  static func link(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink(path, &buffer, buffer.count - 1)
    return count < 0
      ? nil : String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func temporaryLink(in folder: String, to target: [UInt8]) throws(RepositoryError) -> String
  {
    let path = temporaryName(in: folder)
    guard symlink(String(decoding: target, as: UTF8.self), path) == 0 else {
      throw failure(path, "create")
    }
    return path
  }

  /// Folders without a file in them.
  static func removeEmptyFolders(_ path: String) throws(RepositoryError) {
    for name in try names(in: path) where isRealFolder(path + "/" + name) {
      try removeEmptyFolders(path + "/" + name)
    }
    guard rmdir(path) == 0 else { throw failure(path, "remove") }
  }

  /// Written beside its place, then renamed: in one step, too.
  fileprivate static func move(
    _ made: String, acrossDisksTo file: String
  ) throws(RepositoryError) {
    let folder = directory(of: file)
    let copy: String
    if let target = link(made) {
      copy = try temporaryLink(in: folder, to: Array(target.utf8))
    } else {
      var info = stat()
      let mode = stat(made, &info) == 0 ? info.st_mode & 0o777 : 0o644
      copy = try temporaryFile(in: folder, bytes: read(made).bytes, mode: mode)
    }
    guard rename(copy, file) == 0 else {
      let problem = failure(file, "replace")
      unlink(copy)
      throw problem
    }
    unlink(made)
    sync(directory: folder)
  }

  /// The name in an entry of a folder.
  static func name(_ entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
  }
}
