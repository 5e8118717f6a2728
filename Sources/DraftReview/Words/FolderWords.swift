package import DraftChange

/// The words of a listing of folders.
package protocol FolderWords {
  /// The head of the column that names files.
  var file: String { get }
  /// Files, and whole folders, in which nothing changed.
  var sameFile: String { get }
  var sameFolders: String { get }
  func name(of relation: FileRelation) -> String
}
