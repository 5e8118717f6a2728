import CLibGit2

/// The library's one-time start.
///
/// It is not linked but loaded here: most commands never need it, nor the twenty libraries behind it.
/// `git_libgit2_init` costs milliseconds, so nothing but opening a repository pays for it; it is
/// never shut down, because the process ends with it.
enum LibGit2 {
  /// None of libgit2's own codes.
  private static let notLoaded = Int32.min

  private static let status: Int32 = {
    if draftdiff_git_load() < 0 { return notLoaded }
    let started = git_libgit2_init()
    if started < 0 { return started }
    for status in [
      draftdiff_git_enable_fsync(), draftdiff_git_set_owner_validation(1),
      draftdiff_git_allow_extensions(), draftdiff_git_verify_hashes(0),
    ] where status < 0 {
      return status
    }
    return started
  }()

  /// Starts libgit2 once for the process; thread-safe.
  static func start() throws(RepositoryError) {
    if status == notLoaded {
      throw .libraryMissing(reason: String(cString: draftdiff_git_load_error()))
    }
    try check("git_libgit2_init", status)
  }

  /// Where git's global, XDG and system configuration are looked for instead of the user's own.
  static func setConfigurationSearchPath(_ directory: String) throws(RepositoryError) {
    try start()
    for level in [GIT_CONFIG_LEVEL_GLOBAL, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_SYSTEM] {
      try check("git_libgit2_opts", draftdiff_git_set_search_path(level.rawValue, directory))
    }
  }
}

/// Throws what libgit2 says where `status` is a failure.
///
/// The message is thread-local and overwritten by the next call, so it is read right here.
@discardableResult
func check(_ call: String, _ status: Int32) throws(RepositoryError) -> Int32 {
  if status >= 0 { return status }
  throw .git(lastError(call, status))
}

func lastError(_ call: String, _ status: Int32) -> GitError {
  guard let last = git_error_last() else {
    return GitError(code: status, category: 0, message: "no details", call: call)
  }
  let message = last.pointee.message.map { String(cString: $0) } ?? "no details"
  return GitError(code: status, category: last.pointee.klass, message: message, call: call)
}

extension git_error_code {
  /// The code as libgit2's functions return it.
  var status: Int32 { rawValue }
}
