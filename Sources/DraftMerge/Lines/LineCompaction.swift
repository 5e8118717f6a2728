/// Slides groups of changed lines to where a reader, and git, expects them.
///
/// A group whose first line equals the line after it may as well stand one line lower. It is put where the
/// other text has a group beside it, or else as low as it goes.
struct LineCompaction {
  private let lines: [UInt32]
  private var changed: [Bool]
  private let otherChanged: [Bool]
  private var group = (start: 0, end: 0)
  private var other = (start: 0, end: 0)

  /// Slides the groups of one text; `other` is the text beside it. O(lines · sliding).
  static func settle(_ changed: inout [Bool], _ lines: [UInt32], beside other: inout [Bool]) {
    var compaction = LineCompaction(lines, changed, other)
    compaction.run()
    changed = compaction.changed
  }

  private init(_ lines: [UInt32], _ changed: [Bool], _ other: [Bool]) {
    self.lines = lines
    self.changed = changed
    otherChanged = other
    group = Self.group(in: changed, from: 0)
    self.other = Self.group(in: other, from: 0)
  }

  private static func group(in changed: [Bool], from start: Int) -> (start: Int, end: Int) {
    var end = start
    while end < changed.count, changed[end] { end += 1 }
    return (start, end)
  }

  private mutating func run() {
    while true {
      if group.start < group.end { settle() }
      guard group.end < lines.count else { return }
      group = Self.group(in: changed, from: group.end + 1)
      stepOther(by: 1)
    }
  }

  private mutating func settle() {
    var matching: Int?
    var size: Int
    repeat {
      size = group.end - group.start
      matching = nil
      while slideUp() { stepOther(by: -1) }
      if other.start < other.end { matching = group.end }
      while slideDown() {
        stepOther(by: 1)
        if other.start < other.end { matching = group.end }
      }
    } while size != group.end - group.start
    guard let matching else { return }
    while group.end > matching, slideUp() { stepOther(by: -1) }
  }

  /// To the next or the previous of the other text's groups, of which there is one, empty or not, between any two
  /// of its kept lines.
  private mutating func stepOther(by step: Int) {
    if step > 0 {
      guard other.end < otherChanged.count else { return }
      other = Self.group(in: otherChanged, from: other.end + 1)
    } else {
      guard other.start > 0 else { return }
      other.end = other.start - 1
      other.start = other.end
      while other.start > 0, otherChanged[other.start - 1] { other.start -= 1 }
    }
  }

  private mutating func slideUp() -> Bool {
    guard group.start > 0, lines[group.start - 1] == lines[group.end - 1] else { return false }
    changed[group.start - 1] = true
    changed[group.end - 1] = false
    group = (group.start - 1, group.end - 1)
    while group.start > 0, changed[group.start - 1] { group.start -= 1 }
    return true
  }

  private mutating func slideDown() -> Bool {
    guard group.end < lines.count, lines[group.start] == lines[group.end] else { return false }
    changed[group.start] = false
    changed[group.end] = true
    group = (group.start + 1, group.end + 1)
    while group.end < lines.count, changed[group.end] { group.end += 1 }
    return true
  }
}
