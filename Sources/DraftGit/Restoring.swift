extension DraftRepository {
  /// Writes a revision's exact bytes to a file, in one step.
  ///
  /// A file that holds something no revision of the draft holds is unsaved work: it is refused, or
  /// with `force` kept as a copy.
  ///
  /// - Returns: the path of the copy, if one was made.
  public func restore(
    _ revision: LabelledRevision, of place: DraftPath, to path: String, force: Bool = false
  ) throws(RepositoryError) -> String? {
    // The draft's own folder may have gone with it; another place is for the caller to make.
    try restore(
      revision.revision, of: place.path, to: path, makesFolder: path == place.file, force: force)
  }

  /// Writes a revision's exact bytes to a file, in one step.
  ///
  /// A file that holds something no revision of the draft holds is unsaved work: it is refused, or
  /// with `force` kept as a copy.
  ///
  /// - Parameters:
  ///   - path: The draft's, inside the tree.
  ///   - file: Where to write.
  ///   - makesFolder: Makes the folder of `file` where it is gone.
  /// - Returns: the path of the copy, if one was made.
  package func restore(
    _ revision: Revision, of path: String, to file: String, makesFolder: Bool, force: Bool = false
  ) throws(RepositoryError) -> String? {
    let bytes = try bytes(of: revision.blob)
    // The draft's own place is a file; elsewhere a device or a pipe may be asked for.
    if !makesFolder, Files.isDevice(file) {
      try Files.send(bytes, to: file)
      return nil
    }
    var copy: String?
    if Files.stamp(of: file) != nil {
      let present = try DraftRepository.blobID(of: Files.read(file).bytes)
      if present == revision.blob { return nil }
      if try !revisions(of: path).contains(where: { $0.blob == present }) {
        guard force else { throw .unsavedWork(path: file) }
        copy = try Files.keepCopy(of: file)
      }
    }
    do throws(RepositoryError) {
      if makesFolder { try Files.makeDirectories(Files.directory(of: file)) }
      try Files.write(bytes, to: file)
    } catch {
      // Nothing was replaced, so the copy is none of anything.
      if let copy, (try? Files.read(file).bytes) == (try? Files.read(copy).bytes) {
        Files.remove(copy)
      }
      throw error
    }
    return copy
  }

  /// Puts a committed draft into the work tree where it has no file, or an older revision's.
  ///
  /// - Returns: `false` where the file holds something else, which is left as it is.
  public func checkOut(_ path: DraftPath) throws(RepositoryError) -> Bool {
    guard let file = path.file, let last = try revisions(of: path.path).last else {
      return true
    }
    do {
      _ = try restore(last, of: path.path, to: file, makesFolder: true)
      return true
    } catch .unsavedWork {
      return false
    }
  }
}
