import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The heading of a section: its label, its title with the edits in it, and what became of it.
extension HTMLPage {
  /// The sentence change that the heading tells, if it is one to go to.
  func title(of index: Int) -> Int? {
    let told = groups[index].filter { titles.tells($0, in: index) && isShown($0) }
    return told.count == 1 ? told[0] : nil
  }

  func heading(of index: Int, _ title: Int?) {
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
  private func level(of index: Int) -> Int {
    let change = comparison.sections[index]
    let depth =
      change.new.map { comparison.new.sections[$0].depth }
      ?? change.old.map { comparison.old.sections[$0].depth } ?? 1
    return min(6, max(2, depth + 1))
  }

  private func edited(
    _ title: SentenceChange, _ section: SectionChange, _ side: ChangeSide, _ name: StaticString
  ) {
    sink.write("<span class=\"t ")
    sink.write(name)
    sink.write("\">")
    if side == .both {
      label(of: section)
    } else if let id = side == .old ? section.old : section.new {
      let document = side == .old ? comparison.old : comparison.new
      put(label: document.sections[id].label, side == .old ? old : new, hasTitle: true)
    }
    marked(title, side)
    sink.write("</span>")
  }

  /// New, gone, and the marks; of the change of the title, how much it matters.
  func notes(on index: Int, _ title: Int?) {
    let change = comparison.sections[index]
    var notes: [String] = []
    if let source = ties.source[index].flatMap({ comparison.sections[$0].old }) {
      let place = oldNames.name(of: source)
      notes.append(words("split off from \(place)", "由\(place)分出"))
    } else if change.kind == .added {
      notes.append(words("new section", "新增"))
    }
    if let target = ties.target[index].flatMap({ comparison.sections[$0].new }) {
      let place = newNames.name(of: target)
      notes.append(words("merged into \(place)", "并入\(place)"))
    } else if change.kind == .removed {
      notes.append(words("section removed", "删去"))
    }
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

  /// The new name; the old one of a section that is gone.
  func name(of index: Int) {
    let change = comparison.sections[index]
    guard change.old ?? 0 > 0 || change.new ?? 0 > 0 else {
      return text.put(words("(outside any section)", "（各部分之外）"))
    }
    let section =
      change.new.map { comparison.new.sections[$0] } ?? comparison.old.sections[change.old ?? 0]
    if section.kind == .boilerplate { text.put(words.aroundTheDraft) }
    label(of: change)
    text.put(section.title, of: change.new == nil ? old : new)
  }

  /// As it was called before, where that is what is pointed at.
  func oldName(of index: Int) {
    guard let id = comparison.sections[index].old, id > 0 else { return name(of: index) }
    let section = comparison.old.sections[id]
    put(label: section.label, old, hasTitle: !section.title.isEmpty)
    text.put(section.title, of: old)
  }

  /// The label, or both where it changed, with what parts it from the title.
  private func label(of change: SectionChange) {
    guard let after = change.new.map({ comparison.new.sections[$0] }) else {
      guard let before = change.old.map({ comparison.old.sections[$0] }) else { return }
      return put(label: before.label, old, hasTitle: !before.title.isEmpty)
    }
    if let before = change.old.map({ comparison.old.sections[$0].label }), !before.isEmpty,
      !SectionNames.isOnlyMarkup(before, in: old),
      !old[before.range].elementsEqual(new[after.label.range])
    {
      text.put(before, of: old)
      sink.write("→")
    }
    put(label: after.label, new, hasTitle: !after.title.isEmpty)
  }

  private func put(label: ByteRange, _ bytes: TextView, hasTitle: Bool) {
    // The ## of Markdown is no number.
    guard !SectionNames.isOnlyMarkup(label, in: bytes) else { return }
    text.put(label, of: bytes)
    if hasTitle { sink.write(SectionNames.separator(after: label, in: bytes)) }
  }
}
