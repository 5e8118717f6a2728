import DraftLanguage

/// Writes a Chinese act by the phrasings that `ChineseActReader` reads.
struct ChineseActWriter {
  private let style: ActStyle
  private let writer: PhraseWriter
  /// Writes new text without quotation marks, as local rules do.
  private let bareWriter: PhraseWriter

  init(_ style: ActStyle) {
    self.style = style
    writer = PhraseWriter(ChineseActWriter.text)
    bareWriter = PhraseWriter(ChineseActWriter.bareText)
  }

  func write(_ draft: ActDraft, law: String, _ options: ActForm) -> String {
    let name = law.isEmpty ? "本文" : "《\(law)》"
    let title = options.title ?? (law.isEmpty ? "修改决定" : "关于修改\(name)的决定")
    var lines = [
      (options.isMarkdown ? "# " : "") + (options.title == nil ? (options.authority ?? "") : "")
        + title
    ]
    let lead = law.isEmpty ? "作如下修改：" : "对\(name)作如下修改："
    lines.append((options.authority.map { "\($0)决定" } ?? "决定") + lead)
    for (index, item) in draft.items.enumerated() {
      lines.append("\(ChineseNumeral.written(index + 1))、\(text(of: item))")
    }
    if draft.renumbers { lines.append("此外，对条文顺序作相应调整。") }
    if !draft.items.isEmpty, !draft.lines.isEmpty { lines.append(ChineseActWords.lineCount) }
    for (index, change) in draft.lines.enumerated() {
      let number = ChineseNumeral.written(draft.items.count + index + 1)
      lines.append("\(number)、\(text(of: change))")
    }
    for part in draft.unsaid { lines.append("（\(part)\(ChineseActWords.unsaid)。）") }
    if let date = options.date { lines.append("本决定自\(date)起施行。") }
    lines.append("\(name)根据本决定作相应修改，重新公布。")
    let separator = options.isMarkdown ? "\n\n" : "\n"
    return lines.joined(separator: separator) + "\n"
  }

  // MARK: Lines

  private func text(of change: LineChange) -> String {
    let (verb, slots) = change.phrase(ChineseActWriter.lineWording)
    guard let row = ActGrammar.chinese.first(where: { $0.verb == verb }) else { return "" }
    return writer.write(row.phrasing, slots) + (slots.word("text") == nil ? "。" : "")
  }

  static let lineWording = LineWording(
    lines: { change in
      let (first, last) = (change.lines.lowerBound, change.lines.upperBound)
      let end = last > first ? "至第\(ChineseNumeral.written(last))行" : ""
      return "全文第\(ChineseNumeral.written(first))行" + end
    }, side: { $0 == .before ? "前" : "后" },
    text: { lines in
      if FencedText.isNeeded(lines, nests: true) { return FencedText.written(lines) }
      return "“" + lines.map { NestedQuotes.inside($0).string }.joined(separator: "\n“") + "”"
    })

  // MARK: Items

  /// The clauses of an item; behind quoted text the next begins a line.
  private func text(of item: [Instruction]) -> String {
    var text = ""
    var article: String?
    for (index, instruction) in item.enumerated() {
      let own = instruction.operation.articleName
      let isSame = index > 0 && own != nil && own == article
      let clause = clause(
        instruction.operation, follows: isSame, isLast: index == item.count - 1)
      if index == 0 {
        text = clause
      } else if endsWithPassage(item[index - 1].operation) {
        text += "\n" + clause
      } else {
        text += "，" + clause
      }
      article = own ?? article
    }
    guard let last = item.last, !endsWithPassage(last.operation) else { return text }
    return text + "。"
  }

  /// Whether an instruction ends in whole paragraphs, which close themselves.
  private func endsWithPassage(_ operation: Operation) -> Bool {
    switch operation {
    case .rewrite(_, let text, _):
      text.last?.paragraphs.last?.last.map { "。：；".unicodeScalars.contains($0.scalar) } ?? false
    case .insert(_, let level, _, _, _): level != .item
    case .merge(_, _, let text), .split(_, _, let text), .splitOff(_, _, let text): !text.isEmpty
    default: false
    }
  }

  /// - Parameter follows: Whether the clause before refers to the same article.
  /// - Parameter isLast: Whether the item ends with it, so that bare paragraphs may stand below it.
  private func clause(_ operation: Operation, follows: Bool, isLast: Bool) -> String {
    let (verb, slots) = phrase(operation, follows)
    guard let row = ActGrammar.chinese.first(where: { $0.verb == verb }) else { return "" }
    let isBare = style == .local && isLast && operation.canBeBare
    let text = (isBare ? bareWriter : writer).write(row.phrasing, slots)
    return follows && text.hasPrefix("将") ? String(text.dropFirst()) : text
  }

  private func phrase(_ operation: Operation, _ follows: Bool) -> (ActVerb, Slots) {
    switch operation {
    case .rewrite(let at, let text, let old) where style == .company && !old.isEmpty && !follows:
      return (
        .charter,
        Slots([("at", .addresses(at)), ("old", .passages(old)), ("new", .passages(text))])
      )
    case .rewrite(let at, let text, _):
      let rest = relative(at, follows)
      return rest.isEmpty
        ? (.rewriteHere, Slots([("text", .passages(text))]))
        : (.rewrite, Slots([("at", .addresses(rest)), ("text", .passages(text))]))
    case .replace(let at, let pairs, _):
      return replacement(at, pairs, follows)
    case .insert(let at, let level, let near, _, let text):
      return insertion(at, level, near, text, follows)
    case .delete(let at): return (.delete, Slots([("at", .addresses(relative(at, follows)))]))
    case .renumber(let from, let to): return (.renumber, renumbering(from, to, follows))
    case .mergeChapter(let at, let goal):
      return (.mergeChapter, Slots([("at", .addresses([at])), ("to", .addresses([goal]))]))
    case .merge(let at, let goal, let text):
      return (
        .merge,
        Slots([("at", .addresses(at)), ("to", .addresses([goal])), ("text", .passages(text))])
      )
    case .split(let at, let goals, let text): return (.split, splitting(at, goals, text))
    case .row(let change): return row(change)
    default: return (.context, Slots())
    }
  }

  private func renumbering(_ from: [Address], _ to: [Address], _ follows: Bool) -> Slots {
    let isInside = from[0].level > .article
    return Slots([
      ("from", .addresses(isInside ? relative(from, follows) : from)),
      ("to", .addresses(isInside ? to.map { Address($0.steps.suffix(1)) } : to)),
    ])
  }

  private func splitting(_ at: Address, _ goals: [Address], _ text: [Passage]) -> Slots {
    Slots([
      ("at", .addresses([at])),
      ("n", .word(goals.count == 2 ? "两" : ChineseNumeral.written(goals.count))),
      ("part", .word("条")), ("to", .addresses(goals)), ("text", .passages(text)),
    ])
  }

  private func row(_ change: RowChange) -> (ActVerb, Slots) {
    var slots = Slots([
      ("at", .addresses([change.table])), ("row", .passages([Passage([change.row])])),
    ])
    switch change.action {
    case .rewrite(let text): return (.rewriteRow, slots.with("new", .passages([Passage([text])])))
    case .replace(let pair):
      slots["old"] = .passages([Passage([pair.old])])
      return (.replaceInRow, slots.with("new", .passages([Passage([pair.new])])))
    case .delete: return (.deleteRow, slots)
    case .insert(let rows, let side):
      slots["side"] = .word(side == .before ? "前" : "后")
      slots["n"] = .number(rows.count)
      return (.insertRow, slots.with("text", .passages([Passage(rows)])))
    }
  }

  /// What of the addresses is not said by the clause before.
  private func relative(_ at: [Address], _ follows: Bool) -> [Address] {
    guard follows else { return at }
    return at.map { address in
      Address(address.steps.filter { $0.level > .article }, piece: address.piece)
    }.filter { !$0.steps.isEmpty }
  }

  /// Several pairs are one clause: …中的“A”修改为“B”，“C”修改为“D”.
  private func replacement(
    _ at: [Address], _ pairs: [Replacement], _ follows: Bool
  ) -> (ActVerb, Slots) {
    let rest = relative(at, follows)
    let old = pairs.map { Passage([$0.old]) }
    if pairs[0].new.isEmpty {
      let slots = Slots([("old", .passages(old))])
      return rest.isEmpty
        ? (.deleteWordsHere, slots) : (.deleteWords, slots.with("at", .addresses(rest)))
    }
    let new = pairs.map { Passage([$0.new]) }
    var slots = Slots([("old", .passages([old[0]])), ("new", .passages([new[0]]))])
    for index in pairs.indices.dropFirst() {
      slots["more\(index)"] = .word(
        "，\(ChineseActWriter.text(.passages([old[index]])))修改为\(ChineseActWriter.text(.passages([new[index]])))"
      )
    }
    if rest.isEmpty { return (.replaceHere, slots) }
    slots["at"] = .addresses(rest)
    return (.replace, slots)
  }

  private func insertion(
    _ at: [Address], _ level: Address.Level, _ near: Address?, _ text: [Passage], _ follows: Bool
  ) -> (ActVerb, Slots) {
    let part =
      [
        Address.Level.article: "条", .clause: "款", .item: "项", .subitem: "目", .chapter: "章",
        .division: "节", .book: "编",
      ][level] ?? "款"
    var slots = Slots([
      ("n", .number(max(1, at.count))), ("part", .word(part)), ("text", .passages(text)),
    ])
    let goals = level <= .article ? at : at.map { Address($0.steps.suffix(1)) }
    slots["to"] = .addresses(goals)
    if level == .attachment { return (.insertAttachment, slots) }
    guard let near else { return (.insert, slots) }
    if level == .article, near.level == .article {
      slots["at"] = .addresses([near])
      slots["side"] = .word("后")
      return (.insertNear, slots)
    }
    if level <= .article { return (.insertInChapter, slots.with("at", .addresses([near]))) }
    let rest = relative([near], follows)
    if !rest.isEmpty { slots["at"] = .addresses(rest) }
    return (.insert, slots)
  }

  // MARK: Slots

  private static func text(_ value: SlotValue) -> String {
    switch value {
    case .addresses(let addresses): ChineseAddressWriter.text(addresses)
    case .passages(let passages):
      passages.map(quoted).joined(
        separator: passages.allSatisfy { $0.paragraphs.last?.last == "。" } ? "" : "、")
    case .number(let number): number == 2 ? "二" : ChineseNumeral.written(number)
    case .word(let word): word
    }
  }

  private static func bareText(_ value: SlotValue) -> String {
    guard case .passages(let passages) = value else { return text(value) }
    return "\n" + passages.flatMap(\.paragraphs).map(\.string).joined(separator: "\n")
  }

  /// Each paragraph opens with a mark, the last closes; “ ” inside are ‘ ’.
  private static func quoted(_ passage: Passage) -> String {
    let paragraphs = passage.paragraphs.map { NestedQuotes.inside($0).string }
    return "“" + paragraphs.joined(separator: "\n“") + "”"
  }
}

extension Slots {
  func with(_ name: String, _ value: SlotValue) -> Slots {
    var slots = self
    slots[name] = value
    return slots
  }
}

extension Operation {
  /// Whether its new text can stand in lines of its own without marks: none of them may look like the act's.
  fileprivate var canBeBare: Bool {
    let text: [Passage]
    switch self {
    case .rewrite(let at, let new, _)
    where at.count == 1 && (at[0].isArticle || at[0].level == .clause):
      text = new
    case .insert(let at, let level, _, _, let new)
    where at.count == 1 && (level == .article || level == .clause):
      text = new
    default: return false
    }
    return text.flatMap(\.paragraphs).allSatisfy { line in
      let label = ActItems.label(of: line)
      return (label == nil || label?.style == .bracketed) && line.first != "“" && line.last == "。"
        || label?.style == .bracketed || line.last == "："
    }
  }

  /// The article that an instruction is about, where it is one.
  var articleName: String? {
    switch self {
    case .rewrite(let at, _, _), .replace(let at, _, _), .delete(let at): at.first?.article
    case .renumber(let from, _): from.first?.article
    case .insert(_, let level, let near, _, _): level > .article ? near?.article : nil
    default: nil
    }
  }
}
