/// Which tracked files are drafts.
package enum DraftNames {
  private static let endings: Set<String> = [
    "txt", "text", "md", "markdown", "tex", "docx", "docm", "dotx", "odt", "html", "htm", "rst",
    "adoc", "org",
  ]
  /// Those of Word documents.
  static let word: Set<String> = ["docx", "docm", "dotx"]

  /// Whether a file's name has an ending that drafts have; an act that is kept with a revision is none.
  package static func isDraft(_ path: String) -> Bool {
    !path.startsWithBytes(of: KeptAct.folder + "/")
      && (ending(of: path).map(endings.contains) ?? false)
  }

  static func isWord(_ path: String) -> Bool { ending(of: path).map(word.contains) ?? false }

  private static func ending(of path: String) -> String? {
    path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() }
  }
}

extension Repository {
  /// The tracked files that have a draft's ending, by path.
  package func drafts() throws(RepositoryError) -> [DraftPath] {
    try files().map(\.path).filter(DraftNames.isDraft).map(path(tracked:))
  }

  /// Where a draft of the tree lies.
  package func path(tracked path: String) -> DraftPath {
    DraftPath(inTree: path, onDisk: workTree.map { $0 + "/" + path })
  }

  /// The bytes of a draft's file.
  package func currentBytes(_ path: DraftPath) throws(RepositoryError) -> [UInt8] {
    guard let file = path.onDisk else { throw .noWorkTree(directory: gitDirectory) }
    return try Files.read(file).bytes
  }
}
