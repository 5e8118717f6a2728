import CLibGit2
import DraftText

extension DraftRepository {
  /// How often a commit is built anew on a branch that moved under it.
  private static let attempts = 50

  /// Commits drafts onto HEAD: their bytes unchanged, everything else in the tree as it was.
  ///
  /// The commit exists once the branch names it, and every object is synced before that. Hooks
  /// don't run and nothing is signed. Other staged and changed files are left alone.
  ///
  /// - Throws: a refusal before anything has changed; or a failure after which the branch is as
  ///   it was, objects that nothing names aside.
  /// - Complexity: O(bytes + folders on the way + index entries).
  package func commit(
    _ files: [DraftFile], _ words: CommitWords
  ) throws(RepositoryError) -> CommitOutcome {
    for file in files { try refuseBadName(file.path) }
    let message = try prettified(words.message)
    let author = try person(words.author, .author)
    let committer = try committer(words.committer, author)
    let clock = try DraftRepository.now()
    let signatures = (
      author: try Signature(author, words.author.date ?? clock),
      committer: try Signature(committer, words.committer.date ?? clock)
    )
    try refuseOperationInProgress()
    let turn = try takeTurn()
    let index: IndexUpdate? = workTree == nil ? nil : try IndexUpdate(self, turn: turn)
    for _ in 0..<DraftRepository.attempts {
      let tip = try tip()
      let plan = try plan(files, on: tip)
      guard !plan.changed.isEmpty else {
        return try finish(plan, nil, on: tip, index)
      }
      let tree = try updatedTree(plan)
      let id = try create(
        tree, on: tip.commit.map { [$0] } ?? [], message, author: signatures.author,
        committer: signatures.committer)
      Files.sync(directory: commonDirectory + "/objects")
      if try update(tip, to: id, turn: turn) {
        // A reflog is a convenience: the commit has landed whether or not it can be written.
        try? log(
          tip, to: id, by: committer, at: signatures.committer.time,
          Self.logEntry(message, isFirst: tip.commit == nil))
        return try finish(plan, id, on: tip, index)
      }
    }
    throw .branchKeepsMoving(reference: try tip().reference, attempts: DraftRepository.attempts)
  }

  /// What the reflog says of a commit.
  private static func logEntry(_ message: String, isFirst: Bool) -> String {
    let subject = message.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    return (isFirst ? "commit (initial): " : "commit: ") + subject
  }

  private func refuseBadName(_ path: String) throws(RepositoryError) {
    guard let names = PathText.components(path) else { throw .badName(path) }
    guard sameBytes(try PathText.treePath(names), path) else { throw .badName(path) }
    try refuseFileAsFolder(file: path)
  }

  /// Says no before the commit where the draft could not be put into the work tree after it.
  package func refuseFileAsFolder(file path: String) throws(RepositoryError) {
    guard let workTree else { return }
    var folder = Files.directory(of: path)
    while folder != "." {
      let place = workTree + "/" + folder
      if Files.exists(place), !Files.isFolder(place) { throw .notAFolder(path: place) }
      folder = Files.directory(of: folder)
    }
  }

  /// Writes a commit that no branch names yet.
  ///
  /// libgit2 would cut its dates to 32 bits, and refuse to build on a commit that it can't read.
  func create(
    _ tree: ObjectID, on parents: [ObjectID], _ message: String, author: Signature,
    committer: Signature
  ) throws(RepositoryError) -> ObjectID {
    var text = "tree \(tree)\n"
    for parent in parents { text += "parent \(parent)\n" }
    text += "author \(author.line)\ncommitter \(committer.line)\n\n" + message
    return try StoredObjects(self).write(Array(text.utf8), GIT_OBJECT_COMMIT)
  }

  /// Who commits: the person named or configured where there is one, whoever the author is.
  func committer(
    _ given: Identity, _ author: Person
  ) throws(RepositoryError) -> Person {
    do { return try person(given, .committer) } catch .noIdentity { return author }
  }

  func prettified(_ message: String) throws(RepositoryError) -> String {
    guard !message.utf8.contains(0) else { throw .emptyMessage }
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    try check("git_message_prettify", git_message_prettify(&buffer, message, 0, 0))
    guard buffer.size > 0, let text = buffer.ptr else { throw .emptyMessage }
    return String(cString: text)
  }

  private func finish(
    _ plan: CommitPlan, _ id: ObjectID?, on tip: Tip, _ index: consuming IndexUpdate?
  ) throws(RepositoryError) -> CommitOutcome {
    var notices: [CommitNotice] = []
    if id != nil {
      if tip.isDetached { notices.append(.headDetached) }
      let hooks = (try? hooksPassedOver()) ?? []
      if !hooks.isEmpty { notices.append(.hooksPassedOver(hooks)) }
      if (try? flag("commit.gpgSign", false)) == true { notices.append(.notSigned) }
    }
    if let index {
      // The commit stands, whatever git's attributes can't be asked.
      for file in plan.all { notices += (try? self.notices(file)) ?? [] }
      let filtered = plan.all.filter { file in notices.contains { $0.tellsOfFilter(file.path) } }
      Files.outwait(filtered.compactMap(\.stamp))
      do throws(RepositoryError) {
        try plan.put(into: index)
      } catch {
        if id == nil { throw error }
        notices.append(.indexNotUpdated(reason: error))
      }
    }
    return CommitOutcome(
      commit: id, changed: plan.changed.map(\.path), unchanged: plan.unchanged.map(\.path),
      notices: notices)
  }
}
