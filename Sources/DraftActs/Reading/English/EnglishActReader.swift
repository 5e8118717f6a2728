import DraftLanguage

/// Reads English acts: lines → units → clauses → instructions. A unit inherits what the units above it amend.
struct EnglishActReader: ItemReader {
  var reading = ActReading()
  /// What clauses that name no part amend.
  var current: [Address] = []
  private var units: [(name: String, kind: LabelKind, current: [Address])] = []
  /// What the section of the act amends, for the units below it.
  private var top: [Address] = []
  private var topLabel: String?
  /// The act that the section amends: The X Act … is amended as follows.
  var law: String?
  var silent = SilentItems()

  private let attachments: ActAttachments

  private init(_ attachments: ActAttachments) { self.attachments = attachments }

  static func read(_ text: String) -> ActReading {
    let source = ActLine.source(text)
    let attachments = ActAttachments.english(source)
    let lines = EnglishLines(Array(source[..<attachments.start]))
    var reader = EnglishActReader(attachments)
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

  private mutating func read(_ line: ActLine) {
    var place = 0
    let start = current
    while true {
      place = behindJoint(line.letters, place)
      guard place < line.letters.count else { break }
      if let end = headingEnd(line, place) { place = end }
      if let hit = longest(line, place) {
        if losesWords(hit, line) {
          refuse(line, place..<line.letters.count, .notUnderstood)
          break
        }
        do {
          if hit.verb == .renumberMore {
            try renumberMore(hit.slots)
          } else if let operation = try operation(hit.verb, hit.slots, inside: start, of: line) {
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

  /// As much as a heading before an instruction may be long.
  private static let longestHeading = 80

  /// Behind the heading that an item begins with, where an instruction follows it: 1. Payment. In clause 4.2, ….
  private func headingEnd(_ line: ActLine, _ place: Int) -> Int? {
    guard place == 0, line.item.last != nil, longest(line, 0) == nil else { return nil }
    let limit = min(line.letters.count, EnglishActReader.longestHeading)
    for end in 0..<limit where ".:–—".unicodeScalars.contains(line.letters[end].scalar) {
      let start = line.letters.skippingBlanks(end + 1)
      guard start > end + 1, start < line.letters.count, line.letters[start].isCapital else {
        continue
      }
      return longest(line, start) == nil ? nil : start
    }
    return nil
  }

  // MARK: Clauses

  private func behindJoint(_ letters: Letters, _ place: Int) -> Int {
    var place = place
    while place < letters.count {
      if letters[place].isBlank || ",;.:—–)".unicodeScalars.contains(letters[place].scalar) {
        place += 1
      } else if letters.starts(with: "(and ", at: place) {
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
    let reader = PhraseReader(EnglishSlots(attachments: attachments), line)
    var best: (verb: ActVerb, slots: Slots, end: Int)?
    for row in ActGrammar.english where row.verb != .renumberMore || isRenumbering(line) {
      guard let hit = reader.match(row.phrasing, at: place, isEnd: { isEnd($0, line.letters) })
      else {
        continue
      }
      if hit.end > best?.end ?? place { best = (row.verb, hit.slots, hit.end) }
    }
    return best
  }

  /// Whether words go for which others were to come that are not understood: half of a replacement is not one.
  private func losesWords(
    _ hit: (verb: ActVerb, slots: Slots, end: Int), _ line: ActLine
  ) -> Bool {
    guard hit.verb == .deleteWords || hit.verb == .delete else { return false }
    let next = behindJoint(line.letters, hit.end)
    let rest = line.letters[next...].prefix { $0 != ";" && $0 != "." }
    let comes = ["insert", "substitut", "replac"].contains { rest.contains($0) }
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
}

extension ArraySlice where Element == Letter {
  fileprivate var trimmedString: String { Letters(self).trimmed.string }
}
