/// Edits of words inside a part: found in all its lines first, then made from the end.
struct WordEdits {
  /// Whose marks close the gap that deleted words leave.
  enum Marks { case chinese, english, none }

  /// The lines, in order.
  let lines: [Provision]
  private let marks: Marks
  /// How many lines are searched.
  private let searched: Int
  private var edits: [(line: Int, range: Range<Int>, new: Letters, isDeletion: Bool)] = []

  /// - Parameter own: Only the part's own words, without what is numbered below it.
  /// - Parameter leavesOut: A line that is looked at last: a heading.
  init(
    _ part: Provision, own: Bool = false, leavesOut: Provision? = nil, marks: Marks = .chinese
  ) {
    var lines: [Provision] = []
    if own { lines = [part] } else { part.visit { if $0 !== leavesOut { lines.append($0) } } }
    self.lines = lines + (leavesOut.map { [$0] } ?? [])
    searched = self.lines.count - (leavesOut == nil ? 0 : 1)
    self.marks = marks
  }

  /// How often the words stand in the text of the base; where they do not, in what the act brought.
  func places(of words: Letters) -> [(line: Int, range: Range<Int>)] {
    for includingBrought in [false, true] {
      let found = lines.indices.prefix(searched).flatMap { line in
        lines[line].text.places(of: words, includingBrought: includingBrought)
          .map { (line: line, range: $0) }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  mutating func replace(_ places: [(line: Int, range: Range<Int>)], with new: Letters) {
    for place in places {
      edits.append((place.line, place.range, new.brought, new.isEmpty))
    }
  }

  /// Longer words win over words inside them: both were read in the text as it was before.
  mutating func make() {
    let order = edits.indices.sorted {
      (edits[$0].range.count, $1) > (edits[$1].range.count, $0)
    }
    var taken: [Int] = []
    for index in order {
      let edit = edits[index]
      let isFree = !taken.contains {
        edits[$0].line == edit.line && edits[$0].range.overlaps(edit.range)
      }
      if isFree { taken.append(index) }
    }
    let sorted = taken.sorted {
      (edits[$0].line, edits[$0].range.lowerBound) > (edits[$1].line, edits[$1].range.lowerBound)
    }
    for index in sorted {
      let edit = edits[index]
      lines[edit.line].text.replaceSubrange(edit.range, with: edit.new)
      guard edit.isDeletion else { continue }
      switch marks {
      case .chinese: ChineseMarks.close(&lines[edit.line].text, at: edit.range.lowerBound)
      case .english: EnglishMarks.close(&lines[edit.line].text, at: edit.range.lowerBound)
      case .none: break
      }
    }
    edits = []
  }
}
