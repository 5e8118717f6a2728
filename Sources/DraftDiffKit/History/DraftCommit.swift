public import DraftGit
public import DraftLineage
import DraftRender

/// A draft to commit.
public struct DraftSubmission: Sendable {
  /// The draft.
  public var place: DraftRepository.Place
  /// Where the bytes come from: the draft's own file, or another one of a round.
  public var source: String
  /// What is committed instead of the source's bytes: what was accepted of them.
  public var bytes: [UInt8]?

  /// A submission of the draft's own file, or of the one at `source`.
  public init(place: DraftRepository.Place, source: String? = nil, bytes: [UInt8]? = nil) {
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
  /// Likewise of who commits.
  public var committerDefaults = PersonDefaults()
  /// Moves a round's label that stands for another revision.
  public var force = false
  /// The act that makes this revision of a single draft: it is kept with the commit. `nil` keeps none.
  public var act: ActSubmission?
  /// How the drafts are read, to say what changed.
  public var reading = DraftOptions()

  /// Decisions to keep with the one draft.
  public var decisions: [DraftDecisionFile] = []

  /// Everything is found out.
  public init() {}

  /// - Parameter heedsDefaultDate: Whether the date of `authorDefaults` counts.
  /// - Returns: What the history's own room takes.
  /// - Throws: `HistoryError` where a date can't be read.
  func order(heedsDefaultDate: Bool = true) throws(HistoryError) -> CommitOrder {
    var order = CommitOrder()
    do throws(RepositoryError) {
      order.author = try authorIdentity(heedsDefaultDate: heedsDefaultDate)
      order.committer = try committerDefaults.identity()
    } catch {
      throw .repository(error)
    }
    (order.message, order.round, order.force) = (message, round, force)
    order.input = reading.input
    order.decisions = decisions.map { file in
      (name: file.name.split(separator: "/").last.map(String.init) ?? file.name, bytes: file.bytes)
    }
    order.act = act
    return order
  }

  private func authorIdentity(heedsDefaultDate: Bool) throws(RepositoryError) -> Identity {
    var defaults = authorDefaults
    if !heedsDefaultDate { defaults.date = nil }
    if let date { defaults.date = date }
    var identity = try defaults.identity()
    if let author {
      let person = try Person(parsing: author)
      (identity.name, identity.email) = (person.name, person.email)
    }
    return identity
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

  func identity() throws(RepositoryError) -> Identity {
    var time: CommitTime?
    if let date {
      guard let read = GitDate.time(date, zone: try Repository.now().offsetMinutes) else {
        throw RepositoryError.badDate(date)
      }
      time = read
    }
    return Identity(name: name, email: email, date: time)
  }
}

/// What became of a commit.
public typealias CommitResult = CommitReport

extension CommitResult {
  /// Things worth telling, in plain words.
  public var notices: [String] { findings.map(\.words) }
}

extension DraftRepository {
  /// Commits drafts: their bytes as they are, in one commit; and labels the round.
  ///
  /// Nothing is committed where nothing changed; the label is set all the same. An act is kept with the commit of one
  /// draft, of which it must make the new text: `HistoryError.actDoesNotFit` says what of it does not.
  public func commit(
    _ submissions: [DraftSubmission], _ options: CommitOptions = CommitOptions()
  ) throws(HistoryError) -> CommitResult {
    // What is wrong with these is said before anything is read.
    let order = try options.order()
    return try history.commit(
      submissions.map { Submission($0.place.draft, source: $0.source, bytes: $0.bytes) }, order)
  }

  /// What `importDrafts` will do: the files in the order given or, sorted, by the stage words,
  /// version numbers and dates in their names and then by their own times.
  ///
  /// - Parameters:
  ///   - sources: The paths of the files.
  ///   - sorted: Whether they are sorted, rather than taken in the order given.
  ///   - zone: Minutes east of Greenwich, for the dates; `nil` takes the machine's.
  /// - Returns: One step a file, the oldest first.
  /// - Throws: `RepositoryError` where a file can't be read.
  public static func importPlan(
    _ sources: [String], sorted: Bool, zone: Int? = nil
  ) throws(RepositoryError) -> [ImportStep] {
    try Repository.importPlan(sources, sorted: sorted, zone: zone)
  }

  /// Neighbours of a sorted plan whose names bear dates that say the opposite of their stages.
  public static func disagreements(
    in plan: [ImportStep]
  ) -> [(before: ImportStep, after: ImportStep)] {
    Repository.disagreements(in: plan)
  }

  /// Commits the files of a plan one after the other as one draft.
  ///
  /// A step whose round is labelled already is left out where that revision has the same bytes, so
  /// an import that was interrupted can be run again.
  public func importDrafts(
    _ plan: [ImportStep], as place: Place, _ options: CommitOptions = CommitOptions()
  ) throws(HistoryError) -> [CommitResult] {
    // The files' own times tell when each was written, better than one date for all.
    let order = try options.order(heedsDefaultDate: false)
    return try history.importDrafts(plan, as: place.draft, order)
  }
}
