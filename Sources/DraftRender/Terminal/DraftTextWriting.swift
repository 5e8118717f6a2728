import DraftReview
import DraftText

/// A deleted or inserted stretch inside a sentence.
struct MarkedEdit {
  var range: ByteRange
  /// `.deleted` or `.inserted`.
  var style: Style
  var marksWhiteSpace: Bool
}

extension LineWriter {
  /// A piece of a change, with the word edit that it is of.
  mutating func put(_ piece: ChangePiece, _ edit: MarkedEdit?, of bytes: TextView, base: Style) {
    if let edit { return put(edit, of: bytes) }
    switch piece.kind {
    case .same: put(piece.range, of: bytes, base)
    case .gap: put(" ")
    case .deleted: put(piece.range, of: bytes, .removed)
    case .inserted: put(piece.range, of: bytes, .added)
    }
  }

  /// A word edit, between marks where there is no colour.
  mutating func put(_ edit: MarkedEdit, of bytes: TextView) {
    let isDeleted = edit.style == .deleted
    let isBlank = edit.range.range.allSatisfy { bytes[$0].isBlank }
    if !colour { putMark(isDeleted ? "[-" : "{+", edit.style, as: .editStart) }
    put(edit.range, of: bytes, edit.style, markingWhiteSpace: edit.marksWhiteSpace || isBlank)
    if !colour { putMark(isDeleted ? "-]" : "+}", edit.style, as: .editEnd) }
  }

  /// Text of a draft: runs of white space as one space, or as nothing where a line was only wrapped
  /// between two wide characters; what a terminal would obey is shown.
  mutating func put(
    _ range: ByteRange, of bytes: TextView, _ style: Style = .plain,
    markingWhiteSpace: Bool = false, limit: Int = .max
  ) {
    var at = range.start
    var gap = Gap.none
    var left: Unicode.Scalar = " "
    var shown = 0
    while at < range.end {
      let (value, length) = bytes.decode(at: at)
      at += length
      if WhiteSpace.contains(value) {
        if markingWhiteSpace {
          put(Visible.mark(forWhiteSpace: value), style)
        } else {
          gap = gap == .line || value == "\n" || value == "\r" ? .line : .space
        }
        continue
      }
      if gap == .space || (gap == .line && LineJoint.hasBlank(between: left, value)) {
        put(" " as Unicode.Scalar, style)
      }
      gap = .none
      if shown >= limit {
        put("…" as Unicode.Scalar, style)
        return
      }
      put(value, behind: left, style)
      shown += 1
      left = value
    }
    if gap == .space || gap == .line && !LineJoint.isWide(left) {
      put(" " as Unicode.Scalar, style)
    }
  }

  /// A character, or what shows one that nobody sees.
  private mutating func put(
    _ value: Unicode.Scalar, behind left: Unicode.Scalar, _ style: Style
  ) {
    if let replacement = Visible.replacement(for: value, behind: left) {
      put(replacement, style)
    } else {
      put(value, style)
    }
  }

  private enum Gap { case none, space, line }
}
