package import DraftLanguage
package import DraftDocument
import DraftText

/// Reads an act and applies it to the text that it amends.
package enum Amendment {
  /// The text that follows from an act; what doesn't fit is refused by name, and the rest is done.
  ///
  /// Of an act that amends several laws what is for this text counts, as its title says; where the act is for
  /// others, `otherLaws` of the result names them, and nothing is done.
  ///
  /// O(instructions × text) at worst. The text of the base is changed only where an instruction says so.
  ///
  /// - Parameters:
  ///   - law: Which law of the act the text is; by default its title says so.
  ///   - tracing: Whether to say which instruction changed which line.
  package static func apply(
    _ act: Document, to base: Document, as law: String? = nil, tracing: Bool = false
  ) -> Consolidated {
    apply(String(decoding: act.source.bytes, as: UTF8.self), to: base, as: law, tracing: tracing)
  }

  package static func apply(
    _ act: String, to base: Document, as law: String? = nil, tracing: Bool = false
  ) -> Consolidated {
    switch ActLanguage(of: base) {
    case .chinese: chinese(act, base, law, tracing)
    case .japanese: japanese(act, base, tracing)
    case .english: english(act, base, law, tracing)
    }
  }

  /// The laws that an act amends, by the names that it gives them; empty where it names none.
  package static func laws(of act: Document, for base: Document) -> [String] {
    let text = String(decoding: act.source.bytes, as: UTF8.self)
    return switch ActLanguage(of: base) {
    case .chinese: ActPackage(ChineseActReader.read(text)).laws
    case .english: ActPackage(EnglishActReader.read(text)).laws
    case .japanese: []
    }
  }

  /// What of an act is for a text; `nil` where it amends several laws and the text is none of them.
  ///
  /// English addresses name their acts themselves, and a code holds many: there only a title that is one of them
  /// leaves the others out.
  private static func own(
    _ reading: ActReading, _ base: Document, _ root: Provision, _ law: String?
  ) -> ActReading? {
    let package = ActPackage(reading)
    if let law { return package.law(named: law).map(package.reading(for:)) }
    guard package.isPackage else { return reading }
    let found = package.law(named: DraftName.of(base, root)) ?? package.law(in: root)
    if found == nil, ActLanguage(of: base) == .english { return reading }
    return found.map(package.reading(for:))
  }

  private static func chinese(
    _ act: String, _ base: Document, _ name: String?, _ tracing: Bool
  ) -> Consolidated {
    let lines = LawLines(base, goesOn: ChineseLaw.goesOn)
    let law = ChineseConsolidation(ChineseLaw.read(lines))
    let whole = chineseReading(act, of: law.root)
    guard let reading = own(whole, base, law.root, name) else { return none(of: whole, base) }
    let title = DraftName.of(base, law.root)
    let isOther = name == nil && ActPackage(reading).isForAnother(title, law.root)
    if tracing { law.trace = LineTrace(law.root) }
    law.run(reading.partInstructions)
    var result = consolidated(reading, law.root, lines.tail, law.log, law.trace)
    if isOther { result.otherTitle = title }
    return result
  }

  private static func japanese(_ act: String, _ base: Document, _ tracing: Bool) -> Consolidated {
    let reading = JapaneseActReader.read(ActLine.source(act))
    let lines = LawLines(base, goesOn: JapaneseLaw.goesOn)
    let law = JapaneseConsolidation(JapaneseLaw.read(lines))
    if tracing { law.trace = LineTrace(law.root) }
    law.run(reading.partInstructions)
    return consolidated(reading, law.root, lines.tail, law.log, law.trace)
  }

  /// The text as it is, where the act is for other laws.
  private static func none(of reading: ActReading, _ base: Document) -> Consolidated {
    var result = Consolidated(
      text: Array(base.source.bytes), outcomes: [], refusals: [], notes: [])
    result.otherLaws = ActPackage(reading).laws
    return result
  }

  /// Read as an act of Taiwan where it is worded as one.
  private static func chineseReading(_ act: String, of law: Provision) -> ActReading {
    let lines = ActLine.source(act)
    return TaiwanActReader.reads(lines)
      ? TaiwanActReader.read(lines, of: law) : ChineseActReader.read(act)
  }

  private static func english(
    _ act: String, _ base: Document, _ name: String?, _ tracing: Bool
  ) -> Consolidated {
    let whole = EnglishActReader.read(act)
    let lines = LawLines(base, goesOn: EnglishLabels.goesOn)
    let law = EnglishConsolidation(EnglishLaw.read(lines))
    guard let reading = own(whole, base, law.root, name) else { return none(of: whole, base) }
    if tracing { law.trace = LineTrace(law.root) }
    law.run(reading.partInstructions)
    return consolidated(reading, law.root, lines.tail, law.log, law.trace)
  }

  /// The law that all of a part of a package is for.
  private static func law(of reading: ActReading) -> String? {
    let laws = ActPackage(reading).laws
    return laws.count == 1 ? laws[0] : nil
  }

  private static func consolidated(
    _ reading: ActReading, _ root: Provision, _ tail: Letters, _ log: AmendmentLog,
    _ trace: LineTrace?
  ) -> Consolidated {
    var out: Letters = []
    root.write(to: &out)
    out += tail
    var result = Consolidated(
      text: Array(out.string.utf8), outcomes: log.outcomes,
      refusals: reading.refusals + log.refusals, notes: reading.notes,
      changed: trace?.changed(in: root) ?? [], touched: trace?.touched() ?? [])
    result.law = law(of: reading)
    for article in root.children where article.level == .article {
      if let old = article.oldName { result.numbers[old] = article.name }
    }
    changeLines(&result, reading)
    result.refusals.sort { $0.place.line < $1.place.line }
    return result
  }

  /// Changes by lines, which count in the text that all others gave.
  private static func changeLines(_ result: inout Consolidated, _ reading: ActReading) {
    let isCertain = result.refusals.isEmpty
    var text = NumberedText(result.text, changed: result.changed)
    var isChanged = false
    for instruction in reading.instructions {
      guard case .lines(let change) = instruction.operation else { continue }
      do throws(Refusal) {
        guard isCertain else { throw .linesUncertain }
        let kind = try text.add(change, instruction.place)
        isChanged = true
        result.outcomes.append(
          Outcome(place: instruction.place, kind: kind, addresses: [change.address], count: 1))
      } catch {
        result.refusals.append(RefusedInstruction(instruction.place, error))
      }
    }
    guard isChanged else { return }
    text.make()
    (result.text, result.changed) = (text.text, text.changed)
  }
}

extension ActLanguage {
  /// Japanese where kana stand among the Han characters; Chinese where a fifth of the characters are Han, or a line
  /// begins with 第…条.
  package init(of document: Document) {
    let scripts = document.source.withView { ScriptCounts($0, $0.indices) }
    let hasArticles = { () -> Bool in
      let lines = LawLines(document) { _, _ in false }.lines
      return lines.contains { ChineseLaw.articleLabel($0.text) != nil }
    }
    if scripts.kana * 10 > scripts.characters {
      self = .japanese
    } else {
      self =
        scripts.han * 5 > scripts.characters || (scripts.han > 0 && hasArticles())
        ? .chinese : .english
    }
  }
}

extension ActLanguage {
  /// The style of acts that amend a text, where none is asked for: a law that counts its articles by 條 is
  /// Taiwan's, a contract that mentions its clauses British.
  package func style(of document: Document) -> ActStyle {
    switch self {
    case .english: ActLanguage.speaksOfClauses(document) ? .uk : .us
    case .japanese: .japan
    case .chinese: ArticleLabels.areTraditional(in: document) ? .taiwan : .npc
    }
  }

  /// A contract whose references mention its clauses is worded as in England.
  private static func speaksOfClauses(_ document: Document) -> Bool {
    let law = EnglishLaw.read(LawLines(document, goesOn: EnglishLabels.goesOn))
    return EnglishPartNames(law, of: document, .us).isContract
      && PartNoun.commonest(in: document) == .clause
  }
}
