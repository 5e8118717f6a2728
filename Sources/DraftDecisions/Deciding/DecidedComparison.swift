import DraftDocument
import DraftReading
package import DraftReview

/// Files of decisions, carried out.
extension DraftComparison {
  /// The text that decisions give.
  ///
  /// - Parameter isAbout: Whether a file was made on the files of these drafts. One that was not is taken where all
  ///   of its changes are found again.
  /// - Throws: `DecisionsError`, and `ReportError` where a draft can't be given back byte for byte.
  package func draft(
    decidedBy files: [DraftDecisionFile], undecided: UndecidedChanges,
    isAbout: (DraftDecisionFile) -> Bool
  ) throws -> DecidedDraft {
    for draft in [old, new] where !draft.isWord && !draft.document.reader.isText {
      throw DecisionsError.page(file: draft.name)
    }
    if !old.isWord, !new.isWord { try requireExactness() }
    let engine = DecisionEngine(comparison)
    var resolution = try self.resolution(files, engine, isAbout)
    if !resolution.undecided.isEmpty {
      switch undecided {
      case .fail: throw error(ofUndecided: resolution, engine)
      case .accept: resolution.decideRest(.accept)
      case .reject: resolution.decideRest(.reject)
      }
    }
    return try written(engine.text(resolution.choices))
  }

  private func error(ofUndecided resolution: Resolution, _ engine: DecisionEngine)
    -> DecisionsError
  {
    Review.with(comparison, ReviewFilter()) { review in
      let plan = ReviewPlan(engine, review.lookup, review.filter)
      return .undecided(
        plan.words(ofUndecided: resolution, review.words), of: plan.items.count)
    }
  }

  private func written(_ text: DecidedText) throws -> DecidedDraft {
    let bytes =
      old.isWord || new.isWord
      ? try decidedWord(text) : try (text.isAsOld ? old : new).encoded(text.bytes)
    return DecidedDraft(bytes: bytes, notices: text.notices)
  }

  /// What is still to be decided, as a comparison: what was accepted is in both drafts, and what was rejected in none.
  /// The drafts themselves where nothing was decided on them.
  ///
  /// - Throws: `DecisionsError.word` where a Word document has no place for what was decided.
  package func undecided(
    _ decisions: [DraftDecisionFile], on files: DecidedFiles?
  ) throws -> DraftComparison {
    guard let files else { return self }
    let own = decisions.filter { file in
      files.isSubject(of: file) && file.file.decisions.contains { $0.verdict != nil }
    }
    guard !own.isEmpty else { return self }
    let engine = DecisionEngine(comparison)
    let decided = try resolution(own, engine) { _ in true }
    func draft(_ verdict: Decision.Verdict, _ like: Draft) throws -> Draft {
      var all = decided
      all.decideRest(verdict)
      return try self.draft(with: engine.text(all.choices), like)
    }
    return DraftComparison(from: try draft(.reject, old), to: try draft(.accept, new))
  }

  private func draft(with text: DecidedText, _ like: Draft) throws -> Draft {
    if like.isWord { return try Draft(bytes: decidedWord(text), name: like.name) }
    var options = DraftOptions()
    options.reader = like.format == .markdown ? .markdown : .plain
    return Draft(
      text: String(decoding: text.bytes, as: UTF8.self), name: like.name, options: options)
  }

  /// What the files decide together.
  ///
  /// - Throws: `DecisionsError` where one can't be used, or where they contradict each other.
  private func resolution(
    _ files: [DraftDecisionFile], _ engine: DecisionEngine, _ isAbout: (DraftDecisionFile) -> Bool
  ) throws(DecisionsError) -> Resolution {
    var people: [Decider] = []
    for file in files {
      people.append(
        Decider(name: file.person, decisions: try decisions(file, engine, isAbout)))
    }
    return try engine.agreed(people)
  }

  private func decisions(
    _ file: DraftDecisionFile, _ engine: DecisionEngine, _ isAbout: (DraftDecisionFile) -> Bool
  ) throws(DecisionsError) -> [Decision] {
    if isAbout(file) { return file.file.decisions }
    let found = engine.found(file.file.decisions)
    guard found.missing.isEmpty else {
      throw .otherDrafts(
        file: file.name,
        missing: found.missing.map { $0.quote?.shown ?? $0.change.description })
    }
    return found.here
  }
}

extension DecisionEngine {
  /// What people decide together.
  ///
  /// - Throws: `DecisionsError.contradictions` where they want different things.
  func agreed(_ people: [Decider]) throws(DecisionsError) -> Resolution {
    let resolution = try resolve(people)
    guard resolution.contradictions.isEmpty else {
      throw Review.with(comparison, ReviewFilter()) { review in
        let plan = ReviewPlan(self, review.lookup, review.filter)
        return .contradictions(
          plan.words(ofContradictions: resolution.contradictions, review.words))
      }
    }
    return resolution
  }
}
