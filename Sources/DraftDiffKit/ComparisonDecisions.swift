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

  /// Lets a reviewer decide change by change. After each decision the whole file is handed to the device.
  ///
  /// - Parameters:
  ///   - files: The files that the decisions are about.
  ///   - own: The reviewer's own earlier decisions on these drafts.
  ///   - others: The decisions of others, and those of earlier rounds.
  ///   - person: Who decides.
  ///   - options: Which changes are shown, and the language of the screen.
  ///   - device: The screen and the keyboard.
  /// - Returns: The decisions, and how the review ended.
  /// - Throws: `DecisionsError` where a file can't be used with these drafts.
  public func review(
    _ files: DecidedFiles, own: DraftDecisionFile?, others: [DraftDecisionFile],
    by person: String?, options: ReportOptions, on device: any ReviewDevice
  ) throws -> ReviewOutcome {
    try ReviewRequest(self, files, own: own, others: others, by: person, options).run(on: device)
  }

  /// Writes one page for a browser on which a reviewer decides, and which gives the file of decisions.
  ///
  /// - Parameters:
  ///   - files: The files that the decisions are about.
  ///   - own: The reviewer's own earlier decisions on these drafts.
  ///   - others: The decisions of others, and those of earlier rounds.
  ///   - person: Who decides.
  ///   - fileName: The name of the file that the page gives.
  ///   - options: Which changes the page has, and its language.
  ///   - consume: Receives the page in chunks.
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

  /// What was decided and said elsewhere, where no report is wanted: changes that come up once more against what was
  /// decided, a line each, and what belongs to no change.
  public func reminders(
    _ options: ReportOptions
  ) throws -> (recurring: [String], notes: [ReviewNote]) {
    guard let files = options.decidedFiles else { return ([], []) }
    let language = options.rendering.language ?? ReportLanguage(of: comparison)
    return try reminders(options.decisions, on: files, language.words)
  }
}
