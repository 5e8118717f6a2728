import DraftChange
import DraftDocument
import DraftText

/// The sentences of the report: a mark in the margin, the text with its edits, and a note.
extension InlineReport {
  mutating func write(_ change: SentenceChange) {
    lines.startLine(indent: 2, hang: 4)
    switch change.kind {
    case .added:
      lines.put("+ ", .inserted)
      sentences(change.new, of: comparison.new, new, .inserted)
    case .removed:
      lines.put("- ", .deleted)
      sentences(change.old, of: comparison.old, old, .deleted)
    default:
      lines.put(change.moved != 0 ? "» " : "~ ", .moved)
      write(change, base: .plain)
    }
    let notes = notes(on: change)
    if !notes.isEmpty {
      lines.put("  " + words.bracketed(notes), .dim)
    }
    lines.endLine()
  }

  mutating func writeUnchanged(_ change: SentenceChange) {
    lines.startLine(indent: 2, hang: 4)
    lines.put("  ")
    sentences(change.new, of: comparison.new, new, .dim)
    lines.endLine()
  }

  /// The new text with the edits in it; an edit that is ignored is new text like any other.
  mutating func write(_ change: SentenceChange, base: Style) {
    guard !change.new.isEmpty else { return }
    var at = comparison.new.sentences[change.new.lowerBound].range.lower
    let end = comparison.new.sentences[change.new.upperBound - 1].range.upper
    for edit in comparison.edits[change.edits] {
      let isIgnored = edit.weight != .substantive && options.filter.ignores(edit.categories)
      guard !isIgnored else { continue }
      stretch(at, edit.new.lower, in: change.new, base)
      let marks = !edit.categories.isDisjoint(with: .whitespace)
      if !edit.old.isEmpty { mark(edit.old, old, .deleted, "[-", "-]", marks) }
      if !edit.new.isEmpty { mark(edit.new, new, .inserted, "{+", "+}", marks) }
      at = max(at, edit.new.upper)
    }
    stretch(at, end, in: change.new, base)
  }

  private mutating func mark(
    _ range: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>, _ style: Style, _ open: String,
    _ close: String, _ marksWhiteSpace: Bool
  ) {
    let isBlank = range.range.allSatisfy { bytes[$0] <= 0x20 }
    if !options.colour { lines.putMark(open, style, as: .editStart) }
    lines.put(range, of: bytes, style, markingWhiteSpace: marksWhiteSpace || isBlank)
    if !options.colour { lines.putMark(close, style, as: .editEnd) }
  }

  /// A stretch of unchanged text of some neighbouring sentences, without the labels and markup that
  /// may stand between them.
  private mutating func stretch(
    _ lower: UInt32, _ upper: UInt32, in sentences: Range<Int>, _ style: Style
  ) {
    guard lower < upper else { return }
    var isFirst = true
    for index in sentences {
      let range = comparison.new.sentences[index].range
      let start = max(lower, range.lower)
      let end = min(upper, range.upper)
      if start < end {
        if !isFirst || (index > sentences.lowerBound && start == range.lower) {
          gap(before: index, new, comparison.new)
        }
        lines.put(ByteRange(Int(start), Int(end)), of: new, style)
        isFirst = false
      }
    }
  }

  private mutating func sentences(
    _ range: Range<Int>, of document: Document, _ bytes: UnsafeBufferPointer<UInt8>,
    _ style: Style
  ) {
    for index in range {
      if index > range.lowerBound { gap(before: index, bytes, document) }
      lines.put(document.sentences[index].range, of: bytes, style)
    }
  }

  /// A space where something stands between two sentences that were written together.
  private mutating func gap(
    before index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ document: Document
  ) {
    let end = document.sentences[index - 1].range.end
    let start = document.sentences[index].range.start
    if end < start { lines.put(" ") }
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
