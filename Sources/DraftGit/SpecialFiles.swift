import DraftPlatform
import DraftText

/// A pipe in place of a file that git reads whenever it opens a repository would be waited for without an end.
enum SpecialFiles {
  private static let read = [
    "config", "HEAD", "packed-refs", "index", "commondir", "config.worktree", "shallow",
    "logs/HEAD",
    "objects/info/alternates", "objects/info/commit-graph", "objects/pack/multi-pack-index",
  ]

  /// Says no where one of those files is none: a pipe, a device, a folder.
  ///
  /// - Throws: `notAFile`.
  static func refuse(in folder: String) throws(RepositoryError) {
    for name in read { try refuse(file: folder + "/" + name) }
    try SettingsFiles.refuse([folder + "/config", folder + "/config.worktree"])
  }

  /// Likewise of the branch that HEAD names, and of what is kept of where it was.
  static func refuse(branchOf gitDirectory: String, in folder: String) throws(RepositoryError) {
    guard let head = try? Files.read(gitDirectory + "/HEAD").bytes, head.starts(with: "ref: ".utf8)
    else { return }
    let name = String(decoding: head.dropFirst(5).prefix { !$0.isBlank }, as: UTF8.self)
    try refuse(file: folder + "/" + name)
    try refuse(file: folder + "/logs/" + name)
  }

  private static func refuse(file: String) throws(RepositoryError) {
    var info = stat()
    guard stat(file, &info) == 0, info.st_mode & S_IFMT != S_IFREG else { return }
    throw .notAFile(path: file)
  }

  /// Says no where a pipe or a device stands where git looks for what a text names: among the references, and among what
  /// is kept of where they were.
  ///
  /// - Parameter folders: A linked work tree's own one, and the one that it shares.
  static func refuse(named text: String, in folders: [String]) throws(RepositoryError) {
    var name = text[...]
    if let mark = name.utf8.firstIndex(where: { $0 == "~" || $0 == "^" || $0 == ":" }) {
      name = name[..<mark]
    }
    if let place = name.firstRange(of: "@{") { name = name[..<place.lowerBound] }
    guard !name.isEmpty else { return }
    let places = ["", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"].map { $0 + name }
    for place in places + ["refs/remotes/\(name)/HEAD"] {
      for folder in folders {
        try refuse(device: folder + "/" + place)
        try refuse(device: folder + "/logs/" + place)
      }
    }
  }

  /// Says no where a pipe or a device is there.
  static func refuse(device path: String) throws(RepositoryError) {
    if Files.isDevice(path) { throw .notAFile(path: path) }
  }

  /// Says no where something is in the place of a folder of ours, a link to one among it; a file, as a tag of this name
  /// is, is git's.
  static func refuse(folder: String) throws(RepositoryError) {
    var info = stat()
    guard lstat(folder, &info) == 0, ![S_IFDIR, S_IFREG].contains(info.st_mode & S_IFMT) else {
      return
    }
    throw .notAFolder(path: folder)
  }

  /// Says no where a folder of references is a link, or has something else than files and folders in it, at any depth; nothing where
  /// there is no such folder.
  static func refuse(below folder: String) throws(RepositoryError) {
    try refuse(folder: folder)
    var open = [folder]
    while let next = open.popLast() {
      for name in try Files.names(in: next) {
        let path = next + "/" + name
        var info = stat()
        guard lstat(path, &info) == 0, info.st_mode & S_IFMT != S_IFREG else { continue }
        guard info.st_mode & S_IFMT == S_IFDIR else { throw .notAFile(path: path) }
        open.append(path)
      }
    }
  }

  /// Likewise of the repository that `directory` lies in, as far as is known without reading anything.
  static func refuse(around directory: String) throws(RepositoryError) {
    var folder = RealPath.of(directory)
    while true {
      if Files.isFolder(folder + "/.git") { return try refuse(in: folder + "/.git") }
      let isBare =
        Files.exists(folder + "/HEAD") && Files.isFolder(folder + "/objects")
        && Files.isFolder(folder + "/refs")
      if isBare { return try refuse(in: folder) }
      let parent = Files.directory(of: folder)
      if Files.exists(folder + "/.git") || parent == folder { return }
      folder = parent
    }
  }
}
