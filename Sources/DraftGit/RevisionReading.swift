import CLibGit2
import DraftText

/// What a commit says of itself.
struct CommitText {
  let author: Person
  /// In the author's time zone.
  let date: CommitTime
  let message: String
  let trailers: [Trailer]

  /// O(bytes).
  init(_ commit: StoredCommit) {
    let name = commit.encoding.map { String(decoding: commit.bytes[$0], as: UTF8.self) }
    let encoding = name.flatMap { TextEncoding(named: $0) }
    func text(_ range: Range<Int>) -> String {
      DraftRepository.text(commit.bytes[range], encoding)
    }
    message = text(commit.message)
    author = Person(name: text(commit.author.name), email: text(commit.author.email))
    date = commit.author.date
    trailers = DraftRepository.trailers(of: message)
  }
}

extension Revision {
  init(
    _ text: CommitText, commit: ObjectID, path: String, blob: ObjectID, number: Int,
    predecessors: [Int]
  ) {
    self.init(
      number: number, commit: commit, path: path, blob: blob, author: text.author,
      date: text.date, message: text.message, trailers: text.trailers,
      predecessors: predecessors)
  }
}

extension DraftRepository {
  /// The text of a commit in the encoding that it names: `i18n.commitEncoding` may be GBK.
  fileprivate static func text(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding?) -> String {
    let decoded = encoding.flatMap { encoding in
      try? TextDecoder.decode(Array(bytes), as: encoding, lossy: true).bytes
    }
    return decoded.map { String(decoding: $0, as: UTF8.self) }
      ?? String(decoding: bytes, as: UTF8.self)
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

  /// The names that files had before a commit that brought them in, by their new ones.
  ///
  /// git's own test of similarity decides, on the two trees as wholes; it runs only where a name
  /// appears.
  func renames(
    from parent: ObjectID, to commit: ObjectID
  ) throws(RepositoryError) -> [[UInt8]: String] {
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
    var names: [[UInt8]: String] = [:]
    for at in 0..<git_diff_num_deltas(diff.pointer) {
      guard let delta = git_diff_get_delta(diff.pointer, at),
        delta.pointee.status == GIT_DELTA_RENAMED, let name = delta.pointee.new_file.path,
        let from = delta.pointee.old_file.path
      else { continue }
      names[Array(String(cString: name).utf8)] = String(cString: from)
    }
    return names
  }
}
