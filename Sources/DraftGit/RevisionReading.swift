import CLibGit2
import DraftPlatform
import DraftText

extension Repository {
  /// Reads a commit's author, date and message.
  func revision(
    _ id: ObjectID, _ path: String, _ blob: ObjectID, _ number: Int, _ predecessors: [Int]
  ) throws(HistoryProblem) -> Revision {
    let commit = try commit(id)
    let author = git_commit_author(commit.pointer)
    let encoding = git_commit_message_encoding(commit.pointer).map { String(cString: $0) }
    func text(_ bytes: UnsafePointer<CChar>?) -> String {
      bytes.map { Repository.text($0, encoding) } ?? ""
    }
    let message = text(git_commit_message(commit.pointer))
    return Revision(
      number: number, commit: id, path: path, blob: blob,
      author: Person(
        name: text(author?.pointee.name), email: text(author?.pointee.email)),
      date: CommitTime(
        seconds: author?.pointee.when.time ?? 0,
        offsetMinutes: Int(author?.pointee.when.offset ?? 0)),
      message: message, trailers: Repository.trailers(of: message), predecessors: predecessors)
  }

  /// The text of a commit in the encoding that it names: `i18n.commitEncoding` may be GBK.
  private static func text(_ bytes: UnsafePointer<CChar>, _ encoding: String?) -> String {
    guard let encoding, let known = TextEncoding(named: encoding) else {
      return String(cString: bytes)
    }
    let raw = Array(UnsafeRawBufferPointer(start: bytes, count: strlen(bytes)))
    let decoded = try? TextDecoder.decode(raw, as: known, lossy: true)
    return decoded.map { String(decoding: $0.bytes, as: UTF8.self) } ?? String(cString: bytes)
  }

  /// The trailers at the end of a message, as git reads them.
  package static func trailers(of message: String) -> [Trailer] {
    var found = git_message_trailer_array()
    guard (try? LibGit2.start()) != nil, git_message_trailers(&found, message) == 0 else {
      return []
    }
    defer { git_message_trailer_array_free(&found) }
    return (0..<found.count).map { at in
      Trailer(
        name: String(cString: found.trailers[at].key),
        value: String(cString: found.trailers[at].value))
    }
  }

  /// The name a file had before a commit that brought it in under `path`; nil where it is new.
  ///
  /// git's own test of similarity decides, on the two trees as wholes; it runs only where a name
  /// appears.
  func oldName(
    of path: String, in commit: ObjectID, before parent: ObjectID
  ) throws(HistoryProblem) -> String? {
    let new = try tree(ofCommit: commit)
    let old = try tree(ofCommit: parent)
    let diff = try Owned<DiffHandle>("git_diff_tree_to_tree") {
      git_diff_tree_to_tree(&$0.pointee, pointer, old.pointer, new.pointer, nil)
    }
    var options = git_diff_find_options()
    try check(
      "git_diff_find_options_init",
      git_diff_find_options_init(&options, UInt32(GIT_DIFF_FIND_OPTIONS_VERSION)))
    options.flags = GIT_DIFF_FIND_RENAMES.rawValue
    try check("git_diff_find_similar", git_diff_find_similar(diff.pointer, &options))
    for at in 0..<git_diff_num_deltas(diff.pointer) {
      guard let delta = git_diff_get_delta(diff.pointer, at),
        delta.pointee.status == GIT_DELTA_RENAMED, let name = delta.pointee.new_file.path,
        sameBytes(String(cString: name), path), let from = delta.pointee.old_file.path
      else { continue }
      return String(cString: from)
    }
    return nil
  }
}
