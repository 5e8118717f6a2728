import CLibGit2

/// Who wrote a revision.
package struct Person: Hashable, Sendable {
  package let name: String
  package let email: String

  package init(name: String, email: String) {
    self.name = name
    self.email = email
  }

  /// Reads `Name <address>`.
  ///
  /// - Throws: `badAuthor` where the text has another form.
  package init(parsing text: String) throws(HistoryProblem) {
    let bytes = Array(text.utf8)
    guard let open = bytes.firstIndex(of: 0x3C), let close = bytes.lastIndex(of: 0x3E),
      open < close, bytes[(close + 1)...].allSatisfy({ $0 == 0x20 }),
      !bytes.contains(where: { $0 < 0x20 })
    else { throw .badAuthor(text) }
    let name = trimmed(bytes[..<open])
    let email = trimmed(bytes[(open + 1)..<close])
    guard !name.isEmpty, !email.isEmpty, !email.contains("<"), !email.contains(">") else {
      throw .badAuthor(text)
    }
    self.init(name: name, email: email)
  }
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
  let kept = bytes.drop { $0 == 0x20 }
  let end = kept.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? kept.startIndex
  return String(decoding: kept[kept.startIndex..<end], as: UTF8.self)
}

/// A `git_signature` that frees itself.
struct Signature: ~Copyable {
  let pointer: UnsafeMutablePointer<git_signature>

  init(_ person: Person, _ time: CommitTime) throws(HistoryProblem) {
    try LibGit2.start()
    var made: UnsafeMutablePointer<git_signature>?
    let status = git_signature_new(
      &made, person.name, person.email, time.seconds, Int32(clamping: time.offsetMinutes))
    guard status >= 0, let made else { throw .badAuthor("\(person.name) <\(person.email)>") }
    pointer = made
  }

  deinit { git_signature_free(pointer) }
}

extension Repository {
  /// The author that git's configuration names, and the present moment in the machine's zone.
  ///
  /// - Throws: `noIdentity` where `user.name` or `user.email` is not set.
  package func configuredAuthor() throws(HistoryProblem) -> Person {
    guard let name = try setting("user.name"), let email = try setting("user.email"),
      !name.isEmpty, !email.isEmpty
    else { throw .noIdentity }
    return Person(name: name, email: email)
  }

  /// The present moment in the machine's time zone, as git would record it.
  package static func now() throws(HistoryProblem) -> CommitTime {
    try LibGit2.start()
    var made: UnsafeMutablePointer<git_signature>?
    try check("git_signature_now", git_signature_now(&made, "draftdiff", "draftdiff"))
    defer { git_signature_free(made) }
    guard let when = made?.pointee.when else { return CommitTime(seconds: 0, offsetMinutes: 0) }
    return CommitTime(seconds: when.time, offsetMinutes: Int(when.offset))
  }
}
