import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// The sentences of the report: a mark in the margin, the text with its edits, and a note.
extension InlineReport {
  mutating func write(_ change: SentenceChange) {
    let (mark, style): (String, Style) =
      switch change.kind {
      case .added: ("+ ", .added)
      case .removed: ("- ", .removed)
      default: (change.moved != 0 ? "» " : "~ ", .moved)
      }
    let notes = notes(on: change)
    write(
      change, mark: mark, style: style, base: .plain,
      notes: notes.isEmpty ? "" : words.bracketed(notes))
  }

  mutating func writeUnchanged(_ change: SentenceChange) {
    write(change, mark: "  ", style: .plain, base: .dim, notes: "")
  }

  private mutating func write(
    _ change: SentenceChange, mark: String, style: Style, base: Style, notes: String
  ) {
    if let sides {
      return writeRow(change, mark: mark, style: style, base: base, notes: notes, on: sides)
    }
    lines.startLine(indent: 2, hang: 4)
    lines.put(mark, style)
    write(change, base: base)
    if !notes.isEmpty { lines.put("  " + notes, .dim) }
    lines.endLine()
  }

  /// The new text with the edits in it.
  mutating func write(_ change: SentenceChange, base: Style) {
    let block = block(of: change, .both)
    let isChanged = base == .plain
    for part in parts(of: change, .both, isBlock: block != nil, isChanged: isChanged) {
      guard case .piece(let piece) = part else {
        lines.putLeftOut(part, words)
        continue
      }
      let bytes = piece.kind == .deleted ? old : new
      if let block {
        lines.putLines(piece, wordEdit(piece), of: bytes, within: block, base: base)
      } else {
        lines.put(piece, wordEdit(piece), of: bytes, base: base)
      }
    }
  }

  /// A word edit as it is put into lines.
  func edit(_ piece: ChangePiece, _ style: Style) -> MarkedEdit {
    let categories = piece.edit.map { comparison.edits[$0].categories } ?? []
    let isWhiteSpace = categories.contains(.whitespace)
    return MarkedEdit(range: piece.range, style: style, marksWhiteSpace: isWhiteSpace)
  }

  /// Where moved text came from: its beginning, and where it is now.
  mutating func write(_ pointer: MovePointers.Pointer) {
    lines.startLine(indent: 2, hang: 4)
    lines.put("« ", .moved)
    if let section = pointer.section {
      let change = comparison.sections[section]
      let from = Visible.text(sectionName(change.old ?? .document, side: .old))
      let to = Visible.text(sectionName(change.new ?? .document, side: .new))
      if let said = saidOfMove(ofSection: section) {
        lines.put("\(from) \(said)", .moved)
        return lines.endLine()
      }
      lines.put(words.movedAway(from, to: to), .moved)
    } else if let first = pointer.sentences.first {
      let change = comparison.sentences[first]
      let section = comparison.new.sentences[change.new.lowerBound].section
      let to = Visible.text(sectionName(section, side: .new))
      let count = pointer.sentences.reduce(0) { $0 + comparison.sentences[$1].old.count }
      let said =
        within.step(of: change).map { words.sentences(count, within.said($0)) }
        ?? words.sentences(count, movedTo: to)
      lines.put(said + words.colon, .moved)
      lines.put(comparison.old.sentences[change.old.lowerBound].range, of: old, .dim, limit: 24)
    }
    lines.endLine()
  }

  /// Where a paragraph was split or joined: how its second part begins.
  mutating func write(_ border: ParagraphChange) {
    lines.startLine(indent: 2, hang: 4)
    lines.put("¶ ", .moved)
    lines.put(words.said(of: border.kind) + words.colon, .moved)
    lines.put(comparison.new.sentences[border.newSentence].range, of: new, .dim, limit: 24)
    lines.endLine()
  }

  private mutating func notes(on change: SentenceChange) -> [String] {
    var notes: [String] = []
    // Neighbours that moved together say so once.
    if change.moved != 0, change.moved != lastMove, !lookup.movedWithItsSection(change),
      let first = change.old.first
    {
      let section = comparison.old.sentences[first].section
      if let step = within.step(of: change) {
        notes.append(within.said(step))
      } else {
        let place = Visible.text(sectionName(section, side: .old))
        notes.append(words.moved(from: place))
      }
    }
    lastMove = change.moved
    return notes + words.notes(on: change)
  }
}
