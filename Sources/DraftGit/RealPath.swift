import DraftPlatform
import DraftText

enum RealPath {
  /// The path with every symbolic link followed, as far as it exists; the rest is added as written.
  ///
  /// A file that is gone from the disk still has a place in the history, so it must have a path.
  static func of(_ path: String) -> String {
    var known = path.isEmpty ? "." : path
    var rest: [String] = []
    while true {
      if let real = realpath(known, nil) {
        defer { free(real) }
        return rest.reversed().reduce(String(cString: real)) { PathText.joined($0, $1) }
      }
      while known.utf8.count > 1, known.utf8.last == "/" { known.removeLast() }
      let folder = Files.directory(of: known)
      if folder == known { return path }
      let name =
        known.utf8.lastIndex(of: UInt8(ascii: "/")).map {
          String(known[known.utf8.index(after: $0)...])
        }
        ?? known
      rest.append(name)
      known = folder
    }
  }
}
