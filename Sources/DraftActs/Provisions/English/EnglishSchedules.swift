import DraftLanguage

/// The schedules of an English law: from their heading to the next one, or the next section.
///
/// In a contract all that stands behind the clauses is in schedules; elsewhere a schedule is what holds a table.
struct EnglishSchedules {
  private var names: [Int: String] = [:]
  private var held: Set<Int> = []

  init(_ lines: [LawLines.Line], isContract: Bool) {
    var place = 0
    while place < lines.count {
      guard let name = EnglishSchedules.name(lines[place].text) else {
        place += 1
        continue
      }
      var end = place + 1
      while end < lines.count, !EnglishSchedules.ends(lines[end].text, isContract) { end += 1 }
      if isContract || lines[(place + 1)..<end].contains(where: { TableRow.isMarked($0.text) }) {
        names[place] = name
        held.formUnion((place + 1)..<end)
      }
      place = end
    }
  }

  /// The name of the schedule whose heading a line is.
  func name(at index: Int) -> String? { names[index] }

  /// Whether a line stands in a schedule.
  func holds(_ index: Int) -> Bool { held.contains(index) }

  private static func ends(_ line: Letters, _ isContract: Bool) -> Bool {
    if isContract { return name(line) != nil }
    return name(line) != nil || EnglishLabels.isHeading(line)
      || EnglishLabels.section(line).map { !$0.isBare } ?? false
  }

  // MARK: Names

  /// Schedule 1, Annex B of a heading line, without its title.
  static func name(_ line: Letters) -> String? {
    guard line.count < 120, line.last != ".", line.last != ";",
      let hit = reference(line, at: 0)
    else { return nil }
    guard hit.end < line.count else { return hit.name }
    let isParted = ":—–-.".unicodeScalars.contains(line[hit.end].scalar)
    let next = line.skippingBlanks(isParted ? hit.end + 1 : hit.end)
    return isParted || next < line.count && line[next].isCapital ? hit.name : nil
  }

  /// A schedule as acts and headings call it, whatever its capitals.
  static func reference(_ letters: Letters, at place: Int) -> (name: String, end: Int)? {
    for word in EnglishActWords.schedules {
      let capitals = word.prefix(1).uppercased() + word.dropFirst()
      for form in [capitals, word.uppercased()] where letters.starts(with: form, at: place) {
        let end = place + word.unicodeScalars.count
        guard end < letters.count else { return (capitals, end) }
        guard letters[end].isBlank else { return letters[end].isWord ? nil : (capitals, end) }
        let start = letters.skippingBlanks(end)
        var stop = start
        while stop < letters.count, letters[stop].isWord { stop += 1 }
        let number = letters[start..<stop].string
        return isNumber(number) ? (capitals + " " + number.uppercased(), stop) : (capitals, end)
      }
    }
    return nil
  }

  /// 2, 2A, B, IV: no word.
  private static func isNumber(_ text: String) -> Bool {
    guard let first = text.first, text.count <= 5 else { return false }
    return first.isNumber || text.count <= 2 && text.allSatisfy { ("A"..."Z").contains($0) }
      || text.allSatisfy { "IVXL".contains($0) }
  }
}
