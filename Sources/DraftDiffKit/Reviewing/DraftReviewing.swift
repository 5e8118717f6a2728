import DraftChange
import DraftDecisions
import DraftRender
import DraftReview
import DraftText

extension DraftComparison {
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
    let rendering = options.rendering
    let engine = DecisionEngine(comparison)
    return try Review.with(comparison, rendering.filter, in: rendering.language) { review in
      Result<ReviewOutcome, any Error> {
        let plan = ReviewPlan(engine, review.lookup, rendering.filter)
        let marks = try own.map { try self.marks(plan, $0) } ?? ReviewMarks(plan)
        let voices = try voices(plan, others, files)
        let screen = ReviewScreen(review, (files.old.name, files.new.name), voices, rendering)
        let session = ReviewSession(plan, marks)
        var table = ReviewTable(
          ReviewDesk(session, hasEditor: device.hasEditor), on: device,
          draw: { screen.page($0, columns: $1, rows: $2) },
          file: {
            DecisionFile(
              by: person, old: files.old, new: files.new,
              decisions: plan.decisions($0.session.marks)
            ).bytes
          })
        let isSaved = table.run()
        let end = table.desk.session
        return ReviewOutcome(
          count: end.spots.count, open: end.openCount, isUnsaved: !isSaved,
          orphans: voices.orphans.map(\.words), settled: voices.settled.map(\.words))
      }
    }.get()
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
    let rendering = options.rendering
    let engine = DecisionEngine(comparison)
    try Review.with(comparison, rendering.filter, in: rendering.language) { review in
      Result<Void, any Error> {
        let plan = ReviewPlan(engine, review.lookup, rendering.filter)
        let marks = try own.map { try self.marks(plan, $0) } ?? ReviewMarks(plan)
        let desk = HTMLDesk(
          plan: plan, voices: try voices(plan, others, files),
          file: DecisionFile(
            by: person, old: files.old, new: files.new, decisions: plan.decisions(marks)),
          fileName: fileName)
        let sink = ByteSink(consume)
        HTMLReport.write(
          review, oldName: old.name, newName: new.name, options: rendering, desk: desk, to: sink)
        try sink.finish()
      }
    }.get()
  }

  private func marks(
    _ plan: ReviewPlan, _ file: DraftDecisionFile
  ) throws(DecisionsError) -> ReviewMarks {
    let person = Decider(name: file.author ?? file.name, decisions: file.file.decisions)
    let contradictions = try plan.engine.resolve([person]).contradictions
    guard contradictions.isEmpty else {
      throw DecisionsError.contradictions(
        plan.engine.words(ofContradictions: contradictions))
    }
    return try plan.marks(of: file.file.decisions)
  }

  /// What was decided and said elsewhere, a line each, for who wants no report: changes that were rejected and are
  /// here again, and what has lost its text.
  public func reminders(_ options: ReportOptions) throws -> (back: [String], orphans: [String]) {
    guard let files = options.decidedFiles else { return ([], []) }
    let engine = DecisionEngine(comparison)
    let voices = try Review.with(comparison, ReviewFilter()) { review in
      Result<(ReviewPlan, ReviewVoices), any Error> {
        let plan = ReviewPlan(engine, review.lookup, review.filter)
        return (plan, try self.voices(plan, options.decisions, files))
      }
    }.get()
    var back: [String] = []
    for (index, item) in voices.0.items.enumerated() {
      for voice in voices.1.byItem[index] ?? [] where voice.isBack {
        back.append("\(voice.by): \(item.quote?.exact ?? "")")
      }
    }
    return (back, voices.1.orphans.map(\.words))
  }

  /// What reports tell beside the changes.
  func remarks(_ options: ReportOptions) throws -> ReviewRemarks {
    guard !options.decisions.isEmpty, let files = options.decidedFiles else {
      return ReviewRemarks(options.remarks.map { (SentenceChangeIndex($0.change), $0.by, $0.text) })
    }
    let engine = DecisionEngine(comparison)
    return try Review.with(comparison, ReviewFilter()) { review in
      Result<ReviewRemarks, any Error> {
        let plan = ReviewPlan(engine, review.lookup, review.filter)
        return ReviewRemarks(try voices(plan, options.decisions, files), plan)
      }
    }.get()
  }

  /// What other people's files and those of earlier rounds say of the changes.
  func voices(
    _ plan: ReviewPlan, _ files: [DraftDecisionFile], _ drafts: DecidedFiles
  ) throws(DecisionsError) -> ReviewVoices {
    var voices = ReviewVoices()
    for file in files {
      let person = file.author ?? file.name
      if drafts.isSubject(of: file) {
        try voices.add(file.file.decisions, by: person, of: plan)
      } else {
        try voices.addEarlier(
          file.file.decisions, by: person, of: plan,
          endsHere: file.file.new.sha256 == drafts.old.sha256)
      }
    }
    return voices
  }
}
