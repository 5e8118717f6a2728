import DraftReading
package import DraftDecisions
package import DraftReview

/// What a review of a comparison begins with, on a terminal or on a page.
package struct ReviewRequest {
  private let comparison: DraftComparison
  private let files: DecidedFiles
  private let own: DraftDecisionFile?
  private let others: [DraftDecisionFile]
  private let person: String?
  private let options: RenderOptions

  /// - Parameters:
  ///   - files: The files that the decisions are about.
  ///   - own: The reviewer's own earlier decisions on these drafts.
  ///   - others: The decisions of others, and those of earlier rounds.
  package init(
    _ comparison: DraftComparison, _ files: DecidedFiles, own: DraftDecisionFile?,
    others: [DraftDecisionFile], by person: String?, _ options: ReportOptions
  ) {
    self.comparison = comparison
    self.files = files
    self.own = own
    self.others = others
    self.person = person
    self.options = options.rendering
  }

  /// Has the changes decided on a terminal.
  package func run(on device: any ReviewDevice) throws -> ReviewOutcome {
    try prepared { review, plan, marks, voices in
      let screen = ReviewScreen(review, (files.old.name, files.new.name), voices, options)
      var table = ReviewTable(
        ReviewDesk(ReviewSession(plan, marks), hasEditor: device.hasEditor), on: device,
        draw: { screen.page($0, columns: $1, rows: $2) },
        file: { file(plan, $0.session.marks).bytes })
      let isSaved = table.run()
      let end = table.desk.session
      return ReviewOutcome(
        end.tally, isUnsaved: !isSaved, notes: voices.notes(review.words), review.words)
    }
  }

  /// Writes the page on which the changes are decided.
  ///
  /// - Parameter fileName: The name of the file that the page gives.
  package func writePage(fileName: String, to sink: ByteSink) throws {
    try prepared { review, plan, marks, voices in
      let desk = HTMLDesk(
        plan: plan, voices: voices, file: file(plan, marks), fileName: fileName)
      HTMLReport.write(
        review, oldName: comparison.old.name, newName: comparison.new.name, options: options,
        desk: desk, to: sink)
    }
  }

  private func prepared<Outcome>(
    _ run: (Review, ReviewPlan, ReviewMarks, ReviewVoices) throws -> Outcome
  ) throws -> Outcome {
    let engine = DecisionEngine(comparison.comparison)
    return try Review.with(comparison.comparison, options.filter, in: options.language) { review in
      Result<Outcome, any Error> {
        let plan = ReviewPlan(engine, review.lookup, options.filter)
        return try run(
          review, plan, try comparison.marks(plan, own),
          try comparison.voices(plan, others, files))
      }
    }.get()
  }

  private func file(_ plan: ReviewPlan, _ marks: ReviewMarks) -> DecisionFile {
    DecisionFile(by: person, old: files.old, new: files.new, decisions: plan.decisions(marks))
  }
}
