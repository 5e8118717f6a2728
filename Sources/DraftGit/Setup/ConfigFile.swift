import CLibGit2
import DraftPlatform

/// One file of git's configuration.
struct ConfigFile: ~Copyable {
  private let handle: Owned<ConfigHandle>
  private let path: String

  /// A file that is not there is empty, and made by the first setting.
  init(_ path: String) throws(RepositoryError) {
    try LibGit2.start()
    handle = try Owned("git_config_open_ondisk") { git_config_open_ondisk(&$0.pointee, path) }
    self.path = RealPath.of(path)
  }

  /// The value that the file itself has; nil for what only a file that it includes has.
  borrowing func value(of name: String) throws(RepositoryError) -> [UInt8]? {
    guard let entry = try ConfigFile.entry(name, in: handle.pointer), !entry.isIncluded else {
      return nil
    }
    return entry.value
  }

  /// Files are locked, written and put in place by libgit2.
  borrowing func set(_ setting: GitSetting) throws(RepositoryError) {
    let value = setting.value.map { CChar(bitPattern: $0) } + [0]
    try check(
      "git_config_set_string", git_config_set_string(handle.pointer, setting.name, value))
  }

  borrowing func remove(_ name: String) throws(RepositoryError) {
    try check("git_config_delete_entry", git_config_delete_entry(handle.pointer, name))
  }

  /// What stands for a setting in any configuration; the last value where there are several.
  static func entry(
    _ name: String, in config: OpaquePointer
  ) throws(RepositoryError) -> (value: [UInt8], isIncluded: Bool)? {
    var found: UnsafeMutablePointer<git_config_entry>?
    let status = git_config_get_entry(&found, config, name)
    if status == GIT_ENOTFOUND.status { return nil }
    try check("git_config_get_entry", status)
    guard let found else { return nil }
    defer { git_config_entry_free(found) }
    let value = found.pointee.value.map { pointer in
      UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map { UInt8(bitPattern: $0) }
    }
    return (value ?? [], found.pointee.include_depth > 0)
  }

  /// Takes out headers of these sections that have nothing under them: libgit2 leaves them when the last setting
  /// goes. Where another process is writing the file they stay, which does no harm.
  borrowing func dropEmptySections(_ headers: Set<String>) throws(RepositoryError) {
    let bytes = try Files.read(path).bytes
    let kept = ConfigFile.lines(bytes, without: headers)
    guard kept.count < bytes.count else { return }
    var info = stat()
    let mode = stat(path, &info) == 0 ? info.st_mode & 0o7777 : 0o644
    let lock = path + ".lock"
    let file = open(lock, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { return }
    defer { close(file) }
    do {
      fchmod(file, mode)
      try Files.writeAll(file, lock, kept)
    } catch {
      unlink(lock)
      throw error
    }
    if rename(lock, path) != 0 { unlink(lock) }
  }

  private static func lines(_ file: [UInt8], without headers: Set<String>) -> [UInt8] {
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var kept: [ArraySlice<UInt8>] = []
    for (at, line) in lines.enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      let next = lines[(at + 1)...].first { !$0.isEmpty }
      let isEmpty = next.map { $0.first == UInt8(ascii: "[") } ?? true
      if headers.contains(text), isEmpty { continue }
      kept.append(line)
    }
    return Array(kept.joined(separator: [UInt8(ascii: "\n")]))
  }
}
