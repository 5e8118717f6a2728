import DraftGit
public import DraftReading

/// How two sides that went on apart become one again: by a revision that comes from both, in which the drafts that both
/// changed are joined as `DraftMerger` joins them.
public struct DraftJoining: Sendable {
  /// Drafts, by path, whose file in the work tree is the joined text: a person has settled them.
  public var settled: [DraftPath] = []
  /// `nil`: says what was joined.
  public var message: String?
  /// Who joins, as `GIT_AUTHOR_NAME` and its like give it; what is `nil` the settings say.
  public var authorDefaults = PersonDefaults()
  /// The same for the committer.
  public var committerDefaults = PersonDefaults()
  /// Joins also what only likely goes together.
  public var takesLikely = false
  /// How the drafts are read.
  public var reading = DraftOptions()
  /// What the own side is called at marks.
  public var ownName = "ours"

  /// Joins what is certain.
  public init() {}

  func joining() throws(RepositoryError) -> Joining {
    let message = message
    return Joining(
      settled: settled.map(\.path), author: try authorDefaults.identity(),
      committer: try committerDefaults.identity(), message: { message ?? "Merge \($0)" }
    ) { path, base, ours, theirs in
      text(path, base, ours, theirs)
    }
  }

  /// `nil` for what is no text, or can't be read as one draft.
  private func text(
    _ path: String, _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]
  ) -> Joining.Text? {
    do {
      let drafts = try [base, ours, theirs].map {
        try Draft(bytes: $0, name: path, options: reading)
      }
      let merger = try DraftMerger(
        base: drafts[0], sides: [(drafts[1], ownName), (drafts[2], "theirs")],
        takesLikely: takesLikely)
      return Joining.Text(
        bytes: try merger.text(), isDecided: merger.isClean,
        remarks: merger.findings().map { "\(path):\($0.line): \($0.text): \($0.message)" })
    } catch {
      return nil
    }
  }
}
