import DraftLanguage

/// Reads Japanese acts: sentences of clauses, the new text on the lines below a sentence that announces it.
struct JapaneseActReader {
  private(set) var reading = ActReading()
  /// What the clause before refers to.
  private var current: [Address] = []
  /// The last instruction, where it waits for its text.
  private var waiting: (operation: Operation, place: ActPlace)?
  private var text: [Letters] = []
  private var raw: [Letters]?

  static func read(_ lines: [Letters]) -> ActReading {
    var reader = JapaneseActReader()
    var index = 0
    while index < lines.count, !JapaneseLabels.isClosing(lines[index].trimmed) {
      if reader.waiting != nil, let block = FencedText.block(lines, at: index) {
        reader.raw = block.text
        index = block.end
      } else {
        reader.read(lines[index].trimmed, number: index + 1)
        index += 1
      }
    }
    reader.flush()
    return reader.reading
  }

  private mutating func read(_ letters: Letters, number: Int) {
    guard !letters.isEmpty else { return }
    let quoted = QuotedLines([letters], open: "「", close: "」")
    if let line = quoted.lines.first, !quoted.isOpen {
      var clauses: [Clause] = []
      let isWhole = clausesOf(line, &clauses)
      if isWhole || !clauses.isEmpty {
        flush()
        return take(clauses, isWhole, line, number)
      }
      if waiting == nil, JapaneseActReader.instructs(line.letters) {
        let place = ActPlace(item: [], line: number, words: line.shown(0..<line.letters.count))
        reading.refusals.append(RefusedInstruction(place, .notUnderstood))
      }
    }
    if waiting != nil { text.append(letters) }
  }

  /// Whether a line that is no sentence of clauses says to do something all the same; a title and a lead do not.
  private static func instructs(_ letters: Letters) -> Bool {
    guard letters.last == "。", !letters.contains("改正する") else { return false }
    return ["に改める", "を加える", "を削る", "を改める"].contains { letters.contains($0) }
  }

  // MARK: Clauses

  private struct Clause {
    let verb: ActVerb
    let slots: Slots
    let range: Range<Int>
  }

  /// The clauses of a line; whether they are all of it.
  private func clausesOf(_ line: ActLine, _ clauses: inout [Clause]) -> Bool {
    var place = 0
    var here = current.last
    while place < line.letters.count {
      let reader = PhraseReader(JapaneseSlots(current: here), line)
      var best: Clause?
      for row in ActGrammar.japanese {
        guard
          let hit = reader.match(
            row.phrasing, at: place,
            isEnd: {
              $0 < line.letters.count && "、。".unicodeScalars.contains(line.letters[$0].scalar)
            }),
          hit.end > best?.range.upperBound ?? place
        else { continue }
        best = Clause(verb: row.verb, slots: hit.slots, range: place..<hit.end)
      }
      guard let best else { return false }
      clauses.append(best)
      here = (best.slots.addresses("at") ?? best.slots.addresses("from"))?.last ?? here
      place = best.range.upperBound + 1
    }
    return true
  }

  private mutating func take(
    _ clauses: [Clause], _ isWhole: Bool, _ line: ActLine, _ number: Int
  ) {
    let named = clauses.lazy.compactMap { $0.slots.addresses("at") ?? $0.slots.addresses("from") }
    let item = named.first?.first.map { [JapaneseAddressWriter.text($0.upTo(.article))] } ?? []
    for clause in clauses {
      let place = ActPlace(item: item, line: number, words: line.shown(clause.range))
      do throws(Refusal) {
        try take(clause, place)
      } catch {
        reading.refusals.append(RefusedInstruction(place, error))
      }
    }
    guard !isWhole else { return }
    let rest = (clauses.last?.range.upperBound ?? 0)..<line.letters.count
    reading.refusals.append(
      RefusedInstruction(
        ActPlace(item: item, line: number, words: line.shown(rest)), .notUnderstood))
  }

  private mutating func take(_ clause: Clause, _ place: ActPlace) throws(Refusal) {
    let (operation, needsText) = try operation(clause.verb, clause.slots)
    flush()
    if needsText {
      waiting = (operation, place)
    } else {
      reading.instructions.append(Instruction(operation, place: place))
    }
  }

  private mutating func operation(
    _ verb: ActVerb, _ slots: Slots
  ) throws(Refusal) -> (Operation, needsText: Bool) {
    if let at = slots.addresses("at") ?? slots.addresses("from") { current = at }
    guard !current.isEmpty || slots.addresses("lines") != nil else { throw .noPartNamed }
    let pair = Replacement(words(slots, "old"), words(slots, "new"))
    switch verb {
    case .replace, .replaceHere, .deleteWords, .deleteWordsHere:
      return (.replace(current, [pair], .all), false)
    case .insertWords:
      let side: Side = slots.word("side") == "上" ? .before : .after
      return (.insertWords(current, anchor: pair.old, words: pair.new, side, .all), false)
    case .rewriteThis:
      return (.rewrite(current, text: [Passage([pair.new])], from: []), false)
    case .rewrite: return (.rewrite(current, text: [], from: []), true)
    case .insertNear, .insertAtEnd:
      let levels: [String: Address.Level] = ["条": .article, "項": .clause, "号": .item]
      let side: Side = slots.word("place") == "前" ? .before : .after
      let level = levels[slots.word("part") ?? ""] ?? .article
      return (.insert(at: [], of: level, near: current.last, side, text: []), true)
    case .delete: return (.delete(current), false)
    case .renumber: return (.renumber(from: current, to: slots.addresses("to") ?? []), false)
    case .moveNumbers: return (try moved(slots), false)
    case .rewriteLines, .insertLines, .replaceInLine, .deleteLines:
      let change = try LineChange(
        verb, slots, opening: slots.passages("gloss")?.first, below: [])
      return (.lines(change), verb == .rewriteLines || verb == .insertLines)
    default: throw .notUnderstood
    }
  }

  private func words(_ slots: Slots, _ name: String) -> Letters {
    slots.passages(name)?.first?.words ?? []
  }

  /// 第六条から第九条までを一条ずつ繰り下げる.
  private func moved(_ slots: Slots) throws(Refusal) -> Operation {
    let isDown = slots.word("way")?.hasPrefix("繰り下げ") ?? true
    let step = (slots.number("n") ?? 1) * (isDown ? 1 : -1)
    let to = try current.map { address throws(Refusal) -> Address in
      guard let last = address.steps.last, var number = ArticleNumber(last.name) else {
        throw .noPartNamed
      }
      number.main += step
      return Address(address.steps.dropLast() + [.init(last.level, number.name)])
    }
    return .renumber(from: current, to: to)
  }

  // MARK: Text

  /// Gives the instruction that waits what stands below it.
  private mutating func flush() {
    guard let (operation, place) = waiting else { return }
    let lines = raw ?? text
    let passage = Passage(lines.map(\.trimmed).filter { !$0.isEmpty }, lines: lines)
    (waiting, text, raw) = (nil, [], nil)
    guard !lines.isEmpty else {
      return reading.refusals.append(RefusedInstruction(place, .noText))
    }
    let whole: Operation
    switch operation {
    case .rewrite(let at, _, _): whole = .rewrite(at, text: [passage], from: [])
    case .insert(let at, let level, let near, let side, _):
      whole = .insert(at: at, of: level, near: near, side, text: [passage])
    case .lines(let change): whole = .lines(change.with(lines))
    default: whole = operation
    }
    reading.instructions.append(Instruction(whole, place: place))
  }
}

extension LineChange {
  /// With the lines that stand below it.
  fileprivate func with(_ text: [Letters]) -> LineChange {
    var change = self
    switch action {
    case .insert(_, let side): change.action = .insert(text, side)
    default: change.action = .rewrite(text)
    }
    return change
  }
}
