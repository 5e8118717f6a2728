import DraftLanguage

/// Whole provisions rewritten, inserted, repealed and relabelled.
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
      // A block that takes the place of several clauses would have to say which.
      guard clauses(below: found[0].target).isEmpty else { throw .notUnderstood }
      rewriteSection(found[0].target, lines)
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
      part.text = new.children.first?.text ?? []
      part.children = Array(new.children.dropFirst())
      return settle(part)
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

  // MARK: Inserting

  func insert(
    _ at: [Address], _ level: Address.Level, _ near: Address?, _ side: Side, _ text: [Passage]
  ) throws(Refusal) {
    let lines = text.flatMap(\.paragraphs)
    guard let first = lines.first else { throw .noText }
    if level == .article, heading(first) != nil {
      return try insertSections(lines, near, side)
    }
    if isDecimal, level == .article { throw .notUnderstood }
    let new = EnglishLaw.provisions(of: lines, lead: leads.label)
    if let near {
      let found = try find(near)
      if near.level == .row {
        insertRows(lines, found, side)
        return log.done(.inserted, [near], count: lines.count)
      }
      guard let parent = found.parent,
        let place = parent.children.firstIndex(where: { $0 === found.target })
      else { throw .noPartNamed }
      parent.children.insert(contentsOf: new.children, at: side == .after ? place + 1 : place)
      settle(parent)
      return log.done(.inserted, [near], count: new.children.count)
    }
    guard let address = at.first else { throw .noPartNamed }
    try insert(new.children, into: try find(address), address)
  }

  private func insert(_ new: [Provision], into found: Found, _ address: Address) throws(Refusal) {
    guard let first = new.first(where: { $0.level == .label }) else {
      let line = found.target.level == .label && found.target.children.isEmpty ? found.target : nil
      for part in new {
        if let line {
          line.text += EnglishMarks.joined(part.text, .after, line.text)
        } else {
          part.lead = leads.clause
          found.target.children.append(part)
        }
      }
      return log.done(.inserted, [address], count: new.count)
    }
    let holder = holder(of: first.name, found)
    for part in new {
      guard part.level == .label else {
        holder.children.append(part)
        continue
      }
      guard !holder.children.contains(where: { $0.level == .label && $0.name == part.name }) else {
        throw .numberGivenTwice(Address(address.steps + [.init(.label, part.name)]))
      }
      holder.children.insert(part, at: place(of: part.name, in: holder))
    }
    settle(holder)
    log.done(.inserted, [address], count: new.count)
  }

  /// The part whose labels are of the new one's kind: the one named, or one around it.
  private func holder(of name: String, _ found: Found) -> Provision {
    let kinds = LabelKind.all(of: name)
    func fits(_ part: Provision) -> Bool {
      part.children.contains { child in
        child.level == .label && LabelKind.all(of: child.name).contains { kinds.contains($0) }
      }
    }
    let target = found.target
    guard target.children.contains(where: { $0.level == .label }), !fits(target) else {
      return target
    }
    return found.path.dropLast().last { $0.level != .document && fits($0) } ?? target
  }

  /// Before the first label of the same kind that counts higher; (1A) behind (1).
  private func place(of name: String, in holder: Provision) -> Int {
    let labels = holder.children.indices.filter { holder.children[$0].level == .label }
    // What the labels of the list are, told by all of them: (i) behind (h) is a letter.
    let kind = LabelKind.all(of: name).first { kind in
      labels.allSatisfy { LabelKind.all(of: holder.children[$0].name).contains(kind) }
    }
    guard let kind else { return (labels.last ?? holder.children.count - 1) + 1 }
    let own = kind.value(of: name)
    let higher = labels.first { kind.value(of: holder.children[$0].name) > own }
    return higher ?? (labels.last.map { $0 + 1 } ?? holder.children.count)
  }

  private func insertSections(
    _ lines: [Letters], _ near: Address?, _ side: Side
  ) throws(Refusal) {
    var place = root.children.count
    if let near {
      let anchor = try find(near.upTo(.article)).target
      let index = root.children.firstIndex { $0 === anchor } ?? place
      place = side == .after ? index + 1 : index
    } else if isDecimal, let own = heading(lines[0])?.name,
      let before = root.children.lastIndex(where: {
        $0.level == .article && DecimalClauses.comes($0.name, before: own)
      })
    {
      place = before + 1
    }
    var sections: [Provision] = []
    var nesting = LabelNesting()
    for line in lines {
      let entry = LawLines.Line(lead: leads.article, text: line)
      if let heading = heading(line) {
        let section =
          isDecimal
          ? EnglishLaw.clause(heading, entry, isOld: false)
          : EnglishLaw.section(heading, entry, isOld: false)
        guard self.section(section.name) == nil else {
          throw .numberGivenTwice(Address([.init(.article, section.name)]))
        }
        if !isDecimal { (section.label, section.gap) = sectionLabel(section.name) }
        sections.append(section)
        nesting = LabelNesting()
      } else if let section = sections.last {
        nesting.add(LawLines.Line(lead: leads.label, text: line), to: section, isOld: false)
      }
    }
    for section in sections { section.visit { $0.text = $0.text.brought } }
    root.children.insert(contentsOf: sections, at: place)
    log.done(.inserted, sections.map { Address([.init(.article, $0.name)]) }, count: sections.count)
  }

  /// A section's label in the style of the law's own.
  private func sectionLabel(_ name: String) -> (label: Letters, gap: Letters) {
    guard let like = root.children.first(where: { $0.level == .article }),
      let place = like.label.places(of: Letters(like.name)).first
    else { return (Letters(name), [Letter(" ")]) }
    var label = like.label
    label.replaceSubrange(place, with: Letters(name))
    return (label, like.gap)
  }

  // MARK: Repealing

  func delete(_ at: [Address]) throws(Refusal) {
    let found = try at.map { address throws(Refusal) in try find(address) }
    for part in found {
      guard !part.isLeadIn, part.parent != nil else { throw .noPartNamed }
    }
    for (part, address) in zip(found, at) {
      let keepsPlace = isCode && address.level != .row && part.target.level != .attachment
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
      part.children = [Provision(.clause, isOld: false, lead: leads.clause, text: words)]
    } else {
      part.text = words
      if part.gap.isEmpty { part.gap = [Letter(" ")] }
      part.children = []
    }
  }

  // MARK: Relabelling

  /// All are found before any gets its new label: (c) and (d) become (d) and (e).
  func renumber(_ from: [Address], _ to: [Address]) throws(Refusal) {
    let found = try from.map { address throws(Refusal) in try find(address) }
    for (part, goal) in zip(found, to) {
      guard let name = goal.steps.last?.name,
        let place = part.target.label.places(of: Letters(part.target.name)).first
      else { continue }
      part.target.label.replaceSubrange(place, with: Letters(name))
      part.target.name = name
    }
    log.done(.renumbered, from)
  }

  /// The text of a section becomes its first provision.
  func designate(_ at: Address, _ goal: Address) throws(Refusal) {
    let part = try find(at).target
    guard let name = goal.steps.last?.name, let first = part.children.first else {
      throw .noSuchPart(at, nearest: nil)
    }
    let new = Provision(
      .label, name: name, lead: first.lead, label: Letters("(\(name))"), gap: [Letter(" ")])
    new.children = part.children
    if first.level == .clause {
      new.text = first.text
      new.children.removeFirst()
    }
    part.children = [new]
    settle(new)
    log.done(.renumbered, [at])
  }
}
