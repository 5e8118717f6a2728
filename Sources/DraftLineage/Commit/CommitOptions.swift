public import DraftGit
public import DraftReading

/// A draft to commit.
public struct DraftSubmission: Sendable {
  /// The draft.
  public var place: DraftPath
  /// Where the bytes come from: the draft's own file, or another one of a round.
  public var source: String
  /// What is committed instead of the source's bytes: what was accepted of them.
  public var bytes: [UInt8]?

  /// A submission of the draft's own file, or of the one at `source`.
  public init(place: DraftPath, source: String? = nil, bytes: [UInt8]? = nil) {
    self.place = place
    self.bytes = bytes
    self.source = source ?? place.file ?? place.path
  }
}

/// What a commit shall say; what is `nil` is found out.
public struct CommitOptions: Sendable {
  /// `nil`: says what changed, in the draft's language.
  public var message: String?
  /// The label of the round; `nil` sets none.
  public var round: String?
  /// `NAME <ADDRESS>`; `nil`: as git is configured.
  public var author: String?
  /// ISO 8601, or as git has it in its environment; `nil`: now.
  public var date: String?
  /// What `author` and `date` leave open, as `GIT_AUTHOR_NAME` and its like give it.
  public var authorDefaults = PersonDefaults()
  /// The same for the committer.
  public var committerDefaults = PersonDefaults()
  /// Moves a round's label that stands for another revision.
  public var force = false
  /// The act that makes this revision of a single draft: it is kept with the commit. `nil` keeps none.
  public var act: ActSubmission?
  /// How the drafts are read, to say what changed.
  public var reading = DraftOptions()

  /// Files of decisions to keep with the one draft, by name and bytes.
  public var decisions: [(name: String, bytes: [UInt8])] = []

  /// Everything is found out.
  public init() {}

  /// Who writes and who commits.
  ///
  /// - Parameter heedsDefaultDate: Whether the date of `authorDefaults` counts.
  /// - Throws: `badAuthor`, `badDate`.
  func people(heedsDefaultDate: Bool = true) throws(HistoryError) -> CommitPeople {
    try asking { () throws(RepositoryError) in
      var defaults = authorDefaults
      if !heedsDefaultDate { defaults.date = nil }
      if let date { defaults.date = date }
      var identity = try defaults.identity()
      if let author {
        let person = try Person(parsing: author)
        (identity.name, identity.email) = (person.name, person.email)
      }
      return CommitPeople(author: identity, committer: try committerDefaults.identity())
    }
  }
}

/// Who writes a revision and who commits it, as far as that is known.
struct CommitPeople {
  var author: Identity
  var committer: Identity
}
