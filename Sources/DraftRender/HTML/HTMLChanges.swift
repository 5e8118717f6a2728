import DraftChange
import DraftDocument
import DraftText

/// The tree of sections, and the changes of each.
extension HTMLPage {
  func tree() {
    sink.write("<nav><details open=\"open\"><summary>" + words("Sections", "各部分"))
    sink.write("</summary><ul>")
    for index in comparison.sections.indices where lookup.isSelected(index) {
      let count = groups[index].reduce(0) { $0 + (isShown($1) ? 1 : 0) }
      guard count > 0 || isMarked(index) else { continue }
      let change = comparison.sections[index]
      let depth =
        change.new.map { comparison.new.sections[$0].depth }
        ?? change.old.map { comparison.old.sections[$0].depth } ?? 0
      sink.write("<li class=\"d\(min(depth, 4))\"><a dir=\"auto\" href=\"#s\(index)\">")
      name(of: index)
      sink.write("</a>" + (count > 0 ? " <b>\(count)</b>" : "") + "</li>")
    }
    sink.write("</ul></details></nav>\n<main id=\"main\">")
  }

  func changes() {
    for pointer in pointers[-1] ?? [] { write(pointer) }
    for index in comparison.sections.indices where lookup.isSelected(index) {
      if sink.hasFailed { return }
      section(index)
    }
  }

  private func isShown(_ index: Int) -> Bool { lookup.shows(comparison.sentences[index], filter) }

  private func isMarked(_ index: Int) -> Bool {
    let change = comparison.sections[index]
    return change.kind == .added || change.kind == .removed || !filter.marks(of: change).isEmpty
  }

  private func section(_ index: Int) {
    if isUntouched(index) { return untouched(index) }
    sink.write("<section id=\"s\(index)\"><h2 dir=\"auto\">")
    name(of: index)
    sink.write("</h2>")
    let change = comparison.sections[index]
    var notes: [String] = []
    if change.kind == .added { notes.append(words("new section", "新增")) }
    if change.kind == .removed { notes.append(words("section removed", "删去")) }
    let marks = filter.marks(of: change)
    for (mark, _) in SectionMarks.names where marks.contains(mark) {
      notes.append(words.name(of: mark))
    }
    if !notes.isEmpty {
      sink.write("<p class=\"m\" data-section=\"\(index)\">\(words.bracketed(notes))</p>")
    }
    var unchanged: [Int] = []
    for member in groups[index] {
      if isShown(member) {
        fold(&unchanged)
        write(member)
      } else {
        unchanged.append(member)
      }
      guard let left = pointers[member] else { continue }
      fold(&unchanged)
      for pointer in left { write(pointer) }
    }
    fold(&unchanged)
    sink.write("</section>\n")
  }

  /// Nothing in the section has anything to show, nor has text moved away from it.
  private func isUntouched(_ index: Int) -> Bool {
    !isMarked(index) && !groups[index].contains { isShown($0) || pointers[$0] != nil }
  }

  /// A section without changes is one line to unfold.
  private func untouched(_ index: Int) {
    guard !groups[index].isEmpty else { return sink.write("<a id=\"s\(index)\"></a>") }
    sink.write("<details class=\"u\" id=\"s\(index)\"><summary dir=\"auto\">")
    name(of: index)
    sink.write(" ⋯ " + folded(groups[index].count) + "</summary>")
    plain(Array(groups[index]))
    sink.write("</details>\n")
  }

  private func folded(_ count: Int) -> String {
    let state = filter.asksForSome ? words(" not shown", "未列") : words(" unchanged", "未变")
    return words.sentences(count) + state
  }

  /// What is not shown as a change, folded.
  private func fold(_ indexes: inout [Int]) {
    guard !indexes.isEmpty else { return }
    sink.write("<details><summary>⋯ \(folded(indexes.count))</summary>")
    plain(indexes)
    sink.write("</details>")
    indexes = []
  }

  /// The new text, or the old where a filter hides that it was deleted: nothing is left out.
  private func plain(_ indexes: [Int]) {
    sink.write("<p class=\"t\" dir=\"auto\">")
    for index in indexes {
      let change = comparison.sentences[index]
      for sentence in change.new { text.put(comparison.new.sentences[sentence].range, of: new) }
      if change.new.isEmpty {
        sink.write("<del>")
        for sentence in change.old { text.put(comparison.old.sentences[sentence].range, of: old) }
        sink.write("</del>")
      }
      if !words.isChinese { sink.write(0x20) }
    }
    sink.write("</p>")
  }

  private func write(_ index: Int) {
    let change = comparison.sentences[index]
    var keys = [change.kind.rawValue, change.weight.rawValue]
    if change.moved != 0 { keys.append("moved") }
    for (category, name) in ChangeCategories.names where change.categories.contains(category) {
      keys.append(name)
    }
    sink.write("<div class=\"c\" id=\"c\(index)\" data-change=\"\(index)\" data-k=\"")
    sink.write(keys.joined(separator: " ") + "\">")
    side(change, .both, "b")
    side(change, .old, "o")
    side(change, .new, "n")
    note(change)
    sink.write("</div>")
  }

  private func side(_ change: SentenceChange, _ side: ChangeSide, _ name: StaticString) {
    sink.write("<div dir=\"auto\" class=\"t ")
    sink.write(name)
    sink.write("\">")
    pieces.each(of: change, side) { piece in
      switch piece.kind {
      case .same: text.put(piece.range, of: side == .old ? old : new)
      case .gap: sink.write(0x20)
      case .deleted:
        sink.write("<del>")
        text.put(piece.range, of: old)
        sink.write("</del>")
      case .inserted:
        sink.write("<ins>")
        text.put(piece.range, of: new)
        sink.write("</ins>")
      }
    }
    sink.write("</div>")
  }

  private func note(_ change: SentenceChange) {
    let notes = words.notes(on: change)
    if change.moved != 0, !change.old.isEmpty, !lookup.movedWithItsSection(change) {
      let place = lookup.oldSection(of: change)
      sink.write("<a class=\"m\" href=\"#s\(place)\">" + words("moved from ", "移自 "))
      name(of: place)
      sink.write("</a>")
    }
    if !notes.isEmpty { sink.write("<div class=\"m\">\(words.bracketed(notes))</div>") }
  }

  /// At the old place of moved text, a link to where it stands now.
  private func write(_ pointer: MovePointers.Pointer) {
    let first = pointer.sentences.first
    let section = pointer.section ?? first.map { lookup.newSection(of: comparison.sentences[$0]) }
    guard let section else { return }
    let target = first.flatMap { isShown($0) ? "c\($0)" : nil } ?? "s\(section)"
    let count = pointer.sentences.reduce(0) { $0 + comparison.sentences[$1].old.count }
    sink.write("<p class=\"m\">« <a href=\"#\(target)\">")
    sink.write(
      pointer.section != nil
        ? words("a section moved: ", "移走一部分：")
        : words("\(words.sentences(count)) moved to ", "\(count) 句移至 "))
    name(of: section)
    sink.write("</a></p>")
  }

  private func name(of index: Int) {
    let change = comparison.sections[index]
    guard change.old ?? 0 > 0 || change.new ?? 0 > 0 else {
      return text.put(words("(outside any section)", "（各部分之外）"))
    }
    if let before = change.old, let after = change.new {
      let label = comparison.old.sections[before].label
      let now = comparison.new.sections[after].label
      if !label.isEmpty, !old[label.range].elementsEqual(new[now.range]) {
        text.put(label, of: old)
        sink.write("→")
      }
    }
    let document = change.new == nil ? comparison.old : comparison.new
    let bytes = change.new == nil ? old : new
    let section = document.sections[change.new ?? change.old ?? 0]
    if section.kind == .boilerplate { text.put(words("(around the draft)", "（稿件之外的文字）")) }
    text.put(section.label, of: bytes)
    if !section.title.isEmpty {
      sink.write(SectionNames.separator(after: section.label, in: bytes))
      text.put(section.title, of: bytes)
    }
  }
}
