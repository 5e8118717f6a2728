/// What libgit2 said when a call failed.
package struct GitError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One of libgit2's `GIT_E…`, always negative.
  package let code: Int32
  /// The part of libgit2 that failed, one of `GIT_ERROR_…`; 0 where it said nothing.
  package let category: Int32
  package let message: String
  /// The function that failed, for a bug report.
  package let call: String

  package init(code: Int32, category: Int32, message: String, call: String) {
    self.code = code
    self.category = category
    self.message = message
    self.call = call
  }

  /// Of an object that should be a commit.
  static func badCommit(_ id: ObjectID) -> GitError {
    GitError(
      code: -1, category: 0, message: "object \(id) is no commit that can be read",
      call: "git_odb_read")
  }

  package var description: String { "\(call): \(message) (\(code))" }
}
