import CLibGit2

extension DraftRepository {
  /// The drafts in the work tree that the last revision does not have, by path; what git ignores is
  /// left out, and so are acts that are kept with a revision.
  public func uncommitted() throws(RepositoryError) -> [DraftPath] {
    try withoutKeptActs(uncommitted(where: DraftNames.isDraft)).map(place(tracked:))
  }

  /// The files of the work tree that no commit on this branch has, by path: those git does not ignore, and
  /// none where `status.showUntrackedFiles` is `no`. O(files of the work tree).
  ///
  /// - Parameter isDraft: says by its path whether a file is a draft.
  package func uncommitted(where isDraft: (String) -> Bool) throws(RepositoryError) -> [String] {
    guard workTree != nil else { throw .noWorkTree(directory: gitDirectory) }
    if try setting("status.showUntrackedFiles") == "no" { return [] }
    let folders = Set(try drafts().map { Files.directory(of: $0.path) })
    if let pipe = pipe(amongAttributesOf: folders) { throw .notAFile(path: pipe) }
    // Asked first, as what libgit2 says of an index while it looks for files tells nobody which file is meant.
    _ = try skippedFiles()
    var options = git_status_options()
    try check(
      "git_status_options_init",
      git_status_options_init(&options, UInt32(GIT_STATUS_OPTIONS_VERSION)))
    options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR
    options.flags =
      GIT_STATUS_OPT_INCLUDE_UNTRACKED.rawValue | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS.rawValue
      | GIT_STATUS_OPT_EXCLUDE_SUBMODULES.rawValue | GIT_STATUS_OPT_SORT_CASE_SENSITIVELY.rawValue
    // Found here: libgit2 does not get to the files of a commit that it can't read.
    let head: Owned<TreeHandle>? =
      if let commit = try tip().commit { try tree(ofCommit: commit) } else { nil }
    switch head {
    case .some(let tree): options.baseline = tree.pointer
    case .none: break
    }
    let list = try Owned<StatusListHandle>("git_status_list_new") {
      git_status_list_new(&$0.pointee, pointer, &options)
    }
    withExtendedLifetime(head) {}
    let isNew = GIT_STATUS_WT_NEW.rawValue | GIT_STATUS_INDEX_NEW.rawValue
    return (0..<git_status_list_entrycount(list.pointer)).compactMap { index in
      guard let entry = git_status_byindex(list.pointer, index)?.pointee,
        entry.status.rawValue & isNew != 0,
        let delta = entry.index_to_workdir ?? entry.head_to_index,
        // A name that is no UTF-8 can't be written on a command line here either.
        let name = delta.pointee.new_file.path, let path = String(validatingCString: name)
      else { return nil }
      return isDraft(path) ? path : nil
    }
  }
}
