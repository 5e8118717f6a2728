import DraftDocument
import DraftReview
import DraftText

/// What a merge left to be decided: lines that begin with <<<<<<<, and their like.
enum ConflictRule {
  /// O(bytes).
  static func findings(_ draft: CheckedDraft) -> [Finding] {
    var found: [Finding] = []
    var isOpen = false
    for line in draft.lines {
      guard let mark = marks.first(where: { isMark($0, draft.bytes, line) }) else { continue }
      // A row of equals signs alone underlines a heading.
      if mark.utf8Start[0] == UInt8(ascii: "="), !isOpen { continue }
      isOpen = mark.utf8Start[0] != UInt8(ascii: ">")
      found.append(Finding(kind: .conflictMarker, place: line, detail: .none))
    }
    return found
  }

  /// From each <<<<<<< to the >>>>>>> behind it: texts of which one will stay. O(bytes).
  static func stretches(_ draft: CheckedDraft) -> [ByteRange] {
    var found: [ByteRange] = []
    var start: Int?
    for line in draft.lines {
      if start == nil, isMark("<<<<<<<", draft.bytes, line) {
        start = line.start
      } else if let first = start, isMark(">>>>>>>", draft.bytes, line) {
        found.append(ByteRange(first, line.end))
        start = nil
      }
    }
    return found
  }

  private static let marks: [StaticString] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]

  /// Seven of the sign, and a label behind a blank or nothing.
  private static func isMark(_ mark: StaticString, _ bytes: TextView, _ line: ByteRange) -> Bool {
    let end = line.start + mark.utf8CodeUnitCount
    return bytes.has(mark, at: line.start) && end <= line.end
      && (end == line.end || bytes[end] == UInt8(ascii: " "))
  }
}
