import DraftLanguage

/// Writes an act of Taiwan: what `TaiwanActReader` reads.
struct TaiwanActWriter {
  private let writer = PhraseWriter(TaiwanActWriter.slot)
  private let labels: ArticleLabels

  /// - Parameter law: The law that is amended, whose articles it names as the law does.
  init(_ law: Provision) { labels = ArticleLabels(law) }

  func write(_ draft: ActDraft, law: String, _ options: ActForm) -> String {
    let title = options.title ?? (law.isEmpty ? "部分條文修正" : "\(law)部分條文修正")
    var lines = [(options.isMarkdown ? "# " : "") + title]
    let lead = self.lead(draft.items.flatMap(\.self), law)
    let date = options.date.map { "，自\($0)施行" } ?? ""
    if !lead.isEmpty { lines.append((options.authority ?? "") + lead + date + "。") }
    if !draft.lines.isEmpty { lines.append(TaiwanActGrammar.lineCount) }
    for (index, change) in draft.lines.enumerated() {
      lines.append("\(ChineseNumeral.written(index + 1))、\(text(of: change))")
    }
    for part in draft.unsaid { lines.append("（\(part)之變動未列入。）") }
    for instruction in draft.items.flatMap(\.self) { lines.append(text(of: instruction.operation)) }
    return lines.joined(separator: options.isMarkdown ? "\n\n" : "\n") + "\n"
  }

  // MARK: Lead

  /// What comes, goes and changes, each list once: the law is named by the first.
  private func lead(_ all: [Instruction], _ law: String) -> String {
    var clauses: [String] = []
    for row in ActGrammar.taiwanLeads {
      let addresses = all.compactMap { Self.listed($0.operation, row.verb) }
      guard !addresses.isEmpty else { continue }
      let name = row.verb == .rewriteThis ? "headings" : "list"
      let slots = Slots([
        ("law", .word(clauses.isEmpty ? law : "")), (name, .word(list(addresses))),
      ])
      clauses.append(writer.write(row.phrasing, slots))
    }
    for index in clauses.indices.dropFirst() where clauses[index].hasPrefix("茲") {
      clauses[index].removeFirst()
    }
    if clauses.count > 1 { clauses[clauses.count - 1] = "並" + clauses[clauses.count - 1] }
    return clauses.isEmpty || clauses[0].hasPrefix("茲")
      ? clauses.joined(separator: "；") : "茲" + clauses.joined(separator: "；")
  }

  private static func listed(_ operation: Operation, _ verb: ActVerb) -> Address? {
    switch (operation, verb) {
    case (.insert(let at, _, _, _, _), .insert): at.first
    case (.delete(let at), .delete): at.first
    case (.rewrite(let at, _, _), .rewrite): at.first.flatMap { $0.piece == nil ? $0 : nil }
    case (.rewrite(let at, _, _), .rewriteThis): at.first.flatMap { $0.piece == nil ? nil : $0 }
    default: nil
    }
  }

  /// 第二條、第五條至第八條.
  private func list(_ addresses: [Address]) -> String {
    let names = addresses.map { address -> String in
      guard let article = address.article else {
        return ChineseAddressWriter.text(address).replacing("节", with: "節")
          .replacing("编", with: "編")
      }
      return labels.text(article).filter { !$0.isWhitespace }
    }
    var out: [String] = []
    var index = 0
    while index < names.count {
      var end = index
      while end + 1 < names.count, Self.follows(addresses[end + 1], addresses[end]) { end += 1 }
      if end > index + 1 {
        out.append(names[index] + "至" + names[end])
        index = end + 1
      } else {
        out.append(names[index])
        index += 1
      }
    }
    return out.joined(separator: "、")
  }

  private static func follows(_ address: Address, _ before: Address) -> Bool {
    guard let one = before.article.flatMap({ ArticleNumber($0) }),
      let other = address.article.flatMap({ ArticleNumber($0) })
    else { return false }
    return one.sub == 0 && other.sub == 0 && other.main == one.main + 1
  }

  // MARK: Texts

  private func text(of operation: Operation) -> String {
    switch operation {
    case .rewrite(_, let text, _), .insert(_, _, _, _, let text):
      text.flatMap(\.paragraphs).map(\.string).joined(separator: "\n")
    case .delete(let at): labels.text(at[0].article ?? "") + "\u{3000}" + TaiwanActGrammar.repealed
    default: ""
    }
  }

  private func text(of change: LineChange) -> String {
    let (verb, slots) = change.phrase(TaiwanActWriter.lineWording)
    guard let row = ActGrammar.taiwanLines.first(where: { $0.verb == verb }) else { return "" }
    return writer.write(row.phrasing, slots) + (slots.word("text") == nil ? "。" : "")
  }

  private static let lineWording = LineWording(
    lines: ChineseActWriter.lineWording.lines, side: { $0 == .before ? "前" : "後" },
    text: { lines in
      if FencedText.isNeeded(lines, between: ("「", "」")) { return FencedText.written(lines) }
      return "「" + lines.map(\.string).joined(separator: "\n「") + "」"
    })

  private static func slot(_ value: SlotValue) -> String {
    switch value {
    case .addresses(let addresses): ChineseAddressWriter.text(addresses)
    case .passages(let passages):
      passages.map { "「" + $0.words.string + "」" }.joined(separator: "、")
    case .number(let number): ChineseNumeral.written(number)
    case .word(let word): word
    }
  }
}
