import DraftText

/// The way of one section back through the revisions.
struct SectionTrail {
  /// Where the section lies, by revision; only of those on the way.
  private var places: [Int: Range<Int>] = [:]
  /// The readable revision before which the section was looked for in vain, and what it came from.
  private var newer: (number: Int, before: [SectionSteps.Side])?
  private(set) var touched: [(number: Int, counts: RevisionCounts?)] = []
  private(set) var isFound = false
  /// The share of revisions that touched it, lately.
  var touches = 1.0

  /// Whether no revision up to `number` can be on the way.
  func isOver(below number: Int) -> Bool { isFound && places.keys.allSatisfy { $0 > number } }

  func place(at number: Int) -> Range<Int>? { places[number] }

  /// The section is in the revision before as it is in this one.
  mutating func pass(_ number: Int, to before: Int, _ place: Range<Int>) {
    places[number] = nil
    places[before] = place
  }

  /// Revisions are followed from the newest to the oldest.
  mutating func follow(_ number: Int, _ steps: SectionSteps?) {
    guard let steps else { return }
    if !isFound, let start = steps.start {
      isFound = true
      places[number] = steps.extents[start]
      // The revision after the last one that has the section took it out.
      if let newer {
        let side = newer.before.first { $0.number == number }
        touched.append((newer.number, side?.counts.gone[start]))
      }
    }
    newer = (number, steps.before)
    guard let place = places.removeValue(forKey: number), let at = steps.section(at: place) else {
      return
    }
    if let same = steps.before.first(where: { !$0.isTouched[at] }) {
      places[same.number] = same.old[at]
      return
    }
    touched.append((number, steps.before.first?.counts.kept[at]))
    for side in steps.before {
      if let old = side.old[at], places[side.number] == nil { places[side.number] = old }
    }
  }
}
