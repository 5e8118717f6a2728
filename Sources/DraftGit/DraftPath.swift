import DraftText

/// A draft's place: in the tree of a commit and, where there is one, on the disk.
public struct DraftPath: Hashable, Sendable {
  /// Relative to the work tree, with slashes, as git stores it: what the draft is called in the history.
  public let path: String
  /// The file itself, links followed; `nil` in a bare repository. It need not exist.
  public let file: String?

  package init(path: String, file: String?) {
    self.path = path
    self.file = file
  }
}

extension DraftRepository {
  /// Where a file lies, named as on a command line. Symbolic links are followed.
  ///
  /// - Throws: `RepositoryError.outsideWorkTree`, or `badName` for the work tree itself and for `.git`.
  public func place(of file: String) throws(RepositoryError) -> DraftPath {
    try path(of: file, from: directory)
  }

  /// Where a file given on a command line lies; `directory` is what a relative path starts from.
  ///
  /// A symbolic link means the draft it points at, because it is the draft that has a history.
  /// The file need not exist. In a bare repository the path is one inside the tree.
  ///
  /// - Throws: `outsideWorkTree`, or `badName` for the work tree itself and for `.git`.
  package func path(
    of file: String, from directory: String
  ) throws(RepositoryError) -> DraftPath {
    guard !file.isEmpty, !file.utf8.contains(0) else { throw .badName(file) }
    guard let workTree else {
      guard let names = PathText.components(file), file.utf8.first != "/" else {
        throw .outsideWorkTree(path: file, workTree: gitDirectory)
      }
      return DraftPath(path: try PathText.treePath(names), file: nil)
    }
    let real = RealPath.of(PathText.joined(directory, file))
    let base = workTree.utf8.last == "/" ? workTree : workTree + "/"
    guard real.utf8.starts(with: base.utf8) else {
      throw .outsideWorkTree(path: file, workTree: workTree)
    }
    let inside = String(decoding: real.utf8.dropFirst(base.utf8.count), as: UTF8.self)
    guard let names = PathText.components(inside) else {
      throw .outsideWorkTree(path: file, workTree: workTree)
    }
    return DraftPath(path: try PathText.treePath(names), file: real)
  }
}
