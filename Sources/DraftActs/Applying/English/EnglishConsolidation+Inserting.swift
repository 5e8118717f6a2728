import DraftLanguage

/// Provisions that come.
extension EnglishConsolidation {
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
      if found.target.level == .clause, found.target.beginsLine {
        for part in new.children where part.level == .clause { part.lead = found.target.lead }
      }
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
    // What the labels of the list are, seen from all of them: (i) behind (h) is a letter.
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
      var address = near.upTo(.article)
      address.former = near.former
      place = self.place(try find(address).target, side, of: heading(lines[0])?.name ?? "")
    } else if isDecimal, let own = heading(lines[0])?.name,
      let before = root.children.lastIndex(where: {
        $0.level == .article && DecimalClauses.comes($0.name, before: own)
      })
    {
      place = before + 1
    }
    let sections = sections(of: lines)
    for section in sections {
      // The one that has the number may be about to give it up.
      if let other = self.section(section.name),
        other.oldName == nil || !leaving.contains(section.name)
      {
        throw .numberGivenTwice(Address([.init(.article, section.name)]))
      }
    }
    root.children.insert(contentsOf: sections, at: place)
    log.done(.inserted, sections.map { Address([.init(.article, $0.name)]) }, count: sections.count)
  }

  /// Behind a clause stands what is behind all that is numbered below it, if it is not itself below it.
  private func place(_ anchor: Provision, _ side: Side, of name: String) -> Int {
    var last = anchor
    if side == .after, isDecimal, !name.hasPrefix(anchor.name + ".") {
      last = clauses(below: anchor).last ?? anchor
    }
    let index = root.children.firstIndex { $0 === last } ?? root.children.count - 1
    return side == .after ? index + 1 : index
  }

  /// The articles that lines of an act are.
  func sections(of lines: [Letters]) -> [Provision] {
    var sections: [Provision] = []
    var nesting = LabelNesting()
    for line in lines {
      let entry = LawLines.Line(lead: leads.article, text: line)
      if let heading = heading(line) {
        let section =
          isDecimal
          ? EnglishLaw.clause(heading, entry, from: .act)
          : EnglishLaw.section(heading, entry, from: .act)
        if !isDecimal { (section.label, section.gap) = sectionLabel(section.name) }
        sections.append(section)
        nesting = LabelNesting()
      } else if let section = sections.last {
        nesting.add(LawLines.Line(lead: leads.label, text: line), to: section, from: .act)
      }
    }
    for section in sections { section.visit { $0.text = $0.text.brought } }
    return sections
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
}
