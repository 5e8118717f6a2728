public import DraftDecisions
import DraftDocument
import DraftReading
import DraftText

/// A draft as it was decided.
public struct DecidedDraft: Sendable {
  /// The bytes of its file.
  public let bytes: [UInt8]
  /// What whoever decided should know, in the order of the text.
  public let notices: [Notice]

  /// Something that nobody decided in so many words.
  public typealias Notice = DecisionNotice
}

extension DraftComparison {
  /// What becomes of changes that nobody decided.
  public enum Undecided: String, Sendable, CaseIterable {
    /// They are made.
    case accept
    /// The text stays as it was.
    case reject
    /// Nothing is written: `DecisionsError.undecided` names them.
    case fail
  }

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
    for draft in [old, new] where draft.word == nil && !draft.document.reader.isText {
      throw DecisionsError.page(file: draft.name)
    }
    if old.word == nil, new.word == nil { try requireExactness() }
    let engine = DecisionEngine(comparison)
    var resolution = try self.resolution(files, engine, isAbout)
    if !resolution.undecided.isEmpty {
      switch undecided {
      case .fail: throw DecisionsError.undecided(engine.words(ofUndecided: resolution))
      case .accept: resolution.decideRest(.accept)
      case .reject: resolution.decideRest(.reject)
      }
    }
    return try written(engine.text(resolution.choices))
  }

  /// What the files decide together.
  ///
  /// - Throws: `DecisionsError` where one can't be used, or where they contradict each other.
  func resolution(
    _ files: [DraftDecisionFile], _ engine: DecisionEngine, _ isAbout: (DraftDecisionFile) -> Bool
  ) throws -> Resolution {
    let people = try files.map {
      Decider(name: $0.author ?? $0.name, decisions: try decisions($0, engine, isAbout))
    }
    let resolution = try engine.resolve(people)
    guard resolution.contradictions.isEmpty else {
      throw DecisionsError.contradictions(
        engine.words(ofContradictions: resolution.contradictions))
    }
    return resolution
  }

  private func decisions(
    _ file: DraftDecisionFile, _ engine: DecisionEngine, _ isAbout: (DraftDecisionFile) -> Bool
  ) throws(DecisionsError) -> [Decision] {
    if isAbout(file) { return file.file.decisions }
    let found = engine.found(file.file.decisions)
    guard found.missing.isEmpty else {
      throw .otherDrafts(
        file: file.name,
        missing: found.missing.map { $0.quote?.exact ?? $0.change.description })
    }
    return found.here
  }

  private func written(_ text: DecidedText) throws -> DecidedDraft {
    let draft = text.isAsOld ? old : new
    let form = draft.document.source
    if old.word != nil || new.word != nil {
      return DecidedDraft(bytes: try decidedWord(text), notices: text.notices)
    }
    do {
      let bytes = try TextEncoder.encode(
        text.bytes, as: form.encoding, byteOrderMark: form.hasByteOrderMark)
      return DecidedDraft(bytes: bytes, notices: text.notices)
    } catch {
      throw ReportError.notInEncoding(DraftError(name: draft.name, .text(error)))
    }
  }
}
