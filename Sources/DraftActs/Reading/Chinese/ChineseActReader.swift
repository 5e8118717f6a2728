import DraftLanguage

/// Reads Chinese acts: lines → items → clauses → instructions.
struct ChineseActReader: ItemReader {
  var reading = ActReading()
  /// What the clauses before refer to, and what a clause without an address means.
  var current: [Address] = []
  /// The same where an item of an outer level began, for the items inside it.
  private var outer: [[Address]] = []
  private let rows = ActGrammar.chinese
  private var names = LawNames()
  private(set) var law: String?
  var silent = SilentItems()
  /// Whether the text of a law follows, which an act may have behind it: 第一条　….
  private var isBehind = false

  private let attachments: ActAttachments

  private init(_ attachments: ActAttachments) { self.attachments = attachments }

  static func read(_ text: String) -> ActReading {
    let source = ActLine.source(text)
    let attachments = ActAttachments.chinese(source)
    let quoted = QuotedLines(
      Array(source[..<attachments.start]), bare: BareParagraphs.count)
    var reader = ChineseActReader(attachments)
    for line in ActItems.labelled(quoted.lines) { reader.hear(line) }
    reader.refuseSilent(before: [])
    if quoted.isOpen, let last = quoted.lines.last {
      let place = ActPlace(item: [], line: last.number, words: last.shown(0..<last.letters.count))
      reader.reading.refusals.append(RefusedInstruction(place, .quotationOpen))
    }
    return reader.reading
  }

  // MARK: Lines

  /// Reads a line, and notes whether its item said anything.
  private mutating func hear(_ line: ActLine) {
    if ChineseActReader.isArticle(line) {
      isBehind = true
    } else if line.hasLabel, line.item.count == 1 {
      isBehind = false
    }
    if line.hasLabel {
      refuseSilent(before: line.item)
    } else if line.letters.hasPrefix("此外") || isFrame(line.letters) {
      // A closing belongs to no item.
      refuseSilent(before: [])
    }
    let before = said
    read(line)
    if said > before {
      silent.hear(line.item)
    } else if line.hasLabel, !isBehind, !isFrame(line.letters.trimmed) {
      silent.add(actPlace(line, 0..<line.letters.count))
    }
  }

  private var said: Int {
    reading.instructions.count + reading.refusals.count + reading.notes.count
  }

  /// Whether a line is an article or a chapter of a law, and no clause that mentions one.
  private static func isArticle(_ line: ActLine) -> Bool {
    guard !line.hasLabel, line.letters.hasPrefix("第"),
      let hit = ChineseAddressReader(letters: line.letters).address(at: 0)
    else { return false }
    return hit.end < line.letters.count && line.letters[hit.end].isSpace
  }

  private mutating func read(_ line: ActLine) {
    enter(line)
    law = names.law(of: line)
    if ChineseActReader.asksForOrder(line.letters) {
      // The closing belongs to no item.
      var closing = line
      if !line.hasLabel { closing.item = [line.letters.hasPrefix("此外") ? "此外" : ""] }
      add(.renumberInOrder, closing, 0..<line.letters.count)
    }
    var place = 0
    while true {
      place = start(of: line, place)
      guard place < line.letters.count else { break }
      if let hit = longest(line, place) {
        do {
          let operation = try operation(hit.verb, hit.slots)
          if let operation { add(operation, line, place..<hit.end) }
        } catch {
          refuse(line, place..<hit.end, error)
        }
        place = hit.end
      } else {
        place = skip(line, place)
      }
    }
  }

  /// A label begins a new matter; what an item refers to holds for the items inside it.
  private mutating func enter(_ line: ActLine) {
    guard line.hasLabel else { return }
    let depth = line.item.count - 1
    if depth >= outer.count {
      outer += Array(repeating: current, count: depth - outer.count)
      if depth == 0 {
        current = []
      } else {
        current = outer[depth - 1].isEmpty ? current : outer[depth - 1]
      }
    } else {
      outer.removeSubrange(depth...)
      current = depth == 0 ? [] : outer[depth - 1]
    }
  }

  private static func asksForOrder(_ letters: Letters) -> Bool {
    guard let word = ["顺序", "序号"].first(where: { letters.contains($0) }) else { return false }
    return !letters.contains(ActLine.mark) && letters.contains("调整") && letters.contains(word)
  }

  /// Behind marks and words between clauses.
  private func start(of line: ActLine, _ place: Int) -> Int {
    var place = place
    while place < line.letters.count {
      if line.letters[place].isSpace
        || "，；。、,;：:".unicodeScalars.contains(line.letters[place].scalar)
      {
        place += 1
        continue
      }
      guard
        let word = ChineseActWords.connectives.first(where: {
          line.letters.starts(with: $0, at: place)
            && !line.letters.starts(with: "其中的", at: place)
        })
      else { break }
      place += word.unicodeScalars.count
    }
    return place
  }

  private func longest(_ line: ActLine, _ place: Int) -> (verb: ActVerb, slots: Slots, end: Int)? {
    let reader = PhraseReader(ChineseSlots(attachments: attachments), line)
    var best: (verb: ActVerb, slots: Slots, end: Int)?
    for row in rows {
      let isOpen = row.verb == .context
      guard
        let hit = reader.match(
          row.phrasing, at: place,
          isEnd: { isEnd($0, line) || (isOpen && beginsClause($0, line)) })
      else { continue }
      if hit.end > best?.end ?? 0 { best = (row.verb, hit.slots, hit.end) }
    }
    return best
  }

  private func isEnd(_ place: Int, _ line: ActLine) -> Bool {
    guard place < line.letters.count else { return true }
    let letter = line.letters[place]
    if "，；。、,;（".unicodeScalars.contains(letter.scalar) { return true }
    return line.letters[place - 1] == ActLine.mark && beginsClause(place, line)
  }

  private func beginsClause(_ place: Int, _ line: ActLine) -> Bool {
    ["第", "将", "在", "删", "增加", "其中的", "修改为", "这一"].contains {
      line.letters.starts(with: $0, at: place)
    }
  }

  /// Behind a clause that no phrasing fits: refused where it instructs, part of the frame otherwise.
  private mutating func skip(_ line: ActLine, _ place: Int) -> Int {
    let letters = line.letters
    func end(_ marks: String) -> Int {
      letters[place...].firstIndex { marks.unicodeScalars.contains($0.scalar) } ?? letters.count
    }
    let clause = place..<end("；。;")
    let text = Letters(letters[clause])
    let quotes = text.contains(ActLine.mark) && !isBehind
    if quotes || ChineseActWords.verbs.contains(where: { text.contains($0) }) {
      if isFrame(text) { return clause.upperBound }
      refuse(line, clause, .notUnderstood)
      return clause.upperBound
    }
    guard ChineseActWords.vague.contains(where: { text.contains($0) }), !isFrame(text) else {
      if speaksOfPart(text), !isFrame(text), !isBehind {
        refuse(line, clause, .notUnderstood)
        return clause.upperBound
      }
      return max(end("，；。,;"), place + 1)
    }
    let hasAddress = (0..<text.count).contains {
      ChineseAddressReader(letters: text).address(at: $0)?.address.article != nil
    }
    if hasAddress {
      refuse(line, clause, .tooVague)
    } else {
      reading.notes.append(actPlace(line, clause))
    }
    return clause.upperBound
  }

  /// Whether a clause begins with a part of the law, or with what is to be done to one.
  private func speaksOfPart(_ text: Letters) -> Bool {
    let opening = ChineseActWords.openings.first { text.hasPrefix($0) } ?? ""
    let place = opening.unicodeScalars.count
    guard let hit = ChineseAddressReader(letters: text).address(at: place) else { return false }
    return hit.address.article != nil && hit.end < text.count && !text[hit.end].isSpace
  }

  /// Titles, leads and closings, which may hold any verb.
  private func isFrame(_ text: Letters) -> Bool {
    if text.contains(ChineseActWords.unsaid) { return true }
    if text.hasSuffix("的决定") || text.hasSuffix("修改：") || text.hasSuffix("的修改") { return true }
    if ["本决定", "本修正案", "本办法自", "根据本决定"].contains(where: { text.hasPrefix($0) }) { return true }
    let text = text.withoutTitles
    let closings = ["起施行", "重新公布", "公布施行", "如下修改", "以下修改", "作出修改", "修改如下", "顺序", "序号"]
    return !text.contains(ActLine.mark) && closings.contains { text.contains($0) }
  }
}

extension Array where Element == Letter {
  /// Without what stands in 《》, which may be any words.
  fileprivate var withoutTitles: Letters {
    var depth = 0
    return filter { letter in
      if letter == "《" { depth += 1 }
      if letter == "》" { depth = Swift.max(0, depth - 1) }
      return depth == 0
    }
  }
}
