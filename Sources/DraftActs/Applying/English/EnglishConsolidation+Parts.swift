import DraftLanguage

/// Whole provisions rewritten and repealed.
extension EnglishConsolidation {
  func rewrite(_ at: [Address], _ text: [Passage]) throws(Refusal) {
    let lines = text.flatMap(\.paragraphs)
    guard !lines.isEmpty else { throw .noText }
    let found = try at.map { address throws(Refusal) in try find(address) }
    if found.count > 1 {
      try rewriteSeveral(found, lines)
    } else if at[0].level == .row {
      rewriteRow(found[0], lines)
    } else if found[0].target.level == .attachment {
      rewriteSchedule(found[0].target, lines)
    } else if found[0].isLeadIn {
      found[0].target.text = Letters(lines.joined(separator: [Letter(" ")])).brought
    } else if found[0].target.level == .article {
      if isBlock(lines, of: found[0].target) {
        try rewriteBlock(found[0].target, lines)
      } else {
        // Words in the place of several clauses would have to say which.
        guard clauses(below: found[0].target).isEmpty else { throw .notUnderstood }
        rewriteSection(found[0].target, lines)
      }
    } else {
      try rewriteProvision(found[0], lines)
    }
    log.done(.rewritten, at)
  }

  /// The block states number and heading again; the section keeps its own number.
  private func rewriteSection(_ section: Provision, _ lines: [Letters]) {
    var lines = lines[...]
    if isDecimal {
      // The words behind the number are the first line.
      let start = heading(lines[0])?.textStart ?? 0
      lines[0] = Letters(lines[0][start...])
    } else if let heading = heading(lines[0]) {
      section.text = Letters(lines[0][heading.textStart...]).brought
      lines = lines.dropFirst()
    }
    section.children =
      EnglishLaw.provisions(of: Array(lines), lead: leads.label).children
    settle(section)
  }

  /// Whether lines are a clause with clauses below it: 2, 2.1 and 2.2.
  private func isBlock(_ lines: [Letters], of clause: Provision) -> Bool {
    guard isDecimal, heading(lines[0])?.name == clause.name else { return false }
    return lines.dropFirst().contains { heading($0)?.name.hasPrefix(clause.name + ".") ?? false }
  }

  /// A clause and all below it become what a block says: those of its numbers change, the others go.
  private func rewriteBlock(_ clause: Provision, _ lines: [Letters]) throws(Refusal) {
    let new = sections(of: lines)
    for part in new where part !== new[0] && !part.name.hasPrefix(clause.name + ".") {
      throw .numberNotReached(Address([.init(.article, part.name)]), counted: nil)
    }
    var rest = clauses(below: clause)
    var before = clause
    for part in new {
      let own = part === new[0] ? clause : rest.first { $0.name == part.name }
      if let own {
        (own.text, own.children) = (part.text, part.children)
        rest.removeAll { $0 === own }
      }
      guard let place = root.children.firstIndex(where: { $0 === before }) else { continue }
      if own == nil { root.children.insert(part, at: place + 1) }
      before = own ?? part
    }
    root.children.removeAll { part in rest.contains { $0 === part } }
  }

  private func rewriteProvision(_ found: Found, _ lines: [Letters]) throws(Refusal) {
    let part = found.target
    let new = EnglishLaw.provisions(of: lines, lead: leads.label)
    let labelled = new.children.filter { $0.level == .label }
    if labelled.count > 1, labelled[0].name == part.name, let parent = found.parent,
      let place = parent.children.firstIndex(where: { $0 === part })
    {
      // More than was there: the rest follows.
      let rest = new.children.dropFirst()
      take(labelled[0], into: part)
      parent.children.insert(contentsOf: rest, at: place + 1)
      return settle(parent)
    }
    guard let first = labelled.first else {
      let lines = new.children.filter {
        part.level == .clause && !part.name.isEmpty && $0.name != part.name
      }
      part.text = new.children.first?.text ?? []
      part.children =
        (new.children.first?.children ?? [])
        + new.children.dropFirst().filter { line in !lines.contains { $0 === line } }
      settle(part)
      if !lines.isEmpty { insert(lines, behind: part, found.parent) }
      return
    }
    // The block may state the labels around it too: (c)(1).
    var match: Provision? = first.name == part.name ? first : nil
    if match == nil {
      new.visit { if $0.level == .label, $0.name == part.name, match == nil { match = $0 } }
    }
    guard let match else {
      throw .noSuchPart(
        Address([.init(.label, first.name)]), nearest: Address([.init(.label, part.name)]))
    }
    take(match, into: part)
  }

  private func insert(_ lines: [Provision], behind part: Provision, _ parent: Provision?) {
    guard let parent, let place = parent.children.firstIndex(where: { $0 === part }) else { return }
    if part.beginsLine { for line in lines { line.lead = part.lead } }
    parent.children.insert(contentsOf: lines, at: place + 1)
    settle(parent)
  }

  private func take(_ new: Provision, into part: Provision) {
    (part.text, part.children) = (new.text, new.children)
    if part.gap.isEmpty { part.gap = new.gap }
    settle(part)
  }

  private func rewriteSeveral(_ found: [Found], _ lines: [Letters]) throws(Refusal) {
    guard let parent = found[0].parent,
      let place = parent.children.firstIndex(where: { $0 === found[0].target })
    else { throw .noPartNamed }
    let new = EnglishLaw.provisions(of: lines, lead: leads.label).children
    parent.children.removeAll { child in found.contains { $0.target === child } }
    parent.children.insert(contentsOf: new, at: place)
    settle(parent)
  }

  // MARK: Repealing

  func delete(_ at: [Address]) throws(Refusal) {
    let found = try at.map { address throws(Refusal) in try find(address) }
    for part in found {
      guard !part.isLeadIn, part.parent != nil else { throw .noPartNamed }
    }
    for (part, address) in zip(found, at) {
      let isPlain = [.row, .definition].contains(address.level) || part.target.level == .attachment
      let keepsPlace = isCode && !isPlain
      repeal(part, keepsPlace: keepsPlace)
    }
    log.done(.deleted, at)
  }

  private func repeal(_ found: Found, keepsPlace: Bool) {
    let part = found.target
    let words = Letters("Repealed.").brought
    for clause in clauses(below: part) { root.children.removeAll { $0 === clause } }
    guard keepsPlace else {
      found.parent?.children.removeAll { $0 === part }
      if let parent = found.parent { settle(parent) }
      return
    }
    if part.level == .article {
      part.children = [Provision(.clause, from: .act, lead: leads.clause, text: words)]
    } else {
      part.text = words
      if part.gap.isEmpty { part.gap = [Letter(" ")] }
      part.children = []
    }
  }
}
