import DraftChange
import DraftDocument
import DraftText

/// The sentences of the report: a mark in the margin, the text with its edits, and a note.
extension InlineReport {
  mutating func write(_ change: SentenceChange) {
    lines.startLine(indent: 2, hang: 4)
    switch change.kind {
    case .added: lines.put("+ ", .inserted)
    case .removed: lines.put("- ", .deleted)
    default: lines.put(change.moved != 0 ? "» " : "~ ", .moved)
    }
    write(change, base: .plain)
    let notes = notes(on: change)
    if !notes.isEmpty {
      lines.put("  " + words.bracketed(notes), .dim)
    }
    lines.endLine()
  }

  mutating func writeUnchanged(_ change: SentenceChange) {
    lines.startLine(indent: 2, hang: 4)
    lines.put("  ")
    write(change, base: .dim)
    lines.endLine()
  }

  /// The new text with the edits in it.
  mutating func write(_ change: SentenceChange, base: Style) {
    let pieces = self.pieces
    pieces.each(of: change, .both) { piece in
      switch piece.kind {
      case .same: lines.put(piece.range, of: new, base)
      case .gap: lines.put(" ")
      case .deleted where piece.edit < 0: lines.put(piece.range, of: old, .deleted)
      case .inserted where piece.edit < 0: lines.put(piece.range, of: new, .inserted)
      case .deleted: mark(piece, old, .deleted, "[-", "-]")
      case .inserted: mark(piece, new, .inserted, "{+", "+}")
      }
    }
  }

  private mutating func mark(
    _ piece: ChangePiece, _ bytes: UnsafeBufferPointer<UInt8>, _ style: Style, _ open: String,
    _ close: String
  ) {
    let range = piece.range
    let isWhiteSpace = !comparison.edits[piece.edit].categories.isDisjoint(with: .whitespace)
    let isBlank = range.range.allSatisfy { bytes[$0] <= 0x20 }
    if !options.colour { lines.putMark(open, style, as: .editStart) }
    lines.put(range, of: bytes, style, markingWhiteSpace: isWhiteSpace || isBlank)
    if !options.colour { lines.putMark(close, style, as: .editEnd) }
  }

  /// Where moved text came from: its beginning, and where it is now.
  mutating func write(_ pointer: MovePointers.Pointer) {
    lines.startLine(indent: 2, hang: 4)
    lines.put("« ", .moved)
    if let section = pointer.section {
      let change = comparison.sections[section]
      let from = Visible.text(sectionName(change.old ?? 0, side: .old))
      let to = Visible.text(sectionName(change.new ?? 0, side: .new))
      lines.put(words("\(from) moved, now \(to)", "\(from) 移走，现为 \(to)"), .moved)
    } else if let first = pointer.sentences.first {
      let change = comparison.sentences[first]
      let section = comparison.new.sentences[change.new.lowerBound].section
      let to = Visible.text(sectionName(Int(section), side: .new))
      let count = pointer.sentences.reduce(0) { $0 + comparison.sentences[$1].old.count }
      lines.put(words("\(words.sentences(count)) moved to \(to): ", "\(count) 句移至 \(to)："), .moved)
      lines.put(comparison.old.sentences[change.old.lowerBound].range, of: old, .dim, limit: 24)
    }
    lines.endLine()
  }

  private mutating func notes(on change: SentenceChange) -> [String] {
    var notes: [String] = []
    // Neighbours that moved together say so once.
    if change.moved != 0, change.moved != lastMove, !lookup.movedWithItsSection(change),
      let first = change.old.first
    {
      let section = Int(comparison.old.sentences[first].section)
      let place = Visible.text(sectionName(section, side: .old))
      notes.append(words("moved from \(place)", "移自 \(place)"))
    }
    lastMove = change.moved
    if change.kind == .split {
      notes.append(words("split in \(change.new.count)", "拆为 \(change.new.count) 句"))
    }
    if change.kind == .merged {
      notes.append(words("\(change.old.count) joined", "\(change.old.count) 句合并"))
    }
    switch change.weight {
    case .editorial: notes.append(words("editorial", "文字规范"))
    case .consequential: notes.append(words("consequential", "随改"))
    case .none, .substantive: break
    }
    if change.kind != .added, change.kind != .removed {
      notes += words.names(of: change.categories)
    }
    return notes
  }
}
