import DraftPlatform

/// A pipe in place of a file that git reads whenever it opens a repository would be waited for without an end.
enum SpecialFiles {
  private static let read = ["config", "HEAD", "packed-refs", "index"]

  /// Says no where one of those files is none: a pipe, a device, a folder.
  ///
  /// - Throws: `notAFile`.
  static func refuse(in folder: String) throws(RepositoryError) {
    for name in read {
      var info = stat()
      let file = folder + "/" + name
      guard stat(file, &info) == 0, info.st_mode & S_IFMT != S_IFREG else { continue }
      throw .notAFile(path: file)
    }
  }

  /// Likewise of the repository that `directory` lies in, as far as it can be told without reading anything.
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
