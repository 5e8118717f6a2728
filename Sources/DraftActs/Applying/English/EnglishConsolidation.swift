import DraftLanguage

/// An English law while an act is applied to it. Instructions run one after another, and each finds the labels
/// that those before it left.
final class EnglishConsolidation {
  let root: Provision
  let leads: TypicalLeads
  let log = AmendmentLog()
  /// Follows which instruction changed which line, where that is asked for.
  var trace: LineTrace?
  /// Whether repealed parts keep their place, as in a code: (3) Repealed.
  let isCode: Bool
  /// Whether its sections are the clauses of a contract: 4., 4.1, 4.2.
  let isDecimal: Bool
  /// The numbers of the articles of the base, in order.
  let baseArticles: [String]
  /// Numbers that changed and that references don't say yet.
  var moved = RenamedArticles()
  /// Articles whose number may be given to others, because instructions yet to come give them another.
  private(set) var leaving: Set<String> = []

  init(_ root: Provision) {
    self.root = root
    leads = TypicalLeads(root)
    baseArticles = root.children.filter { $0.level == .article }.map(\.name)
    isCode = root.children.contains { $0.level == .article && $0.label.hasPrefix("§") }
    isDecimal = root.children.contains(where: \.isNumberedClause)
  }

  func run(_ instructions: [Instruction]) {
    for (index, instruction) in instructions.enumerated() {
      if case .insert = instruction.operation {
        leaving = leavingArticles(instructions[(index + 1)...])
      }
      log.place = instruction.place
      do {
        try apply(instruction.operation)
      } catch {
        log.refuse(error)
      }
      trace?.look([root], instruction.place)
    }
  }

  private func leavingArticles(_ instructions: ArraySlice<Instruction>) -> Set<String> {
    var names: Set<String> = []
    for instruction in instructions {
      switch instruction.operation {
      case .renumberInOrder: names.formUnion(baseArticles)
      case .renumber(let from, _): names.formUnion(from.filter(\.isArticle).compactMap(\.article))
      default: break
      }
    }
    return names
  }

  private func apply(_ operation: Operation) throws(Refusal) {
    switch operation {
    case .rewrite(let at, let text, _): try rewrite(at, text)
    case .replace(let at, let pairs, let often): try replace(at, pairs, often)
    case .replaceRange(let at, let first, let last, let new):
      try replaceRange(at, first, last ?? [], new)
    case .insertWords(let at, let anchor, let words, let side, let often):
      try insertWords(at, anchor, words, side, often)
    case .addWords(let at, let words, let side): try addWords(at, words, side)
    case .insert(let at, let level, let near, let side, let text):
      try insert(at, level, near, side, text)
    case .delete(let at): try delete(at)
    case .renumber(let from, let to): try renumber(from, to)
    case .renumberInOrder: try renumberInOrder()
    case .followReferences: followReferences()
    case .designate(let at, let goal): try designate(at, goal)
    default: throw .notUnderstood
    }
  }

  // MARK: Finding

  func find(_ address: Address) throws(Refusal) -> Found {
    var path = [root]
    for step in address.around + [address] { path = try descend(path, step, address) }
    let isLeadIn = address.piece == .leadIn
    guard isLeadIn, path[path.count - 1].level == .article else {
      return Found(path: path, isLeadIn: isLeadIn || address.piece == .heading)
    }
    // The words of a section before its first label; its own text is its heading.
    guard let words = path[path.count - 1].children.first, words.level == .clause else {
      throw .noSuchPart(address, nearest: nil)
    }
    return Found(path: path + [words], isLeadIn: true)
  }

  private func descend(
    _ path: [Provision], _ step: Address, _ whole: Address
  ) throws(Refusal) -> [Provision] {
    let ways = [step.citation, step.steps].filter { !$0.isEmpty }
    guard let first = ways.last?.first else {
      return path.count > 1 || step.piece == nil ? path : [root]
    }
    if let row = step.step(.row) { return try self.row(row, path, step, whole) }
    if first.level == .attachment {
      guard let schedule = root.children.first(where: { $0.names(first) }) else {
        throw .noSuchPart(whole, nearest: nearestSchedule())
      }
      guard step.steps.count > 1 else { return [root, schedule] }
      return [root, schedule, try paragraph(step.steps[1].name, of: schedule, whole)]
    }
    for way in ways where way[0].level == .article {
      guard let section = section(way[0].name, formerly: step.former) else { continue }
      if let found = follow(way.dropFirst(), from: [root, section]) { return found }
    }
    if first.level == .definition { return try definition(first.name, path, whole) }
    if first.level == .label {
      var start = path.count > 1 ? path : only()
      while start.count > 1 {
        if let found = follow(step.steps[...], from: start) { return found }
        start.removeLast()
      }
    }
    throw .noSuchPart(whole, nearest: nearest(whole, path))
  }

  /// The one section of a text that has one.
  private func only() -> [Provision] {
    let sections = root.children.filter { $0.level == .article }
    return sections.count == 1 ? [root, sections[0]] : [root]
  }

  /// The number and heading that a line of new text begins with, in the way of the text.
  func heading(_ line: Letters) -> EnglishLabels.Section? {
    isDecimal ? DecimalClauses.label(line) : EnglishLabels.section(line)
  }

  /// The clauses below one of a contract: 7.1 and 7.2 of 7.
  func clauses(below section: Provision) -> [Provision] {
    guard isDecimal, section.level == .article else { return [] }
    return root.children.filter { $0.level == .article && $0.name.hasPrefix(section.name + ".") }
  }

  /// An article by its number now; one of the base where the act has brought another of that number.
  ///
  /// - Parameter former: Its number in the base, where the act says that too.
  func section(_ name: String, formerly former: String? = nil) -> Provision? {
    let articles = root.children.lazy.filter { $0.level == .article }
    if let former {
      return articles.first { $0.oldName == former && [name, former].contains($0.name) }
    }
    let named = articles.filter { $0.name == name }
    return named.first { $0.oldName != nil } ?? named.first
  }

  private func follow(
    _ steps: ArraySlice<Address.Step>, from path: [Provision]
  ) -> [Provision]? {
    var path = path
    for step in steps {
      if step.level == .definition {
        let ways = definitions(of: step.name, below: path)
        guard let way = ways.first, ways.count == 1 else { return nil }
        path = way
        continue
      }
      guard
        let next = path[path.count - 1].children.first(where: {
          $0.level == .label && $0.name == step.name
        })
      else { return nil }
      path.append(next)
    }
    return path
  }

  private func nearest(_ address: Address, _ path: [Provision]) -> Address? {
    let steps = address.citation.isEmpty ? address.steps : address.citation
    if let name = address.article, section(name) == nil, section(steps[0].name) == nil {
      let sections = root.children.filter { $0.level == .article }
      return sections.count == 1 ? Address([.init(.article, sections[0].name)]) : nil
    }
    guard let last = path.last?.children.last(where: { $0.level == .label }), path.count > 1 else {
      return nil
    }
    let names = path.dropFirst().map { Address.Step($0.level, $0.name) }
    return Address(names + [.init(.label, last.name)])
  }

  // MARK: Lines

  /// A part without words of its own goes on with its first child's line; all others begin lines, but for the
  /// first of a text.
  func settle(_ part: Provision) {
    for (index, child) in part.children.enumerated() {
      if index == 0, part.level == .label, part.text.isEmpty, child.level == .label {
        child.lead = []
        part.gap = []
      } else if index == 0, isDecimal, part.level == .article, child.level == .clause {
        child.lead = []
      } else if !child.beginsLine, index > 0 || part.level != .document {
        child.lead = child.level == .label ? leads.label : leads.clause
      }
    }
  }
}
