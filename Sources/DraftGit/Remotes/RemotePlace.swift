import CLibGit2

/// Another repository, as the user or the settings name it.
struct RemotePlace: Hashable {
  /// Of a configured remote; nil for a bare address.
  let name: String?
  /// What is opened: the name, or the address.
  let source: String
  /// Where to fetch from and where to push to, with `url.….insteadOf` worked off.
  let url: String
  let pushURL: String
  /// An address given where no remote is configured yet: it becomes `origin`.
  let becomesOrigin: Bool

  /// What it is called in messages.
  var title: String { name ?? (try? RemoteAddress(url, from: "/").text) ?? url }

  init(
    _ repository: DraftRepository, name: String?, source: String, becomesOrigin: Bool = false
  ) throws(RepositoryError) {
    let handle = try RemotePlace.open(repository, name, source)
    let url = git_remote_url(handle.pointer).map { String(cString: $0) } ?? source
    let pushURL = git_remote_pushurl(handle.pointer).map { String(cString: $0) } ?? url
    (self.name, self.source, self.becomesOrigin) = (name, source, becomesOrigin)
    (self.url, self.pushURL) = (url, pushURL)
  }

  func open(_ repository: DraftRepository) throws(RepositoryError) -> Owned<RemoteHandle> {
    try RemotePlace.open(repository, name, source)
  }

  private static func open(
    _ repository: DraftRepository, _ name: String?, _ source: String
  ) throws(RepositoryError) -> Owned<RemoteHandle> {
    if name != nil {
      return try Owned("git_remote_lookup") {
        git_remote_lookup(&$0.pointee, repository.pointer, source)
      }
    }
    return try Owned("git_remote_create_anonymous") {
      git_remote_create_anonymous(&$0.pointee, repository.pointer, source)
    }
  }
}

extension DraftRepository {
  /// The remote that is meant: the one named, the branch's, or `origin`.
  ///
  /// - Throws: `noRemote`, `unknownRemote`, `unsupportedAddress`.
  func remotePlace(
    _ given: String?, branch: String, _ direction: RemoteConnection.Direction
  ) throws(RepositoryError) -> RemotePlace {
    let names = try remoteNames()
    if let given {
      if names.contains(given) { return try RemotePlace(self, name: given, source: given) }
      return try place(ofAddress: given, names)
    }
    var keys = ["branch.\(branch).remote"]
    if direction == .push { keys = ["branch.\(branch).pushremote", "remote.pushdefault"] + keys }
    for key in keys {
      // A dot is this repository itself.
      guard let value = try setting(key), value != "." else { continue }
      if names.contains(value) { return try RemotePlace(self, name: value, source: value) }
      return try place(ofAddress: value, names)
    }
    guard let name = names.contains("origin") ? "origin" : names.count == 1 ? names[0] : nil else {
      throw .remote(.noRemote)
    }
    return try RemotePlace(self, name: name, source: name)
  }

  private func place(
    ofAddress given: String, _ names: [String]
  ) throws(RepositoryError) -> RemotePlace {
    let address: RemoteAddress
    do { address = try RemoteAddress(given, from: location.directory) } catch {
      throw .remote(error)
    }
    var source = given
    if case .folder(let path) = address.kind, !given.contains("://") {
      // A misspelt name of a remote is no folder either.
      guard Files.isFolder(path) else { throw .remote(.unknownRemote(given)) }
      source = RealPath.of(path)
    }
    for name in names where try [given, source].contains(setting("remote.\(name).url")) {
      return try RemotePlace(self, name: name, source: name)
    }
    return try RemotePlace(self, name: nil, source: source, becomesOrigin: names.isEmpty)
  }

  private func remoteNames() throws(RepositoryError) -> [String] {
    var list = git_strarray()
    try check("git_remote_list", git_remote_list(&list, pointer))
    defer { git_strarray_dispose(&list) }
    return (0..<list.count).compactMap {
      list.strings[$0].flatMap { String(validatingCString: $0) }
    }
  }

  /// The other side's name of a branch: its upstream's where that is there, or its own.
  func remoteBranch(of branch: String, at place: RemotePlace) throws(RepositoryError) -> String {
    let own = "refs/heads/" + branch
    guard try hasUpstream(branch, at: place) else { return own }
    return try setting("branch.\(branch).merge") ?? own
  }

  func hasUpstream(_ branch: String, at place: RemotePlace) throws(RepositoryError) -> Bool {
    guard try setting("branch.\(branch).merge") != nil else { return false }
    return try setting("branch.\(branch).remote") == (place.name ?? place.source)
  }

  /// The reference in which this repository remembers a branch of a remote; nil where it does not.
  func trackingReference(
    of reference: String, at place: RemotePlace
  ) throws(RepositoryError) -> String? {
    guard place.name != nil else { return nil }
    let remote = try place.open(self)
    for at in 0..<git_remote_refspec_count(remote.pointer) {
      let spec = git_remote_get_refspec(remote.pointer, at)
      guard git_refspec_direction(spec) == GIT_DIRECTION_FETCH,
        git_refspec_src_matches(spec, reference) == 1
      else { continue }
      var buffer = git_buf()
      defer { git_buf_dispose(&buffer) }
      guard git_refspec_transform(&buffer, spec, reference) == 0, let text = buffer.ptr else {
        continue
      }
      return String(cString: text)
    }
    return nil
  }
}
