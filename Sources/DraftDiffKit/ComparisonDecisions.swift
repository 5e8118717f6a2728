public import DraftDecisions
import DraftRender
public import DraftReview

extension DraftComparison {
  /// What becomes of changes that nobody decided.
  public typealias Undecided = UndecidedChanges

  /// The text that decisions give: the same bytes in whatever order they were made and are given.
  ///
  /// - Parameters:
  ///   - files: The decisions of one or more people.
  ///   - undecided: What becomes of changes that no file decides.
  ///   - isAbout: Whether a file was made on the files of these drafts. One that was not is taken where all of
  ///     its changes are found again.
  /// - Returns: The text, with what became of each decision.
  /// - Throws: `DecisionsError`, and `ReportError` where a draft can't be given back byte for byte.
  public func decided(
    by files: [DraftDecisionFile], undecided: Undecided = .fail,
    isAbout: (DraftDecisionFile) -> Bool
  ) throws -> DecidedDraft {
    try draft(decidedBy: files, undecided: undecided, isAbout: isAbout)
  }

  /// Lets somebody decide change by change. After each decision the whole file is handed to the device.
  ///
  /// - Parameters:
  ///   - files: What the file of decisions says that it is about.
  ///   - own: What the reviewer decided before, on these drafts.
  ///   - others: What others decided, and what was decided in earlier rounds.
  ///   - person: Who decides.
  ///   - options: Which changes are shown, and the language of the words around them.
  ///   - device: Where they are shown, and where the keys come from.
  /// - Returns: What was decided, and how the review ended.
  /// - Throws: `DecisionsError` where a file can't be used with these drafts.
  public func review(
    _ files: DecidedFiles, own: DraftDecisionFile?, others: [DraftDecisionFile],
    by person: String?, options: ReportOptions, on device: any ReviewDevice
  ) throws -> ReviewOutcome {
    try ReviewRequest(self, files, own: own, others: others, by: person, options).run(on: device)
  }

  /// Writes one page for a browser on which somebody decides, and which gives the file of decisions.
  ///
  /// - Parameters:
  ///   - files: What the file of decisions says that it is about.
  ///   - own: What the reviewer decided before, on these drafts.
  ///   - others: What others decided, and what was decided in earlier rounds.
  ///   - person: Who decides.
  ///   - fileName: What the page calls the file that it gives.
  ///   - options: Which changes the page has, and its language.
  ///   - consume: Takes the page in chunks.
  /// - Throws: `DecisionsError` where a file can't be used with these drafts.
  public func writeReviewPage(
    _ files: DecidedFiles, own: DraftDecisionFile?, others: [DraftDecisionFile],
    by person: String?, fileName: String, options: ReportOptions,
    to consume: @escaping ([UInt8]) throws -> Void
  ) throws {
    try ByteSink.chunks(to: consume) {
      try ReviewRequest(self, files, own: own, others: others, by: person, options)
        .writePage(fileName: fileName, to: $0)
    }
  }

  /// What was decided and said elsewhere, a line each, for who wants no report: changes that were rejected and are
  /// here again, and what has lost its text.
  public func reminders(_ options: ReportOptions) throws -> (back: [String], orphans: [String]) {
    guard let files = options.decidedFiles else { return ([], []) }
    return try reminders(options.decisions, on: files)
  }
}
