/// Joins what several sides made of a run of units that do not lean on one another: rows of a table, cells of a row,
/// lines of code.
struct UnitMerge {
  enum Step: Equatable {
    /// Units of the base that stay.
    case base(Range<Int>)
    /// Units as one side has them.
    case side(Int, Range<Int>)
    /// One unit that several sides wrote anew: where each of them has it, `nil` for those that left it.
    case unit(base: Int, sides: [Int?])
    /// What only a person can decide, with what each side has there.
    case conflict(base: Range<Int>, sides: [Range<Int>])
  }

  private let base: [UInt32]
  private let sides: [[UInt32]]
  /// All that each side did, by place.
  private let ofSides: [[UnitChange]]
  /// Those of all sides by place, what several did alike once.
  private var changes: [UnitChange]
  private var clashes: [Range<Int>] = []

  /// O(units · (differences)).
  static func steps(_ base: [UInt32], _ sides: [[UInt32]]) -> [Step] {
    var merge = UnitMerge(base, sides)
    merge.meet()
    merge.widen()
    return merge.steps()
  }

  private init(_ base: [UInt32], _ sides: [[UInt32]]) {
    self.base = base
    self.sides = sides
    ofSides = sides.indices.map { UnitChange.changes(base, sides[$0], ofSide: $0) }
    changes = ofSides.joined().sorted {
      ($0.base.lowerBound, $0.base.upperBound, $0.side)
        < ($1.base.lowerBound, $1.base.upperBound, $1.side)
    }
  }

  // MARK: Meetings

  /// Finds the stretches where changes clash, and leaves out what two sides did alike.
  private mutating func meet() {
    var twins: Set<Int> = []
    // Those before that reach to where the next one begins.
    var open: [Int] = []
    for (index, change) in changes.enumerated() {
      open.removeAll { changes[$0].base.upperBound < change.base.lowerBound }
      for other in open where changes[other].side != change.side {
        if isTwin(changes[other], change) {
          twins.insert(index)
        } else if !twins.contains(other), changes[other].meeting(change) == .clash {
          clashes.append(changes[other].base.hull(change.base))
        }
      }
      open.append(index)
    }
    changes = changes.indices.filter { !twins.contains($0) }.map { changes[$0] }
  }

  private func isTwin(_ a: UnitChange, _ b: UnitChange) -> Bool {
    a.base == b.base && sides[a.side][a.own].elementsEqual(sides[b.side][b.own])
  }

  /// Clashes take in what reaches into them, and what is put in at their borders.
  private mutating func widen() {
    clashes.sort { $0.isBefore($1) }
    var joined: [Range<Int>] = []
    for clash in clashes {
      if let last = joined.last, last.upperBound >= clash.lowerBound {
        joined[joined.count - 1] = last.hull(clash)
      } else {
        joined.append(clash)
      }
    }
    while true {
      let before = joined
      var next = 0
      for change in changes {
        while next < joined.count, joined[next].upperBound < change.base.lowerBound { next += 1 }
        guard next < joined.count, Self.reaches(change, into: joined[next]) else { continue }
        joined[next] = joined[next].hull(change.base)
      }
      joined = Self.merged(joined)
      if joined == before { break }
    }
    clashes = joined
  }

  private static func reaches(_ change: UnitChange, into clash: Range<Int>) -> Bool {
    change.isInsertion
      ? clash.lowerBound <= change.base.lowerBound && change.base.lowerBound <= clash.upperBound
      : change.base.lowerBound < clash.upperBound && clash.lowerBound < change.base.upperBound
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges {
      if let last = result.last, last.upperBound >= range.lowerBound {
        result[result.count - 1] = last.hull(range)
      } else {
        result.append(range)
      }
    }
    return result
  }

  // MARK: The result

  private func steps() -> [Step] {
    var steps: [Step] = []
    var places = ofSides.map { Places(changes: $0) }
    var at = 0
    var index = 0
    func keep(to end: Int) {
      if at < end { steps.append(.base(at..<end)) }
      at = max(at, end)
    }
    for clash in clashes + [base.count + 1..<base.count + 1] {
      while index < changes.count, changes[index].base.lowerBound < clash.lowerBound {
        let change = changes[index]
        keep(to: change.base.lowerBound)
        let same = changes[index...].prefix {
          $0.isReplacement && change.isReplacement && $0.base == change.base
        }
        steps.append(same.count > 1 ? unit(same) : .side(change.side, change.own))
        at = max(at, change.base.upperBound)
        index += max(1, same.count)
      }
      guard clash.lowerBound <= base.count else { break }
      keep(to: clash.lowerBound)
      steps.append(.conflict(base: clash, sides: places.indices.map { places[$0].own(clash) }))
      at = clash.upperBound
      while index < changes.count, Self.reaches(changes[index], into: clash) { index += 1 }
    }
    keep(to: base.count)
    return steps
  }

  private func unit(_ changes: ArraySlice<UnitChange>) -> Step {
    var places = [Int?](repeating: nil, count: sides.count)
    for change in changes { places[change.side] = change.own.lowerBound }
    return .unit(base: changes[changes.startIndex].base.lowerBound, sides: places)
  }

  /// Where a side has stretches of the base, which are asked for in their order, with what it put in at their borders.
  private struct Places {
    let changes: [UnitChange]
    private var next = 0
    /// By how many units the side is longer so far.
    private var growth = 0

    init(changes: [UnitChange]) { self.changes = changes }

    mutating func own(_ stretch: Range<Int>) -> Range<Int> {
      pass { $0.base.lowerBound < stretch.lowerBound && !UnitMerge.reaches($0, into: stretch) }
      let start = stretch.lowerBound + growth
      pass { UnitMerge.reaches($0, into: stretch) }
      return start..<stretch.upperBound + growth
    }

    private mutating func pass(while isPassed: (UnitChange) -> Bool) {
      while next < changes.count, isPassed(changes[next]) {
        growth += changes[next].own.count - changes[next].base.count
        next += 1
      }
    }
  }
}
