import DraftLanguage
import DraftText

/// Edits whose two sides have more in common than the tokens tell: of `hours,` for `hours;` only the
/// marks are shown, and of 好 for 好治污、 only what came.
enum MarkEdit {

  /// The edit without what both sides start and end with, where only marks are left on both, or
  /// on one side nothing and on the other words of Han; otherwise the edit as it is. O(length).
  static func narrowed(
    _ edit: Edit, _ old: TextView, _ new: TextView
  ) -> Edit {
    let room = min(edit.old.count, edit.new.count)
    guard room > 0 else { return edit }
    var lead = 0
    while lead < room, old[edit.old.start + lead] == new[edit.new.start + lead] { lead += 1 }
    while lead > 0, isInside(old, edit.old.start + lead) || isInside(new, edit.new.start + lead) {
      lead -= 1
    }
    var tail = 0
    while tail < room - lead, old[edit.old.end - 1 - tail] == new[edit.new.end - 1 - tail] {
      tail += 1
    }
    while tail > 0, isInside(old, edit.old.end - tail) || isInside(new, edit.new.end - tail) {
      tail -= 1
    }
    guard lead + tail > 0 else { return edit }
    let narrow = Edit(
      old: ByteRange(edit.old.start + lead, edit.old.end - tail),
      new: ByteRange(edit.new.start + lead, edit.new.end - tail))
    if areMarks(old, narrow.old), areMarks(new, narrow.new) {
      return isInNumber(old, narrow.old) || isInNumber(new, narrow.new) ? edit : narrow
    }
    // In the middle of a word it would be confetti, and 大会 that became 会 is a word for a word.
    guard lead == 0 || tail == 0, narrow.old.isEmpty || narrow.new.isEmpty else { return edit }
    let isListed =
      narrow.old.isEmpty
      ? areWords(new, narrow.new) && areWords(old, edit.old) && hasMark(new, narrow.new)
      : areWords(old, narrow.old) && areWords(new, edit.new) && hasMark(old, narrow.old)
    return isListed ? narrow : edit
  }

  /// Whether the place is before a digit: the point of 3.5 and the sign of -5 belong to their number.
  private static func isInNumber(_ bytes: TextView, _ range: ByteRange) -> Bool {
    range.end < bytes.count && ("0"..."9" ~= bytes[range.end])
  }

  /// 、 or ，: what came is a member of a list.
  private static func hasMark(_ bytes: TextView, _ range: ByteRange) -> Bool {
    range.range.dropLast(2).contains {
      let scalar = bytes.decode(at: $0).value
      return scalar == "、" || scalar == "，"
    }
  }

  private static func isInside(_ bytes: TextView, _ at: Int) -> Bool {
    at < bytes.count && bytes[at] & 0xC0 == 0x80
  }

  /// Whether the stretch is of Han and their marks, with no numeral at its ends: half a number is no
  /// edit.
  private static func areWords(_ bytes: TextView, _ range: ByteRange) -> Bool {
    var at = range.start
    while at < range.end {
      guard (0xE3...0xE9 ~= bytes[at]) || bytes[at] == 0xEF else { return false }
      at += 3
    }
    guard at == range.end, !range.isEmpty else { return false }
    return !ChineseNumeral.isPlain(bytes.decode(at: range.start).value)
      && !ChineseNumeral.isPlain(bytes.decode(at: range.end - 3).value)
      && (range.end == bytes.count || isCharacterStart(at: range.end, in: bytes))
  }

  /// Whether the stretch holds marks of ASCII alone, between which no character is cut.
  private static func areMarks(_ bytes: TextView, _ range: ByteRange) -> Bool {
    range.range.allSatisfy { at in
      switch bytes[at] {
      case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
      default: false
      }
    } && (range.end == bytes.count || isCharacterStart(at: range.end, in: bytes))
  }
}
