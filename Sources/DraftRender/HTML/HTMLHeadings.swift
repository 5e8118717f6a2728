import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The heading of a section: its label, its title with the edits in it, and what became of it.
extension HTMLPage {
  /// The sentence change that the heading shows, if it is one to go to.
  func title(of index: SectionChangeIndex) -> SentenceChangeIndex? {
    let told = groups[index].filter { review.titles.covers($0, in: index) && isShown($0) }
    return told.count == 1 ? told[0] : nil
  }

  func heading(of index: SectionChangeIndex, _ title: SentenceChangeIndex?) {
    let tag = "h\(level(of: index))"
    guard let title else {
      sink.write("<\(tag) dir=\"auto\">")
      name(of: index)
      return sink.write("</\(tag)>")
    }
    sink.write("<\(tag) dir=\"auto\" class=\"c\" ")
    identity(of: title)
    let change = comparison.sections[index]
    if change.kind == .added || change.kind == .removed {
      sink.write(change.kind == .added ? "<ins>" : "<del>")
      name(of: index)
      sink.write(change.kind == .added ? "</ins>" : "</del>")
    } else {
      edited(comparison.sentences[title], change, .both, "b")
      edited(comparison.sentences[title], change, .old, "o")
      edited(comparison.sentences[title], change, .new, "n")
    }
    sink.write("</\(tag)>")
  }

  /// 2 to 6: the page's own title is 1.
  private func level(of index: SectionChangeIndex) -> Int {
    let (side, section) = review.home(of: comparison.sections[index])
    return min(6, max(2, side.document.sections[section].depth + 1))
  }

  private func edited(
    _ title: SentenceChange, _ section: SectionChange, _ side: ChangeSide, _ name: StaticString
  ) {
    sink.write("<span class=\"t ")
    sink.write(name)
    sink.write("\">")
    if side == .both {
      label(of: section)
    } else {
      let draft = review[side.draft]
      guard let id = section[draft.which] else { return }
      put(label: draft.document.sections[id].label, draft, hasTitle: true)
    }
    marked(title, side)
    sink.write("</span>")
  }

  /// New, gone, and the marks; of the change of the title, how much it matters.
  func notes(on index: SectionChangeIndex, _ title: SentenceChangeIndex?) {
    let change = comparison.sections[index]
    var notes = comingAndGoing(of: index)
    let marks = filter.marks(of: change)
    let isLinked = marks.contains(.moved) && placesLeft.sections.contains(index)
    for (mark, _) in SectionMarks.names
    where marks.contains(mark) && !(mark == .moved && isLinked) {
      notes.append(words.name(of: mark))
    }
    let isTold = !notes.isEmpty || isLinked
    if let title { notes += words.notes(on: comparison.sentences[title]) }
    guard isTold || !notes.isEmpty else { return }
    // A section that moved is a change to go to and to filter by, as a sentence that moved is.
    let move = marks.contains(.moved) ? " data-k=\"moved\"" : ""
    sink.write(move.isEmpty ? "<p class=\"m\"" : "<p class=\"c m\"")
    sink.write(move + (isTold ? " data-section=\"\(index)\">" : ">"))
    // Names in them are the draft's.
    if !notes.isEmpty { text.put(words.bracketed(notes)) }
    if isLinked { origin(of: index) }
    sink.write("</p>")
  }

  /// Whether a section is new or gone, out of which it came and into which it went.
  private func comingAndGoing(of index: SectionChangeIndex) -> [String] {
    let change = comparison.sections[index]
    var notes: [String] = []
    if let source = review.ties.source[index].flatMap({ comparison.sections[$0].old }) {
      notes.append(words.splitOff(from: review.old.names.name(of: source)))
    } else if change.kind == .added {
      notes.append(words.newSection)
    }
    if let target = review.ties.target[index].flatMap({ comparison.sections[$0].new }) {
      notes.append(words.merged(into: review.new.names.name(of: target)))
    } else if change.kind == .removed {
      notes.append(words.sectionRemoved)
    }
    let rehomed = review.rehomed(by: index)
    return notes + (rehomed.isEmpty ? [] : [rehomed])
  }

  /// The new name; the old one of a section that is gone.
  func name(of index: SectionChangeIndex) {
    let change = comparison.sections[index]
    guard change.old ?? 0 > 0 || change.new ?? 0 > 0 else {
      return text.put(words.outside)
    }
    let (side, id) = review.home(of: change)
    let section = side.document.sections[id]
    if section.kind == .boilerplate { text.put(words.aroundTheDraft) }
    label(of: change)
    text.put(section.title, of: side.bytes)
  }

  /// As it was called before, where that is what is pointed at.
  func oldName(of index: SectionChangeIndex) {
    guard let id = comparison.sections[index].old, id != .document else { return name(of: index) }
    let section = comparison.old.sections[id]
    put(label: section.label, review.old, hasTitle: !section.title.isEmpty)
    text.put(section.title, of: old)
  }

  /// The label, or both where it changed, with what parts it from the title.
  private func label(of change: SectionChange) {
    let (side, id) = review.home(of: change)
    let after = side.document.sections[id]
    if let before = review.formerLabel(of: change) {
      text.put(before, of: old)
      sink.write("→")
    }
    put(label: after.label, side, hasTitle: !after.title.isEmpty)
  }

  private func put(label: ByteRange, _ side: Side, hasTitle: Bool) {
    // The ## of Markdown is no number.
    guard !SectionNames.isOnlyMarkup(label, in: side.bytes) else { return }
    text.put(label, of: side.bytes)
    if hasTitle { sink.write(side.separator(after: label)) }
  }
}
