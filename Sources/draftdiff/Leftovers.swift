import DraftPlatform
import DraftText

/// What a command that was killed left beside its output: files and folders under a name of their own
/// that no command writes to any more.
///
/// Each is locked for as long as it is written, so that one that can be locked has lost its command.
/// One made just now may be about to be locked and stays.
enum Leftovers {
  private static let start = ".draftdiff-"
  /// Seconds.
  private static let age = 600

  /// A name that nobody else chooses, in the folder that `target` is in.
  static func name(beside target: String) -> String {
    folder(of: target) + start + "\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
  }

  /// Marks a file or a folder as being written to, until `descriptor` is closed. File systems without
  /// locks leave it unmarked, and then nothing is ever taken for left over there.
  static func hold(_ descriptor: Int32) { _ = flock(descriptor, LOCK_EX | LOCK_NB) }

  /// Removes what is left over beside `target`; what can't be looked at or removed stays.
  static func clean(beside target: String) {
    let folder = folder(of: target)
    for name in names(in: folder.isEmpty ? "." : folder) where isOurs(name) {
      let path = folder + name
      let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var info = stat()
      guard fstat(descriptor, &info) == 0, info.st_uid == geteuid(),
        time(nil) - Platform.modified(info).tv_sec > age, flock(descriptor, LOCK_EX | LOCK_NB) == 0
      else { continue }
      switch info.st_mode & S_IFMT {
      case S_IFREG: unlink(path)
      case S_IFDIR:
        for name in names(in: path) { unlink(path + "/" + name) }
        rmdir(path)
      default: break
      }
    }
  }

  /// The names in a folder, sorted; none where it can't be read.
  static func names(in folder: String) -> [String] {
    (Platform.names(in: folder) ?? []).sorted()
  }

  /// `.draftdiff-4711-1234`, as `name` makes them.
  private static func isOurs(_ name: String) -> Bool {
    guard let rest = name.droppingBytes(of: start) else { return false }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0.isDigit } }
  }

  private static func folder(of target: String) -> String {
    target.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(target[...$0]) } ?? ""
  }
}
