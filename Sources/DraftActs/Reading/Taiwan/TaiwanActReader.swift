import DraftLanguage

/// Reads acts of Taiwan: a lead that lists what changes, and below it the articles as they read now.
struct TaiwanActReader {
  private(set) var reading = ActReading()
  /// What the lead says of the parts that it lists, by their addresses.
  private var said: [Address: ActVerb] = [:]
  private var order: [Address] = []
  /// The texts below the lead.
  private var blocks: [(address: Address, line: Int, lines: [Letters])] = []

  /// Whether a lead of this kind stands in the act.
  static func reads(_ lines: [Letters]) -> Bool {
    lines.contains { line in
      TaiwanActGrammar.openings.contains { line.contains($0) }
        || line.trimmed.string == TaiwanActGrammar.lineCount
    }
  }

  /// - Parameter law: The law that is amended: an article that it has can't come.
  static func read(_ lines: [Letters], of law: Provision) -> ActReading {
    let start = firstText(lines)
    let head = QuotedLines(Array(lines[..<start]), open: "「", close: "」")
    var reader = TaiwanActReader()
    for line in ActItems.labelled(head.lines, articles: false) where !reader.readLines(line) {
      reader.readLead(line)
    }
    reader.readTexts(lines, from: start)
    reader.compare(law)
    return reader.reading
  }

  /// Where the texts of articles and chapters begin.
  private static func firstText(_ lines: [Letters]) -> Int {
    var index = 0
    while index < lines.count, beginning(of: lines[index].trimmed) == nil {
      index = FencedText.block(lines, at: index)?.end ?? index + 1
    }
    return index
  }

  private mutating func readTexts(_ lines: [Letters], from start: Int) {
    for index in start..<lines.count {
      let line = lines[index].trimmed
      if let address = Self.beginning(of: line) {
        blocks.append((address, index + 1, [line]))
      } else if !line.isEmpty, !blocks.isEmpty {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
  }

  /// The article or chapter whose text a line begins.
  private static func beginning(of line: Letters) -> Address? {
    if let label = ChineseLaw.articleLabel(line) { return Address([.init(.article, label.name)]) }
    guard let heading = ChineseLaw.heading(line) else { return nil }
    return Address([.init(heading.level, heading.name)], piece: .heading)
  }

  /// A change that is described by lines of the whole text.
  private mutating func readLines(_ line: ActLine) -> Bool {
    let reader = PhraseReader(ChineseSlots(attachments: .none), line)
    for row in ActGrammar.taiwanLines {
      guard let hit = reader.match(row.phrasing, at: 0, isEnd: { Self.isEnd($0, line.letters) })
      else { continue }
      let place = ActPlace(item: line.item, line: line.number, words: line.shown(0..<hit.end))
      do throws(Refusal) {
        let change = try LineChange(
          row.verb, hit.slots, opening: hit.slots.passages("gloss")?.first)
        reading.instructions.append(Instruction(.lines(change), place: place))
      } catch {
        reading.refusals.append(RefusedInstruction(place, error))
      }
      return true
    }
    return false
  }

  private static func isEnd(_ place: Int, _ letters: Letters) -> Bool {
    place == letters.count || "，；。".unicodeScalars.contains(letters[place].scalar)
  }

  /// The clauses of a lead, wherever in the line they begin.
  private mutating func readLead(_ line: ActLine) {
    let reader = PhraseReader(TaiwanSlots(), line)
    var place = 0
    while place < line.letters.count {
      var end = place + 1
      for row in ActGrammar.taiwanLeads {
        guard let hit = reader.match(row.phrasing, at: place, isEnd: { _ in true }) else {
          continue
        }
        for address in hit.slots.addresses("list") ?? hit.slots.addresses("headings") ?? [] {
          if said[address] == nil { order.append(address) }
          said[address] = row.verb
        }
        end = hit.end
        break
      }
      place = end
    }
  }

  // MARK: Lead and text

  /// Each part that the lead lists has its text, and each text is listed: what is not is refused.
  private mutating func compare(_ law: Provision) {
    for block in blocks {
      let words = block.lines[0].string
      let place = ActPlace(item: [], line: block.line, words: words)
      guard let verb = said.removeValue(forKey: block.address) else {
        reading.refusals.append(RefusedInstruction(place, .notListed(block.address)))
        continue
      }
      let text = [Passage(block.lines)]
      let isRepeal = withoutArticleLabel(block.lines[0]).string == TaiwanActGrammar.repealed
      guard (verb == .delete) == (isRepeal && block.lines.count == 1) else {
        reading.refusals.append(RefusedInstruction(place, .notListed(block.address)))
        continue
      }
      if verb == .insert,
        law.children.contains(where: { $0.level == .article && $0.name == block.address.article })
      {
        reading.refusals.append(RefusedInstruction(place, .numberGivenTwice(block.address)))
        continue
      }
      let operation: Operation =
        verb == .insert
        ? .insert(at: [block.address], of: .article, near: nil, .after, text: text)
        : .rewrite([block.address], text: text, from: [])
      reading.instructions.append(Instruction(operation, place: place))
    }
    for address in order where said[address] != nil {
      let place = ActPlace(item: [], line: 1, words: "")
      reading.refusals.append(RefusedInstruction(place, .listedWithoutText(address)))
    }
  }
}

/// Reads the slots of `TaiwanActGrammar.leads`.
struct TaiwanSlots: SlotReading {
  /// A longer name is not the name of a law.
  private static let longest = 60

  func slot(
    _ name: String, at place: Int, in line: ActLine, _ found: Slots
  ) -> (SlotValue, Int)? {
    let reader = ChineseAddressReader(letters: line.letters)
    switch name {
    case "law":
      let marks = "，；。".unicodeScalars
      for end in place..<min(line.letters.count, place + Self.longest) {
        if marks.contains(line.letters[end].scalar) { return nil }
        if line.letters[end] == "第", reader.list(at: end) != nil {
          return (.word(line.letters[place..<end].string), end)
        }
      }
      return nil
    case "list": return reader.list(at: place).map { (.addresses($0.addresses), $0.end) }
    case "headings":
      guard let list = reader.list(at: place),
        list.addresses.allSatisfy({ $0.level.isHeading && $0.piece == .heading })
      else { return nil }
      return (.addresses(list.addresses), list.end)
    default: return nil
    }
  }
}
