import DraftLanguage

/// Reads English acts: lines → units → clauses → instructions. A unit inherits what the units above it amend.
struct EnglishActReader {
  private(set) var reading = ActReading()
  private var current: [Address] = []
  private var units: [(name: String, kind: LabelKind, current: [Address])] = []
  /// What the section of the act amends, for the units below it.
  private var top: [Address] = []
  private var topLabel: String?
  /// The act that the section amends: The X Act … is amended as follows.
  private var law: String?
  private var silent = SilentItems()

  static func read(_ text: String) -> ActReading {
    let lines = EnglishLines(ActLine.source(text))
    var reader = EnglishActReader()
    for line in lines.lines { reader.hear(line) }
    reader.refuseSilent(before: [])
    return reader.reading
  }

  /// Reads a line, and notes whether its item said anything.
  private mutating func hear(_ line: ActLine) {
    var line = line
    let isItem = enter(&line)
    if isItem { refuseSilent(before: line.item) }
    let before = reading.instructions.count + reading.refusals.count
    read(line)
    if reading.instructions.count + reading.refusals.count > before {
      silent.hear(line.item)
    } else if isItem, counts, !isFrame(line.letters) {
      silent.add(actPlace(line, 0..<line.letters.count))
    }
  }

  /// Whether the items of the act are 1., 2. …: sections of an act may say what amends nothing.
  private var counts: Bool { topLabel?.first?.isNumber == true }

  /// Names the items that end here and of which nothing was understood.
  private mutating func refuseSilent(before item: [String]) {
    for place in silent.ended(before: item) {
      reading.refusals.append(RefusedInstruction(place, .notUnderstood))
    }
  }

  private mutating func read(_ line: ActLine) {
    var place = 0
    let start = current
    while true {
      place = behindJoint(line.letters, place)
      guard place < line.letters.count else { break }
      if let hit = longest(line, place) {
        if losesWords(hit, line) {
          refuse(line, place..<line.letters.count, .notUnderstood)
          break
        }
        do {
          if let operation = try operation(hit.verb, hit.slots, inside: start, of: line) {
            reading.instructions.append(
              Instruction(operation, place: actPlace(line, place..<hit.end)))
          }
        } catch {
          refuse(line, place..<hit.end, error)
        }
        place = hit.end
      } else {
        skip(line, place)
        break
      }
    }
    if units.isEmpty { top = current } else { units[units.count - 1].current = current }
  }

  // MARK: Units

  /// Takes the label off a line, and answers whether it has one.
  private mutating func enter(_ line: inout ActLine) -> Bool {
    let length = line.letters.count
    if let end = EnglishActReader.sectionLabel(line.letters) {
      units = []
      (current, top, law) = ([], [], nil)
      topLabel = line.letters[..<end].trimmedString
      line.letters.removeSubrange(..<end)
    }
    if let label = EnglishLabels.label(line.letters, at: 0), line.letters[0] == "(" {
      enterUnit(label.name)
      line.letters.removeSubrange(..<line.letters.skippingBlanks(label.end))
    }
    line.item = [topLabel].compactMap(\.self) + units.map { "(\($0.name))" }
    return line.letters.count < length
  }

  private mutating func enterUnit(_ name: String) {
    let kinds = LabelKind.all(of: name)
    var found: (depth: Int, kind: LabelKind)?
    search: for isNext in [true, false] {
      for depth in units.indices.reversed() {
        for kind in kinds where units[depth].kind == kind {
          let (old, new) = (kind.value(of: units[depth].name), kind.value(of: name))
          let isFirst = kinds.contains { $0.value(of: name).number == 1 }
          let counts =
            new.number == old.number + 1 || (new.number == old.number && new.suffix != old.suffix)
          guard isNext ? counts : new.number > old.number && !isFirst else { continue }
          found = (depth, kind)
          break search
        }
      }
    }
    if let found { units.removeSubrange(found.depth...) }
    current = units.last?.current ?? top
    let kind = found?.kind ?? kinds.first { $0.value(of: name).number == 1 } ?? kinds[0]
    units.append((name, kind, current))
  }

  /// Behind Sec. 2102. and the numbers of a schedule: 1 In section 5(2), … .
  private static func sectionLabel(_ letters: Letters) -> Int? {
    for word in ["Sec. ", "SEC. ", "Section ", "SECTION "] where letters.hasPrefix(word) {
      var end = word.unicodeScalars.count
      guard letters[end...].first?.isDigit == true else { return nil }
      while end < letters.count, letters[end].isWord || letters[end] == "-" { end += 1 }
      guard letters.starts(with: ".", at: end) else { return nil }
      let start = letters.skippingBlanks(end + 1)
      return start > end + 1 && start < letters.count && letters[start].isCapital ? start : nil
    }
    let digits = letters.prefix { $0.isDigit }.count
    guard digits > 0, digits < letters.count else { return nil }
    let hasMark = letters[digits] == "." || letters[digits] == ")"
    let start = letters.skippingBlanks(hasMark ? digits + 1 : digits)
    guard start > digits, start < letters.count else { return nil }
    if hasMark, letters[start].isCapital || [ActLine.mark, "("].contains(letters[start]) {
      return start
    }
    let begins = [
      "In ", "For ", "After ", "Before ", "Omit ", "At ", "Section ", "The ", "Strike ", "Insert ",
    ]
    return begins.contains { letters.starts(with: $0, at: start) } ? start : nil
  }

  // MARK: Clauses

  private func behindJoint(_ letters: Letters, _ place: Int) -> Int {
    var place = place
    while place < letters.count {
      if letters[place].isBlank || ",;.:—–".unicodeScalars.contains(letters[place].scalar) {
        place += 1
      } else if letters.starts(with: "and", at: place),
        place + 3 == letters.count || letters[place + 3].isBlank
      {
        place += 3
      } else {
        break
      }
    }
    return place
  }

  private func longest(_ line: ActLine, _ place: Int) -> (verb: ActVerb, slots: Slots, end: Int)? {
    let reader = PhraseReader(EnglishSlots(), line)
    var best: (verb: ActVerb, slots: Slots, end: Int)?
    for row in ActGrammar.english {
      guard let hit = reader.match(row.phrasing, at: place, isEnd: { isEnd($0, line.letters) })
      else {
        continue
      }
      if hit.end > best?.end ?? place { best = (row.verb, hit.slots, hit.end) }
    }
    return best
  }

  /// Whether words go for which others were to come that are not understood: half of a replacement is none.
  private func losesWords(
    _ hit: (verb: ActVerb, slots: Slots, end: Int), _ line: ActLine
  ) -> Bool {
    guard hit.verb == .deleteWords else { return false }
    let next = behindJoint(line.letters, hit.end)
    let comes = ["insert", "substitut", "replac"].contains {
      line.letters.starts(with: $0, at: next)
    }
    return comes && longest(line, next) == nil
  }

  private func isEnd(_ place: Int, _ letters: Letters) -> Bool {
    place == letters.count || !letters[place].isWord && letters[place] != ActLine.mark
  }

  /// What no phrasing fits: refused where it instructs, part of the frame otherwise.
  private mutating func skip(_ line: ActLine, _ place: Int) {
    let rest = Letters(line.letters[place...])
    let verbs = [
      "strik", "insert", "substitut", "repealed", "redesignat", "omit", "is amended", "are amended",
      "read as follow", "delet", "renumber", "Strike", "Insert", "Omit", "adding", "is added",
      "are added", "replac", "Delet", "Replac",
    ]
    let instructs = verbs.contains { rest.contains($0) }
    guard instructs || speaksOfPart(rest, line) else { return }
    // A title in capitals, an enacting formula.
    guard rest.contains(where: { ("a"..."z").contains($0.scalar) }), !isFrame(rest) else { return }
    refuse(line, place..<line.letters.count, .notUnderstood)
  }

  /// Whether a line without a section of the act around it begins with a part of the text.
  private func speaksOfPart(_ rest: Letters, _ line: ActLine) -> Bool {
    guard topLabel == nil || counts else { return false }
    var line = line
    line.letters = rest
    let start = rest.hasPrefix("In ") ? 3 : 0
    return EnglishAddressReader(line).list(at: start) != nil
  }

  /// Commencement, citation and what else stands around instructions.
  private func isFrame(_ text: Letters) -> Bool {
    EnglishActWords.frames.contains { text.contains($0) }
  }

  private mutating func refuse(_ line: ActLine, _ range: Range<Int>, _ reason: Refusal) {
    reading.refusals.append(RefusedInstruction(actPlace(line, range), reason))
  }

  private func actPlace(_ line: ActLine, _ range: Range<Int>) -> ActPlace {
    var place = ActPlace(item: line.item, line: line.number, words: line.shown(range))
    place.law = law
    return place
  }

  // MARK: Instructions

  private mutating func operation(
    _ verb: ActVerb, _ slots: Slots, inside start: [Address], of line: ActLine
  ) throws(Refusal) -> Operation? {
    let here = current
    let at = slots.addresses("at").map { $0.map { below($0, here) } }
    switch verb {
    case .context:
      if let address = slots.addresses("at")?.first, address.isWholeAct {
        law = EnglishActReader.name(of: line.letters)
      }
      // A row stands in the table that was just named: in Schedule 1, in the entry for “Berth fee”.
      current = (slots.addresses("at") ?? []).map { below($0, $0.level == .row ? here : start) }
      return nil
    case .replace, .deleteWords:
      return .replace(try targets(at), [pair(slots)], occurrences(slots))
    case .replaceRange:
      guard let address = try targets(at).first else { throw .noPartNamed }
      return .replaceRange(
        address, from: words(slots, "old"), through: words(slots, "through"),
        with: words(slots, "new"))
    case .insertWords:
      let new = words(slots, slots.passages("new") == nil ? "text" : "new")
      return .insertWords(
        try targets(at), anchor: words(slots, "old"), words: new, side(slots), occurrences(slots))
    case .addWords:
      guard let address = try targets(at).first else { throw .noPartNamed }
      return .addWords(address, words: words(slots, "new"), .after)
    case .delete: return .delete(try targets(at))
    case .rewrite, .rewriteThis:
      return .rewrite(try targets(at), text: slots.passages("text") ?? [], from: [])
    case .insertNear, .insertAtEnd, .insert, .insertSection:
      return try insert(verb, slots, at)
    case .renumber:
      let from = (slots.addresses("from") ?? []).map { below($0, here) }
      let to = slots.addresses("to") ?? []
      guard from.count == to.count else { throw .listsDiffer(from.count, to.count) }
      return .renumber(from: from, to: to)
    case .designate:
      guard let address = try targets(at).first, let to = slots.addresses("to")?.first else {
        throw .noPartNamed
      }
      return .designate(address, as: to)
    case .rewriteLines, .replaceInLine, .deleteLines, .insertLines:
      let opening = line.passages.first.flatMap { verb == .replaceInLine ? nil : $0 }
      let isNamed = line.letters.contains("(\u{FFFC})")
      return try .lines(LineChange(verb, slots, opening: isNamed ? opening : nil))
    default: throw .notUnderstood
    }
  }

  /// The name of an act at the start of a line, up to its date and its place in a code.
  private static func name(of letters: Letters) -> String? {
    let end = [" is amended", " is further amended", ", approved", ", effective", " ("].compactMap {
      mark in
      letters.indices.first { letters.starts(with: mark, at: $0) }
    }.min()
    return end.map { letters[..<$0].string }
  }

  /// An address as it stands below the current one.
  private func below(_ address: Address, _ here: [Address]) -> Address {
    guard address.article == nil, address.step(.attachment) == nil, address != .whole,
      let outer = here.last
    else { return address }
    var full = address
    var last = outer
    last.around = []
    full.around = outer.around + [last]
    return full
  }

  private func targets(_ at: [Address]?) throws(Refusal) -> [Address] {
    let all = at ?? current
    guard !all.isEmpty else { throw .noPartNamed }
    return all
  }

  private func words(_ slots: Slots, _ name: String) -> Letters {
    slots.passages(name)?.first?.words ?? []
  }

  private func pair(_ slots: Slots) -> Replacement {
    Replacement(words(slots, "old"), words(slots, "new"))
  }

  private func side(_ slots: Slots) -> Side { slots.word("side") == "before" ? .before : .after }

  private func occurrences(_ slots: Slots) -> Occurrences {
    // A mark that is named and not quoted is the one at the end.
    if slots.word("atend") == "last" || slots.passages("old")?.first?.isNamed == true {
      return .last
    }
    return switch slots.word("often") {
    case "all": .all
    case "2": .exactly(2)
    case "first": .first
    default: .one
    }
  }

  private func insert(_ verb: ActVerb, _ slots: Slots, _ at: [Address]?) throws(Refusal)
    -> Operation
  {
    let part = slots.word("part")
    let isSection = part.map { EnglishActWords.sections.contains($0) } ?? false
    let isNear = verb == .insertNear || verb == .insertSection
    let nearest = isNear ? at?.last : nil
    let level: Address.Level =
      isSection || verb == .insertSection
        || (nearest.map { $0.isArticle && $0.around.isEmpty } ?? false) ? .article : .label
    if isNear {
      return .insert(
        at: [], of: level, near: nearest, side(slots), text: slots.passages("text") ?? [])
    }
    if let to = slots.addresses("to"), at == nil, to.contains(where: { $0.article != nil }) {
      return .insert(
        at: to, of: .article, near: nil, .after, text: slots.passages("text") ?? [])
    }
    let container = at?.first ?? current.last
    guard let container else { throw .noPartNamed }
    return .insert(
      at: [container], of: level, near: nil, .after, text: slots.passages("text") ?? [])
  }
}

extension ArraySlice where Element == Letter {
  fileprivate var trimmedString: String { Letters(self).trimmed.string }
}

extension Address {
  /// Whether it names an act and no part of it.
  fileprivate var isWholeAct: Bool { steps.isEmpty && piece == nil }
}
