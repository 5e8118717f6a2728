import DraftText

/// A draft to commit: bytes, and where they belong.
package struct DraftFile: Sendable {
  /// Relative to the work tree.
  package var path: String
  package var bytes: [UInt8]
  /// What the disk says about the file at `path`; nil where the bytes come from elsewhere.
  package var stamp: FileStamp?

  package init(path: String, bytes: [UInt8], stamp: FileStamp? = nil) {
    self.path = path
    self.bytes = bytes
    self.stamp = stamp
  }
}

/// What a commit says; trailers are part of the message.
package struct CommitWords: Sendable {
  package var message: String
  package var author: Identity
  package var committer: Identity

  package init(message: String, author: Identity, committer: Identity) {
    self.message = message
    self.author = author
    self.committer = committer
  }

  package init(message: String, author: Person? = nil, date: CommitTime? = nil) {
    let identity = Identity(name: author?.name, email: author?.email, date: date)
    self.init(message: message, author: identity, committer: Identity())
  }
}

/// What happened to a request.
package struct CommitOutcome: Sendable {
  /// nil where nothing had changed.
  package let commit: ObjectID?
  /// The paths that the commit changed.
  package let changed: [String]
  package let unchanged: [String]
  package let notices: [CommitNotice]
}

/// Something worth telling after a commit that is sound all the same.
package enum CommitNotice: Hashable, Sendable {
  /// git's attributes or `core.autocrlf` would store other bytes than the file's, so `git status`
  /// may call the file changed once its time stamp changes.
  case filterWouldChange(path: String, cause: String)
  /// A `.gitignore` names the file; it is committed because it was asked for.
  case ignored(path: String)
  /// HEAD names no branch: the next `git switch` leaves the commit behind.
  case headDetached
  /// Executable hooks of git, by name, that a commit by git would have run.
  case hooksPassedOver([String])
  /// `commit.gpgSign` is set, and this commit has no signature.
  case notSigned
  /// A draft holds both wordings of a conflict that nobody has decided, from this line on.
  case undecided(path: String, line: Int)
  /// The act is kept with the commit but could not be put into the work tree.
  case actNotCheckedOut(path: String, reason: RepositoryError)
  /// The act does not give the text that is committed; it is kept because that was asked for.
  case actUnverified(String)
  /// The commit has landed but git's index could not be written.
  case indexNotUpdated(reason: RepositoryError)

  func tellsOfFilter(_ file: String) -> Bool {
    guard case .filterWouldChange(let path, _) = self else { return false }
    return sameBytes(path, file)
  }
}
