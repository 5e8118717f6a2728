import DraftText

/// Edits of a Latin word that change the marks at its end and no letter: of `hours,` for `hours;` only
/// the marks are shown.
enum MarkEdit {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The edit without what both sides start and end with, where only marks are left on both;
  /// otherwise the edit as it is. O(length).
  static func narrowed(
    _ edit: Edit, _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>
  ) -> Edit {
    let room = min(edit.old.count, edit.new.count)
    guard room > 0 else { return edit }
    var lead = 0
    while lead < room, old[edit.old.start + lead] == new[edit.new.start + lead] { lead += 1 }
    var tail = 0
    while tail < room - lead, old[edit.old.end - 1 - tail] == new[edit.new.end - 1 - tail] {
      tail += 1
    }
    guard lead + tail > 0 else { return edit }
    let narrow = Edit(
      old: ByteRange(edit.old.start + lead, edit.old.end - tail),
      new: ByteRange(edit.new.start + lead, edit.new.end - tail))
    guard areMarks(old, narrow.old), areMarks(new, narrow.new) else { return edit }
    return narrow
  }

  /// Whether the stretch holds marks of ASCII alone, between which no character is cut.
  private static func areMarks(_ bytes: Bytes, _ range: ByteRange) -> Bool {
    range.range.allSatisfy { at in
      switch bytes[at] {
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
      default: false
      }
    } && (range.end == bytes.count || isCharacterStart(at: range.end, in: bytes))
  }
}
