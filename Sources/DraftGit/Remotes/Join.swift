import CLibGit2
import DraftText

/// How two histories that went on apart become one again; this room compares no texts itself.
package struct Joining {
  /// One text of two that were made of one.
  package struct Text {
    package let bytes: [UInt8]
    /// Whether nothing is left for a person to decide; otherwise there are marks in it.
    package let isDecided: Bool
    /// What is to be looked at all the same.
    package let remarks: [String]

    package init(bytes: [UInt8], isDecided: Bool, remarks: [String] = []) {
      self.bytes = bytes
      self.isDecided = isDecided
      self.remarks = remarks
    }
  }

  /// nil for what can't be joined as texts.
  package var text: (_ path: String, _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> Text?
  /// Paths of drafts whose file in the work tree is the joined text.
  package var settled: [String]
  /// The message of the revision that comes from both, by the other side's name.
  package var message: (_ theirs: String) -> String
  package var author: Identity
  package var committer: Identity

  package init(
    settled: [String], author: Identity, committer: Identity,
    message: @escaping (_ theirs: String) -> String,
    text: @escaping (_ path: String, _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> Text?
  ) {
    self.settled = settled
    self.author = author
    self.committer = committer
    self.message = message
    self.text = text
  }
}

/// A file that both sides changed, and what each made of it.
private struct SharedFile {
  let path: String
  let base: TreeEntry?
  let ours: TreeEntry?
  let theirs: TreeEntry?
}

/// What is known of the files of a joint revision.
private struct JoinedFiles {
  /// What differs from ours.
  var changed: [(path: String, entry: TreeEntry?)] = []
  var joined: [String] = []
  var remarks: [String] = []
  /// Texts with marks, to be settled by a person.
  var marked: [(path: String, bytes: [UInt8])] = []
  var others: [String] = []
  /// Whether joined texts are stored, or only get their ids.
  let areStored: Bool

  init(areStored: Bool) { self.areStored = areStored }
}

extension DraftRepository {
  /// Writes the revision that comes from both sides; no branch names it yet.
  ///
  /// - Throws: `undecided` where a person has to decide: texts of the work tree have marks then, if they held nothing
  ///   that no revision has.
  func join(
    _ parting: RemoteError.Parting, _ ours: ObjectID, _ joining: Joining
  ) throws(RepositoryError) -> (commit: ObjectID, paths: [String], remarks: [String]) {
    let files = try joinedFiles(parting, ours, joining, areStored: true)
    guard files.marked.isEmpty, files.others.isEmpty else {
      try mark(files.marked, ours)
      throw .remote(.undecided(marked: files.marked.map(\.path), others: files.others))
    }
    try refuseNeedless(joining.settled, files)
    let tree = try updatedTree(of: ours, files.changed)
    let author = try person(joining.author, .author)
    let committer = try committer(joining.committer, author)
    let clock = try DraftRepository.now()
    let commit = try create(
      tree, on: [ours, parting.theirID], prettified(joining.message(parting.theirName)),
      author: Signature(author, joining.author.date ?? clock),
      committer: Signature(committer, joining.committer.date ?? clock))
    Files.sync(directory: commonDirectory + "/objects")
    return (commit, files.joined, files.remarks)
  }

  /// Says what `join` would do, and does nothing of it.
  func foresee(
    _ parting: RemoteError.Parting, _ ours: ObjectID, _ joining: Joining,
    _ outcome: inout PullOutcome
  ) throws(RepositoryError) {
    let files = try joinedFiles(parting, ours, joining, areStored: false)
    (outcome.undecided, outcome.apart) = (files.marked.map(\.path), files.others)
    if outcome.undecided.isEmpty, outcome.apart.isEmpty {
      try refuseNeedless(joining.settled, files)
    }
    outcome.changed = files.changed.map(\.path)
    (outcome.joined, outcome.remarks) = (files.joined, files.remarks)
  }

  /// Says no where a draft is said to be settled that needs no settling.
  private func refuseNeedless(
    _ settled: [String], _ files: JoinedFiles
  ) throws(RepositoryError) {
    let needless = settled.first { path in !files.joined.contains { sameBytes($0, path) } }
    if let needless { throw .remote(.nothingToJoin(path: needless)) }
  }

  private func joinedFiles(
    _ parting: RemoteError.Parting, _ ours: ObjectID, _ joining: Joining, areStored: Bool
  ) throws(RepositoryError) -> JoinedFiles {
    var mine: [[UInt8]: WorkTreeChange] = [:]
    for change in try changes(from: parting.baseID, to: ours) {
      mine[Array(change.path.utf8)] = change
    }
    var files = JoinedFiles(areStored: areStored)
    for theirs in try changes(from: parting.baseID, to: parting.theirID) {
      guard let own = mine[Array(theirs.path.utf8)] else {
        files.changed.append((theirs.path, theirs.new))
        continue
      }
      let file = SharedFile(
        path: theirs.path, base: theirs.old, ours: own.new, theirs: theirs.new)
      if file.ours != file.theirs { try join(file, joining, &files) }
    }
    return files
  }

  private func join(
    _ file: SharedFile, _ joining: Joining, _ files: inout JoinedFiles
  ) throws(RepositoryError) {
    let isSettled = joining.settled.contains { sameBytes($0, file.path) }
    if isSettled { return try settle(file, &files) }
    guard let ours = file.ours, let theirs = file.theirs, ours.isFile, theirs.isFile else {
      files.others.append(file.path)
      return
    }
    let base = if let base = file.base, base.isFile { try bytes(of: base.id) } else { [UInt8]() }
    let (one, other) = (try bytes(of: ours.id), try bytes(of: theirs.id))
    guard let text = joining.text(file.path, base, one, other) else {
      files.others.append(file.path)
      return
    }
    guard text.isDecided else {
      files.marked.append((file.path, text.bytes))
      return
    }
    files.remarks += text.remarks
    try take(text.bytes, file, &files)
  }

  /// The work tree's file is what a person has made of both; where it is gone, both are given up.
  private func settle(_ file: SharedFile, _ files: inout JoinedFiles) throws(RepositoryError) {
    guard let workTree else { return }
    let place = workTree + "/" + file.path
    if Files.exists(place) { return try take(Files.read(place).bytes, file, &files) }
    files.joined.append(file.path)
    if file.ours != nil { files.changed.append((file.path, nil)) }
  }

  private func take(
    _ bytes: [UInt8], _ file: SharedFile, _ files: inout JoinedFiles
  ) throws(RepositoryError) {
    // Who made it a program, or none, is the one whose will it is.
    let (ours, theirs) = (file.ours?.mode, file.theirs?.mode)
    let mode =
      (file.base?.mode == ours ? theirs ?? ours : ours ?? theirs) ?? GIT_FILEMODE_BLOB.rawValue
    let id = files.areStored ? try store(bytes) : try DraftRepository.blobID(of: bytes)
    let entry = TreeEntry(id: id, mode: mode)
    files.joined.append(file.path)
    if entry != file.ours { files.changed.append((file.path, entry)) }
  }

  /// Puts texts with marks into the work tree, where that loses nothing.
  private func mark(
    _ texts: [(path: String, bytes: [UInt8])], _ ours: ObjectID
  ) throws(RepositoryError) {
    guard let workTree else { return }
    let tree = try tree(ofCommit: ours)
    var inTheWay: [String] = []
    for text in texts {
      let file = workTree + "/" + text.path
      guard Files.exists(file), let entry = try entry(text.path, in: tree.pointer) else { continue }
      let (isOurs, present) = (try holds(file, text.path, entry), try Files.read(file).bytes)
      if !isOurs, present != text.bytes { inTheWay.append(text.path) }
    }
    guard inTheWay.isEmpty else { throw .remote(.uncommitted(inTheWay)) }
    for text in texts { try Files.write(text.bytes, to: workTree + "/" + text.path) }
  }
}
