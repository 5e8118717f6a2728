import DraftDocument
import DraftText

/// Slides what only came or only went to where a reader would mark it: of 市财政局、市水利局、市林业局
/// without its second member [市水利局、] is shown, and not [水利局、市].
struct EditSlide {
  private let bytes: TextView
  /// The sentence, between the edits on either side.
  private let room: ByteRange
  /// The other draft, and the place in it where nothing stands instead.
  private let other: TextView
  private let place: Int

  /// Further than this no member of a list is sought, in bytes.
  private static let farthest = 96

  /// The edits, each with one empty side at the best of the places that say the same. O(edits).
  static func settled(
    _ edits: [Edit], _ old: TextView, _ first: ByteRange,
    _ new: TextView, _ second: ByteRange
  ) -> [Edit] {
    var result = edits
    for (index, edit) in edits.enumerated() where edit.old.isEmpty != edit.new.isEmpty {
      let before = index > 0 ? result[index - 1] : nil
      let after = index + 1 < edits.count ? edits[index + 1] : nil
      let room = { (range: ByteRange, side: (Edit) -> ByteRange) in
        ByteRange(
          before.map { side($0).end } ?? range.start, after.map { side($0).start } ?? range.end)
      }
      let isOld = edit.new.isEmpty
      let slide =
        isOld
        ? EditSlide(bytes: old, room: room(first, \.old), other: new, place: edit.new.start)
        : EditSlide(bytes: new, room: room(second, \.new), other: old, place: edit.old.start)
      let distance = slide.best(isOld ? edit.old : edit.new)
      result[index].old = ByteRange(edit.old.start + distance, edit.old.end + distance)
      result[index].new = ByteRange(edit.new.start + distance, edit.new.end + distance)
    }
    return result
  }

  /// How far the stretch goes, in bytes; 0 where no other place is better.
  private func best(_ stretch: ByteRange) -> Int {
    var best = (worth: worth(stretch.start, stretch.end), distance: 0)
    for step in [-1, 1] {
      var start = stretch.start
      var end = stretch.end
      while abs(start - stretch.start) < Self.farthest,
        let next = moved(start, end, place + start - stretch.start, by: step)
      {
        (start, end) = next
        guard isCharacterStart(at: start, in: bytes),
          end == bytes.count || isCharacterStart(at: end, in: bytes)
        else { continue }
        let worth = worth(start, end)
        if worth > best.worth { best = (worth, start - stretch.start) }
      }
    }
    return best.distance
  }

  /// A byte further, where the text stays the same, and is the same in the other draft: a line may be
  /// wrapped there in one of them.
  private func moved(_ start: Int, _ end: Int, _ place: Int, by step: Int) -> (Int, Int)? {
    if step < 0 {
      guard start > room.start, place > 0, bytes[start - 1] == bytes[end - 1],
        bytes[start - 1] == other[place - 1]
      else { return nil }
    } else {
      guard end < room.end, place < other.count, bytes[start] == bytes[end],
        bytes[start] == other[place]
      else { return nil }
    }
    return (start + step, end + step)
  }

  /// A member with the mark behind it, or with the mark before it where nothing follows.
  private func worth(_ start: Int, _ end: Int) -> Int {
    let isBehindBreak = start == room.start || isMark(bytes.scalar(before: start))
    if isBehindBreak, isMark(bytes.scalar(before: end)) { return 2 }
    let isBeforeBreak = end == room.end || isMark(bytes.scalar(at: end))
    return isBeforeBreak && isMark(bytes.scalar(at: start)) ? 1 : 0
  }

  /// 、 ， ； 。 ： and their narrow forms.
  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "，", "；", "。", "：", ",", ";", ":": true
    default: false
    }
  }
}
