package import DraftReview

/// Files of decisions, as a review of the comparison shows them.
extension DraftComparison {
  /// What a reviewer decided before, on these drafts; nothing where there is no file.
  ///
  /// - Throws: `DecisionsError` where the file contradicts itself, or can't be used with these drafts.
  package func marks(
    _ plan: ReviewPlan, _ file: DraftDecisionFile?
  ) throws(DecisionsError) -> ReviewMarks {
    guard let file else { return ReviewMarks(plan) }
    _ = try plan.engine.agreed([Decider(name: file.person, decisions: file.file.decisions)])
    return try plan.marks(of: file.file.decisions)
  }

  /// What other people's files and those of earlier rounds say of the changes.
  package func voices(
    _ plan: ReviewPlan, _ files: [DraftDecisionFile], _ drafts: DecidedFiles
  ) throws(DecisionsError) -> ReviewVoices {
    var voices = ReviewVoices()
    for file in files {
      if drafts.isSubject(of: file) {
        try voices.add(file.file.decisions, by: file.person, of: plan)
      } else {
        try voices.addEarlier(
          file.file.decisions, by: file.person, of: plan,
          endsHere: file.file.new.sha256 == drafts.old.sha256)
      }
    }
    return voices
  }

  /// The same of all changes, whatever a report shows, with the plan that names them.
  package func voices(
    _ files: [DraftDecisionFile], _ drafts: DecidedFiles
  ) throws -> (plan: ReviewPlan, voices: ReviewVoices) {
    let engine = DecisionEngine(comparison)
    return try Review.with(comparison, ReviewFilter()) { review in
      Result<_, any Error> {
        let plan = ReviewPlan(engine, review.lookup, review.filter)
        return (plan, try voices(plan, files, drafts))
      }
    }.get()
  }

  /// What was decided and said elsewhere: changes that come up once more against what was decided, with the remarks
  /// that belong to none.
  package func reminders(
    _ files: [DraftDecisionFile], on drafts: DecidedFiles, _ words: any ReportWords
  ) throws -> (recurring: [String], notes: [ReviewNote]) {
    let (plan, voices) = try voices(files, drafts)
    let recurring = plan.items.enumerated().flatMap { index, item in
      (voices.byItem[index] ?? []).filter { $0.recurrence != nil }.compactMap { voice in
        voice.verdict.map {
          words.said(voice, $0.kind) + words.aside(words.quoted(plan.words(of: item)))
        }
      }
    }
    return (recurring, voices.notes(words))
  }
}
