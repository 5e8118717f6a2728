import DraftText

/// Finds the commit that git takes a text for without libgit2, which names none that it can't read, nor one that comes
/// before such a one.
///
/// It knows references, hashes, where a reference was before (`HEAD@{1}`, `main@{2024-03-15}`), the branch before
/// (`@{-1}`) and the one that a branch follows (`@{u}`); with `~2`, `^`, `^2` and `^{}` behind them.
struct PlainNames {
  private let repository: DraftRepository
  private let objects: StoredObjects

  init(_ repository: DraftRepository) throws(RepositoryError) {
    self.repository = repository
    objects = try StoredObjects(repository)
  }

  /// nil where the text names no commit that is here.
  func commit(_ text: String) throws(RepositoryError) -> ObjectID? {
    let end = text.utf8.firstIndex { $0 == "~" || $0 == "^" } ?? text.endIndex
    guard let named = try object(named: String(text[..<end])),
      var commit = try objects.commitID(behind: named)
    else { return nil }
    var rest = text.utf8[end...]
    while let mark = rest.popFirst() {
      if mark == "^", rest.first == "{" {
        guard let kind = Self.braced(&rest), kind.isEmpty || kind == "commit" else { return nil }
      } else {
        let digits = rest.prefix { $0.isDigit }
        rest = rest[digits.endIndex...]
        guard let number = digits.isEmpty ? 1 : Int(Substring(digits)), number < 1 << 20 else {
          return nil
        }
        let (steps, parent) = mark == "~" ? (number, 1) : (min(number, 1), number)
        for _ in 0..<steps {
          let parents = try objects.commit(commit).parents
          guard parents.indices.contains(parent - 1) else { return nil }
          commit = parents[parent - 1]
        }
      }
      guard rest.isEmpty || rest.first == "~" || rest.first == "^" else { return nil }
    }
    return try objects.commitID(behind: commit)
  }

  /// What stands between `{` and `}`, which are taken away; nil where the second one is missing.
  private static func braced(_ rest: inout Substring.UTF8View) -> String? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    return String(Substring(rest.dropFirst().prefix(upTo: end)))
  }

  private func object(named name: String) throws(RepositoryError) -> ObjectID? {
    if name.endsWithBytes(of: "}"), let open = name.firstRange(of: "@{") {
      return try object(
        behind: String(name[..<open.lowerBound]),
        place: String(name[open.upperBound...].dropLast()))
    }
    return try direct(name)
  }

  private func direct(_ name: String) throws(RepositoryError) -> ObjectID? {
    if let reference = reference(named: name) { return try repository.target(reference) }
    return objects.object(beginning: name)
  }

  private func reference(named name: String) -> String? {
    let name = name == "@" ? "HEAD" : name
    return ["", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"].map { $0 + name }.first {
      (try? repository.target($0)) != nil
    }
  }

  /// `name@{place}`; no name is the branch that HEAD is on.
  private func object(behind name: String, place: String) throws(RepositoryError) -> ObjectID? {
    let number = Int(place)
    if let number, number < 0 {
      guard name.isEmpty, let branch = Reflog(repository, "HEAD").branch(before: -number) else {
        return nil
      }
      return try direct(branch)
    }
    let found = name.isEmpty ? try repository.tip().reference : reference(named: name)
    guard let found else { return nil }
    if let number {
      return number == 0
        ? try repository.target(found) : Reflog(repository, found).id(before: number)
    }
    if let date = ISODate(place) { return Reflog(repository, found).id(at: date) }
    guard place == "u" || place == "upstream" else { return nil }
    let branch = RefName.short(found)
    guard let remote = try repository.setting("branch.\(branch).remote"),
      let merge = try repository.setting("branch.\(branch).merge")
    else { return nil }
    return try repository.target(
      remote == "." ? merge : "refs/remotes/\(remote)/\(RefName.short(merge))")
  }
}
