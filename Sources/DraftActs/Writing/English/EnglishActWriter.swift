import DraftLanguage

/// Writes an English act by the phrasings that `EnglishActReader` reads.
struct EnglishActWriter {
  private let style: ActStyle
  private let writer: PhraseWriter

  init(_ style: ActStyle) {
    self.style = style
    writer = PhraseWriter(EnglishActWriter.text)
  }

  private var rows: [GrammarRow] {
    style == .uk ? ActGrammar.british : ActGrammar.american
  }

  func write(_ draft: ActDraft, law: String, _ options: ActOptions) -> String {
    let hasArticle = law.lowercased().hasPrefix("the ")
    let name = law.isEmpty ? "the text" : hasArticle ? law : "the \(law)"
    var lines = [
      (options.isMarkdown ? "# " : "") + (options.title ?? "Amendments to \(name)".uppercased())
    ]
    if let authority = options.authority { lines.append("\(authority) enacts as follows.") }
    for (index, item) in draft.items.enumerated() {
      lines += self.lines(of: item, number: index + 1)
    }
    if !draft.items.isEmpty, !draft.lines.isEmpty { lines.append(EnglishActWords.lineCount) }
    for (index, change) in draft.lines.enumerated() {
      lines.append(text(of: change, number: draft.items.count + index + 1))
    }
    for part in draft.unsaid {
      lines.append("(The change of \(part) can’t be said as an amendment.)")
    }
    if let date = options.date {
      let number = draft.items.count + draft.lines.count + 1
      lines.append("Sec. \(number). This act shall take effect on \(date).")
    }
    return lines.joined(separator: options.isMarkdown ? "\n\n" : "\n") + "\n"
  }

  // MARK: Lines

  private func text(of change: LineChange, number: Int) -> String {
    let (verb, slots) = change.phrase(EnglishActWriter.lineWording)
    guard let row = rows.first(where: { $0.verb == verb }) else { return "" }
    let words = writer.write(row.phrasing, slots)
    return label(number) + words.prefix(1).uppercased() + words.dropFirst()
      + (slots.word("text") == nil ? "." : "")
  }

  private static let lineWording = LineWording(
    lines: { change in
      let (first, last) = (change.lines.lowerBound, change.lines.upperBound)
      let name = last > first ? "lines \(first) to \(last)" : "line \(first)"
      return name + " of the text" + (change.opening.map { " (“\($0.string)”)" } ?? "")
    }, side: { $0 == .before ? "before" : "after" },
    text: { lines in
      if FencedText.isNeeded(lines, nests: false) { return FencedText.written(lines) }
      return "\n“" + lines.map(\.string).joined(separator: "\n“") + "”."
    })

  private func label(_ number: Int) -> String {
    style == .uk ? "\(number) " : "Sec. \(number). "
  }

  // MARK: Items

  /// One instruction in a line with its section, several as units below it.
  private func lines(of item: [Instruction], number: Int) -> [String] {
    let label = label(number)
    guard item.count > 1, let section = item[0].operation.section else {
      return item.flatMap { clause($0.operation, start: label, inside: nil) }
    }
    let lead = style == .uk ? "In section \(section)—" : "Section \(section) is amended as follows:"
    var lines = [label + lead]
    for (index, instruction) in item.enumerated() {
      lines += clause(
        instruction.operation, start: "(\(EnglishActWriter.letter(index))) ", inside: section)
    }
    return lines
  }

  /// a … z, aa, bb …
  private static func letter(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(97 + index % 26)))
    return String(repeating: letter, count: index / 26 + 1)
  }

  // MARK: Clauses

  private func clause(_ operation: Operation, start: String, inside section: String?) -> [String] {
    let (subject, verb, slots) = phrase(operation, section)
    guard let row = rows.first(where: { $0.verb == verb }) else { return [] }
    let passage = slots.passages("text")?.first
    // The block of new text stands on lines of its own.
    let words = writer.write(row.phrasing, slots.with("text", .word("")))
    let text = style == .uk ? british(subject, words) : american(subject, words, verb)
    let line = start + text.prefix(1).uppercased() + text.dropFirst()
    guard let passage else { return [line + "."] }
    var lines = [line]
    for (index, paragraph) in passage.paragraphs.enumerated() {
      let isLast = index == passage.paragraphs.count - 1
      lines.append("“" + paragraph.string + (isLast ? "”." : ""))
    }
    return lines
  }

  private func american(_ subject: String?, _ words: String, _ verb: ActVerb) -> String {
    guard let subject else { return words }
    return "\(subject) is amended \(words)"
  }

  private func british(_ subject: String?, _ words: String) -> String {
    guard let subject else { return words }
    return "in \(subject), \(words)"
  }

  private func phrase(
    _ operation: Operation, _ section: String?
  ) -> (subject: String?, verb: ActVerb, slots: Slots) {
    func name(_ address: Address) -> String { self.name(address, section) }
    switch operation {
    case .replace(let at, let pairs, _):
      let pair = pairs[0]
      return (
        subject(at[0], section), .replace,
        Slots([
          ("old", .passages([Passage([pair.old])])), ("new", .passages([Passage([pair.new])])),
          ("place", .word(" in its place")),
        ])
      )
    case .rewrite(let at, let text, _):
      if style == .uk, at[0].piece == nil {
        return (nil, .rewrite, Slots([("at", .word(name(at[0]))), ("text", .passages(text))]))
      }
      return (name(at[0]), .rewriteThis, Slots([("text", .passages(text))]))
    case .delete(let at): return (nil, .delete, Slots([("at", .word(name(at[0])))]))
    case .insert(let at, let level, let near, let side, let text):
      return insertion(at, level, near, side, text, section)
    case .renumber(let from, let to):
      let parent = Address(Array(from[0].steps.dropLast()))
      return (
        name(parent.steps.count == 1 ? parent.upTo(.article) : parent), .renumber,
        Slots([
          ("from", .word(EnglishActWriter.labels(from))),
          ("to", .word(EnglishActWriter.labels(to) + ", respectively")),
        ])
      )
    default: return (nil, .context, Slots())
    }
  }

  private func subject(_ address: Address, _ section: String?) -> String? {
    style == .uk && section != nil && address.isArticle
      ? nil : name(address, section)
  }

  private func insertion(
    _ at: [Address], _ level: Address.Level, _ near: Address?, _ side: Side, _ text: [Passage],
    _ section: String?
  ) -> (subject: String?, verb: ActVerb, slots: Slots) {
    var slots = Slots([("text", .passages(text))])
    guard let near else {
      return (at.first.map { name($0, section) }, .insertAtEnd, slots)
    }
    let word = side == .after ? "after" : "before"
    slots["side"] = .word(word)
    if level == .row {
      slots["at"] = .word(name(near, section))
      let table = Address(near.steps.filter { $0.level != .row })
      return (style == .uk ? nil : name(table, section), .insertNear, slots)
    }
    if level == .article {
      slots["at"] = .word("section \(near.article ?? "")")
      return (style == .uk ? nil : "the Act", .insertSection, slots)
    }
    slots["at"] = .word("subsection " + near.labels)
    let subject = "section \(near.article ?? "")"
    return (section == nil || style != .uk ? subject : nil, .insertNear, slots)
  }

  // MARK: Names

  /// subsection (a)(1) inside the section that the units stand in, section 3(a)(1) elsewhere.
  private func name(_ address: Address, _ section: String?) -> String {
    guard let cell = address.step(.row) else {
      return EnglishActWriter.name(address, inside: section)
    }
    let table = Address(address.steps.filter { $0.level != .row })
    return "the \(style == .uk ? "entry" : "row") for "
      + EnglishActWriter.quoted(Passage([Letters(cell)])) + " in "
      + EnglishActWriter.name(table, inside: section)
  }

  private static func name(_ address: Address, inside section: String?) -> String {
    if let schedule = address.step(.attachment) { return schedule }
    let labels = address.labels
    let isInside = section != nil && section == address.article && !labels.isEmpty
    let own = isInside ? "subsection \(labels)" : "section \(address.article ?? "")\(labels)"
    switch address.piece {
    case .heading: return "the heading of \(own)"
    case .leadIn: return "the lead-in language of \(own)"
    default: return own
    }
  }

  private static func labels(_ addresses: [Address]) -> String {
    let names = addresses.map(\.labels)
    guard let last = names.last, names.count > 1 else { return "subsection \(names.first ?? "")" }
    return "subsections " + names.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func text(_ value: SlotValue) -> String {
    switch value {
    case .word(let word): word
    case .number(let number): "\(number)"
    case .addresses(let addresses):
      addresses.map { EnglishAddressWriter.text($0) }.joined(separator: ", ")
    case .passages(let passages): passages.map(quoted).joined()
    }
  }

  private static func quoted(_ passage: Passage) -> String {
    let words = passage.words
    let isCurly = words.contains { $0 == "“" || $0 == "”" }
    return isCurly ? "\"\(words.string)\"" : "“\(words.string)”"
  }
}

extension Address {
  fileprivate var labels: String {
    steps.filter { $0.level == .label }.map { "(\($0.name))" }.joined()
  }
}

extension Operation {
  /// The section that an instruction is about.
  fileprivate var section: String? {
    switch self {
    case .rewrite(let at, _, _), .replace(let at, _, _), .delete(let at): at.first?.article
    case .renumber(let from, _): from.first?.article
    case .insert(let at, let level, let near, _, _):
      level == .article ? nil : near?.article ?? at.first?.article
    default: nil
    }
  }
}
