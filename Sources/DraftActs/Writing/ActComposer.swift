package import DraftChange
import DraftDocument
import DraftLanguage
import DraftText

/// Writes the act that makes one draft of another.
///
/// What is written is read and applied again: an article that does not come out as the new draft has it is written
/// anew with more of its words, in the end whole. What then is not as in the new draft is described by its lines.
package enum ActComposer {
  /// The act as text; what it leaves out of the new text is named in it.
  package static func write(_ comparison: Comparison, _ options: ActForm = ActForm())
    -> String
  {
    let language = ActLanguage(of: comparison.old)
    let attempts =
      switch options.style ?? language.style(of: comparison.old) {
      case .npc, .local, .company: chinese(comparison, options)
      case .taiwan: [taiwan(comparison, options)]
      case .japan: [japanese(comparison, options)]
      case .uk, .us: english(comparison, options)
      }
    for attempt in attempts where ActCheck.firstDifference(attempt.text, comparison) == nil {
      return attempt.text
    }
    let attempt = attempts[0]
    let draft = completed(attempts, comparison, language == .english ? .english : .chinese)
    let text = attempt.write(draft)
    guard let line = ActCheck.firstDifference(text, comparison) else { return text }
    var honest = draft
    honest.unsaid = ["“\(line)”"]
    return attempt.write(honest)
  }

  /// The draft that lacks least with that described by lines, or all of it by lines where that is shorter.
  private static func completed(
    _ attempts: [Attempt], _ comparison: Comparison, _ script: PhraseChoice.Script
  ) -> ActDraft {
    let goal = comparison.new.source.bytes
    var plain = ActDraft()
    plain.lines = LineChanges(comparison.old.source.bytes, goal, comparison, script).changes
    let drafts = attempts.compactMap { attempt -> ActDraft? in
      let result = Amendment.apply(attempt.text, to: comparison.old)
      guard result.refusals.isEmpty, !attempt.draft.items.isEmpty else { return nil }
      var mixed = attempt.draft
      mixed.lines = LineChanges(result.text, goal, nil, script).changes
      return mixed.lines.count + mixed.items.count <= plain.lines.count ? mixed : nil
    }
    return drafts.min { $0.lines.count < $1.lines.count } ?? plain
  }

  /// An act as it was drafted and written.
  private struct Attempt {
    var draft: ActDraft
    var write: (ActDraft) -> String
    var text: String
    /// Whether it was applied and gave the new text.
    var isExact = false

    init(_ draft: ActDraft, _ write: @escaping (ActDraft) -> String) {
      self.draft = draft
      self.write = write
      text = write(draft)
    }
  }

  /// The act, and behind it one without renumbering and moves where the first does not give all of the new draft.
  private static func chinese(_ comparison: Comparison, _ options: ActForm) -> [Attempt] {
    let attempt = chinese(comparison, options, isPlain: false)
    return attempt.isExact ? [attempt] : [attempt, chinese(comparison, options, isPlain: true)]
  }

  private static func chinese(
    _ comparison: Comparison, _ options: ActForm, isPlain: Bool
  ) -> Attempt {
    let new = ChineseLaw.read(LawLines(comparison.new, goesOn: ChineseLaw.goesOn))
    var telling: [String: Telling] = [:]
    var rounds = 0
    while true {
      let old = ChineseLaw.read(LawLines(comparison.old, goesOn: ChineseLaw.goesOn))
      var changes = ChineseActChanges(old, new, comparison, telling, isPlain: isPlain)
      let draft = changes.draft()
      let law = DraftName.of(comparison.old, old)
      let writer = ChineseActWriter(options.style ?? .npc)
      var attempt = Attempt(draft) { writer.write($0, law: law, options) }
      // Terms have been replaced in the provisions that were compared.
      let applied = ChineseConsolidation(
        ChineseLaw.read(LawLines(comparison.old, goesOn: ChineseLaw.goesOn)))
      let reading = ChineseActReader.read(attempt.text)
      applied.run(reading.instructions)
      let isAccepted = reading.refusals.isEmpty && applied.log.refusals.isEmpty
      attempt.isExact = isAccepted && applied.root.lines == new.lines
      let failed = failures(applied.root, new)
      rounds += 1
      // Given whole already, or in the wrong chapter: more words give no more.
      guard !attempt.isExact, rounds < 5, failed.contains(where: { telling[$0] != .whole }) else {
        return attempt
      }
      for name in failed { telling[name] = (telling[name] ?? .words).wider }
    }
  }

  private static func taiwan(_ comparison: Comparison, _ options: ActForm) -> Attempt {
    let old = ChineseLaw.read(LawLines(comparison.old, goesOn: ChineseLaw.goesOn))
    let new = ChineseLaw.read(LawLines(comparison.new, goesOn: ChineseLaw.goesOn))
    let name = DraftName.of(comparison.old, old)
    return Attempt(TaiwanActChanges(old, new).draft()) {
      TaiwanActWriter(old).write($0, law: name, options)
    }
  }

  private static func japanese(_ comparison: Comparison, _ options: ActForm) -> Attempt {
    let new = JapaneseLaw.read(LawLines(comparison.new, goesOn: JapaneseLaw.goesOn))
    var whole: Set<String> = []
    while true {
      let old = JapaneseLaw.read(LawLines(comparison.old, goesOn: JapaneseLaw.goesOn))
      var changes = JapaneseActChanges(old, new, comparison, whole: whole)
      let draft = changes.draft()
      let name = DraftName.of(comparison.old, old)
      let attempt = Attempt(draft) { JapaneseActWriter().write($0, law: name, options) }
      let applied = JapaneseConsolidation(old)
      applied.run(JapaneseActReader.read(ActLine.source(attempt.text)).partInstructions)
      let failed = failures(applied.root, new).filter { !whole.contains($0) }
      guard !failed.isEmpty else { return attempt }
      whole.formUnion(failed)
    }
  }

  /// Of those that give the new draft the one with the fewest items.
  private static func english(_ comparison: Comparison, _ options: ActForm) -> [Attempt] {
    var attempts: [Attempt] = []
    let law = EnglishLaw.read(LawLines(comparison.old, goesOn: EnglishLabels.goesOn))
    // Statutes say each reference by itself.
    let isContract = law.children.contains(where: \.isNumberedClause)
    for numbers in EnglishActChanges.Numbers.allCases
    where isContract || numbers != .withReferences {
      let attempt = english(comparison, options, numbers)
      attempts.append(attempt)
      // Nothing got another number.
      if attempt.draft.formerNumbers.isEmpty { break }
    }
    guard attempts.count > 1 else { return attempts }
    let exact = attempts.filter { ActCheck.firstDifference($0.text, comparison) == nil }
    let best = exact.min {
      ($0.draft.items.count, $0.text.utf8.count) < ($1.draft.items.count, $1.text.utf8.count)
    }
    return best.map { [$0] } ?? attempts
  }

  private static func english(
    _ comparison: Comparison, _ options: ActForm, _ numbers: EnglishActChanges.Numbers
  ) -> Attempt {
    let new = EnglishLaw.read(LawLines(comparison.new, goesOn: EnglishLabels.goesOn))
    let style = options.style ?? ActLanguage.english.style(of: comparison.old)
    var telling: [String: Telling] = [:]
    var rounds = 0
    while true {
      let old = EnglishLaw.read(LawLines(comparison.old, goesOn: EnglishLabels.goesOn))
      let draft = EnglishActChanges(old, new, comparison, telling, numbers).result
      let base = EnglishLaw.read(LawLines(comparison.old, goesOn: EnglishLabels.goesOn))
      let law = DraftName.of(comparison.old, base)
      let writer = EnglishActWriter(style, EnglishPartNames(base, of: comparison.old, style))
      let attempt = Attempt(draft) { writer.write($0, law: law, options) }
      let applied = EnglishConsolidation(base)
      applied.run(EnglishActReader.read(attempt.text).instructions)
      let failed = failures(applied.root, new)
      rounds += 1
      guard !failed.isEmpty, rounds < 4 else { return attempt }
      for name in failed { telling[name] = (telling[name] ?? .words).wider }
    }
  }

  /// Numbers of the articles that are not as they should be.
  private static func failures(_ result: Provision, _ goal: Provision) -> [String] {
    var found: [String: Letters] = [:]
    for article in result.children where article.level == .article {
      found[article.name] = article.text + [Letter("\n")] + article.content
    }
    return goal.children.filter { $0.level == .article }.filter {
      found[$0.name] != $0.text + [Letter("\n")] + $0.content
    }.map(\.name)
  }
}
