import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The line that opens a section in the report: its label (三→四), its title with its edits, and
/// its marks.
extension InlineReport {
  /// - Parameter ancestors: The sections around it that nothing was shown in yet: where the report comes
  ///   from another chapter, an item's number alone would be taken for one of that chapter.
  /// - Parameter isAgain: Whether it was shown before, with what became of it.
  mutating func heading(
    _ index: SectionChangeIndex, under ancestors: [SectionChangeIndex], isAgain: Bool
  ) {
    let change = comparison.sections[index]
    lines.sink.write(UInt8(ascii: "\n"))
    for ancestor in ancestors { place(ancestor) }
    lines.startLine(indent: 0, hang: 4)
    if index == 0 || (change.old == 0 && change.new == 0) {
      lines.put(words.outside, .heading)
    } else {
      let style: Style =
        change.kind == .added ? .added : change.kind == .removed ? .removed : .heading
      if change.kind == .added { lines.put("+ ", .added) }
      if change.kind == .removed { lines.put("- ", .removed) }
      if isAroundTheDraft(change) {
        lines.put(words.aroundTheDraft, style)
      } else if let last = shifts.last(from: index) {
        shift(from: index, to: last)
      } else {
        label(of: change, style)
        title(of: index, style)
      }
    }
    let notes = isAgain ? [] : notes(on: index)
    if !notes.isEmpty {
      lines.put("  " + words.bracketed(notes), .moved)
    }
    lines.endLine()
  }

  /// A site's notice before the title has neither label nor title.
  private func isAroundTheDraft(_ change: SectionChange) -> Bool {
    let (side, section) = review.home(of: change)
    return side.document.sections[section].kind == .boilerplate
  }

  /// A section that is named only because another stands in it: as it is called now, without its marks.
  private mutating func place(_ index: SectionChangeIndex) {
    let (side, id) = review.home(of: comparison.sections[index])
    let (section, bytes) = (side.document.sections[id], side.bytes)
    guard !section.label.isEmpty || !section.title.isEmpty else { return }
    lines.startLine(indent: 0, hang: 4)
    lines.put(section.label, of: bytes, .dim)
    if !section.title.isEmpty {
      lines.put(side.separator(after: section.label), .dim)
    }
    lines.put(section.title, of: bytes, .dim, limit: 60)
    lines.endLine()
  }

  /// The label, or both where it changed.
  private mutating func label(of change: SectionChange, _ style: Style) {
    let before = change.old.map { comparison.old.sections[$0].label } ?? .none
    let after = change.new.map { comparison.new.sections[$0].label } ?? .none
    if change.new == nil {
      return lines.put(before, of: old, style)
    }
    let isRenumbered =
      change.old != nil && !comparison.old.text.string(before).isEmpty
      && comparison.old.text.string(before) != comparison.new.text.string(after)
    if isRenumbered {
      lines.put(before, of: old, options.colour ? .deleted : style)
      lines.put("→", .dim)
    }
    lines.put(after, of: new, style)
  }

  /// 第六条至第十五条 → 第七条至第十六条, where nothing else became of them.
  private mutating func shift(from first: SectionChangeIndex, to last: SectionChangeIndex) {
    let (before, after) = (shift(from: first, to: last, .old), shift(from: first, to: last, .new))
    lines.put(Visible.text(before), options.colour ? .deleted : .heading)
    lines.put(" → ", .dim)
    lines.put(Visible.text(after), .heading)
  }

  /// 第六条至第十五条, as the sections of a run are called in one draft.
  func shift(from first: SectionChangeIndex, to last: SectionChangeIndex, _ which: DraftSide)
    -> String
  {
    let side = review[which]
    let names = [first, last].compactMap { index in
      comparison.sections[index][which].map {
        side.document.text.string(SectionNames.step(of: side.document.sections[$0], in: side.bytes))
      }
    }
    let isPair = shifts.isPair(from: first)
    return names.joined(separator: isPair ? words.and : words.through)
  }

  private mutating func title(of index: SectionChangeIndex, _ style: Style) {
    let (side, id) = review.home(of: comparison.sections[index])
    let section = side.document.sections[id]
    if !section.title.isEmpty { lines.put(side.separator(after: section.label)) }
    if let edited = titleChange(of: index) {
      write(edited, base: style)
    } else {
      lines.put(section.title, of: side.bytes, style, limit: 120)
    }
  }

  /// The edited sentence that is the whole title of a section, if its title was edited.
  private func titleChange(of index: SectionChangeIndex) -> SentenceChange? {
    guard let found = review.titles.change(of: index) else { return nil }
    let change = comparison.sentences[found]
    return change.kind == .edited && filter.isChange(change) ? change : nil
  }

  func notes(on index: SectionChangeIndex) -> [String] {
    let change = comparison.sections[index]
    let marks = filter.marks(of: change)
    var notes: [String] = []
    if let source = review.ties.source[index].flatMap({ comparison.sections[$0].old }) {
      let place = Visible.text(sectionName(source, side: .old))
      notes.append(words.splitOff(from: place))
    } else if change.kind == .added {
      notes.append(words.newSection)
    }
    if let target = review.ties.target[index].flatMap({ comparison.sections[$0].new }) {
      let place = Visible.text(sectionName(target, side: .new) + titleBehindLabel(target))
      notes.append(words.merged(into: place))
    } else if change.kind == .removed {
      notes.append(words.sectionRemoved)
    }
    let rehomed = Visible.text(review.rehomed(by: index))
    if !rehomed.isEmpty { notes.append(rehomed) }
    return notes
      + SectionMarks.names.compactMap { mark, _ in
        marks.contains(mark) ? note(mark, on: index) : nil
      }
  }

  private func note(_ mark: SectionMarks, on index: SectionChangeIndex) -> String? {
    if mark == .moved || mark == .renumbered,
      let partner = review.swapPartner(of: index).flatMap({ comparison.sections[$0].new })
    {
      // One says both, and the other heading has its two numbers.
      return mark == .moved ? words.swapped(with: review.new.names.own(partner)) : nil
    }
    guard mark == .moved, let id = comparison.sections[index].old else {
      return words.name(of: mark)
    }
    return saidOfMove(ofSection: index)
      ?? words.moved(from: Visible.text(sectionName(id, side: .old)))
  }

  /// "moved up, now before “Opening hours”", or "moved" alone where there is no neighbour; `nil` where the paths
  /// before and after do.
  func saidOfMove(ofSection index: SectionChangeIndex) -> String? {
    let change = comparison.sections[index]
    guard let from = change.old, let to = change.new,
      sectionName(from, side: .old) == sectionName(to, side: .new)
    else { return nil }
    return within.step(ofSection: index).map(within.said) ?? words.name(of: SectionMarks.moved)
  }

  /// The title of a section of the new draft that is named by its number: that number was often the one of
  /// the section that went into it.
  private func titleBehindLabel(_ id: SectionIndex) -> String {
    let section = comparison.new.sections[id]
    guard !section.title.isEmpty, SectionNames.step(of: section, in: new) != section.title else {
      return ""
    }
    let title = String(comparison.new.text.string(section.title).prefix(24))
    return SectionNames.separator(after: section.label, in: new) + title
  }

  /// The path of a section for a note, as `--section` takes it; a long title in it is cut.
  func sectionName(_ index: SectionIndex, side which: DraftSide) -> String {
    guard index != .document else { return words.outsideAnySection }
    let side = review[which]
    let steps = SectionNames.path(
      of: index, in: side.document, bytes: side.bytes, but: side.root)
    return steps.map { step in
      let text = side.document.text.string(step)
      guard text.unicodeScalars.count > 16 else { return text }
      return String(String.UnicodeScalarView(text.unicodeScalars.prefix(15))) + "…"
    }.joined(separator: "/")
  }
}
