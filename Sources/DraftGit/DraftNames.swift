import DraftText

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
    path.utf8.lastIndex(of: UInt8(ascii: ".")).map {
      path[path.utf8.index(after: $0)...].lowercased()
    }
  }
}

extension DraftRepository {
  /// Whether a file's name has an ending that drafts have.
  public static func isDraft(_ path: String) -> Bool { DraftNames.isDraft(path) }

  /// The tracked files that have a draft's ending, by path.
  public func drafts() throws(RepositoryError) -> [DraftPath] {
    try files().map(\.path).filter(DraftNames.isDraft).map(place(tracked:))
  }

  /// The draft of the history that has this path in its tree.
  public func place(tracked path: String) -> DraftPath {
    DraftPath(path: path, file: workTree.map { $0 + "/" + path })
  }

  /// Why a draft that has no revision can't be shown: `noRevisions`, or `noSuchDraft` where it has no file either.
  public func unknownDraft(_ path: String) -> RepositoryError {
    let hasFile = workTree.map { Files.exists($0 + "/" + path) } ?? false
    return hasFile ? .noRevisions(path: path) : .noSuchDraft(path: path)
  }

  /// The bytes of a draft's file; of one that a sparse checkout leaves out those that are staged.
  public func currentBytes(_ path: DraftPath) throws(RepositoryError) -> [UInt8] {
    guard let file = path.file else { throw .noWorkTree(directory: gitDirectory) }
    if !Files.exists(file), let blob = try skippedFiles()[Array(path.path.utf8)] {
      return try bytes(of: blob)
    }
    return try Files.read(file).bytes
  }
}
