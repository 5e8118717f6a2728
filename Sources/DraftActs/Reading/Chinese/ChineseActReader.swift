import DraftLanguage

/// Reads Chinese acts: lines → items → clauses → instructions.
struct ChineseActReader {
  private(set) var reading = ActReading()
  /// What the clauses before speak of, and what a clause without an address means.
  private var current: [Address] = []
  /// The same where an item of an outer level began, for the items inside it.
  private var outer: [[Address]] = []
  private let rows = ActGrammar.chinese
  private var names = LawNames()
  /// The law that the line speaks of.
  private var law: String?
  private var silent = SilentItems()
  /// Whether the text of a law follows, which an act may have behind it: 第一条　….
  private var isBehind = false

  static func read(_ text: String) -> ActReading {
    let quoted = QuotedLines(ActLine.source(text), bare: BareParagraphs.count)
    var reader = ChineseActReader()
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

  /// Names the items that end here and of which nothing was understood.
  private mutating func refuseSilent(before item: [String]) {
    for place in silent.ended(before: item) {
      reading.refusals.append(RefusedInstruction(place, .notUnderstood))
    }
  }

  /// Whether a line is an article or a chapter of a law, and no clause that speaks of one.
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

  /// A label begins a new matter; what an item speaks of holds for the items inside it.
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
    let reader = PhraseReader(ChineseSlots(), line)
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

  private mutating func add(_ operation: Operation, _ line: ActLine, _ range: Range<Int>) {
    reading.instructions.append(Instruction(operation, place: actPlace(line, range)))
  }

  private mutating func refuse(_ line: ActLine, _ range: Range<Int>, _ reason: Refusal) {
    reading.refusals.append(RefusedInstruction(actPlace(line, range), reason))
  }

  private func actPlace(_ line: ActLine, _ range: Range<Int>) -> ActPlace {
    var place = ActPlace(item: line.item, line: line.number, words: line.shown(range))
    place.law = law
    return place
  }

  // MARK: Clauses

  /// The instruction of a clause, its addresses made whole by what came before; `nil` where the clause only
  /// says what the next ones speak of.
  private mutating func operation(_ verb: ActVerb, _ slots: Slots) throws(Refusal) -> Operation? {
    let at = try addresses(slots, "at")
    switch verb {
    case .context:
      current = at
      return nil
    case .rewrite:
      current = at
      return .rewrite(at, text: slots.passages("text") ?? [], from: [])
    case .rewriteThis, .rewriteHere, .restate:
      return try rewriteThis(slots, isCheck: verb == .restate)
    case .replace, .charter, .deleteWords:
      current = at
      return .replace(at, try pairs(slots), .all)
    case .replaceHere, .deleteWordsHere:
      return .replace(try here(), try pairs(slots), .all)
    case .replaceThroughout, .deleteThroughout:
      return .replace([.whole], try pairs(slots), .all)
    case .delete:
      let parents = at.compactMap { $0.article == nil ? nil : $0.upTo(.article) }
      if at.contains(where: { !$0.isArticle }), let last = parents.last { current = [last] }
      return .delete(at)
    case .insertWords, .addWords:
      return try insertWords(slots, at)
    case .insert, .insertNear, .insertAtEnd, .insertInChapter:
      return try insert(verb, slots, at)
    case .insertDivision:
      let to = slots.addresses("to") ?? []
      return .insert(
        at: to, of: to.first?.level ?? .division, near: at.first, .after,
        text: slots.passages("text") ?? [])
    case .renumber:
      return try renumber(slots)
    case .swap:
      guard at.count == 2 else { throw .notUnderstood }
      return .swap(at[0], at[1])
    case .merge:
      return try merge(slots, at)
    case .split:
      return try split(slots, at)
    case .splitOff:
      let to = slots.addresses("to") ?? []
      guard let first = at.first, let goal = to.first else { throw .noPartNamed }
      current = [first]
      return .splitOff(first, as: goal, text: slots.passages("text") ?? [])
    case .mergeChapter, .moveChapter:
      guard let first = at.first, let goal = slots.addresses("to")?.first else {
        throw .noPartNamed
      }
      return verb == .mergeChapter
        ? .mergeChapter(first, into: goal) : .moveChapter(first, near: goal, side(slots))
    case .insertAttachment:
      return .insert(
        at: slots.addresses("to") ?? [], of: .attachment, near: nil, .after,
        text: slots.passages("text") ?? [])
    case .rewriteRow, .replaceInRow, .deleteRow, .insertRow:
      guard let table = at.first else { throw .noPartNamed }
      return .row(
        RowChange(table, slots.passages("row")?.first?.words ?? [], rowAction(verb, slots)))
    case .rewriteLines, .replaceInLine, .deleteLines, .insertLines:
      return try .lines(LineChange(verb, slots, opening: slots.passages("gloss")?.first))
    case .order, .replaceAtEnd, .replaceRange, .designate, .insertSection, .moveNumbers:
      return nil
    }
  }

  private func rowAction(_ verb: ActVerb, _ slots: Slots) -> RowChange.Action {
    let new = slots.passages("new")?.first?.lines.first ?? []
    switch verb {
    case .rewriteRow: return .rewrite(new)
    case .replaceInRow: return .replace(Replacement(slots.passages("old")?.first?.words ?? [], new))
    case .deleteRow: return .delete
    default: return .insert((slots.passages("text") ?? []).flatMap(\.lines), side(slots))
    }
  }

  private func here() throws(Refusal) -> [Address] {
    guard !current.isEmpty else { throw .noPartNamed }
    return current
  }

  /// The addresses of a slot made whole; those that the act leaves unsaid are the current ones.
  private func addresses(_ slots: Slots, _ name: String) throws(Refusal) -> [Address] {
    guard let given = slots.addresses(name) ?? slots.addresses("list") else { return current }
    return try given.map { address throws(Refusal) in try whole(address) }
  }

  private func whole(_ address: Address) throws(Refusal) -> Address {
    guard let first = address.steps.first?.level else {
      guard let last = current.last else { throw .noPartNamed }
      return address.completed(by: last)
    }
    guard first > .article, first != .label else { return address }
    guard let last = current.last, last.article != nil else { throw .noPartNamed }
    return address.completed(by: last)
  }

  private func pairs(_ slots: Slots) throws(Refusal) -> [Replacement] {
    let old = slots.passages("old") ?? []
    guard let new = slots.passages("new") else { return old.map { Replacement($0.words, []) } }
    if old.count == new.count { return zip(old, new).map { Replacement($0.words, $1.words) } }
    // Old and new text by paragraphs, which need not be as many.
    let all = { (passages: [Passage]) in Passage(passages.flatMap(\.paragraphs)).words }
    return [Replacement(all(old), all(new))]
  }

  private mutating func rewriteThis(_ slots: Slots, isCheck: Bool) throws(Refusal) -> Operation {
    let here = try here()
    let text = slots.passages("text") ?? []
    guard let part = slots.word("part"), let last = here.last else {
      return .rewrite(here, text: text, from: [])
    }
    let level: [String: Address.Level] = ["条": .article, "款": .clause, "项": .item, "目": .subitem]
    let address = level[part].map { last.article == nil ? last : last.upTo($0) } ?? last
    current = [address]
    guard isCheck else { return .rewrite([address], text: text, from: []) }
    return .restate(address, text: Passage(text.flatMap(\.paragraphs)))
  }

  private func side(_ slots: Slots) -> Side {
    slots.word("side")?.contains("前") == true ? .before : .after
  }

  private mutating func insertWords(_ slots: Slots, _ at: [Address]) throws(Refusal) -> Operation {
    guard !at.isEmpty else { throw .noPartNamed }
    let words = (slots.passages("new") ?? []).map(\.words)
    current = at
    if let end = slots.word("end") {
      let isStart = ["开始部分", "开头", "句首"].contains(end)
      return .addWords(at[0], words: words.first ?? [], isStart ? .before : .after)
    }
    let anchor = slots.passages("old")?.first?.words ?? []
    return .insertWords(at, anchor: anchor, words: words.first ?? [], side(slots), .all)
  }

  private mutating func insert(
    _ verb: ActVerb, _ slots: Slots, _ at: [Address]
  ) throws(Refusal) -> Operation {
    let names: [String: Address.Level] = [
      "条": .article, "款": .clause, "项": .item, "目": .subitem, "章": .chapter, "节": .division,
      "编": .book,
    ]
    guard let level = names[slots.word("part") ?? "款"] else { throw .notUnderstood }
    let text = slots.passages("text") ?? []
    guard level > .article else {
      let isNamed = slots.addresses("at") != nil
      let to = slots.addresses("to") ?? []
      if level == .article { current = to.last.map { [$0] } ?? current }
      return .insert(at: to, of: level, near: isNamed ? at.first : nil, side(slots), text: text)
    }
    guard let parent = at.last, parent.article != nil else { throw .noPartNamed }
    let container = parent.upTo(level == .clause ? .article : level == .item ? .clause : .item)
    let to = (slots.addresses("to") ?? []).map { $0.completed(by: container) }
    current = [container]
    return .insert(
      at: to, of: level, near: verb == .insertNear ? parent : container, side(slots), text: text)
  }

  private mutating func renumber(_ slots: Slots) throws(Refusal) -> Operation {
    let from = try addresses(slots, "from")
    var to = slots.addresses("to") ?? []
    guard from.count == to.count else { throw .listsDiffer(from.count, to.count) }
    for index in to.indices where to[index].article == nil && from[index].article != nil {
      to[index] = to[index].completed(by: from[index])
    }
    current = from
    return .renumber(from: from, to: to)
  }

  private mutating func merge(_ slots: Slots, _ at: [Address]) throws(Refusal) -> Operation {
    guard at.count > 1, let goal = slots.addresses("to")?.first else { throw .noPartNamed }
    current = [at[0]]
    return .merge(at, into: goal.completed(by: at[0]), text: slots.passages("text") ?? [])
  }

  private mutating func split(_ slots: Slots, _ at: [Address]) throws(Refusal) -> Operation {
    guard let first = at.last else { throw .noPartNamed }
    current = [first]
    let to = (slots.addresses("to") ?? []).map { $0.completed(by: first) }
    let text = slots.passages("text") ?? []
    if slots.word("part") == "条" { return .split(first, into: to, text: text) }
    // An article in two 款, a 项 in two: the text says it all.
    return .split(first, into: to, text: text)
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
