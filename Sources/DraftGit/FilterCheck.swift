import CLibGit2

extension DraftRepository {
  /// Whether git itself would store other bytes for this file than the file's own, or ignore it.
  ///
  /// Drafts are stored unchanged whatever the attributes say, because "the exact bytes back" is
  /// what the history is for; where git's own idea differs the user should hear of it once.
  func notices(_ item: CommitPlan.Item) throws(RepositoryError) -> [CommitNotice] {
    guard mayReadAttributes(of: item.path) else { return [] }
    var notices: [CommitNotice] = []
    for name in ["filter", "working-tree-encoding"] {
      if let value = try attribute(name, of: item.path) {
        notices.append(.filterWouldChange(path: item.path, cause: "\(name)=\(value)"))
      }
    }
    if notices.isEmpty, try filtersChange(item) {
      notices.append(.filterWouldChange(path: item.path, cause: "text/eol/ident/core.autocrlf"))
    }
    var ignored: Int32 = 0
    if git_ignore_path_is_ignored(&ignored, pointer, item.path) == 0, ignored == 1 {
      notices.append(.ignored(path: item.path))
    }
    return notices
  }

  /// Whether git's attributes of a path can be asked for.
  func mayReadAttributes(of path: String) -> Bool {
    pipe(amongAttributesOf: [Files.directory(of: path)]) == nil
  }

  /// The first pipe or device among git's attributes and ignored names for these folders of the work tree,
  /// and those above them; nil where there is none. libgit2 opens what has such a name, and a pipe would
  /// never answer. O(folders).
  func pipe(amongAttributesOf folders: Set<String>) -> String? {
    guard let workTree else { return nil }
    let named = ["core.attributesFile", "core.excludesFile"].compactMap {
      (try? setting($0)).flatMap(\.self)
    }
    var all: Set<String> = ["."]
    for var folder in folders {
      while folder != ".", all.insert(folder).inserted { folder = Files.directory(of: folder) }
    }
    let files =
      named + ["attributes", "exclude"].map { commonDirectory + "/info/" + $0 }
      + all.sorted().flatMap { folder in
        [".gitattributes", ".gitignore"].map { workTree + "/" + folder + "/" + $0 }
      }
    return files.first { Files.stamp(of: $0) == nil && Files.isDevice($0) }
  }

  /// The value of an attribute that is set to a word; nil otherwise.
  func attribute(_ name: String, of path: String) throws(RepositoryError) -> String? {
    var value: UnsafePointer<CChar>?
    try check("git_attr_get", git_attr_get(&value, pointer, 0, path, name))
    guard git_attr_value(value) == GIT_ATTR_VALUE_STRING, let value else { return nil }
    return String(cString: value)
  }

  private func filtersChange(_ item: CommitPlan.Item) throws(RepositoryError) -> Bool {
    var list: OpaquePointer?
    try check(
      "git_filter_list_load",
      git_filter_list_load(&list, pointer, nil, item.path, GIT_FILTER_TO_ODB, 0))
    guard let list else { return false }
    defer { git_filter_list_free(list) }
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    let status = item.bytes.withUnsafeBytes { bytes in
      git_filter_list_apply_to_buffer(
        &buffer, list, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    // core.safecrlf refuses some mixtures: git would not store this file as it is either.
    if status < 0 { return true }
    guard buffer.size == item.bytes.count, let start = buffer.ptr else {
      return buffer.size != item.bytes.count
    }
    return !UnsafeRawBufferPointer(start: start, count: buffer.size).elementsEqual(item.bytes)
  }
}
