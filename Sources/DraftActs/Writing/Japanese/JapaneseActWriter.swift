import DraftLanguage

/// Writes a Japanese act by the phrasings that `JapaneseActReader` reads.
struct JapaneseActWriter {
  private let writer = PhraseWriter(JapaneseActWriter.slot)

  func write(_ draft: ActDraft, law: String, _ options: ActForm) -> String {
    let name = law.isEmpty ? "本文" : law
    let kind = Self.kind(of: law)
    let title = options.title ?? "\(name)の一部を改正する\(kind)"
    var lines = [(options.isMarkdown ? "# " : "") + title]
    if let authority = options.authority { lines.append("　" + authority) }
    lines.append("　\(name)の一部を次のように改正する。")
    for item in draft.items { lines += sentence(item.map(\.operation)) }
    if !draft.items.isEmpty, !draft.lines.isEmpty {
      lines.append("　" + JapaneseActGrammar.lineCount)
    }
    for change in draft.lines { lines.append(text(of: change)) }
    for part in draft.unsaid { lines.append("（\(part)の変更は、改正規定で表すことができない。）") }
    if let date = options.date {
      lines += ["　　　附　則", "　この\(kind)は、\(date)から施行する。"]
    }
    return lines.joined(separator: options.isMarkdown ? "\n\n" : "\n") + "\n"
  }

  /// What a law is called in its own act: 条例, 規則 …
  private static func kind(of law: String) -> String {
    for kind in ["条例", "規則", "規程", "要綱", "政令", "省令", "規約", "定款"] where law.hasSuffix(kind) {
      return kind
    }
    return law.hasSuffix("法") ? "法律" : "規程"
  }

  // MARK: Sentences

  /// Clauses in one sentence, and what stands below it; a clause with text below ends its sentence.
  private func sentence(_ operations: [Operation]) -> [String] {
    var lines: [String] = []
    var clauses: [String] = []
    var spoken: Address?
    func end(_ text: [Letters]) {
      lines.append("　" + clauses.joined(separator: "、") + "。")
      lines += text.map(\.string)
      clauses = []
    }
    for (index, operation) in operations.enumerated() {
      let (verb, slots, text) = phrase(operation, spoken)
      guard let row = ActGrammar.japanese.first(where: { $0.verb == verb }) else { continue }
      let words = writer.write(row.phrasing, slots)
      let isLast = index == operations.count - 1 || !text.isEmpty
      clauses.append(isLast ? words : Self.goingOn(words))
      spoken = operation.spokenOf ?? spoken
      if isLast { end(text) }
    }
    return lines
  }

  /// The form of a verb in the middle of a sentence: 改め、 加え、 削り、 とし、.
  private static func goingOn(_ words: String) -> String {
    for (end, form) in [("改める", "改め"), ("加える", "加え"), ("削る", "削り"), ("とする", "とし"), ("げる", "げ")]
    where words.hasSuffix(end) {
      return words.dropLast(end.count) + form
    }
    return words
  }

  private func phrase(
    _ operation: Operation, _ spoken: Address?
  ) -> (verb: ActVerb, slots: Slots, text: [Letters]) {
    func name(_ at: [Address]) -> SlotValue { .word(Self.name(at, spoken)) }
    switch operation {
    case .replace(let at, let pairs, _):
      let pair = pairs[0]
      var slots = Slots([("old", .passages([Passage([pair.old])]))])
      let isHere = at.count == 1 && at[0] == spoken
      if !isHere { slots["at"] = name(at) }
      if pair.new.isEmpty { return (isHere ? .deleteWordsHere : .deleteWords, slots, []) }
      slots["new"] = .passages([Passage([pair.new])])
      return (isHere ? .replaceHere : .replace, slots, [])
    case .rewrite(let at, let text, _) where at[0].piece == .heading || at[0].level == .title:
      return (.rewriteThis, Slots([("at", name(at)), ("new", .passages(text))]), [])
    case .rewrite(let at, let text, _):
      return (.rewrite, Slots([("at", name(at))]), text.flatMap(\.paragraphs))
    case .insert(let at, let level, let near, let side, let text):
      let part = JapaneseActGrammar.names[level] ?? ""
      var slots = Slots([
        ("at", name(near.map { [$0] } ?? [])), ("n", .number(max(1, at.count))),
        ("part", .word(part)),
      ])
      guard near?.level == level else { return (.insertAtEnd, slots, text.flatMap(\.paragraphs)) }
      slots["place"] = .word(side == .before ? "前" : "次")
      return (.insertNear, slots, text.flatMap(\.paragraphs))
    case .delete(let at): return (.delete, Slots([("at", name(at))]), [])
    case .renumber(let from, let to): return renumber(from, to, spoken)
    default: return (.context, Slots(), [])
    }
  }

  /// Articles in a row that move by the same number are described by that number.
  private func renumber(
    _ from: [Address], _ to: [Address], _ spoken: Address?
  ) -> (verb: ActVerb, slots: Slots, text: [Letters]) {
    let steps = zip(from, to).compactMap { one, other -> Int? in
      guard let own = one.steps.last.flatMap({ ArticleNumber($0.name) }),
        let goal = other.steps.last.flatMap({ ArticleNumber($0.name) }), own.sub == goal.sub
      else { return nil }
      return goal.main - own.main
    }
    if from.count > 1, steps.count == from.count, Set(steps).count == 1 {
      let way = steps[0] > 0 ? "繰り下げる" : "繰り上げる"
      return (
        .moveNumbers,
        Slots([
          ("from", .word(JapaneseAddressWriter.text(from))), ("n", .number(abs(steps[0]))),
          ("part", .word(JapaneseActGrammar.names[from[0].level] ?? "")), ("way", .word(way)),
        ]), []
      )
    }
    return (
      .renumber,
      Slots([
        ("from", .word(Self.name(from, spoken))), ("to", .word(JapaneseAddressWriter.text(to))),
      ]), []
    )
  }

  /// 同条 for the article that the clause before spoke of.
  private static func name(_ at: [Address], _ spoken: Address?) -> String {
    guard at.count == 1, let article = at[0].article, article == spoken?.article else {
      return JapaneseAddressWriter.text(at)
    }
    let rest = Address(at[0].steps.filter { $0.level > .article }, piece: at[0].piece)
    if rest.steps.isEmpty { return "同条" + (at[0].piece == .heading ? "の見出し" : "") }
    return "同条" + JapaneseAddressWriter.text(Address(rest.steps))
  }

  // MARK: Lines

  private func text(of change: LineChange) -> String {
    var (verb, slots) = change.phrase(JapaneseActWriter.lineWording)
    guard let row = ActGrammar.japanese.first(where: { $0.verb == verb }) else { return "" }
    let text = slots.word("text") ?? ""
    slots["place"] = slots["side"]
    return "　" + writer.write(row.phrasing, slots) + "。" + text
  }

  private static let lineWording = LineWording(
    lines: { change in
      let (first, last) = (change.lines.lowerBound, change.lines.upperBound)
      let end = last > first ? "から第\(ChineseNumeral.written(last))行まで" : ""
      return "全文第\(ChineseNumeral.written(first))行" + end
    }, side: { $0 == .before ? "前" : "次" }, text: FencedText.written)

  private static func slot(_ value: SlotValue) -> String {
    switch value {
    case .addresses(let addresses): JapaneseAddressWriter.text(addresses)
    case .passages(let passages): passages.map { "「" + $0.words.string + "」" }.joined()
    case .number(let number): ChineseNumeral.written(number)
    case .word(let word): word
    }
  }
}

extension Operation {
  /// What the clause behind may call 同条.
  fileprivate var spokenOf: Address? {
    switch self {
    case .replace(let at, _, _), .rewrite(let at, _, _), .delete(let at): at.last
    case .insert(_, _, let near, _, _): near
    case .renumber(let from, _): from.last
    default: nil
    }
  }
}
