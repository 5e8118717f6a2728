import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The tree of sections, and the changes of each.
extension HTMLPage {
  func tree() {
    let title = words.sections
    sink.write(
      "<nav aria-label=\"\(title)\"><details open=\"open\"><summary>\(title)</summary><ul>")
    let counts = parts.map(count)
    let isListed = listed(counts)
    for (part, count) in zip(parts, counts) where isListed[part.section] {
      if part.isOutside, count == 0 { continue }
      let (side, section) = review.home(of: comparison.sections[part.section])
      let depth = side.document.sections[section].depth
      sink.write("<li class=\"d\(min(depth, 4))\"><a dir=\"auto\" href=\"#\(part.id)\">")
      // Of two of one name the one that is gone is told apart.
      let isGone = comparison.sections[part.section].kind == .removed
      sink.write(isGone ? "<del>" : "")
      name(of: part.section)
      sink.write(isGone ? "</del>" : "")
      sink.write("</a>" + (count > 0 ? " <b>\(count)</b>" : "") + "</li>")
    }
    sink.write("</ul></details></nav>\n<main id=\"main\">")
  }

  private func count(_ part: HTMLPart) -> Int {
    part.members.reduce(0) { $0 + (isShown($1) ? 1 : 0) + review.borders[$1].count }
  }

  /// The sections that changed, and those they stand in, without which （一） is anybody's.
  private func listed(_ counts: [Int]) -> IndexedArray<SectionChange, Bool> {
    var isListed = comparison.sections.table { index, _ in
      lookup.isSelected(index) && review.shows(section: index)
    }
    for (part, count) in zip(parts, counts) where count > 0 && lookup.isSelected(part.section) {
      isListed[part.section] = true
    }
    for index in isListed.indices where isListed[index] {
      for parent in review.ancestors(of: index) { isListed[parent] = true }
    }
    return isListed
  }

  func changes() {
    for pointer in pointers[0] ?? [] { write(pointer) }
    for part in parts where lookup.isSelected(part.section) {
      if sink.hasFailed { return }
      section(part)
    }
  }

  func isShown(_ index: SentenceChangeIndex) -> Bool {
    lookup.shows(comparison.sentences[index], filter)
  }

  private func section(_ part: HTMLPart) {
    if isQuiet(part) { return quiet(part) }
    let index = part.section
    sink.write("<section id=\"\(part.id)\">")
    let title = title(of: index)
    heading(of: index, title)
    notes(on: index, title)
    controls(forSection: index)
    if let title { remarks(on: title) }
    if let title { controls(forChange: title) }
    var unchanged: [SentenceChangeIndex] = []
    for member in part.members {
      for border in review.borders[member] {
        fold(&unchanged)
        write(border: border)
        if !isShown(member) { controls(forChange: member) }
      }
      if !isShown(member) {
        unchanged.append(member)
      } else if member != title {
        fold(&unchanged)
        write(member)
      }
      guard let left = pointers[member.offset + 1] else { continue }
      fold(&unchanged)
      for pointer in left { write(pointer) }
    }
    fold(&unchanged)
    sink.write("</section>\n")
  }

  /// Nothing in the section has anything to show, nor has text moved away from it: at most it got another
  /// number.
  private func isQuiet(_ part: HTMLPart) -> Bool {
    if review.shows(section: part.section) {
      guard isRenumberedAlone(part.section), !part.members.isEmpty else { return false }
    }
    return !part.members.contains {
      isShown($0) || pointers[$0.offset + 1] != nil || !review.borders[$0].isEmpty
    }
  }

  private func isRenumberedAlone(_ index: SectionChangeIndex) -> Bool {
    let change = comparison.sections[index]
    return change.old != nil && change.new != nil && filter.marks(of: change) == .renumbered
  }

  /// Such a section is one line to unfold.
  private func quiet(_ part: HTMLPart) {
    let index = part.section
    guard !part.members.isEmpty else { return sink.write("<a id=\"\(part.id)\"></a>") }
    sink.write("\(details) class=\"u\" id=\"\(part.id)\"><summary dir=\"auto\">")
    name(of: index)
    if review.shows(section: index) {
      let note = words.bracketed([words.name(of: .renumbered)])
      sink.write(" <span data-section=\"\(index)\">\(note)</span>")
    }
    sink.write(" ⋯ " + folded(part.members.count) + "</summary>")
    plain(Array(part.members))
    sink.write("</details>\n")
  }

  private func folded(_ count: Int) -> String {
    words.folded(count, isFiltered: filter.isSelective)
  }

  /// What is not shown as a change, folded.
  private func fold(_ indexes: inout [SentenceChangeIndex]) {
    guard !indexes.isEmpty else { return }
    // A heading is no sentence: it stands above.
    let count = indexes.count { index in
      let section = lookup.section(of: comparison.sentences[index])
      return !review.titles.covers(index, in: section)
    }
    if count > 0 {
      sink.write("\(details)><summary>⋯ \(folded(count))</summary>")
      plain(indexes)
      sink.write("</details>")
    }
    indexes = []
  }

  /// The new text, or the old where a filter hides that it was deleted, so that none is missing.
  private func plain(_ indexes: [SentenceChangeIndex]) {
    sink.write("<p class=\"t\" dir=\"auto\">")
    for index in indexes {
      let change = comparison.sentences[index]
      let isAsIs = keepsLines(change)
      if isAsIs { sink.write("<code>") }
      let (side, sentences) = review.home(of: change)
      if side.isOld { sink.write("<del>") }
      for sentence in sentences {
        text.put(
          side.document.sentences[sentence].range, of: side.bytes, keepingLines: isAsIs)
      }
      if side.isOld { sink.write("</del>") }
      if isAsIs {
        sink.write("</code>")
      } else {
        sink.write(words.blank)
      }
    }
    sink.write("</p>")
  }

  /// Before the sentence that a paragraph now starts with, or no longer.
  private func write(border index: Int) {
    let border = comparison.paragraphs[index]
    sink.write("<p class=\"c m\" data-k=\"editorial\" data-paragraph=\"\(index)\">¶ ")
    sink.write(words.said(of: border.kind) + words.colon)
    let range = comparison.new.sentences[border.newSentence].range
    let shown = review.context.beginning(of: range, new)
    text.put(shown, of: new, keepingLines: false)
    sink.write(shown == range ? "</p>" : words.ellipsis + "</p>")
  }

  private func write(_ index: SentenceChangeIndex) {
    sink.write("<div class=\"c\" ")
    identity(of: index)
    let change = comparison.sentences[index]
    side(change, .both, "b")
    side(change, .old, "o")
    side(change, .new, "n")
    note(on: index)
    remarks(on: index)
    controls(forChange: index)
    sink.write("</div>")
  }

  /// The attributes by which a change is linked to, counted and filtered, and the end of its tag.
  func identity(of index: SentenceChangeIndex) {
    sink.write("id=\"c\(index)\" data-change=\"\(index)\" data-k=\"")
    sink.write(keys(of: comparison.sentences[index]).joined(separator: " ") + "\">")
  }

  /// What a change is filtered by.
  private func keys(of change: SentenceChange) -> [String] {
    var keys = [change.kind.rawValue, change.weight.rawValue]
    if movedAlone(change) { keys.append("moved") }
    for (category, name) in ChangeCategories.names where change.categories.contains(category) {
      keys.append(name)
    }
    return keys
  }

  private func side(_ change: SentenceChange, _ side: ChangeSide, _ name: StaticString) {
    sink.write("<div dir=\"auto\" class=\"t ")
    sink.write(name)
    sink.write("\">")
    marked(change, side)
    sink.write("</div>")
  }

  func marked(_ change: SentenceChange, _ side: ChangeSide) {
    let isAsIs = keepsLines(change)
    if isAsIs { sink.write("<code>") }
    defer { if isAsIs { sink.write("</code>") } }
    review.pieces.each(of: change, side) { piece in
      switch piece.kind {
      case .same: text.put(piece.range, of: side == .old ? old : new, keepingLines: isAsIs)
      case .gap: sink.write(UInt8(ascii: " "))
      case .deleted: tagged("del", piece, old, isAsIs)
      case .inserted: tagged("ins", piece, new, isAsIs)
      }
    }
  }

  /// Code and front matter, whose lines are part of them; those of a paragraph only wrap it.
  private func keepsLines(_ change: SentenceChange) -> Bool {
    let (side, sentences) = review.home(of: change)
    return sentences.first.map { side.document.sentences[$0].role == .opaque } ?? false
  }

  /// Blanks that are all that changed are shown by signs: an underlined line break can't be seen.
  private func tagged(
    _ tag: StaticString, _ piece: ChangePiece, _ bytes: TextView,
    _ isAsIs: Bool
  ) {
    sink.write("<")
    sink.write(tag)
    sink.write(">")
    if WhiteSpace.isAll(of: piece.range, in: bytes) {
      text.put(Visible.blanks(piece.range, of: bytes))
    } else {
      text.put(piece.range, of: bytes, keepingLines: isAsIs)
    }
    sink.write("</")
    sink.write(tag)
    sink.write(">")
  }
}
