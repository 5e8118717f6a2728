/// What libgit2 said when a call failed.
public struct GitError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One of libgit2's `GIT_E…`, always negative.
  public let code: Int32
  /// The part of libgit2 that failed, one of `GIT_ERROR_…`; 0 where it said nothing.
  public let category: Int32
  /// Its words.
  public let message: String
  /// The function that failed, for a bug report.
  public let call: String

  init(code: Int32, category: Int32, message: String, call: String) {
    self.code = code
    self.category = category
    self.message = message
    self.call = call
  }

  /// The function, the words and the code.
  public var description: String { "\(call): \(message) (\(code))" }
}
