import DraftChange
import DraftDocument
import DraftReview
import DraftText

/// Tables, code and other blocks that are no prose: their lines stand one below the other, for a row or a
/// command that runs on into the next can't be read.
extension LineWriter {
  /// Lines of a block, blanks and all.
  mutating func putLines(
    _ range: ByteRange, of bytes: TextView, _ style: Style
  ) {
    var at = range.start
    var breaks = 0
    while at < range.end {
      let (value, length) = bytes.decode(at: at)
      at += length
      if value == "\n" {
        breaks += 1
        continue
      }
      // Half of a line end of two characters.
      if value == "\r", at < bytes.count, bytes[at] == "\n" { continue }
      if breaks > 0 { breakLine(breaks) }
      breaks = 0
      if WhiteSpace.contains(value) {
        for _ in 0..<(value == "\t" ? 4 : 1) { put(" " as Unicode.Scalar, style) }
      } else if let replacement = Visible.replacement(for: value) {
        put(replacement, style)
      } else {
        put(value, style)
      }
    }
    if breaks > 0 { breakLine(breaks) }
  }

  /// Unchanged text of a block: the lines that are whole in it are dim, those that an edit is in are not.
  mutating func putUnchangedLines(
    _ range: ByteRange, of bytes: TextView, within block: ByteRange
  ) {
    let isBreak = { (at: Int) in bytes[at] == "\n" }
    var start = range.start
    while start < range.end {
      var end = start
      while end < range.end, !isBreak(end) { end += 1 }
      let startsLine = start == block.start || isBreak(start - 1)
      let endsLine = end < range.end || end == block.end
      let next = min(end + 1, range.end)
      putLines(
        ByteRange(start, next), of: bytes, startsLine && endsLine ? .dim : .plain)
      start = next
    }
  }

  /// A word edit in a block: the line ends around it stand outside of its marks.
  mutating func putLines(_ edit: MarkedEdit, of bytes: TextView) {
    var (start, end) = (edit.range.start, edit.range.end)
    let isEnd = { (at: Int) in bytes[at] == "\n" || bytes[at] == "\r" }
    while start < end, isEnd(start) { start += 1 }
    while end > start, isEnd(end - 1) { end -= 1 }
    guard start < end else { return put(edit, of: bytes) }
    let isDeleted = edit.style == .deleted
    putLines(ByteRange(edit.range.start, start), of: bytes, .plain)
    if !colour { putMark(isDeleted ? "[-" : "{+", edit.style, as: .editStart) }
    putLines(ByteRange(start, end), of: bytes, edit.style)
    if !colour { putMark(isDeleted ? "-]" : "+}", edit.style, as: .editEnd) }
    putLines(ByteRange(end, edit.range.end), of: bytes, .plain)
  }

  /// A piece of a change of a block.
  mutating func putLines(
    _ piece: ChangePiece, _ edit: MarkedEdit?, of bytes: TextView,
    within block: ByteRange, base: Style
  ) {
    if let edit { return putLines(edit, of: bytes) }
    switch piece.kind {
    case .deleted: putLines(piece.range, of: bytes, .removed)
    case .inserted: putLines(piece.range, of: bytes, .added)
    case .same where base == .plain: putUnchangedLines(piece.range, of: bytes, within: block)
    case .same: putLines(piece.range, of: bytes, base)
    case .gap: breakLine(1)
    }
  }
}

extension InlineReport {
  /// The block that a change belongs to, on the side whose unchanged text `pieces` show.
  func block(of change: SentenceChange, _ side: ChangeSide) -> ByteRange? {
    let which = change.new.isEmpty ? .old : side.draft
    let (sentences, document) = (change[which], review[which].document)
    guard let first = sentences.first, let last = sentences.last,
      document.sentences[first].role == .opaque
    else { return nil }
    return ByteRange(document.sentences[first].range.start, document.sentences[last].range.end)
  }

  /// The word edit that a piece is of.
  func wordEdit(_ piece: ChangePiece) -> MarkedEdit? {
    guard piece.edit != nil else { return nil }
    return edit(piece, piece.kind == .deleted ? .deleted : .inserted)
  }
}
