import DraftLanguage

/// Writes an English act by the phrasings that `EnglishActReader` reads.
struct EnglishActWriter {
  private let style: ActStyle
  private let writer: PhraseWriter
  private let names: EnglishPartNames

  init(_ style: ActStyle, _ names: EnglishPartNames) {
    self.style = style
    self.names = names
    writer = PhraseWriter(EnglishActWriter.text)
  }

  private var rows: [GrammarRow] {
    style == .uk ? ActGrammar.british : ActGrammar.american
  }

  func write(_ draft: ActDraft, law: String, _ options: ActForm) -> String {
    let writer = EnglishActWriter(style, names.with(draft.formerNumbers))
    let numbering = draft.items.firstIndex { $0[0].operation.numbersArticles }
    let hasArticle = law.lowercased().hasPrefix("the ")
    let name = law.isEmpty ? "the text" : hasArticle ? law : "the \(law)"
    var lines = [
      (options.isMarkdown ? "# " : "") + (options.title ?? "Amendments to \(name)".uppercased())
    ]
    if let authority = options.authority { lines.append("\(authority) enacts as follows.") }
    for (index, item) in draft.items.enumerated() {
      // What goes before the numbers change is called by the old one alone.
      let isBefore = numbering.map { index <= $0 } ?? false
      lines += (isBefore ? self : writer).lines(of: item, number: index + 1)
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
      lines.append(
        label(number)
          + "This \(names.isContract ? "amendment" : "act") shall take effect on \(date).")
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
    names.isContract ? "\(number). " : style == .uk ? "\(number) " : "Sec. \(number). "
  }

  // MARK: Items

  /// One instruction in a line with its section, several as units below it.
  private func lines(of item: [Instruction], number: Int) -> [String] {
    let label = label(number)
    if item[0].operation.numbersArticles, case .renumber(let from, let to) = item[0].operation {
      return [label + numbers(from, to, isFollowed: item.count > 1)]
    }
    guard item.count > 1, let section = item[0].operation.section else {
      return item.flatMap { clause($0.operation, start: label, inside: nil) }
    }
    let own = names.article(Address([.init(.article, section)]))
    let lead = style == .uk ? "In \(own)—" : "\(capitalized(own)) is amended as follows:"
    var lines = [label + lead]
    for (index, instruction) in item.enumerated() {
      lines += clause(
        instruction.operation, start: "(\(EnglishActWriter.letter(index))) ", inside: section)
    }
    return lines
  }

  /// Clauses 3 to 8 are renumbered as clauses 4 to 9; clause 4.4 as clause 5.2; and references ….
  private func numbers(_ from: [Address], _ to: [Address], isFollowed: Bool) -> String {
    let runs = NumberRuns(from.compactMap(\.article), to.compactMap(\.article))
    var parts = (names.isContract ? runs.steady : runs.whole).enumerated().map { index, run in
      wording(
        index == 0 ? .renumberArticles : .renumberMore,
        Slots([
          ("from", .word(names.range(run.from))), ("to", .word(names.range(run.to))),
          ("become", .word(EnglishActWords.become[run.from.count > 1 ? 1 : 0])),
        ]))
    }
    if isFollowed { parts.append("and " + wording(.references, Slots())) }
    return capitalized(parts.joined(separator: "; ")) + "."
  }

  private func wording(_ verb: ActVerb, _ slots: Slots) -> String {
    guard let row = rows.first(where: { $0.verb == verb }) else { return "" }
    return writer.write(row.phrasing, slots)
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
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
    func name(_ address: Address) -> String { names.name(address, inside: section) }
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
    case .delete(let at):
      let all = at.count > 1 ? names.articles(at) : name(at[0])
      let gone = (at.count > 1 ? "are " : "is ") + (names.isContract ? "deleted" : "repealed")
      return (nil, .delete, Slots([("at", .word(all)), ("gone", .word(gone))]))
    case .insert(let at, let level, let near, let side, let text):
      return insertion(at, level, near, side, text, section)
    case .renumber(let from, let to): return renumbering(from, to, section)
    default: return (nil, .context, Slots())
    }
  }

  private func renumbering(
    _ from: [Address], _ to: [Address], _ section: String?
  ) -> (subject: String?, verb: ActVerb, slots: Slots) {
    let parent = Address(Array(from[0].steps.dropLast()))
    if style == .uk {
      let become = EnglishActWords.become[from.count > 1 ? 1 : 0]
      return (
        section == nil ? names.name(parent, inside: section) : nil, .renumberArticles,
        Slots([
          ("from", .word(labels(from))), ("become", .word(become)), ("to", .word(labels(to))),
        ])
      )
    }
    let whole = parent.steps.count == 1 ? parent.upTo(.article) : parent
    return (
      names.name(whole, inside: section), .renumber,
      Slots([("from", .word(labels(from))), ("to", .word(labels(to) + ", respectively"))])
    )
  }

  private func subject(_ address: Address, _ section: String?) -> String? {
    style == .uk && section != nil && address.isArticle
      ? nil : names.name(address, inside: section)
  }

  private func labels(_ addresses: [Address]) -> String {
    "\(names.inner)\(addresses.count > 1 ? "s" : "") "
      + EnglishPartNames.list(addresses.map(\.labels))
  }

  private func insertion(
    _ at: [Address], _ level: Address.Level, _ near: Address?, _ side: Side, _ text: [Passage],
    _ section: String?
  ) -> (subject: String?, verb: ActVerb, slots: Slots) {
    var slots = Slots([("text", .passages(text))])
    guard let near else {
      return (at.first.map { names.name($0, inside: section) }, .insertAtEnd, slots)
    }
    let word = side == .after ? "after" : "before"
    slots["side"] = .word(word)
    if level == .row || level == .definition {
      slots["at"] = .word(
        names.name(near, inside: section ?? (style == .us ? near.article : nil)))
      let holder = Address(near.steps.filter { $0.level != level })
      let subject = level == .row || section == nil ? names.name(holder, inside: section) : nil
      return (style == .uk ? nil : subject ?? names.article(holder), .insertNear, slots)
    }
    if level == .article {
      slots["at"] = .word(names.article(near))
      if names.isContract { return (style == .uk ? nil : "the text", .insertNear, slots) }
      return (style == .uk ? nil : "the Act", .insertSection, slots)
    }
    if near.step(.attachment) != nil {
      slots["at"] = .word(names.name(near, inside: nil))
      return (style == .uk ? nil : "the text", .insertNear, slots)
    }
    slots["at"] = .word("\(names.inner) \(near.labels)")
    let subject = names.article(near.upTo(.article))
    return (section == nil || style != .uk ? subject : nil, .insertNear, slots)
  }

  private static func text(_ value: SlotValue) -> String {
    switch value {
    case .word(let word): word
    case .number(let number): "\(number)"
    case .addresses(let addresses):
      addresses.map { EnglishAddressWriter.text($0) }.joined(separator: ", ")
    case .passages(let passages): passages.map { EnglishQuotes.quoted($0.words) }.joined()
    }
  }
}

extension Operation {
  fileprivate var numbersArticles: Bool {
    if case .renumber(let from, _) = self { from[0].isArticle } else { false }
  }

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

/// Numbers that articles get, in runs.
private struct NumberRuns {
  typealias Run = (from: [String], to: [String])
  /// All as one.
  let whole: [Run]
  /// Each counts on by one on both sides: 3, 4, 5 as 4, 5, 6.
  private(set) var steady: [Run] = []

  init(_ from: [String], _ to: [String]) {
    whole = [(from, to)]
    for (old, new) in zip(from, to) {
      if let last = steady.last, NumberRuns.follows(old, last.from),
        NumberRuns.follows(new, last.to)
      {
        steady[steady.count - 1].from.append(old)
        steady[steady.count - 1].to.append(new)
      } else {
        steady.append(([old], [new]))
      }
    }
  }

  private static func follows(_ name: String, _ run: [String]) -> Bool {
    guard let last = run.last else { return false }
    let (one, other) = (last.split(separator: "."), name.split(separator: "."))
    guard one.dropLast() == other.dropLast(), let number = one.last.flatMap({ Int($0) }) else {
      return false
    }
    return other.last.flatMap { Int($0) } == number + 1
  }
}
