import DraftDiffKit
import DraftPlatform
import DraftText

/// The drafts in a folder and those below it.
enum FolderInput {
  /// Deeper folders than any office has are a circle of links.
  private static let deepest = 64

  static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// A path in a folder, with one stroke between.
  static func joined(_ folder: String, _ path: String) -> String {
    folder.endsWithBytes(of: "/") ? folder + path : folder + "/" + path
  }

  /// Their paths from the folder on, in the order of their bytes. What begins with a dot and links to folders are
  /// left out.
  static func drafts(in folder: String) throws(Trouble) -> [String] {
    var found: [String] = []
    try collect(folder, "", 0, &found)
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func collect(
    _ folder: String, _ prefix: String, _ depth: Int, _ found: inout [String]
  ) throws(Trouble) {
    let path = prefix.isEmpty ? folder : folder + "/" + prefix
    guard depth < deepest, let names = Platform.names(in: path) else {
      throw .cannotRead(path, errno)
    }
    for name in names where !name.startsWithBytes(of: ".") {
      let inner = prefix.isEmpty ? name : prefix + "/" + name
      var info = stat()
      guard lstat(folder + "/" + inner, &info) == 0 else { continue }
      switch info.st_mode & S_IFMT {
      case S_IFDIR: try collect(folder, inner, depth + 1, &found)
      case S_IFREG, S_IFLNK:
        if DraftRepository.isDraft(name), !isFolder(folder + "/" + inner) { found.append(inner) }
      default: break
      }
    }
  }
}
