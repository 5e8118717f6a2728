package import DraftDocument
import DraftText

/// Reads an act and applies it to the text that it amends.
package enum Amendment {
  /// The text that follows from an act; what doesn't fit is refused by name, and the rest is done.
  ///
  /// O(instructions × text) at worst. The text of the base is changed only where an instruction says so.
  ///
  /// - Parameter tracing: Whether to tell which instruction changed which line.
  package static func apply(
    _ act: Document, to base: Document, tracing: Bool = false
  ) -> Consolidated {
    apply(String(decoding: act.source.bytes, as: UTF8.self), to: base, tracing: tracing)
  }

  package static func apply(
    _ act: String, to base: Document, tracing: Bool = false
  ) -> Consolidated {
    ActLanguage(of: base) == .chinese
      ? chinese(act, base, tracing) : english(act, base, tracing)
  }

  private static func chinese(_ act: String, _ base: Document, _ tracing: Bool) -> Consolidated {
    let reading = ChineseActReader.read(act)
    let lines = LawLines(base, goesOn: ChineseLaw.goesOn)
    let law = ChineseConsolidation(ChineseLaw.read(lines))
    if tracing { law.trace = LineTrace(law.root) }
    law.run(reading.partInstructions)
    return consolidated(reading, law.root, lines.tail, law.log, law.trace)
  }

  private static func english(_ act: String, _ base: Document, _ tracing: Bool) -> Consolidated {
    let reading = EnglishActReader.read(act)
    let lines = LawLines(base, goesOn: EnglishLabels.goesOn)
    let law = EnglishConsolidation(EnglishLaw.read(lines))
    if tracing { law.trace = LineTrace(law.root) }
    law.run(reading.partInstructions)
    return consolidated(reading, law.root, lines.tail, law.log, law.trace)
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

/// The language of a law, which says how its acts are worded.
package enum ActLanguage: Sendable {
  case chinese, english

  /// Chinese where a fifth of the characters are Han, or a line begins with 第…条.
  package init(of document: Document) {
    var han = 0
    var all = 0
    // A lead byte of U+4000 through U+9FFF; other bytes of a character don't count.
    for byte in document.source.bytes where byte & 0xC0 != 0x80 {
      all += 1
      if (0xE4...0xE9).contains(byte) { han += 1 }
    }
    let hasArticles = { () -> Bool in
      let lines = LawLines(document) { _, _ in false }.lines
      return lines.contains { ChineseLaw.articleLabel($0.text) != nil }
    }
    self = han * 5 > all || (han > 0 && hasArticles()) ? .chinese : .english
  }
}
