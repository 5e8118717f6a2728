import CLibGit2
import DraftText

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
  package init(parsing text: String) throws(RepositoryError) {
    let bytes = Array(text.utf8)
    guard let open = bytes.firstIndex(of: UInt8(ascii: "<")),
      let close = bytes.lastIndex(of: UInt8(ascii: ">")),
      open < close, bytes[(close + 1)...].allSatisfy({ $0 == " " }),
      !bytes.contains(where: { $0.isControl })
    else { throw .badAuthor(text) }
    let name = trimmed(bytes[..<open])
    let email = trimmed(bytes[(open + 1)..<close])
    guard !name.isEmpty, !email.isEmpty, !email.contains("<"), !email.contains(">") else {
      throw .badAuthor(text)
    }
    self.init(name: name, email: email)
  }
}

extension Person {
  /// A name or an address as git writes it into a commit: without line ends and angle brackets, which
  /// would break the commit's header, and without the marks at its ends that git drops.
  package static func cleaned(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { !"\n\r\0<>".unicodeScalars.contains($0) }
    func isCrud(_ scalar: Unicode.Scalar) -> Bool {
      scalar <= " " || ".,:;<>\"\\'".unicodeScalars.contains(scalar)
    }
    let start = kept.drop(while: isCrud)
    let end = start.lastIndex { !isCrud($0) }
    var result = String.UnicodeScalarView()
    if let end { result.append(contentsOf: start[...end]) }
    return String(result)
  }
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
  let kept = bytes.drop { $0 == " " }
  let end = kept.lastIndex { $0 != " " }.map { $0 + 1 } ?? kept.startIndex
  return String(decoding: kept[kept.startIndex..<end], as: UTF8.self)
}

/// Who did something, and when, as a commit says it.
struct Signature {
  let person: Person
  let time: CommitTime

  /// - Throws: `unrecordableDate`.
  init(_ person: Person, _ time: CommitTime) throws(RepositoryError) {
    guard time.isRecordable else { throw .unrecordableDate(time.iso, file: nil) }
    self.person = person
    self.time = time
  }

  /// `Name <address> 1700000000 +0800`.
  var line: String { "\(person.name) <\(person.email)> \(time.raw)" }
}

/// What is known of a person and a time; git's configuration and clock give the rest.
package struct Identity: Hashable, Sendable {
  package var name: String?
  package var email: String?
  package var date: CommitTime?

  package init(name: String? = nil, email: String? = nil, date: CommitTime? = nil) {
    self.name = name
    self.email = email
    self.date = date
  }
}

/// A person and a time, each field apart; `nil`: as git is configured, and now.
public struct PersonDefaults: Hashable, Sendable {
  /// The person's name.
  public var name: String?
  /// The person's address.
  public var email: String?
  /// ISO 8601, RFC 2822, or seconds since 1970 with a zone: `1700000000 +0800`.
  public var date: String?

  /// All three, or what is known of them.
  public init(name: String? = nil, email: String? = nil, date: String? = nil) {
    self.name = name
    self.email = email
    self.date = date
  }

  /// The same, understood.
  ///
  /// - Throws: `badDate`, `unrecordableDate`.
  package func identity() throws(RepositoryError) -> Identity {
    var identity = Identity(name: name, email: email)
    guard let date else { return identity }
    guard let time = GitDate.time(date, zone: try DraftRepository.now().offsetMinutes) else {
      throw .badDate(date)
    }
    guard time.isRecordable else { throw .unrecordableDate(date, file: nil) }
    identity.date = time
    return identity
  }
}

extension DraftRepository {
  /// Whose name a commit bears; the raw value is the part of git's configuration for it alone.
  enum Role: String { case author, committer }

  /// The person: as given, else as `author.name` or `committer.name` say, else as `user.name`.
  ///
  /// - Throws: `noIdentity` where the name or the address is nowhere.
  func person(_ given: Identity, _ role: Role) throws(RepositoryError) -> Person {
    func part(_ given: String?, _ key: String) throws(RepositoryError) -> String {
      var text = given
      if text == nil { text = try setting("\(role.rawValue).\(key)") }
      if text == nil { text = try setting("user.\(key)") }
      let name = Person.cleaned(text ?? "")
      guard !name.isEmpty else { throw RepositoryError.noIdentity }
      return name
    }
    return Person(name: try part(given.name, "name"), email: try part(given.email, "email"))
  }

  /// The name under which this repository's settings have commits made; `nil` where they give none.
  public var authorName: String? {
    for key in ["author.name", "user.name"] {
      if let name = try? setting(key), !Person.cleaned(name).isEmpty { return Person.cleaned(name) }
    }
    return nil
  }

  /// The present moment in the machine's time zone, as git would record it.
  package static func now() throws(RepositoryError) -> CommitTime {
    try LibGit2.start()
    var made: UnsafeMutablePointer<git_signature>?
    try check("git_signature_now", git_signature_now(&made, "draftdiff", "draftdiff"))
    defer { git_signature_free(made) }
    guard let when = made?.pointee.when else { return CommitTime(seconds: 0, offsetMinutes: 0) }
    return CommitTime(seconds: when.time, offsetMinutes: Int(when.offset))
  }
}
