import DraftReview
import DraftText

/// Which lines of two texts are the same lines, by a text script: those that were kept from their first
/// byte to their line feed. A line ends at LF alone, as `patch` has it.
struct LinePairs {
  let oldStarts: [UInt32]
  let newStarts: [UInt32]
  /// Lines (from 0) of either text, ascending in both.
  private(set) var pairs: [(old: Int, new: Int)] = []

  /// - Parameter marked: Whether the files start with a byte order mark, which is in neither text.
  init(
    _ steps: [TextStep], _ old: TextView, _ new: TextView,
    marked: (old: Bool, new: Bool)
  ) {
    oldStarts = LinePairs.starts(of: old, isMarked: marked.old)
    newStarts = LinePairs.starts(of: new, isMarked: marked.new)
    if old.isEmpty, new.isEmpty, marked.old, marked.new { pairs = [(0, 0)] }
    var lines = (old: 0, new: 0)
    for step in steps where step.kind == .keep {
      while lines.old + 1 < oldStarts.count, Int(oldStarts[lines.old]) < step.old.start {
        lines.old += 1
      }
      while lines.old + 1 < oldStarts.count, Int(oldStarts[lines.old + 1]) <= step.old.end {
        let start = Int(oldStarts[lines.old]) - step.old.start + step.new.start
        let end = Int(oldStarts[lines.old + 1]) - step.old.start + step.new.start
        guard Int(oldStarts[lines.old]) >= step.old.start else { break }
        while lines.new + 1 < newStarts.count, Int(newStarts[lines.new]) < start { lines.new += 1 }
        if lines.new + 1 < newStarts.count, Int(newStarts[lines.new]) == start,
          Int(newStarts[lines.new + 1]) == end,
          // The mark is on the first line of the file, so where that is another line it differs.
          (marked.old && lines.old == 0) == (marked.new && lines.new == 0)
        {
          pairs.append((lines.old, lines.new))
        }
        lines.old += 1
      }
    }
  }

  /// The starts of all lines and the end of the text: one more than there are lines. A file of a byte
  /// order mark alone has one line, with no text.
  private static func starts(of text: TextView, isMarked: Bool) -> [UInt32] {
    if text.isEmpty, isMarked { return [0, 0] }
    var starts: [UInt32] = [0]
    for at in text.indices where text[at] == "\n" { starts.append(UInt32(at + 1)) }
    if let last = starts.last, Int(last) < text.count { starts.append(UInt32(text.count)) }
    return starts
  }
}
