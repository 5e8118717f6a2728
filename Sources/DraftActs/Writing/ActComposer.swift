package import DraftChange
import DraftDocument
import DraftText

/// Writes the act that makes one draft of another.
///
/// What is written is read and applied again: an article that does not come out as the new draft has it is told
/// anew with more of its words, in the end whole.
package enum ActComposer {
  /// The act as text.
  package static func write(_ comparison: Comparison, _ options: ActOptions = ActOptions())
    -> String
  {
    ActLanguage(of: comparison.old) == .chinese
      ? chinese(comparison, options) : english(comparison, options)
  }

  private static func chinese(_ comparison: Comparison, _ options: ActOptions) -> String {
    for isPlain in [false, true] {
      let attempt = chinese(comparison, options, isPlain: isPlain)
      if attempt.isExact || isPlain { return attempt.text }
    }
    return ""
  }

  /// An act, and whether it gives the new text.
  private static func chinese(
    _ comparison: Comparison, _ options: ActOptions, isPlain: Bool
  ) -> (text: String, isExact: Bool) {
    let new = ChineseLaw.read(LawLines(comparison.new, goesOn: ChineseLaw.goesOn))
    var telling: [String: Telling] = [:]
    var text = ""
    for _ in 0..<5 {
      let old = ChineseLaw.read(LawLines(comparison.old, goesOn: ChineseLaw.goesOn))
      var changes = ChineseActChanges(old, new, comparison, telling, isPlain: isPlain)
      let draft = changes.draft()
      let law = lawName(comparison.old, old)
      text = ChineseActWriter(options.style ?? .npc).write(draft, law: law, options)
      let applied = ChineseConsolidation(old)
      let reading = ChineseActReader.read(text)
      applied.run(reading.instructions)
      let isAccepted = reading.refusals.isEmpty && applied.log.refusals.isEmpty
      if isAccepted, applied.root.lines == new.lines { return (text, true) }
      let failed = failures(applied.root, new)
      // Told whole already, or in the wrong chapter: more words give no more.
      guard failed.contains(where: { telling[$0] != .whole }) else { break }
      for name in failed { telling[name] = (telling[name] ?? .words).wider }
    }
    return (text, false)
  }

  private static func english(_ comparison: Comparison, _ options: ActOptions) -> String {
    let new = EnglishLaw.read(LawLines(comparison.new, goesOn: EnglishLabels.goesOn))
    let style = options.style ?? .us
    var telling: [String: Telling] = [:]
    var text = ""
    for _ in 0..<4 {
      let old = EnglishLaw.read(LawLines(comparison.old, goesOn: EnglishLabels.goesOn))
      var changes = EnglishActChanges(old, new, comparison, telling)
      let draft = changes.draft()
      let law = lawName(comparison.old, old)
      text = EnglishActWriter(style).write(draft, law: law, options)
      let applied = EnglishConsolidation(old)
      applied.run(EnglishActReader.read(text).instructions)
      let failed = failures(applied.root, new)
      guard !failed.isEmpty else { break }
      for name in failed { telling[name] = (telling[name] ?? .words).wider }
    }
    return text
  }

  /// What the draft calls itself: its title, or the first line that has letters.
  private static func lawName(_ document: Document, _ law: Provision) -> String {
    let title = document.sentences.lazy.filter { $0.role == .title }
      .map { document.text.string($0.range) }
      .first { !$0.hasPrefix("（") && !$0.contains("\n") }
    if let title { return title }
    let lines = law.children.filter { $0.level == .title || $0.level == .introduction }
    return lines.first { line in
      line.text.contains { $0.scalar.properties.isAlphabetic } && !line.text.contains(":")
    }?.text.string ?? ""
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
