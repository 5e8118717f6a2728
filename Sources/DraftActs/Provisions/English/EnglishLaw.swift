import DraftLanguage

/// Reads an English law into sections and, below them, provisions by their labels.
///
/// A section's text is its heading; its children are its own lines and what is labelled. (i) is a letter behind
/// (h) and Roman elsewhere: a label goes where it counts on from one before.
enum EnglishLaw {
  static func read(_ lines: LawLines) -> Provision {
    let root = Provision(.document)
    var nesting = LabelNesting()
    var usesBare: Bool?
    let clauses = DecimalClauses(lines.lines)
    let schedules = EnglishSchedules(lines.lines, isContract: !clauses.isEmpty)
    for (index, line) in lines.lines.enumerated() {
      if let name = schedules.name(at: index) {
        root.children.append(
          Provision(
            .attachment, name: name, lead: line.lead, label: line.text, start: line.start))
      } else if schedules.holds(index), let schedule = root.children.last {
        schedule.children.append(
          Provision(.clause, lead: line.lead, text: line.text, start: line.start))
      } else if EnglishLabels.isHeading(line.text) {
        root.children.append(
          Provision(.chapter, lead: line.lead, text: line.text, start: line.start))
      } else if let clause = clauses.clause(at: index) {
        root.children.append(self.clause(clause, line))
        nesting = LabelNesting()
      } else if clauses.isEmpty, let section = EnglishLabels.section(line.text),
        usesBare ?? section.isBare == section.isBare
      {
        usesBare = section.isBare
        root.children.append(self.section(section, line))
        nesting = LabelNesting()
      } else if let section = root.children.last, section.level == .article {
        nesting.add(line, to: section, from: .base)
      } else {
        let isTitle = root.children.isEmpty
        root.children.append(
          Provision(
            isTitle ? .title : .introduction, lead: line.lead, text: line.text, start: line.start))
      }
    }
    return root
  }

  static func section(
    _ section: EnglishLabels.Section, _ line: LawLines.Line, from origin: Provision.Origin = .base
  ) -> Provision {
    Provision(
      .article, name: section.name, from: origin, lead: line.lead,
      label: Letters(line.text[..<section.labelEnd]),
      gap: Letters(line.text[section.labelEnd..<section.textStart]),
      text: Letters(line.text[section.textStart...]), start: line.offset(section.textStart))
  }

  /// A clause of a contract, whose words behind the number are no heading but its first line.
  static func clause(
    _ clause: EnglishLabels.Section, _ line: LawLines.Line, from origin: Provision.Origin = .base
  ) -> Provision {
    let part = section(clause, line, from: origin)
    part.children = [
      Provision(.clause, from: origin, text: part.text, start: part.start)
    ]
    (part.text, part.start) = ([], nil)
    return part
  }

  /// Provisions of lines that an act brings: what they hold is on a part without a label.
  static func provisions(of lines: [Letters], lead: Letters) -> Provision {
    let holder = Provision(.article, from: .act)
    var nesting = LabelNesting()
    for line in lines {
      nesting.add(LawLines.Line(lead: lead, text: line), to: holder, from: .act)
    }
    holder.visit { $0.text = $0.text.brought }
    return holder
  }
}

/// The labels that are open while the lines of a section are read.
struct LabelNesting {
  /// A definition is open for what is labelled below it, and has no label of any kind itself.
  private var open: [(part: Provision, kind: LabelKind?)] = []

  mutating func add(_ line: LawLines.Line, to section: Provision, from origin: Provision.Origin) {
    let labels = EnglishLabels.run(line.text, at: 0)
    guard !labels.names.isEmpty else {
      // The section's own words come first; what follows labels goes on with the last of them.
      let term = EnglishTerm.of(line.text)
      if term != nil, let before = open.firstIndex(where: { $0.kind == nil }) {
        open.removeSubrange(before...)
      }
      let part = Provision(
        .clause, name: term ?? "", from: origin, lead: line.lead, text: line.text,
        start: line.start)
      (open.last?.part ?? section).children.append(part)
      if term != nil { open.append((part, nil)) }
      return
    }
    let start = line.text.skippingBlanks(labels.end)
    var place = 0
    for (index, name) in labels.names.enumerated() {
      let kind = index == 0 ? enter(name) : LabelNesting.first(name)
      let end = EnglishLabels.label(line.text, at: place)?.end ?? place
      let isLast = index == labels.names.count - 1
      let part = Provision(
        .label, name: name, from: origin, lead: index == 0 ? line.lead : [],
        label: Letters(line.text[place..<end]), gap: isLast ? Letters(line.text[end..<start]) : [],
        text: isLast ? Letters(line.text[start...]) : [], start: isLast ? line.offset(start) : nil)
      (open.last?.part ?? section).children.append(part)
      open.append((part, kind))
      place = end
    }
  }

  /// Closes what does not hold the label, and says which of its kinds it is.
  private mutating func enter(_ name: String) -> LabelKind {
    let kinds = LabelKind.all(of: name)
    var best: (score: Double, depth: Int, kind: LabelKind)?
    for depth in open.indices.reversed() {
      for kind in kinds where open[depth].kind == kind {
        let score = LabelNesting.score(name, behind: open[depth].part.name, kind)
        if best.map({ score > $0.score }) ?? true { best = (score, depth, kind) }
      }
    }
    if let first = kinds.first(where: { $0.value(of: name).number == 1 }),
      !open.contains(where: { $0.kind == first }), best?.score ?? 0 < 3
    {
      return first
    }
    guard let best, best.score >= 1 else { return kinds[0] }
    open.removeSubrange(best.depth...)
    return best.kind
  }

  /// How well a label counts on: the next number or the next behind the same, then any higher.
  private static func score(_ name: String, behind other: String, _ kind: LabelKind) -> Double {
    let (old, new) = (kind.value(of: other), kind.value(of: name))
    if new.number == old.number + 1, new.suffix.isEmpty { return 3 }
    if new.number == old.number, new.suffix != old.suffix { return 3 }
    return new.number > old.number ? 1 : 0
  }

  private static func first(_ name: String) -> LabelKind {
    let kinds = LabelKind.all(of: name)
    return kinds.first { $0.value(of: name).number == 1 } ?? kinds[0]
  }
}
